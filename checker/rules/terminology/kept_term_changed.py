"""A term that the glossary keeps as it is in every language, and the translation does not."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Place, Problem, Segment
from checker.rules.rule import Example, rule
from checker.terminology.authority import entry, evidence
from checker.terminology.passage import Miss
from checker.terminology.rendering import renderings
from checker.terminology.terms import TermBead, term_beads, tokens_of
from glossary.gaps import plainly
from glossary.matcher import TermHit
from glossary.tokens import tokenize

_GLOSSARY = "source_term,target_term,do_not_translate\nSea Guardian,,yes\n"


@rule(
    id="kept-term-changed",
    family="terminology",
    severity="major",
    its="terminology",
    mqm="terminology/wrong-term",
    level="document",
    needs_terms=True,
    messages={
        "changed": {
            "en": "“{term}” stands in every language as it is (entry {entry}); here it is "
            "“{rendered}”.",
            "fr": "« {term} » reste tel quel dans toute langue (entrée {entry}) ; ici figure "
            "« {rendered} ».",
        },
        "missing": {
            "en": "“{term}” stands in every language as it is (entry {entry}); it is not in this "
            "passage.",
            "fr": "« {term} » reste tel quel dans toute langue (entrée {entry}) ; il est absent de "
            "ce passage.",
        },
    },
    why={
        "fr": (
            "On cherche une opération, un produit ou une norme par son nom, et traduit, "
            "celui-ci ne désigne plus rien."
        ),
    },
    bad=(
        Example(
            "Operation Sea Guardian began in May.",
            "L’opération Gardien de la mer a commencé en mai.",
            source_words=("Sea Guardian",),
            target_words=("Gardien de la mer",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example(
            "Operation Sea Guardian began in May.",
            "L’opération Sea Guardian a commencé en mai.",
            glossary=_GLOSSARY,
        ),
    ),
)
def kept_term_changed(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A term that the glossary keeps as it is in every language, and the translation does not.

    What it finds: a term marked as not to be translated whose sentence has, in the translation, not
    the same words, letter for letter; it points at what stands there instead if that can be told:
    the same word written otherwise, or words that answer nothing else.

    Why it matters: names of operations, products or standards are what people search for, and a
    translated one names nothing.

    Examples: “Gardien de la mer” for “Sea Guardian”.

    What it leaves alone: another kind of space, hyphen or apostrophe; a name that the paragraph has
    as often as its source; a second mention in the same sentence.
    """
    if not context.matcher.keeps:
        return
    misses = [
        Miss(bead, hit, (hit.term,))
        for pair in pairs
        for beads in [term_beads(pair, context)]
        for bead in beads
        if bead.pair.both
        for hit in _first(bead)
        if _missing(hit, bead, beads)
    ]
    altered = {miss: place for miss in misses if (place := _altered(miss)) is not None}
    others = [miss for miss in misses if miss not in altered]
    rendered = renderings(others, context) if others else {}
    for miss in misses:
        rendering = rendered.get(miss)
        yield _problem(miss, altered.get(miss) or (rendering.place if rendering else None))


def _first(bead: TermBead) -> Iterator[TermHit]:
    seen: set[int] = set()
    for hit in bead.source:
        if hit.concept.keep and id(hit.concept) not in seen and not hit.interrupted:
            seen.add(id(hit.concept))
            yield hit


def _missing(hit: TermHit, bead: TermBead, beads: Sequence[TermBead]) -> bool:
    source = bead.pair.source
    if source is None:
        return False
    words = _words(source, hit)
    if _count(words, bead.pair.target):
        return False
    asked = sum(_count(words, other.pair.source) for other in beads)
    return sum(_count(words, other.pair.target) for other in beads) < asked


def _words(segment: Segment, hit: TermHit) -> str:
    return plainly(segment.block.text[hit.start : hit.end])


def _count(words: str, segment: Segment | None) -> int:
    if segment is None or segment.empty:
        return 0
    size = len(tokenize(words))
    tokens, text = tokens_of(segment), segment.block.text
    return sum(
        plainly(text[tokens[i].start : tokens[i + size - 1].end]) == words
        for i in range(len(tokens) - size + 1)
    )


def _altered(miss: Miss) -> Place | None:
    """The same words in other letters: without a capital, with an ending."""
    source, target = miss.bead.pair.source, miss.bead.pair.target
    if source is None or target is None:
        return None
    asked = [t.key for t in tokenize(_words(source, miss.hit))]
    tokens = tokens_of(target)
    for i in range(len(tokens) - len(asked) + 1):
        here = [t.key for t in tokens[i : i + len(asked)]]
        if all(
            a == b or (len(a) > 3 and b.startswith(a) and len(b) <= len(a) + 2)
            for a, b in zip(asked, here, strict=True)
        ):
            return target.place(tokens[i].start, tokens[i + len(asked) - 1].end)
    return None


def _problem(miss: Miss, place: Place | None) -> Problem:
    source, target = miss.bead.pair.source, miss.bead.pair.target
    if source is None or target is None:
        raise ValueError("a miss has both sides")
    concept, term = miss.hit.concept, miss.hit.term
    asked = source.place(miss.hit.start, miss.hit.end)
    words = " ".join(place.text.split()) if place else None
    params = {"term": " ".join(asked.text.split()), "entry": entry(concept, term)}
    return Problem(
        "changed" if words else "missing",
        source=asked,
        target=place or target.place(target.start, target.start),
        params=params | ({"rendered": words} if words else {}),
        evidence=evidence(concept, term) | {"expected": [params["term"]], "rendered": words},
    )
