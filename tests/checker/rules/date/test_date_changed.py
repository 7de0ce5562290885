"""One part of a date that differs is a slip; a date that says less is none."""

from collections.abc import Callable

import pytest

CASES = [
    ("on 4 July 2022", "le 4 juillet 2022", []),
    ("on July 4th, 2022", "le 4/7/2022", []),
    ("on 1 May", "le 1er mai", []),
    ("in July", "le 4 juin 2022", []),
    ("on 4 July 2022", "le 3 mai 2019", []),
    ("on Monday in July", "un lundi de juillet", []),
    ("in July and on 5 May", "le 5 mai et en juillet", []),
    ("They may march on.", "Ils peuvent continuer en juin.", []),
    (
        "on Sundays in winter",
        "le dimanche, au printemps",
        [("date-changed", "winter", "printemps")],
    ),
    ("each Monday in July", "chaque lundi de juin", [("date-changed", "July", "juin")]),
    ("on Monday, 4 July", "le mardi 4 juillet", [("date-changed", "Monday", "mardi")]),
    ("on 4 July 2022", "le 4 juillet 2021", [("date-changed", "4 July 2022", "4 juillet 2021")]),
    ("on 4 July 2022", "en juillet 2022", []),
    ("as it read on May 31, 2021", "au mai 2021", [("date-changed", "May 31, 2021", "mai 2021")]),
    (
        "from 1 April 1967 on",
        "à partir du 1er avril",
        [("date-changed", "1 April 1967", "1er avril")],
    ),
    ("from 1 April 2022 to 2 May 2022", "du 1er avril au 2 mai 2022", []),
    ("in June 2020", "en juillet 2020", [("date-changed", "June 2020", "juillet 2020")]),
    ("on 11 Sept. 2001", "le 11 nov. 2001", [("date-changed", "11 Sept. 2001", "11 nov. 2001")]),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("date-changed", source, target) == expected
