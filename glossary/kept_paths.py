"""The paths of a large glossary, from the cache where it has them."""

import contextlib
import hashlib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from glossary import cache
from glossary.model import Term
from glossary.paths import Paths, paths
from glossary.words import words

# Fewer terms than this are worked out sooner than they are read.
MANY = 2_000

# The files whose text decides what the paths of a term are.
_MAKERS = ("forms", "gaps", "grammar", "paths", "tokens", "words")


def kept_paths(language: str, terms: Sequence[Term], place: Path | None) -> Paths:
    """Return what ``paths`` returns; where there are many terms, through the cache in ``place``.

    They are kept under all that they depend on: the terms, the versions of the dictionaries, and
    the very text of the files that make them.
    """
    if place is None or len(terms) < MANY:
        return paths(language, terms)
    parts = [language, words(language).versions, _made_by()]
    parts += [f"{term.match}\x1f{term.case}\x1f{term.text}" for term in terms]
    key = hashlib.sha256("\x1e".join(parts).encode("utf-8", "surrogatepass")).digest()
    kept = cache.load(place, key)
    if kept is not None:
        with contextlib.suppress(ValueError):
            return Paths.load(kept)
    made = paths(language, terms)
    cache.save(place, key, made.dump())
    return made


@lru_cache(maxsize=1)
def _made_by() -> str:
    here = Path(__file__).parent
    texts = [(here / f"{name}.py").read_text(encoding="utf-8") for name in _MAKERS]
    return "\x1e".join((unicodedata.unidata_version, *texts))
