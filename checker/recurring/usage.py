"""How the terms of a check are rendered, document by document, and which rendering is odd."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Place
from checker.recurring.called import Called, answered, as_usual, called
from checker.recurring.gather import Gathered
from checker.recurring.sentences import Sentences
from checker.recurring.terms import Term, Use, recurring
from checker.recurring.usual import evident, usual
from checker.recurring.words import lemmas_of

# The rendering of one document is odd for that alone if those of so many others are all alike, and
# so many times as many.
_DOCUMENTS, _TIMES = 5, 10
# A rendering that answers the term as well as the usual one is a choice of words, and odd only
# where that is so many times as frequent.
_MANY = 3
# Two renderings that are as frequent are told of terms of so many words only, or where one has all
# the words of the other: synonyms alternate.
_LONG = 3
# Of two renderings that are as frequent, either answers the term, so many words of it at least.
_SURE = 2
# Where a term has its usual rendering, as it usually stands, less often than this, pronouns and
# ellipses prevail, and little can be told.
_MOSTLY = 0.3


@dataclass(frozen=True, slots=True)
class Usage:
    """A term with an odd rendering and the usual one, each with its uses in order.

    A use is the place of the term and that of its rendering; usual ones may be scattered over their
    sentence, and then have no place. ``tie``: neither rendering is the rarer. ``apart``: the odd
    one is all that its document has, the usual one stands in others.
    """

    odd: tuple[tuple[Place, Place], ...]
    usual: tuple[tuple[Place, Place | None], ...]
    tie: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class _Verdict:
    """A usage before its places are looked up."""

    term: Term
    odd: Sequence[Called]
    usual: Sequence[Called]
    tie: bool = False
    apart: bool = False


def usages(
    documents: Sequence[Gathered],
    languages: tuple[Language, Language],
    lexicon: Lexicon | None,
    least: int,
) -> list[Usage]:
    """Return what is odd in the documents of a check; where oddities overlap, the best known.

    ``lexicon`` is a word model of the two languages, if there is one. A rendering is usual that
    stands ``least`` times.
    """
    sentences = Sentences(documents, languages, lexicon)
    found = [
        verdict
        for term, uses in recurring(sentences.source, sentences.verbal, languages[0]).items()
        for verdict in _verdicts(term, uses, sentences, least)
    ]
    found.sort(key=lambda v: (-len(v.usual), -len(lemmas_of(v.term)), v.term))
    taken: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    usages = []
    for verdict in found:
        free = not any(
            stretch and start < stretch.end and stretch.start < end
            for use, stretch in verdict.odd
            for start, end in taken[use.bead]
        )
        for use, stretch in verdict.odd:
            if stretch:
                taken[use.bead].append(stretch)
        if free:
            usages.append(_usage(verdict, sentences))
    return usages


def _verdicts(
    term: Term, uses: Sequence[Use], sentences: Sentences, least: int
) -> Iterator[_Verdict]:
    if evident(term, uses, sentences) or not _telling(term, uses, sentences):
        return
    groups: defaultdict[int, list[Use]] = defaultdict(list)
    for use in uses:
        groups[sentences.document[use.bead]].append(use)
    everywhere = usual(term, uses, sentences) if len(groups) > 1 else None
    uniform: list[Called] = []
    alone: list[Sequence[Called]] = []
    for group in groups.values():
        if everywhere and sentences.have((use.bead for use in group), everywhere):
            uniform.append(as_usual(group[0], everywhere, sentences))
            continue
        beads = len({use.bead for use in group})
        if beads > 1 and evident(term, group, sentences):
            continue
        own = usual(term, group, sentences) if beads > 2 or len(groups) == 1 else None
        model = own or everywhere
        if model is None:
            continue
        if own and not sentences.mostly((use.bead for use in group), own, _MOSTLY):
            continue
        ways = called(term, group, model, sentences)
        if beads > 1:
            backed = everywhere if everywhere and everywhere.lemmas == model.lemmas else None
            times = sum(sentences.have((use.bead,), backed) for use in uses) if backed else 0
            yield from _within(term, ways, model.lemmas, beads, times, least, sentences)
        if model is everywhere and len(ways) == 1 and model.lemmas not in ways:
            alone.extend(ways.values())
    # one document against all others
    if len(alone) == 1 and len(uniform) >= max(_DOCUMENTS, _TIMES * len(alone[0])):
        yield _Verdict(term, alone[0], uniform, apart=True)


def _telling(term: Term, uses: Sequence[Use], sentences: Sentences) -> bool:
    """Whether anything may come of it: of two sentences, both answer the term.

    Told at a glance, for most terms stand in two sentences.
    """
    beads = {use.bead for use in uses}
    if len(beads) > 2:
        return True
    answers = [sentences.links.answers(word) for word in lemmas_of(term)]
    first, second = (sentences.lemmas[bead] for bead in beads)
    return all(
        sum(not there.isdisjoint(answer) for answer in answers) >= max(_SURE, len(answers) - 1)
        for there in (first, second)
    )


def _within(
    term: Term,
    ways: Mapping[tuple[str, ...], Sequence[Called]],
    model: tuple[str, ...],
    beads: int,
    times: int,
    least: int,
    sentences: Sentences,
) -> Iterator[_Verdict]:
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
                yield _Verdict(term, fewer, more)
        elif _either(term, have, odd, sentences) and (len(lemmas_of(term)) >= _LONG or one_more):
            yield _Verdict(term, odd, have, tie=True)


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
        answered(term, c, sentences) >= max(_SURE, size - 1) for c in odd
    )


def _usage(verdict: _Verdict, sentences: Sentences) -> Usage:
    odd = []
    for use, stretch in verdict.odd:
        if stretch:
            odd.append((sentences.term(use), sentences.rendering(use.bead, stretch)))
    usual = tuple(
        (sentences.term(c.use), sentences.rendering(c.use.bead, c.stretch) if c.stretch else None)
        for c in verdict.usual
    )
    return Usage(tuple(odd), usual, verdict.tie, verdict.apart)
