"""Which pairs are shown, in which order, and how they are counted."""

from collections.abc import Callable

import pytest

from checker.model import Pair
from checker.reports.alignment_pairs import (
    DOUBTFUL,
    Alignment,
    Tally,
    beads,
    chosen,
    is_doubtful,
    score_of,
    tally,
)

Make = Callable[..., Pair]


def numbers(pairs: tuple[Pair, ...]) -> list[str | None]:
    return [pair.shown.block.number for pair in pairs]


def test_the_order_of_the_text_is_kept_unless_asked(alignment: Alignment) -> None:
    assert chosen(alignment.pairs) == alignment.pairs
    first = chosen(alignment.pairs, doubtful_first=True)
    assert numbers(first) == ["1", "3", "2"]  # what is missing is as doubtful as can be
    assert first[0].sentences == alignment.pairs[0].sentences


def test_what_is_alike_stays_in_order(paired: Make) -> None:
    pairs = tuple(paired(("A.", "B.", 0.4), number=str(i)) for i in range(9))
    assert chosen(pairs, doubtful_first=True) == pairs


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        (0.0, []),
        (0.1, [("1", [0.0])]),
        (0.5, [("1", [0.0]), ("3", [0.2])]),
        (0.95, [("1", [0.0]), ("2", [0.91]), ("3", [0.2])]),
        (1.0, [("1", [0.98, 0.0]), ("2", [0.91]), ("3", [0.2])]),
    ],
)
def test_only_lower_scores(
    alignment: Alignment, below: float, kept: list[tuple[str, list[float]]]
) -> None:
    shown = chosen(alignment.pairs, below=below)
    scores = [[score_of(bead) for bead in beads(pair)] for pair in shown]
    assert list(zip(numbers(shown), scores, strict=True)) == kept


def test_a_doubtful_block_is_shown_whole(paired: Make) -> None:
    moved = paired(("A.", "B.", 0.9), ("C.", "D.", 0.9), score=0.3)
    assert chosen([moved], below=0.5) == (moved,)


def test_a_side_that_is_missing_is_no_score(paired: Make) -> None:
    row = paired(("A.", "", 0.0))  # a row of a bitext is sure of itself: it was given so
    assert row.score == 1.0
    assert score_of(row) == 0.0
    assert not is_doubtful(row)


def test_the_line_between_doubt_and_none(paired: Make) -> None:
    for score, doubtful in ((DOUBTFUL, False), (DOUBTFUL - 0.001, True)):
        (bead,) = paired(("A.", "B.", score)).sentences
        assert is_doubtful(bead) is doubtful


def test_they_are_counted(alignment: Alignment) -> None:
    assert tally(alignment.pairs) == Tally(pairs=3, doubtful=1, unpaired=1)
    assert tally(()) == Tally(0, 0, 0)
