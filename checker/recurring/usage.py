"""How the terms of a check are rendered, document by document, and which rendering is odd."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Place
from checker.recurring.called import Called, as_usual, called
from checker.recurring.differing import SURE, Verdict, may_differ, within
from checker.recurring.gather import Gathered
from checker.recurring.sentences import Sentences
from checker.recurring.terms import Term, Use, recurring
from checker.recurring.usual import evident, usual
from checker.recurring.words import lemmas_of

# The rendering of one document is odd for that alone if those of so many others are all alike, and
# so many times as many.
_DOCUMENTS, _TIMES = 5, 10
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
) -> Iterator[Verdict]:
    groups: defaultdict[int, list[Use]] = defaultdict(list)
    for use in uses:
        groups[sentences.document[use.bead]].append(use)
    beads = {document: len({use.bead for use in group}) for document, group in groups.items()}
    # of documents with one sentence each, only many tell anything
    many = len(groups) > max(_DOCUMENTS, _TIMES)
    if not many and max(beads.values()) == 1:
        return
    if evident(term, uses, sentences) or not _telling(term, uses, sentences):
        return
    unsettled = {
        document
        for document, group in groups.items()
        if beads[document] == 1 or len(groups) == 1 or not evident(term, group, sentences)
    }
    if not many and all(beads[document] == 1 for document in unsettled):
        return
    everywhere = usual(term, uses, sentences) if len(groups) > 1 else None
    uniform: list[Called] = []
    doubtful: list[tuple[int, list[Use]]] = []
    for document, group in groups.items():
        if not many and (document not in unsettled or beads[document] == 1):
            continue
        if everywhere and sentences.have((use.bead for use in group), everywhere):
            uniform.append(as_usual(group[0], everywhere, sentences))
        elif document in unsettled:
            doubtful.append((beads[document], group))
    many = len(uniform) >= max(_DOCUMENTS, _TIMES)
    times = sum(sentences.have((u.bead,), everywhere) for u in uses) if everywhere else 0
    alone: list[Sequence[Called]] = []
    for size, group in doubtful:
        own = usual(term, group, sentences) if size > 2 or len(groups) == 1 else None
        model = own or everywhere
        if model is None:
            continue
        if own and not sentences.mostly((use.bead for use in group), own, _MOSTLY):
            continue
        backed = times if everywhere and everywhere.lemmas == model.lemmas else 0
        apart = many and model is everywhere
        differing = size > 1 and may_differ(term, group, model, size, backed, least, sentences)
        if not differing and not apart:
            continue
        ways = called(term, group, model, sentences)
        if differing:
            yield from within(term, ways, model.lemmas, size, backed, least, sentences)
        if apart and len(ways) == 1 and model.lemmas not in ways:
            alone.extend(ways.values())
    # one document against all others
    if len(alone) == 1 and len(uniform) >= max(_DOCUMENTS, _TIMES * len(alone[0])):
        yield Verdict(term, alone[0], uniform, apart=True)


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
        sum(not there.isdisjoint(answer) for answer in answers) >= max(SURE, len(answers) - 1)
        for there in (first, second)
    )


def _usage(verdict: Verdict, sentences: Sentences) -> Usage:
    odd = []
    for use, stretch in verdict.odd:
        if stretch:
            odd.append((sentences.term(use), sentences.rendering(use.bead, stretch)))
    usual = tuple(
        (sentences.term(c.use), sentences.rendering(c.use.bead, c.stretch) if c.stretch else None)
        for c in verdict.usual
    )
    return Usage(tuple(odd), usual, verdict.tie, verdict.apart)
