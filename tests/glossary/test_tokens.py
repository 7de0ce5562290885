"""Words with their places."""

from itertools import pairwise

import pytest

from glossary.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", []),
        ("…", []),
        ("L’Œuvre d’art", ["l", "oeuvre", "d", "art"]),
        ("counter-terrorism, NATO’s", ["counter", "terrorism", "nato", "s"]),
        # an accent of its own, a soft hyphen and a zero-width space inside words
        ("e\u0301te\u0301 infor\u00admation mot\u200b.", ["été", "information", "mot"]),
        # none of these begins a word
        ("\u0301a _b_ \u00adc", ["a", "b", "c"]),
        ("article 12a(3)", ["article", "12a", "3"]),
    ],
)
def test_words_and_their_keys(text: str, keys: list[str]) -> None:
    tokens = tokenize(text)
    assert [token.key for token in tokens] == keys
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
