"""A translation that was pasted under a sentence it does not belong to."""

from collections.abc import Callable

import pytest

DUES = "Members pay their dues before the end of March."
COTISATION = "Les membres versent leur cotisation avant la fin du mois de mars."
VISITS = "Guided visits of the archives begin at ten."

# sources, targets, the sources pointed at
CASES = [
    ([DUES, VISITS], [COTISATION, COTISATION], [VISITS]),
    # not the later, but the one that it does not answer
    ([VISITS, DUES], [COTISATION, COTISATION], [VISITS]),
    # one thing in two ways, the same sentence, short ones
    ([DUES, "Dues of members are paid before March ends."], [COTISATION, COTISATION], []),
    ([DUES, DUES], [COTISATION, COTISATION], []),
    (["Next page, please.", "Continue reading here."], ["Page suivante.", "Page suivante."], []),
]


@pytest.mark.parametrize(("sources", "targets", "expected"), CASES)
def test_case(
    pointed: Callable[..., list[tuple[str, str, str]]],
    sources: list[str],
    targets: list[str],
    expected: list[str],
) -> None:
    found = pointed("translation-repeated", "\n\n".join(sources), "\n\n".join(targets))
    assert [words for _, words, _ in found] == expected
