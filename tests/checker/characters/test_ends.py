"""The mark that ends a sentence, behind whatever closes it."""

import pytest

from checker.characters.ends import end_of, last_word

CASES = [
    ("The house is open.", ".", 17),
    ("as a whole”.", ".", 11),
    ("la vallée entière.»", ".", 17),
    ("la vallée entière. »", ".", 17),
    ("(It is open.)", ".", 11),
    ("Is it open?", "?", 10),
    ("Est-ce ouvert\u202f?", "?", 14),
    ("and so on...", "…", 9),
    ("and so on…", "…", 9),
    ("the aims are:", ":", 12),
    ("to keep records ;", ";", 16),
    ("Key areas", "", 9),
    ("a whole”", "", 7),
    ("", "", 0),
]


@pytest.mark.parametrize(("text", "mark", "at"), CASES)
def test_end(text: str, mark: str, at: int) -> None:
    end = end_of(text, 0, len(text))
    assert (end.mark, end.start) == (mark, at)
    assert text[end.start : end.end] in (mark, "...")


@pytest.mark.parametrize(
    ("text", "word"),
    [("contre le terrorisme", "terrorisme"), ("d’eux-mêmes »", "d’eux-mêmes"), ("…", "")],
)
def test_last_word(text: str, word: str) -> None:
    start, end = last_word(text, 0, len(text))
    assert text[start:end] == word
