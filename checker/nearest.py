"""What somebody who wrote an unknown word may have meant."""

import difflib
from collections.abc import Iterable

# So many words are read at a glance.
_FEW = 26


def nearest(word: str, known: Iterable[str], listed: str = "") -> str:
    """Return “did you mean …?” for the nearest known word, else the ones there are.

    ``listed`` is what lists them where they are too many for a sentence.
    """
    words = list(known)
    close = difflib.get_close_matches(word, words, n=1)
    if close:
        return f"did you mean “{close[0]}”?"
    if listed and len(words) > _FEW:
        return f"“{listed}” lists them"
    return f"use one of {', '.join(sorted(words))}"
