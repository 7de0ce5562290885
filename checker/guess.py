"""Which language a text is in: by its function words, and by langdetect where they do not tell.

The only module that knows langdetect. Answers depend on the text alone: the detector is seeded
anew for every text.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.languages import LANGUAGES, Language
from checker.languages.neighbours import NEIGHBOURS, OTHER_SCRIPTS
from glossary.tokens import Token, tokenize

# Below this many letters a guess is as often wrong as right.
LEAST_LETTERS = 40
# So many words have function words among them, if they are sentences.
LEAST_WORDS = 20
_SEED = 0
# Function words settle the matter where they are this frequent, and this much more so than those
# of the next language.
_DECISIVE_SHARE, _DECISIVE_RATIO = 0.2, 2.0
# French, Italian or Romanian text has some of Latin’s function words, but not this part of its own.
_LATIN_ENOUGH = 0.75

_QUOTATION = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")

FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    NEIGHBOURS | {code: row.closed_words for code, row in LANGUAGES.items()}
)


def share_of_words(tokens: Sequence[Token], words: Collection[str]) -> float:
    """Return the share of ``tokens`` that are among ``words``, 0 … 1."""
    if not tokens:
        return 0.0
    return sum(map(words.__contains__, [token.key for token in tokens])) / len(tokens)


def share_of_closed_words(tokens: Sequence[Token], language: Language) -> float:
    """Return the share of ``tokens`` that are function words of ``language``, 0 … 1."""
    return share_of_words(tokens, language.closed_words)


def best_by_function_words(tokens: Sequence[Token]) -> tuple[str, float]:
    """Return the language whose function words are most frequent in ``tokens``, and their share.

    Knows more languages than it can check (``checker.languages.neighbours``). Latin wins over the
    languages that have its words from it; of others alike the first by code is returned.
    """
    shares = {code: share_of_words(tokens, FUNCTION_WORDS[code]) for code in sorted(FUNCTION_WORDS)}
    code = max(shares, key=lambda c: shares[c])
    if shares["la"] > 0 and shares["la"] >= _LATIN_ENOUGH * shares[code]:
        code = "la"
    return code, shares[code]


def reads_otherwise(text: str, language: Language) -> bool:
    """Whether the function words of ``text`` are decidedly those of another language.

    Never so for a text of fewer than ``LEAST_WORDS`` words.
    """
    tokens = tokenize(text)
    if len(tokens) < LEAST_WORDS:
        return False
    code, share = best_by_function_words(tokens)
    own = share_of_closed_words(tokens, language)
    return code != language.code and share >= max(_DECISIVE_SHARE, _DECISIVE_RATIO * own)


def guess(text: str) -> tuple[str, float] | None:
    """Return the likeliest language of ``text`` and its probability, by langdetect.

    ``None`` for a text of fewer than ``LEAST_LETTERS`` letters or without anything to go by.
    """
    if sum(map(str.isalpha, text)) < LEAST_LETTERS:
        return None
    found = _probabilities(text, None)
    if not found:
        return None
    code = max(sorted(found), key=lambda c: found[c])
    return code, found[code]


def likelihoods(text: str, codes: Iterable[str]) -> dict[str, float]:
    """Return how likely ``text`` is in each of the languages ``codes``, adding up to 1.

    By function words where they are decisive, else by langdetect; all alike where neither tells
    (an empty text, digits alone, a language without any data).
    """
    codes = sorted(set(codes))
    if not codes:
        return {}
    tokens = tokenize(text)
    shares = {code: share_of_words(tokens, FUNCTION_WORDS.get(code, frozenset())) for code in codes}
    ranked = sorted(shares.values(), reverse=True)
    next_best = ranked[1] if len(ranked) > 1 else 0.0
    if ranked[0] < _DECISIVE_SHARE or ranked[0] < _DECISIVE_RATIO * next_best:
        found = _probabilities(text, tuple(codes))
        if found:
            return {code: found.get(code, 0.0) for code in codes}
    # squared: related languages have function words in common, which say nothing for either
    total = sum(share * share for share in shares.values())
    if not total:
        return dict.fromkeys(codes, 1 / len(codes))
    return {code: share * share / total for code, share in shares.items()}


def _probabilities(text: str, codes: tuple[str, ...] | None) -> dict[str, float]:
    from langdetect.lang_detect_exception import LangDetectException  # noqa: PLC0415

    factory = _factory()
    detector = factory.create()
    known = factory.get_lang_list()
    if codes is not None:
        prior = {code: 1.0 for code in codes if code in known}
        if not prior:
            return {}
        detector.set_prior_map(prior)
    detector.append(text)
    try:
        detector.get_probabilities()
    except LangDetectException:  # nothing in the text that any profile knows
        return {}
    return dict(zip(known, map(float, detector.langprob), strict=True))


@lru_cache(maxsize=1)
def _factory() -> Any:
    # imported late: reading twenty profiles takes longer than checking a page
    from langdetect import detector_factory  # noqa: PLC0415

    folder = Path(detector_factory.PROFILES_DIRECTORY)
    codes = sorted({*FUNCTION_WORDS, *OTHER_SCRIPTS})
    profiles = [folder / code for code in codes if (folder / code).is_file()]
    factory = detector_factory.DetectorFactory()
    factory.load_json_profile([profile.read_text(encoding="utf-8") for profile in profiles])
    factory.set_seed(_SEED)
    return factory


def unquoted(text: str) -> str:
    """Return ``text`` without what stands in quotation marks: words that may be anyone’s."""
    return _QUOTATION.sub(" ", text)


def is_running_text(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether ``tokens`` read as sentences and not as a title, a name, a list or a code.

    ``words`` are the function words to look for. There must be one, beside it a word in small
    letters, and one more of either.
    """
    function = sum(token.key in words for token in tokens)
    small = sum(
        token.text.islower() and len(token.key) > 2 and token.key.isalpha()
        for token in tokens
        if token.key not in words
    )
    return function >= 1 and small >= 1 and function + small >= 3
