"""What a report says where the forms of a language's words are not known."""

from checker.languages import LANGUAGES
from checker.model import Note
from glossary.matcher import Matcher
from glossary.words import words


def forms_unknown(matcher: Matcher, code: str) -> tuple[Note, ...]:
    """Return a note if the glossary has terms of a language without any dictionary."""
    if code not in matcher.languages or words(code).evidence:
        return ()
    names = LANGUAGES[code].names if code in LANGUAGES else {"en": code, "fr": code}
    return (
        Note(
            f"No dictionary of {names['en']} is installed: its terms were looked for only as the "
            "glossary writes them.",
            f"Aucun dictionnaire n’est installé pour la langue « {names['fr']} » : "
            "ses termes ont été cherchés seulement tels que le glossaire les écrit.",
        ),
    )
