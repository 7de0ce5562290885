"""In which passages words stand."""

import pytest

from checker import occurrences
from checker.context import Context
from checker.languages import ENGLISH, FRENCH
from checker.occurrences import numbers, pairs_with, runs, says, segments_with, times, without
from checker.readers.bitext import BitextDocument, Row
from checker.rows import row_pairs
from glossary.matcher import Matcher

ROWS = (
    ("The Council meets. The council of elders votes.", "Le Conseil se réunit. Il vote."),
    ("It is élite; the elite council.", "C’est l’élite."),
    # a sentence more on one side: one passage
    ("The fee is due.", "Les droits sont exigibles. Le Conseil les perçoit sans délai."),
    ("", "Rien ne répond."),
)


@pytest.fixture
def context() -> Context:
    rows = tuple(Row(n, str(n), *texts) for n, texts in enumerate(ROWS, start=1))
    pairs = row_pairs("m.jsonl", BitextDocument("m", rows), ENGLISH, FRENCH)
    return Context(pairs, ENGLISH, FRENCH, Matcher(()))


def test_passages_are_beads_where_all_are_of_both_versions(context: Context) -> None:
    (run,) = runs(context)
    assert run.numbers == [0, 0, 1, 2, 3]
    assert run.passages[:3] == [*context.pairs[0].sentences, *context.pairs[1].sentences]
    assert run.passages[3:] == list(context.pairs[2:])
    assert run.entire == [False, False, True, True, True]


def test_where_words_stand_however_they_are_written(context: Context) -> None:
    (run,) = runs(context)
    assert run.source.written["Council"] == 0b00001
    assert run.source.written["council"] == 0b00110
    assert run.source.folded["council"] == 0b00111
    assert "elite" in run.source.folded
    assert run.source.bare["elite"] == 0b00100
    assert run.target.folded["conseil"] == 0b01001
    assert run.of("target") is run.target


def test_the_passages_of_a_pair_stay_together(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(occurrences, "TOGETHER", 1)
    assert [run.numbers for run in runs(context)] == [[0, 0], [1], [2], [3]]
    assert times("council", "source", context) == 3


def test_what_a_version_says(context: Context) -> None:
    assert says("council", "source", context)
    assert not says("council", "target", context)
    assert times("council", "source", context) == 3
    assert times("nothing", "source", context) == 0


def test_which_have_some_words(context: Context) -> None:
    (run,) = runs(context)
    lacking = without({"council", "fee"}, "source", context)
    assert [id(passage) in lacking for passage in run.passages] == [
        False,
        False,
        False,
        False,
        True,
    ]
    having = pairs_with({"conseil", "élite"}, "target", context)
    assert [id(pair) in having for pair in context.pairs] == [True, True, True, False]
    assert segments_with({"conseil"}, "target", context) == [
        context.pairs[0].target,
        context.pairs[2].target,
    ]


def test_numbers_of_bits() -> None:
    assert list(numbers(0b100101)) == [0, 2, 5]
    assert list(numbers(0)) == []
