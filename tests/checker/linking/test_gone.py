"""Which words have no likely answer, told for many beads at once."""

import pytest

from checker.context import Context
from checker.languages import ENGLISH, FRENCH
from checker.lexicon.file import shipped
from checker.linking.gone import gone_words
from checker.linking.left import linker_of
from checker.model import Side
from checker.occurrences import TOGETHER, tokens_of
from checker.readers.bitext import BitextDocument, Row
from checker.rows import row_pairs
from glossary.matcher import Matcher

ROWS = (
    ("The Council examines the accounts of the agency.", "Le Conseil examine les comptes."),
    ("The inspector may enter any place.", "L’inspecteur peut entrer en tout lieu."),
    ("Section 12 applies. The fee is 30 dollars.", "L’article 12 s’applique. Le droit est de 40."),
    # a sentence more on one side: what stands beside it has a say, so nothing is told of it here
    ("The fee is due.", "Les droits sont exigibles. Ils sont versés au receveur général."),
    ("", "Rien ne répond."),
)


def context(rows: tuple[tuple[str, str], ...]) -> Context:
    given = [
        Row(number, str(number), source, target)
        for number, (source, target) in enumerate(rows, start=1)
    ]
    lexicon = shipped("en", "fr")
    pairs = row_pairs("m.jsonl", BitextDocument("m", tuple(given)), ENGLISH, FRENCH, lexicon)
    return Context(pairs, ENGLISH, FRENCH, Matcher(()), lexicon)


@pytest.mark.parametrize("side", ["source", "target"])
@pytest.mark.parametrize("times", [1, TOGETHER // 3])
def test_it_is_what_the_linker_tells_of_each(side: Side, times: int) -> None:
    """Those of a document that takes several numbers too."""
    given = context(ROWS * times)
    linker = linker_of(side, given)
    found = gone_words(side, linker, given)
    told = 0
    for bead in (bead for pair in given.pairs for bead in pair.sentences):
        if id(bead) in found and bead.source and bead.target:
            sides = tokens_of(bead.source), tokens_of(bead.target)
            here, there = sides if side == "source" else reversed(sides)
            gone = linker.unanswered(here, there)
            assert linker.told(here, found[id(bead)]) == gone
            told += gone.count(True)
    assert told >= times


def test_of_a_pair_with_a_gap_nothing_is_told() -> None:
    given = context(ROWS)
    found = gone_words("source", linker_of("source", given), given)
    known = [all(id(bead) in found for bead in pair.sentences) for pair in given.pairs]
    assert known == [True, True, True, False, False]
