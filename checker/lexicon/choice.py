"""Which word model takes part in a check: the one that comes with accord, another, or none."""

from collections.abc import Callable
from functools import partial

from checker.languages import Language
from checker.lexicon.file import read, turned
from checker.lexicon.lexicon import Lexicon
from checker.model import Note

# The lexicon for a source and a target language, which are known only when the texts have been
# read. ``checker.lexicon.file.shipped`` is the usual one.
LexiconFor = Callable[[str, str], Lexicon | None]


def no_lexicon(source: str, target: str) -> Lexicon | None:
    """Leave the word model out, whatever the languages are."""
    return None


def lexicon_of(file: str) -> LexiconFor:
    """Read ``file`` now, so that what is none is refused before anything else is done.

    Raises ``LexiconError``; so does what is returned, for languages that are not the file's.
    """
    return partial(turned, read(file), file)


_WITHOUT = "No word model of "


def is_without(note: Note) -> bool:
    """Whether a note is one of ``without``."""
    return note.en.startswith(_WITHOUT)


def without(source: Language, target: Language) -> Note:
    """Return what the reader of a report should know where no word model took part."""
    english = f"{source.names['en']} and {target.names['en']}"
    french = f"{source.names['fr']} – {target.names['fr']}"
    return Note(
        f"{_WITHOUT}{english} took part: what answers what was told from lengths, numbers "
        "and like words alone, and less of what is missing is found.",
        f"Aucun modèle de mots ({french}) n’a pris part : les correspondances reposent sur "
        "les seuls longueurs, nombres et mots semblables, et moins d’omissions sont trouvées.",
    )
