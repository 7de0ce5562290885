"""The glossary's terms in a pair: which the source asks for, and which the target has."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.context import Context
from checker.languages import Language
from checker.model import Pair, Segment
from glossary.forms import bare
from glossary.matcher import TermHit
from glossary.model import REFUSED, Term
from glossary.tokens import Token, fold


@dataclass(frozen=True, slots=True, eq=False)
class TermBead:
    """A bead of sentences with the glossary's terms in it, each where it begins."""

    pair: Pair
    source: tuple[TermHit, ...]
    target: tuple[TermHit, ...]


def term_beads(pair: Pair, context: Context) -> tuple[TermBead, ...]:
    """Return the beads of a block pair with their terms; none where the source has no term."""
    if pair.source is None or pair.target is None or not context.terms(pair.source.block):
        return ()
    beads = pair.sentences or (pair,)
    return tuple(TermBead(b, _inside(b.source, context), _inside(b.target, context)) for b in beads)


def _inside(segment: Segment | None, context: Context) -> tuple[TermHit, ...]:
    if segment is None or segment.empty:
        return ()
    hits = context.terms(segment.block)
    return tuple(h for h in hits if segment.start <= h.start < segment.end)


def tokens_of(segment: Segment) -> tuple[Token, ...]:
    """Return the words of a segment, with offsets in its block."""
    every = segment.block.facts.tokens
    return tuple(t for t in every if segment.start <= t.start and t.end <= segment.end)


def expected(hit: TermHit, language: str) -> tuple[Term, ...]:
    """Return the terms of ``language`` that a source term asks for, preferred ones first.

    Empty where the term is only proposed, or where one of its readings asks for nothing.
    """
    found: dict[str, Term] = {}
    for concept, term in hit.readings:
        accepted = concept.accepted(language)
        if not accepted or term.status == "proposed":
            return ()
        for other in accepted:
            found.setdefault(other.text, other)
    return tuple(found.values())


def satisfies(wanted: TermHit, hit: TermHit) -> bool:
    """Whether the target's ``hit`` is a term that may stand for the source's ``wanted``."""
    concepts = {id(concept) for concept, _ in wanted.readings}
    return any(t.status not in REFUSED and id(c) in concepts for c, t in hit.readings)


def refuses(wanted: TermHit, hit: TermHit) -> bool:
    """Whether the target's ``hit`` is a refused term for the source's ``wanted``."""
    concepts = {id(concept) for concept, _ in wanted.readings}
    return any(t.status in REFUSED and id(c) in concepts for c, t in hit.readings)


def is_verb(hit: TermHit, tokens: Sequence[Token], text: str, language: Language) -> bool:
    """Whether the words of ``hit`` are a verb with its object: “to counter terrorism”.

    Told by the word before; and by the term being written open where the glossary has a hyphen,
    or, for one word, by an article behind it (“to target the …”).
    """
    at = next((i for i, t in enumerate(tokens) if t.start == hit.start), 0)
    if at == 0 or tokens[at - 1].key not in language.verb_markers:
        return False
    words = text[hit.start : hit.end]
    if "-" in hit.term.text and len(words.split()) > 1 and "-" not in words:
        return True
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    return tokens[at].end == hit.end and after in language.articles


def alike(first: str, second: str) -> bool:
    """Whether two words are of one family: the same first letters, five or more and most of them.

    Five letters and three fifths of the shorter word; accents do not count.
    """
    a, b = bare(fold(first)), bare(fold(second))
    length = min(len(a), len(b))
    shared = next((i for i in range(length) if a[i] != b[i]), length)
    return shared >= 5 and shared >= 0.6 * length
