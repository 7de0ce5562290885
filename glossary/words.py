"""What is known of the words of a language: whether they exist, and what they are forms of.

Two sources, neither of them required. Hunspell's dictionaries are installed as npm packages
(``npm ci``) and packed into the wheel; simplemma carries its own data. Nothing is read before a
word is asked for.
"""

import contextlib
import os
import sys
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal

from glossary.grammar import grammar
from glossary.tokens import fold

Evidence = Literal["hunspell", "simplemma"]

# The endings that a word which nobody knows may well have, in the languages with a dictionary.
_NUMBER_AND_GENDER = frozenset(("", "s", "x", "e", "es"))

_HERE = Path(__file__).resolve().parent
# In a wheel, in a checkout.
_PLACES = (_HERE / "dictionaries", _HERE.parent / "node_modules")


class Words:
    """The words of one language. Made by ``words(language)``, which keeps one of each."""

    def __init__(self, language: str, places: tuple[Path, ...] = _PLACES) -> None:
        self.language = language
        self._grammar, self._places = grammar(language), places
        self._lemmas: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, bool] = {}
        self._names: dict[str, bool] = {}

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Which sources there are for this language; without any, words are compared as written."""
        found: list[Evidence] = []
        if self._folders:
            found.append("hunspell")
        if self._simplemma is not None:
            found.append("simplemma")
        return tuple(found)

    @property
    def spells(self) -> bool:
        """Whether there is a dictionary that ``known`` can ask."""
        return bool(self._folders)

    @property
    def versions(self) -> str:
        """Which versions of them, in one line: what is worked out with others may differ."""
        found = [f"{f.name} {(f / 'index.dic').stat().st_size}" for f in self._folders]
        for name in ("chunspell", "simplemma"):
            with contextlib.suppress(PackageNotFoundError):
                found.append(f"{name} {version(name)}")
        return ", ".join(found)

    def known(self, word: str) -> bool:
        """Whether a dictionary has ``word`` (one word, as it is written, apostrophes apart).

        ``False`` for every word where there is no dictionary: ask ``spells`` first.
        """
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = _fits(word) and any(d.spell(word) for d in self._hunspell)
        return found

    def is_name(self, word: str) -> bool:
        """Whether a dictionary has ``word`` with the capital that it is given with: “Internet”."""
        found = self._names.get(word)
        if found is None:
            found = _fits(word) and any(word in d.stem(word) for d in self._hunspell)
            self._names[word] = found
        return found

    def lemmas(self, word: str) -> tuple[str, ...]:
        """Return the folded base forms of ``word``, sorted: none where nothing is known of it.

        simplemma is asked only where Hunspell has no stem, or has them for another purpose.
        """
        found = self._lemmas.get(word)
        if found is None:
            found = self._lemmas[word] = tuple(sorted({fold(w) for w in self._base(word)}))
        return found

    def _base(self, word: str) -> tuple[str, ...]:
        if not _fits(word):
            return ()
        if self._grammar.inflected:
            for dictionary in self._hunspell:
                stems: tuple[str, ...] = dictionary.stem(word)
                if stems:
                    return stems
        # an all-capital word that Hunspell does not know is a name: not worth 27 MB of data
        if self._simplemma is None or (self._grammar.inflected and word.isupper()):
            return ()
        lower = word.lower()
        lemma: str = self._simplemma.lemmatize(lower, lang=self.language, greedy=True)
        if self._hunspell and not self._simplemma.is_known(lower, lang=self.language):
            # guessed by its ending alone: « programmerie » is no form of « programmer »
            return (lemma,) if lower.removeprefix(lemma) in _NUMBER_AND_GENDER else ()
        return (lemma,)

    @cached_property
    def _folders(self) -> tuple[Path, ...]:
        every = (place / name for name in self._grammar.dictionaries for place in self._places)
        # a package lies in one of the places, or in none
        return tuple(folder for folder in every if (folder / "index.dic").is_file())

    @cached_property
    def _hunspell(self) -> tuple[Any, ...]:
        if not self._folders:
            return ()
        try:
            import hunspell  # noqa: PLC0415 – nothing is loaded before a word is asked for
        except ImportError:
            return ()
        encoding = sys.getfilesystemencoding()
        return tuple(
            hunspell.Hunspell(
                "index", hunspell_data_dir=os.fspath(folder), system_encoding=encoding
            )
            for folder in self._folders
        )

    @cached_property
    def _simplemma(self) -> Any:
        try:
            import simplemma  # noqa: PLC0415 – nothing is loaded before a word is asked for
            from simplemma.strategies.dictionaries import dictionary_factory  # noqa: PLC0415
        except ImportError:
            return None
        # its data take a fifth of a second to read: not only to know that there are some
        return simplemma if self.language in dictionary_factory.SUPPORTED_LANGUAGES else None


def _fits(word: str) -> bool:
    # Hunspell cuts words at a NUL and refuses those over 100 letters, and its dictionaries are
    # UTF-8: a lone surrogate cannot be asked for.
    return (
        0 < len(word) < 64 and "\0" not in word and not any("\ud800" <= c <= "\udfff" for c in word)
    )


@lru_cache(maxsize=32)
def words(language: str) -> Words:
    """Return what is known of the words of a language code, e.g. ``fr``."""
    return Words(language)
