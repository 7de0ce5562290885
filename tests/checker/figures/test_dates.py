"""Dates are read in the usual written forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.dates import find_dates, same_date
from checker.languages import LANGUAGES, language

FORMS = [
    ("en", "on 4 July 2022", (4, 7, 2022)),
    ("en", "on July 4, 2022", (4, 7, 2022)),
    ("en", "on the 4th of July", (4, 7, None)),
    ("en", "the 15th day of July 1870", (15, 7, 1870)),
    ("en", "in May 2020", (None, 5, 2020)),
    ("en", "on Sept. 11, 2001", (11, 9, 2001)),
    ("en", "on 2022-07-04", (4, 7, 2022)),
    ("en", "on 25/12/2020", (25, 12, 2020)),
    ("en", "on 12/25/2020", (25, 12, 2020)),
    ("fr", "le 1er juillet 2022", (1, 7, 2022)),
    ("fr", "le 4\u00a0août", (4, 8, None)),
    ("fr", "en janvier 2021", (None, 1, 2021)),
    ("fr", "le 3 févr. 2021", (3, 2, 2021)),
    ("de", "am 4. Juli 2022", (4, 7, 2022)),
]


@pytest.mark.parametrize(("code", "text", "parts"), FORMS)
def test_forms(code: str, text: str, parts: tuple[int | None, int, int | None]) -> None:
    (date,) = find_dates(text, language(code))
    assert (date.day, date.month, date.year) == parts


@pytest.mark.parametrize("text", ["Allies may 5 times", "10.0.0.1", "see 4.2.2020.1", "3 marches"])
def test_no_dates(text: str) -> None:
    assert find_dates(text, language("en")) == ()


SAME = [
    ("4 July 2022", "4 July 2022", True),
    ("4 July 2022", "4 July", True),
    ("5/6/2020", "6 May 2020", True),
    ("4 July 2022", "5 July 2022", False),
    ("4 July 2022", "4 July 2021", False),
    ("July 2022", "June 2022", False),
]


@pytest.mark.parametrize(("first", "second", "same"), SAME)
def test_same(first: str, second: str, same: bool) -> None:
    (a,), (b,) = (find_dates(t, language("en")) for t in (first, second))
    assert same_date(a, b) is same


@given(st.text() | st.text(st.sampled_from("0123456789/-. Mayjuiletmrs,1er")))
def test_any_text_is_read(text: str) -> None:
    for row in LANGUAGES.values():
        for date in find_dates(text, row):
            assert text[date.start : date.end] == date.text
