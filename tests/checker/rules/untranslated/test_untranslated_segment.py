"""Sentences that read the same in both versions."""

from collections.abc import Callable

import pytest

WRONG = [
    ("The committee will report to the Council.", "en", "fr"),
    ("Open the file and save it.", "en", "fr"),
    ("Le comité fera rapport au Conseil sur ce point.", "fr", "en"),
    ("Der Ausschuss berichtet dem Rat über diese Frage.", "de", "fr"),
    ("The member shall not use the form in /etc/forms for this.", "en", "fr"),
    # short ones, and several as one
    ("Sharpen a blunt knife", "en", "fr"),
    ("Cleaning and mending nets", "en", "fr"),
    ("The nets were mended in the winter. Nobody had used them.", "en", "fr"),
]
RIGHT = [
    "Introduction",
    "Conclusion",
    "NATO",
    "Brussels, 4 May 2022",
    "Reporters Without Borders",
    "The Lord of the Rings",
    "MC 472/1; AC/127-D(2019)3; C-M(2015)24",
    "https://www.example.org/the/path/of/all",
    "grep -v in the.txt",
    "12 345,6",
    "J. Smith, “The future of the alliance”, Survival, 2019.",
    "“The best is the enemy of the good.”",
]


@pytest.mark.parametrize(("text", "source_lang", "target_lang"), WRONG)
def test_wrong(
    text: str, source_lang: str, target_lang: str, words_of: Callable[..., object]
) -> None:
    found = words_of("untranslated-segment", text, text, source_lang, target_lang)
    assert found == ([text], [text])


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str, words_of: Callable[..., object]) -> None:
    assert words_of("untranslated-segment", text, text) == ([], [])


def test_the_same_words_in_the_typography_of_the_target(words_of: Callable[..., object]) -> None:
    source, target = "Is it ready: yes or no?", "Is it ready\u00a0: yes or no\u202f?"
    assert words_of("untranslated-segment", source, target) == ([source], [target])
