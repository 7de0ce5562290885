"""What a document gives to a conclusion."""

import pickle
from collections.abc import Callable

from checker.recurring.gather import Gathered


def test_only_sentences_that_both_versions_have(gathered: Callable[..., list[Gathered]]) -> None:
    (found,) = gathered([("The report is late.", "Le rapport tarde."), ("A plan.", "")])
    assert len(found.beads) == 1
    assert found.source == (("|", "report", "|", "late"),)
    assert found.target == (" | rapport tarder ",)


def test_it_can_be_sent(gathered: Callable[..., list[Gathered]]) -> None:
    (found,) = gathered([("They may report it.", "Ils peuvent le signaler.")])
    sent = pickle.loads(pickle.dumps(found))  # noqa: S301 - what it wrote itself
    assert (sent.source, sent.target, sent.verbal) == (found.source, found.target, found.verbal)
    assert found.verbal == {"report": 1}
