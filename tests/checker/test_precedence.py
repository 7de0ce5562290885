"""Which finding is kept where several see the same words."""

from itertools import combinations

import pytest

from checker.precedence import NOT_ITS_LANGUAGE, SAME_SLIP
from checker.rules import RULES_BY_ID
from checker.run import check_texts


def test_rows_name_rules() -> None:
    named = {rule for row in (*SAME_SLIP, NOT_ITS_LANGUAGE) for rule in row}
    assert named <= set(RULES_BY_ID)


def test_no_two_rows_disagree() -> None:
    """What outranks another rule in one row is not outranked by it in another."""
    above = {pair for row in SAME_SLIP for pair in combinations(row, 2)}
    assert {(a, b) for a, b in above if (b, a) in above} == set()


@pytest.mark.parametrize(
    ("source", "target", "kept", "silent"),
    [
        # a sentence that begins small: the stop is right
        (
            "The store room is closed. The readers wait in the hall.",
            "Le magasin est fermé. les lecteurs attendent dans le hall.",
            "sentence-capital",
            "stray-stop",
        ),
        (
            "The letter names the owner ({name}).",
            "La lettre nomme le propriétaire.",
            "placeholder-changed",
            "parenthesis-missing",
        ),
    ],
)
def test_one_slip_is_one_finding(source: str, target: str, kept: str, silent: str) -> None:
    (finding,) = check_texts(source, target).findings
    assert finding.rule == kept
    assert silent in finding.seen_by
