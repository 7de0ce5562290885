"""Rules that conclude over all documents of a check, beside those that see one alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.context import Context
from checker.engine import check_part, conclude
from checker.languages import FRENCH
from checker.model import Pair, Place, Problem
from checker.readers.bitext import BitextDocument, Row
from checker.rows import row_pairs
from checker.rules.rule import rule
from checker.signs import ROUND, SQUARE
from glossary.matcher import Matcher


def _first_places(pairs: Sequence[Pair], context: Context) -> list[Place]:
    return [pair.target.place(0, 2) for pair in pairs if pair.target]


@rule(
    id="every-first",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology",
    level="check",
    gather=_first_places,
    messages={"said": {"en": "{of} documents", "fr": "{of} documents"}},
    bad=(),
    good=(),
)
def every_first(documents: Sequence[list[Place]], context: Context) -> Iterator[Problem]:
    """Point at the first word of the last document."""
    for place in documents[-1]:
        yield Problem.at("said", place, params={"of": str(len(documents))})


@rule(
    id="whole-block",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology",
    level="block",
    messages={"said": {"en": "whole", "fr": "tout"}},
    bad=(),
    good=(),
)
def whole_block(pair: Pair, context: Context) -> Iterator[Problem]:
    """Point at the whole target."""
    if pair.target:
        yield Problem.at("said", pair.target.whole())


def _context(name: str, *texts: str) -> Context:
    rows = tuple(Row(i, str(i), text, text) for i, text in enumerate(texts))
    pairs = row_pairs("rows", BitextDocument(name, rows), FRENCH, FRENCH)
    return Context(pairs, FRENCH, FRENCH, Matcher(()))


RULES = (every_first, whole_block)


def test_a_conclusion_is_drawn_once_and_stands_in_its_document() -> None:
    contexts = [_context("a", "Un plan."), _context("b", "Un rapport.", "Un plan.")]
    parts = [check_part(context, RULES) for context in contexts]
    assert [[f.rule for f in part.findings] for part in parts] == [
        ["whole-block"],
        ["whole-block", "whole-block"],
    ]
    found = conclude(parts, contexts[0], RULES)
    assert [[(f.rule, f.messages["en"]) for f in findings] for findings in found] == [
        [("whole-block", "whole")],
        [
            ("every-first", "2 documents"),
            ("whole-block", "whole"),
            ("every-first", "2 documents"),
            ("whole-block", "whole"),
        ],
    ]


def test_like_findings_of_several_documents_are_told_apart() -> None:
    parts = [check_part(_context(name, "Un plan."), (every_first,)) for name in "ab"]
    twice = [parts[0], parts[1], check_part(_context("c", "Un plan.", "Un plan."), (every_first,))]
    findings = [f for found in conclude(twice, _context("", "."), (every_first,)) for f in found]
    assert len(findings) == 2
    assert len({f.fingerprint for f in findings}) == 2


def test_without_such_a_rule_nothing_is_added() -> None:
    part = check_part(_context("a", "Un plan."), (whole_block,))
    assert part.evidence == {}
    assert conclude([part], _context("", "."), (whole_block,)) == [part.findings]


def test_a_rule_is_not_called_without_a_sign_that_it_needs() -> None:
    needy = replace(whole_block, id="needy", needs=ROUND | SQUARE)
    texts = ("Un plan.", "Un plan (long).", "Un [plan].", "Un « plan ».")
    findings = check_part(_context("a", *texts), (whole_block, needy)).findings
    found = [(f.rule, f.problem.places[-1].text) for f in findings]
    assert [text for rule, text in found if rule == "needy"] == ["Un plan (long).", "Un [plan]."]
    assert [text for rule, text in found if rule == "whole-block"] == list(texts)
