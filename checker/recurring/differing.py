"""Which of the renderings that a document has of a term is odd."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.recurring.called import Called, answered
from checker.recurring.rendering import Rendering
from checker.recurring.sentences import Sentences
from checker.recurring.terms import Term, Use
from checker.recurring.words import lemmas_of

# A rendering that answers the term as well as the usual one is a choice of words, and odd only
# where that is so many times as frequent.
_MANY = 3
# Two renderings that are as frequent are told of terms of so many words only, or where one has all
# the words of the other: synonyms alternate.
_LONG = 3
# Of two renderings that are as frequent, either answers the term, so many words of it at least.
SURE = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ``Usage`` before its places are looked up."""

    term: Term
    odd: Sequence[Called]
    usual: Sequence[Called]
    tie: bool = False
    apart: bool = False


def may_differ(
    term: Term,
    uses: Sequence[Use],
    model: Rendering,
    beads: int,
    times: int,
    least: int,
    sentences: Sentences,
) -> bool:
    """Whether ``within`` may have anything to say of a document, told before its uses are read.

    In few sentences no rendering is the rarer: it is for two that are as frequent to differ. Then
    the usual one answers the whole term, and to a short term the other adds a word.
    """
    if beads > 2 and max(beads - 1, times) >= least:
        return True
    words = lemmas_of(term)
    if not all(sentences.links.answered(word, model.lemmas) for word in words):
        return False
    if len(words) >= _LONG:
        return True
    wanted = set(model.lemmas)
    by_bead = Counter(use.bead for use in uses)
    return any(
        wanted <= sentences.lemmas[bead] and not sentences.have([bead] * again, model)
        for bead, again in by_bead.items()
    )


def within(
    term: Term,
    ways: Mapping[tuple[str, ...], Sequence[Called]],
    model: tuple[str, ...],
    beads: int,
    times: int,
    least: int,
    sentences: Sentences,
) -> Iterator[Verdict]:
    """Hold the renderings of one document against each other, ``beads`` sentences in all.

    ``times``: so often the usual one stands in all documents, if it is usual there too; ``least``:
    so often it has to.
    """
    have = ways.get(model, ())
    for lemmas, odd in ways.items():
        if lemmas == model or not have:
            continue
        one_more = set(lemmas) > set(model) or set(lemmas) < set(model)
        fewer, more = sorted((odd, have), key=len)
        if len(fewer) < len(more):
            # else most of its sentences have a pronoun or an ellipsis, and little can be told
            if (
                2 * len(more) >= beads
                and all(c.stretch for c in fewer)
                and any(c.stretch for c in more)
                and max(len(more), times) >= least
                and (
                    max(len(more), times) >= _MANY * len(fewer)
                    or one_more
                    or _worse(term, fewer, more, sentences)
                )
            ):
                yield Verdict(term, fewer, more)
        elif _either(term, have, odd, sentences) and (len(lemmas_of(term)) >= _LONG or one_more):
            yield Verdict(term, odd, have, tie=True)


def _worse(
    term: Term, fewer: Sequence[Called], more: Sequence[Called], sentences: Sentences
) -> bool:
    """Whether rarer renderings answer fewer words of the term than the usual ones do."""
    best = max(answered(term, c, sentences) for c in more)
    return all(answered(term, c, sentences) < best for c in fewer)


def _either(
    term: Term, have: Sequence[Called], odd: Sequence[Called], sentences: Sentences
) -> bool:
    """Whether two renderings that are as frequent are sure enough, either of them."""
    size = len(lemmas_of(term))
    return all(answered(term, c, sentences) == size for c in have) and all(
        answered(term, c, sentences) >= max(SURE, size - 1) for c in odd
    )
