"""The terms of the source: groups of two to five content words that come back."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.languages import Language
from checker.recurring.shape import is_participle
from checker.recurring.words import BREAK, LINK, lemmas_of

Term = tuple[str, ...]

_MOST_WORDS = 5
# No term holds the name of such a part: it is followed by its number.
_NUMBERED = ("paragraph", "article", "section", "subsection", "subparagraph")
# A word so often behind “to” or “may” is a verb.
_VERBAL = 0.2


class Use(NamedTuple):
    """A term in a sentence: which sentence of the check, and from which to which of its items."""

    bead: int
    start: int
    end: int


def recurring(
    sentences: Sequence[tuple[str, ...]], verbal: Mapping[str, int], language: Language
) -> dict[Term, list[Use]]:
    """Return each group of words that may be a term and stands in two sentences, with its uses.

    A group that never stands without one word more is left out: the longer one is the term.

    ``verbal`` counts how often a word of the source is known to be a verb. A verb is at no edge of
    a term; nor does a term hold the name of a numbered part (“section”).
    """
    links = {LINK + link for link in language.noun_links}
    parts = {part for kind in _NUMBERED for part in language.reference_words.get(kind, ())}
    seen = Counter(word for sentence in sentences for word in sentence)
    verbs = {word for word, times in verbal.items() if times >= _VERBAL * seen[word]}
    found: dict[Term, list[Use]] = {}
    for term, uses in _repeated(_runs(sentences, links)):
        words = lemmas_of(term)
        if (
            1 < len(words) <= _MOST_WORDS
            and words[0] not in verbs
            and words[-1] not in verbs
            and not is_participle(words[-1], language.code)
            and not term[0].startswith(LINK)
            and not term[-1].startswith(LINK)
            and parts.isdisjoint(words)
            and uses[0].bead != uses[-1].bead
        ):
            found[term] = uses
            for part in _parts(term):
                if len(found.get(part, ())) == len(uses):
                    del found[part]
    return found


def _runs(
    sentences: Sequence[tuple[str, ...]], links: Collection[str]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the sentence, the first item and the items of each stretch that a term may lie in."""
    for number, sentence in enumerate(sentences):
        start = 0
        for i, item in enumerate((*sentence, BREAK)):
            if item == BREAK or (item[0] == LINK and item not in links):
                if i - start > 1:
                    yield number, start, sentence[start:i]
                start = i + 1


def _repeated(
    runs: Iterator[tuple[int, int, tuple[str, ...]]],
) -> Iterator[tuple[Term, list[Use]]]:
    """Yield every group of two items or more that stands twice, the shorter first."""
    left = list(runs)
    known: dict[Term, list[Use]] | None = None
    for size in range(2, 2 * _MOST_WORDS):
        found: defaultdict[Term, list[Use]] = defaultdict(list)
        for number, start, run in left:
            for at in range(len(run) - size + 1):
                group = run[at : at + size]
                if known is None or (group[:-1] in known and group[1:] in known):
                    found[group].append(Use(number, start + at, start + at + size))
        known = {group: uses for group, uses in found.items() if len(uses) > 1}
        left = [run for run in left if len(run[2]) > size]
        if not known:
            return
        yield from known.items()


def _parts(term: Term) -> tuple[Term, Term]:
    """Return a term without its last and without its first content word."""
    last = -2 if term[-2][0] == LINK else -1
    return term[:last], term[2 if term[1][0] == LINK else 1 :]
