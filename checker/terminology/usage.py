"""What a corpus says of the entries of a glossary."""

from array import array
from collections.abc import Iterable, Mapping

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Pair
from checker.terminology.beads import beads, shape
from glossary.lint.entries import Rival, Usage, base
from glossary.matcher import Matcher, TermHit
from glossary.mining.beads import Bead
from glossary.mining.rivals import Asked, rivals
from glossary.model import ACCEPTED, Glossary

# Fewer sentences with a term say nothing of its renderings.
_ENOUGH = 5
# So many places are named.
_PLACES = 3


def usage(
    glossary: Glossary,
    pairs: Iterable[Pair],
    source: Language,
    target: Language,
    lexicon: Lexicon | None = None,
) -> Mapping[int, Usage]:
    """Return what the sentences of ``pairs`` have of each entry, by its position from 0.

    ``source`` and ``target`` are the languages of the pairs. Entries without a term in both are
    left out; of one whose own target is mostly absent, what recurs instead is told.
    """
    corpus: list[Bead] = []
    asked, carried = _met(glossary, beads(pairs), corpus, source.code, target.code)
    doubtful: dict[int, Asked] = {}
    for position, found in asked.items():
        missing = tuple(bead for bead in found if bead not in carried[position])
        if len(found) >= _ENOUGH and 2 * len(missing) > len(found):
            term = glossary.concepts[position].accepted(source.code)[0]
            doubtful[position] = Asked(term.text, tuple(found), missing)
    shapes = shape(source), shape(target)
    strength = lexicon.strength if lexicon else None
    others = (
        rivals((bead.with_tokens() for bead in corpus), shapes, doubtful, strength)
        if doubtful
        else {}
    )
    told = {}
    for position, found in asked.items():
        other = others.get(position)
        rival = (
            None
            if other is None
            else Rival(
                other.text,
                len(other.beads),
                tuple(corpus[bead].target.where for bead in other.beads[:_PLACES]),
            )
        )
        told[position] = Usage(len(found), len(carried[position]), rival)
    return told


def _met(
    glossary: Glossary, given: Iterable[Bead], corpus: list[Bead], source: str, target: str
) -> tuple[dict[int, "array[int]"], dict[int, frozenset[int]]]:
    """The numbers of the beads that have each entry’s source term, and of those that carry it.

    ``corpus`` is filled with the beads, without their tokens, which take up ten times their space.
    """
    matcher = Matcher(glossary.concepts)
    positions = {id(concept): i for i, concept in enumerate(glossary.concepts)}
    asked = {
        i: array("i")
        for i, concept in enumerate(glossary.concepts)
        if {source, target} <= {base(t.language) for t in concept.terms if t.status in ACCEPTED}
    }
    carried: dict[int, set[int]] = {i: set() for i in asked}
    for number, bead in enumerate(given):
        corpus.append(bead.without_tokens())
        hits = matcher.find(bead.source.text, bead.source.tokens, source)
        wanted = _positions(hits, positions) & asked.keys()
        if wanted:
            answers = matcher.find_all(bead.target.text, bead.target.tokens, target)
            met = _positions(answers, positions)
            for position in sorted(wanted):
                asked[position].append(number)
                if position in met:
                    carried[position].add(number)
    return asked, {i: frozenset(found) for i, found in carried.items()}


def _positions(hits: Iterable[TermHit], positions: Mapping[int, int]) -> set[int]:
    return {
        positions[id(concept)]
        for hit in hits
        for concept, term in hit.readings
        if term.status in ACCEPTED
    }
