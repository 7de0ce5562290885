"""What countries, languages, cities and days are called in each language, after Unicode's CLDR."""

from functools import lru_cache
from typing import Any

from glossary.forms import bare
from glossary.tokens import fold, tokenize

_LEAST_LETTERS = 3


@lru_cache(maxsize=16)
def names(source: str, target: str) -> dict[str, frozenset[str]]:
    """Return for each word of a name of one language the words of the same name in the other.

    Words are folded and without accents: “zealand” → {“nouvelle”, “zelande”}.
    """
    here, there = _every(source), _every(target)
    found: dict[str, set[str]] = {}
    for key in here.keys() & there.keys():
        answers = _words_of(there[key])
        for word in _words_of(here[key]):
            found.setdefault(word, set()).update(answers)
    return {word: frozenset(answers) for word, answers in found.items()}


@lru_cache(maxsize=8)
def place_words(language: str) -> frozenset[str]:
    """Return the countries and cities whose name is one word, folded and without accents."""
    found = {
        name
        for (kind, _), name in _every(language).items()
        if kind != "language" and name.isalpha()
    }
    return frozenset(_key(name) for name in found if len(name) >= _LEAST_LETTERS)


@lru_cache(maxsize=8)
def calendar(language: str) -> frozenset[str]:
    """Return the names of months and days, folded."""
    locale = _locale(language)
    if locale is None:
        return frozenset()
    return frozenset(
        fold(name)
        for kind in (locale.months, locale.days)
        for context in ("format", "stand-alone")
        for name in kind[context]["wide"].values()
    )


def _every(language: str) -> dict[tuple[str, str], str]:
    """The names of one language by what they name."""
    locale = _locale(language)
    if locale is None:
        return {}
    found = {("territory", code): str(name) for code, name in locale.territories.items()}
    found |= {("language", code): str(name) for code, name in locale.languages.items()}
    for zone, forms in locale.time_zones.items():
        # a city whose name is the zone's own is not listed
        found["city", zone] = str(forms.get("city") or _city_of(zone))
    for zone in _zones():
        found.setdefault(("city", zone), _city_of(zone))
    return found


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    locales = [_locale(code) for code in ("en", "fr", "de")]
    return frozenset(zone for locale in locales if locale for zone in locale.time_zones)


def _city_of(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _words_of(name: str) -> frozenset[str]:
    words = (_key(token.text) for token in tokenize(name))
    return frozenset(word for word in words if len(word) >= _LEAST_LETTERS)


def _key(word: str) -> str:
    return bare(fold(word))


def _locale(language: str) -> Any:
    # imported late: most texts agree in their names and never need it
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None
