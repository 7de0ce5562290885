"""What the word model says of single words, kept so that each word is looked up once."""

from collections.abc import Callable, Mapping
from typing import Generic, Literal, NamedTuple, TypeVar

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.lexicon.lexicon import strength_of
from checker.lexicon.table import NONE
from checker.lexicon.words import beginning
from glossary.forms import bare

Class = Literal["closed", "number", "name", "word"]
Value = TypeVar("Value")

# A link weaker than this is chance; from LIKELY on, it is a good guess by itself.
LEAST, LIKELY = 0.03, 0.1
# Words that begin alike: so many letters at least.
ALIKE_LETTERS = 4
# How often a word that the model does not know is answered: by a word that is or begins alike.
UNKNOWN = 0.5
EXPECTED: Mapping[Class, float] = {"number": 0.975, "name": 0.9, "closed": 0.0}
# How traits of words are marked that are no words.
_START, _ALIKE_MARK = "\1", "\2"


class Answers(NamedTuple):
    """What may answer a word more strongly than by chance, and the word without its accents.

    ``forms`` and ``starts`` are the words and the beginnings of words, each with its strength.
    """

    forms: Mapping[str, float]
    starts: Mapping[str, float]
    plain: str


class _Kept(dict[str, Value], Generic[Value]):
    """Words to what is known of them, found when first asked for."""

    def __init__(self, find: Callable[[str], Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: str) -> Value:
        found = self[key] = self._find(key)
        return found


class Vocabulary:
    """The words of two languages, as far as they were asked about.

    ``likely`` are the traits that a likely answer to a word of ``here`` is known by, ``None`` for
    closed words; ``traits`` those of a word of ``there``. ``answers`` is all that may answer a word
    of ``here``. ``known`` says of the words of either side what they are, and how often a
    translation has an answer to them: nothing is asked of the answers to those of ``there``.
    """

    def __init__(self, lexicon: Lexicon, here: Language, there: Language) -> None:
        self._lexicon, self._closed = lexicon, (here.closed_words, there.closed_words)
        self.likely, self.traits = _Kept(self._likely_answers), _Kept(_traits_of)
        self.answers = _Kept(self._answers_of)
        self.known = _Kept(self._known_here), _Kept(self._known_there)

    def _likely_answers(self, key: str) -> tuple[str, ...] | None:
        """Return by what traits a likely answer to a word is known, ``None`` for closed words."""
        kind = self._kind(key, 0)
        if kind == "closed":
            return None
        if kind != "word":
            return (key,)
        forms, starts = self._lexicon.likely(key, LIKELY)
        alike = _ALIKE_MARK + bare(key)[:ALIKE_LETTERS]
        # the beginnings first: they stand for several forms
        return (*[_START + start for start in starts], *forms, alike, key)

    def _answers_of(self, key: str) -> Answers:
        """Return what may answer a word at all, by how strongly the word model holds that."""
        form, begin = self._lexicon.answer_tables(key)
        strengths = (
            (other, strength_of(chances, begin.get(beginning(other), NONE)))
            for other, chances in form.items()
        )
        starts = ((start, strength_of(NONE, chances)) for start, chances in begin.items())
        return Answers(
            {other: strength for other, strength in strengths if strength >= LEAST},
            {start: strength for start, strength in starts if strength >= LEAST},
            bare(key),
        )

    def _known_here(self, key: str) -> tuple[Class, float]:
        kind = self._kind(key, 0)
        return kind, self._chance(key, kind)

    def _known_there(self, key: str) -> tuple[Class, float]:
        # nothing is asked of the other side's answers
        return self._kind(key, 1), 0.0

    def _kind(self, key: str, side: Literal[0, 1]) -> Class:
        if not key.isalpha() and any(c.isdigit() for c in key):
            return "number"
        return "closed" if len(key) == 1 or key in self._closed[side] else "word"

    def _chance(self, key: str, kind: Class) -> float:
        """Return how often a word is answered in its translation, going by its likeliest answer.

        Measured on laws and prose that the word model was not learned from.
        """
        if kind != "word":
            return EXPECTED[kind]
        if not self._lexicon.knows(key):
            return UNKNOWN
        form, _ = self._lexicon.answer_tables(key)
        best = max((chances[self._lexicon.turned] for chances in form.values()), default=0.0)
        return (0.6, 0.68, 0.75, 0.8, 0.85)[min(4, int(best * 5))]


def _traits_of(key: str) -> tuple[str, str, str]:
    """Return what an answer may be known by: the word, its beginning, what begins alike.

    Beginnings are marked, so that they are not taken for words.
    """
    start = beginning(key)
    return key, _START + start, _ALIKE_MARK + start[:ALIKE_LETTERS]
