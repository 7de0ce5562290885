"""A term of the glossary that has no accepted equivalent in the translation."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Place, Problem
from checker.rendering import Miss, renderings
from checker.rules.rule import Example, rule
from checker.terms import (
    TermBead,
    alike,
    expected,
    is_verb,
    refuses,
    satisfies,
    term_beads,
    tokens_of,
)
from glossary.matcher import TermHit
from glossary.model import Term
from glossary.tokens import tokenize

_GLOSSARY = (
    "source_term,target_term\n"
    "critical infrastructure,infrastructures critiques\n"
    "acts of terrorism,actes de terrorisme\n"
    "capabilities,capacités\n"
    "counter-terrorism,lutte contre le terrorisme\n"
    "prevention,prévention\n"
    "health,santé\n"
    "health care staff,personnel soignant\n"
    "policy guidelines,lignes directrices\n"
)


@rule(
    id="term-missing",
    family="terminology",
    severity="major",
    its="terminology",
    mqm="terminology/wrong-term",
    level="document",
    messages={
        "missing": {
            "en": "The glossary gives “{source}” as “{expected}”, which is not in this passage.",
            "fr": "Le glossaire rend « {source} » par « {expected} », absent de ce passage.",
        },
        "rendered": {
            "en": "The glossary gives “{source}” as “{expected}”; here stands “{rendered}”.",
            "fr": "Le glossaire rend « {source} » par « {expected} » ; ici figure « {rendered} ».",
        },
    },
    bad=(
        Example(
            "The plan covers resilience to acts of terrorism.",
            "Le plan porte sur la résilience aux actes terroristes.",
            source_words=("acts of terrorism",),
            target_words=("actes terroristes",),
            glossary=_GLOSSARY,
        ),
        Example(
            "These capabilities will be shared.\n\nThe Council wants new capabilities by May.",
            "Ces moyens seront mis en commun.\n\nLe Conseil veut de nouveaux moyens d’ici à mai.",
            source_words=("capabilities", "capabilities"),
            target_words=("moyens", "moyens"),
            glossary=_GLOSSARY,
        ),
        Example(
            "Prevention comes first.",
            "Cela vient en premier.",
            source_words=("Prevention",),
            target_words=("",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example(
            "They work on critical infrastructure protection.",
            "Ils travaillent à la protection de l’infrastructure critique.",
            glossary=_GLOSSARY,
        ),
        Example(
            "The health care staff took part.",
            "Le personnel soignant a pris part.",
            glossary=_GLOSSARY,
        ),
        Example(
            "Efforts to counter terrorism go on.",
            "On continue de combattre le terrorisme.",
            glossary=_GLOSSARY,
        ),
        Example(
            "The aim is the prevention of attacks.",
            "Le but est de prévenir les attaques.",
            glossary=_GLOSSARY,
        ),
        Example(
            "It adopted these policy guidelines. It will report on the policy guidelines.",
            "Il a adopté ces lignes directrices. Il fera rapport sur leur mise en œuvre.",
            glossary=_GLOSSARY,
        ),
    ),
)
def term_missing(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A term of the glossary that has no accepted equivalent in the translation.

    What it finds: a source term whose sentence has, in the translation, none of the terms that the
    glossary accepts for it, in any inflection; where it can, it points at what stands instead: a
    near variant, or the word that comes back wherever the term is missing.

    Why it matters: one thing under two names is two things to a reader, and a controlled term is
    often a legal or technical one.

    Examples: “acts of terrorism” rendered “actes terroristes” where the glossary has “actes de
    terrorisme”; “capabilities” rendered “moyens”.

    What it leaves alone: a term named once more in the same sentence; one that a pronoun stands for
    after it was named in the paragraph; a single word rendered by another of its family
    (prevention, prévenir); a verb that looks like the term (to counter terrorism); a term that
    stands in the sentence before or after; a sentence that was not translated at all; a refused
    term, which is another rule's.
    """
    misses = [miss for pair in pairs for miss in _misses(pair, context)]
    if not misses:
        return
    rendered = renderings(misses, context)
    for miss in misses:
        yield _problem(miss, rendered.get(miss))


def _misses(pair: Pair, context: Context) -> Iterator[Miss]:
    beads = term_beads(pair, context)
    for at, bead in enumerate(beads):
        source, target = bead.pair.source, bead.pair.target
        if not bead.source or not bead.pair.both or source is None or target is None:
            continue
        tokens = source.block.facts.tokens
        asked: list[TermHit] = []
        for hit in bead.source:
            wanted = expected(hit, target.block.language.code)
            if (
                not wanted
                or hit.interrupted
                or any(hit.concept is other.concept for other in asked)
                or is_verb(hit, tokens, source.block.text, source.block.language)
            ):
                continue
            asked.append(hit)
            if not _answered(hit, at, beads, wanted, context):
                yield Miss(bead, hit, wanted)


def _answered(
    hit: TermHit,
    at: int,
    beads: Sequence[TermBead],
    wanted: Sequence[Term],
    context: Context,
) -> bool:
    here = beads[at]
    if any(satisfies(hit, h) or refuses(hit, h) for h in here.target):
        return True
    return (
        _lent(hit, at, beads)
        or _covered(hit, here, context)
        or _stood_for(hit, at, beads)
        or _akin(here, wanted)
    )


def _lent(hit: TermHit, at: int, beads: Sequence[TermBead]) -> bool:
    """Whether a neighbouring sentence has the term more often than its own source asks for."""
    for near in (at - 1, at + 1):
        if 0 <= near < len(beads):
            has = sum(satisfies(hit, h) for h in beads[near].target)
            needs = sum(h.concept is hit.concept for h in beads[near].source)
            if has > needs:
                return True
    return False


def _covered(hit: TermHit, bead: TermBead, context: Context) -> bool:
    """Whether the term stands in the target inside another one, or interrupted by it."""
    target = bead.pair.target
    if target is None:
        return False
    every = context.matcher.find_all(
        target.block.text, tokens_of(target), target.block.language.code
    )
    return any(satisfies(hit, h) for h in every)


def _stood_for(hit: TermHit, at: int, beads: Sequence[TermBead]) -> bool:
    """Whether a pronoun that the source does not have stands for the term, named before."""
    here = beads[at]
    source, target = here.pair.source, here.pair.target
    if source is None or target is None:
        return False
    if not any(satisfies(hit, h) for bead in beads[:at] for h in bead.target):
        return False
    said, given = (
        sum(t.key in side.block.language.anaphors for t in tokens_of(side))
        for side in (target, source)
    )
    return said > given


def _akin(bead: TermBead, wanted: Sequence[Term]) -> bool:
    """Whether a word of the target is of the family of a wanted term of one word."""
    target = bead.pair.target
    if target is None:
        return False
    for term in wanted:
        words = tokenize(term.text)
        if len(words) == 1 and any(alike(words[0].text, t.text) for t in tokens_of(target)):
            return True
    return False


def _problem(miss: Miss, rendered: Place | None) -> Problem:
    source, target = miss.bead.pair.source, miss.bead.pair.target
    if source is None or target is None:
        raise ValueError("a miss has both sides")
    asked = source.place(miss.hit.start, miss.hit.end)
    texts = [t.text for t in miss.expected]
    words = " ".join(rendered.text.split()) if rendered else None
    params = {"source": " ".join(asked.text.split()), "expected": " / ".join(texts)}
    return Problem(
        "rendered" if words else "missing",
        source=asked,
        target=rendered or target.place(target.start, target.start),
        params=params | ({"rendered": words} if words else {}),
        evidence={"entry": miss.hit.concept.origin, "expected": texts, "rendered": words},
    )
