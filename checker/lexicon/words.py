"""In which forms the words of a text are learned and looked up."""

from collections.abc import Iterator
from functools import lru_cache

from glossary.forms import bare
from glossary.tokens import fold, tokenize

# So many letters, accents apart, join most inflected forms and many kindred words. It needs no
# dictionary, so that a file means the same wherever it is read. From 5 to 8 letters and base forms
# from dictionaries were tried: 5 tell true pairs of provisions and of prose from false ones best.
BEGINNING = 5


def words_of(text: str) -> Iterator[str]:
    """Yield the words of ``text`` in order, folded, without those that hold digits."""
    for token in tokenize(text):
        if token.key.isalpha():
            yield token.key


@lru_cache(maxsize=65536)
def beginning(word: str) -> str:
    """Return the first letters of a word, folded and without accents."""
    return bare(fold(word))[:BEGINNING]
