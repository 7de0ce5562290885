"""The words of a sentence as terms are made of them: content words, and how they are joined."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.languages import Language, language
from checker.model import Segment
from glossary.forms import Forms
from glossary.grammar import Grammar, grammar
from glossary.tokens import Token
from glossary.words import words as words_of

# What may stand between two words of one term.
_JOINED = frozenset(" -'’\u00a0\u202f\u2010\u2011\n")
_LETTERS = 3

# Between two content words of a sentence’s items: where something parts them …
BREAK = "|"
# … and before the words that link them: “+of”, “+à+de”. Where nothing stands, nothing does.
LINK = "+"
_NO_LEMMA = (BREAK, LINK)


class Word(NamedTuple):
    """A content word.

    ``lemma`` is the form that its inflections share; ``joint`` the link between the content word
    before it and this one (“+de” for “d’”, “du”, “de la”), ``""`` where they stand side by side,
    ``None`` where something parts them.
    """

    lemma: str
    joint: str | None


class _Lemmas(dict[str, str]):
    """Folded words to what their inflections share; what is no content word begins with ``LINK``.

    That is function words, numbers and words of one or two letters: ``LINK`` and the linking word,
    ``LINK`` and a space for what may stand inside a term without a trace, else ``LINK`` alone.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self._language, self._grammar, self._forms = language(code), grammar(code), Forms(code)
        self._known = words_of(code).known
        # what is added to any word for its plural
        self._plural = tuple(end for old, end in self._grammar.plurals if not old and end)

    def __missing__(self, key: str) -> str:
        if len(key) >= _LETTERS and key not in self._language.closed_words and key.isalpha():
            found = self._forms.term_key(key)
            if found == key and not self._known(key):
                found = self._singular(key)
        else:
            found = LINK + self._inside(key, self._grammar)
        self[key] = found
        return found

    def _singular(self, key: str) -> str:
        """Of a word that no dictionary has (« géoscientifiques »)."""
        end = next((end for end in self._plural if key.endswith(end)), "")
        return key[: len(key) - len(end)]

    def _inside(self, key: str, known: Grammar) -> str:
        link = known.contracted.get(key, key)
        if link in known.linking:
            return link
        # “the minister’s”; but “plan the work”: an article begins another group of words
        if key in self._language.term_particles:
            return " "
        return " " if key in known.skipped and key not in self._language.articles else ""


@lru_cache(maxsize=16)
def lemmas(code: str) -> dict[str, str]:
    """Return the words of a language code, of which one collection is kept."""
    return _Lemmas(code)


def tokens(segment: Segment) -> Sequence[Token]:
    """Return the words of a segment, with offsets in its block."""
    every = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return every
    return [t for t in every if segment.start <= t.start and t.end <= segment.end]


def items(segment: Segment, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the lemmas of the content words of a segment’s tokens and what stands between them.

    Before each but those that stand directly behind another: ``BREAK``, or the link.
    """
    text, code = segment.block.text, segment.block.language.code
    skipped = grammar(code).skipped
    found: list[str] = []
    joint: str | None = None
    before = 0
    for (start, end, _, key), lemma in zip(tokens, lemmas_at(tokens, code), strict=True):
        if joint is not None:
            gap = text[before:start]
            # most often it is a space
            if gap != " " and not _JOINED.issuperset(gap):
                joint = None
        before = end
        if lemma[0] != LINK:
            if joint is None:
                found.append(BREAK)
            elif joint:
                found.append(joint)
            found.append(lemma)
            joint = ""
        elif joint is not None and lemma != "+ ":
            if lemma != LINK:
                joint += lemma
            elif not joint or key not in skipped:
                joint = None
    return tuple(found)


def lemmas_at(tokens: Sequence[Token], code: str) -> list[str]:
    """Return what each of some words is, as ``lemmas`` has it."""
    return list(map(lemmas(code).__getitem__, [token.key for token in tokens]))


def words(items: Sequence[str]) -> list[Word]:
    """Return the content words among a sentence’s items."""
    found = []
    joint: str | None = ""
    for item in items:
        if item == BREAK:
            joint = None
        elif item[0] == LINK:
            joint = item
        else:
            found.append(Word(item, joint))
            joint = ""
    return found


def lemmas_of(items: Iterable[str]) -> list[str]:
    """Return the lemmas among a sentence’s items."""
    return [item for item in items if item[0] not in _NO_LEMMA]


def places(segment: Segment) -> Iterator[tuple[int, int]]:
    """Yield where the content words of a segment begin and end, in its block."""
    known = lemmas(segment.block.language.code)
    for start, end, _, key in tokens(segment):
        if known[key][0] != LINK:
            yield start, end


def verbs(tokens: Sequence[Token], spoken: Language) -> list[str]:
    """Return the lemmas of the content words that stand behind what stands before verbs only."""
    marks = spoken.verb_markers
    marked = [b.key for a, b in pairwise(tokens) if a.key in marks]
    known = lemmas(spoken.code)
    return [lemma for key in marked if (lemma := known[key])[0] != LINK]
