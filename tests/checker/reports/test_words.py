"""What the text report says, it says in both languages."""

import re

import pytest

from checker.model import SEVERITIES
from checker.reports.words import WORDS, counted, number, percent, word

GAPS = re.compile(r"\{(\w+)\}")


def test_both_languages_have_the_same_words_and_gaps() -> None:
    assert list(WORDS["en"]) == list(WORDS["fr"])
    for key, english in WORDS["en"].items():
        french = WORDS["fr"][key]
        assert type(english) is type(french), key
        ours, theirs = (t if isinstance(t, str) else t[1] for t in (english, french))
        assert sorted(GAPS.findall(ours)) == sorted(GAPS.findall(theirs)), key
    for lang in WORDS:
        for kind in ("heading", "paragraph", "bullet", "footnote", "cell", *SEVERITIES):
            assert word(lang, kind)


@pytest.mark.parametrize(
    ("lang", "count", "expected"),
    [
        ("en", 0, "0 words"),
        ("en", 1, "1 word"),
        ("en", 12345, "12,345 words"),
        ("fr", 0, "0 mot"),
        ("fr", 1, "1 mot"),
        ("fr", 2, "2 mots"),
        ("fr", 12345, "12\u202f345 mots"),
    ],
)
def test_plurals(lang: str, count: int, expected: str) -> None:
    assert counted(lang, "words", count) == expected


def test_figures_are_those_of_the_language() -> None:
    assert (number("en", 1234.5), number("fr", 1234.5)) == ("1,234.5", "1\u202f234,5")
    assert (percent("en", 0.98), percent("fr", 0.98)) == ("98%", "98\u00a0%")
