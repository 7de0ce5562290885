"""Alignments made by hand: their scores and shapes are what a test needs them to be."""

from collections.abc import Callable

import pytest

from checker.languages import LANGUAGES
from checker.model import Block, Origin, Pair, Segment, Side
from checker.offsets import Span, identity
from checker.reports.alignment_pairs import Alignment

# Source, target (nothing where it is missing) and score of a pair of sentences.
Bead = tuple[str, str, float]


def block(side: Side, texts: list[str], number: str | None, segment: str | None) -> Block:
    text = " ".join(filter(None, texts))
    code = "en" if side == "source" else "fr"
    origin = Origin(f"{code}.txt" if segment is None else "rows.jsonl", text, segment=segment)
    return Block("paragraph", text, identity(0, len(text)), origin, LANGUAGES[code], number)


def stretch(side: Side, of: Block, text: str, at: int) -> Segment:
    start = of.text.index(text, at) if text else at
    return Segment(side, of, start, start + len(text))


def pair(
    *beads: Bead, number: str | None = None, segment: str | None = None, score: float = 1.0
) -> Pair:
    """A pair of blocks with these pairs of sentences in it."""
    blocks = (
        block("source", [bead[0] for bead in beads], number, segment),
        block("target", [bead[1] for bead in beads], number, segment),
    )
    sides: tuple[Side, Side] = ("source", "target")
    ends = [0, 0]
    made = []
    for i, bead in enumerate(beads):
        found = [
            stretch(side, of, text, end)
            for side, of, text, end in zip(sides, blocks, bead[:2], ends, strict=True)
        ]
        ends = [segment.end for segment in found]
        made.append(Pair("sentence", found[0], found[1], Span(i, i + 1), Span(i, i + 1), bead[2]))
    whole = [Segment(s, b, 0, len(b.text)) for s, b in zip(sides, blocks, strict=True)]
    return Pair("block", whole[0], whole[1], Span(0, 1), Span(0, 1), score, tuple(made))


@pytest.fixture
def paired() -> Callable[..., Pair]:
    return pair


@pytest.fixture
def alignment() -> Alignment:
    """Three paragraphs: one with a sentence lost, one sure, one doubtful."""
    return Alignment(
        (
            pair(
                ("The plan was adopted.", "Le plan a été adopté.", 0.98),
                ("It was published.", "", 0.0),
                number="1",
            ),
            pair(("Members pay a fee.", "Les membres paient.", 0.91), number="2"),
            pair(("Books are read here.", "Il est interdit de fumer.", 0.2), number="3", score=0.2),
        )
    )
