"""The terms of the source: groups of two to five content words that come back."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from checker.languages import Language
from checker.recurring.shape import is_participle
from checker.recurring.words import BREAK, LINK, lemmas_of

Term = tuple[str, ...]
# Where a group of items begins: its sentence, and which item of that.
Place = tuple[int, int]
# A stretch of the items of a sentence: its sentence, which item is the first, and the items.
Run = tuple[int, int, tuple[str, ...]]

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
    seen = Counter(chain.from_iterable(sentences))
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
            and uses[0][0] != uses[-1][0]
        ):
            found[term] = [Use(bead, start, start + len(term)) for bead, start in uses]
            for part in _parts(term):
                if len(found.get(part, ())) == len(uses):
                    del found[part]
    return found


def _runs(sentences: Sequence[tuple[str, ...]], links: Collection[str]) -> Iterator[Run]:
    """Yield the sentence, the first item and the items of each stretch that a term may lie in."""
    for number, sentence in enumerate(sentences):
        start = 0
        for i, item in enumerate((*sentence, BREAK)):
            if item == BREAK or (item[0] == LINK and item not in links):
                if i - start > 1:
                    yield number, start, sentence[start:i]
                start = i + 1


def _repeated(runs: Iterator[Run]) -> Iterator[tuple[Term, list[Place]]]:
    """Yield every group of two items or more that stands twice, the shorter first."""
    left: list[tuple[Run, Sequence[int]]] = [(run, range(len(run[2]) - 1)) for run in runs]
    for size in range(2, 2 * _MOST_WORDS):
        found: defaultdict[Term, list[Place]] = defaultdict(list)
        for (number, start, items), places in left:
            for at in places:
                found[items[at : at + size]].append((number, start + at))
        known = {group: uses for group, uses in found.items() if len(uses) > 1}
        if not known:
            return
        yield from known.items()
        # a longer group can only stand twice where both its parts do
        left = [
            (run, longer) for run, places in left if (longer := _longer(run, places, size, known))
        ]


def _longer(run: Run, places: Sequence[int], size: int, known: Collection[Term]) -> list[int]:
    """Return where in a run two groups of ``size`` items that are known overlap by all but one."""
    items = run[2]
    last = -2
    found = []
    for at in places:
        if items[at : at + size] in known:
            if last == at - 1:
                found.append(last)
            last = at
    return found


def _parts(term: Term) -> tuple[Term, Term]:
    """Return a term without its last and without its first content word."""
    last = -2 if term[-2][0] == LINK else -1
    return term[:last], term[2 if term[1][0] == LINK else 1 :]
