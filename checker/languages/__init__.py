"""The languages that the checker knows. To add one: its file of data, and its name here."""

from checker.errors import LanguageError
from checker.languages.english import ENGLISH
from checker.languages.french import FRENCH
from checker.languages.german import GERMAN
from checker.languages.language import Language

__all__ = ["ENGLISH", "FRENCH", "GERMAN", "LANGUAGES", "Language", "language"]

LANGUAGES = {row.code: row for row in (ENGLISH, FRENCH, GERMAN)}


def language(code: str) -> Language:
    """Return the language of a code such as ``fr`` or ``fr-CA`` (the region is not looked at).

    Raises ``LanguageError`` naming the codes that are known.
    """
    found = LANGUAGES.get(code.replace("_", "-").split("-")[0].lower())
    if found is None:
        known = ", ".join(sorted(LANGUAGES))
        raise LanguageError(f"unknown language “{code}”", mend=f"use one of {known}")
    return found
