"""Measures of association, against figures worked out by hand."""

import math

import pytest

from glossary.mining.association import dice, log_likelihood


@pytest.mark.parametrize(
    ("together", "first", "second", "beads", "value"),
    [
        (5, 5, 5, 10, 20 * math.log(2)),  # perfect in half of the beads
        (25, 50, 50, 100, 0.0),  # independent
        (0, 5, 5, 10, -20 * math.log(2)),  # never together
        (0, 0, 3, 10, 0.0),
    ],
)
def test_log_likelihood(together: int, first: int, second: int, beads: int, value: float) -> None:
    assert log_likelihood(together, first, second, beads) == pytest.approx(value)


@pytest.mark.parametrize(
    ("together", "first", "second", "value"), [(3, 3, 3, 1.0), (2, 4, 4, 0.5), (0, 4, 4, 0.0)]
)
def test_dice(together: int, first: int, second: int, value: float) -> None:
    assert dice(together, first, second) == value
