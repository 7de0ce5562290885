"""A term of the source for which the glossary has nothing in the target language."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.terminology.authority import entry, evidence
from checker.terminology.terms import is_part_of_name, is_verb
from glossary.matcher import TermHit, base
from glossary.model import Term

_GLOSSARY = (
    "source_term,target_term,status\n"
    "situational awareness,,preferred\n"
    "resilience,résilience,preferred\n"
    "host nation,pays hôte,preferred\n"
)


@rule(
    id="term-gap",
    family="terminology",
    severity="neutral",
    its="terminology",
    mqm="terminology/inconsistent-with-terminology-resource",
    level="document",
    needs_terms=True,
    messages={
        "gap": {
            "en": "The glossary has no equivalent for “{term}” (entry {entry}).",
            "fr": "Le glossaire n’a pas d’équivalent pour « {term} » (entrée {entry}).",
        }
    },
    why={
        "fr": (
            "Rien n’impose ici un seul nom à la traduction ; c’est une lacune du glossaire et "
            "non du texte, aussi ne pèse-t-elle rien."
        ),
    },
    bad=(
        Example(
            "Situational awareness helps.\n\nIt adds to their situational awareness.",
            "La connaissance de la situation aide.\n\nElle sert leur appréciation des faits.",
            source_words=("Situational awareness",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example("Resilience matters.", "La résilience compte.", glossary=_GLOSSARY),
        Example("The host nation pays.", "Le pays hôte paie.", glossary=_GLOSSARY),
    ),
)
def term_gap(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A term of the source for which the glossary has nothing in the target language.

    What it finds: a concept that the source names and for which the glossary has a term in the
    source language and none, not even a proposed or a refused one, in the target's. It is said once
    in a document, where the term first stands; the other places are listed with it.

    Why it matters: nothing holds the translation to one name there; it is a gap of the glossary,
    not of the text, and so it weighs nothing.

    Examples: “situational awareness” in a glossary that has no French for it.

    What it leaves alone: terms that are not translated at all, refused and proposed terms, words
    that are also the term of a concept without such a gap.
    """
    language = context.target_language.code
    found: dict[int, list[tuple[TermHit, Pair]]] = {}
    for pair in pairs:
        if pair.source is None or pair.source.empty:
            continue
        block = pair.source.block
        for hit in context.terms(block):
            if (
                not hit.interrupted
                and all(not c.keep and _lacks(c.terms, language) for c, _ in hit.readings)
                and hit.term.status in ("preferred", "admitted")
                and not is_verb(hit, block.facts.tokens, block.text, block.language)
                and not is_part_of_name(hit, pair.source)
            ):
                found.setdefault(id(hit.concept), []).append((hit, pair))
    for hits in found.values():
        places = [pair.source.place(h.start, h.end) for h, pair in hits if pair.source]
        hit = hits[0][0]
        yield Problem.at(
            "gap",
            places[0],
            params={"term": hit.term.text, "entry": entry(hit.concept, hit.term)},
            also=tuple(places[1:]),
            evidence=evidence(hit.concept, hit.term) | {"occurrences": len(places)},
        )


def _lacks(terms: Sequence[Term], language: str) -> bool:
    return not any(base(term.language) == language for term in terms)
