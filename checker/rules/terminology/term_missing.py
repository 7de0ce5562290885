"""A term of the glossary that has no accepted equivalent in the translation."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Place, Problem
from checker.rules.rule import Example, rule
from checker.terminology.authority import entry, evidence
from checker.terminology.missing import Search
from checker.terminology.passage import Miss
from checker.terminology.rendering import renderings

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
    needs_terms=True,
    messages={
        "missing": {
            "en": "The glossary gives “{source}” as “{expected}” (entry {entry}), which is not in "
            "this passage.",
            "fr": "Le glossaire rend « {source} » par « {expected} » (entrée {entry}), absent de "
            "ce passage.",
        },
        "rendered": {
            "en": "The glossary gives “{source}” as “{expected}” (entry {entry}); here stands "
            "“{rendered}”.",
            "fr": "Le glossaire rend « {source} » par « {expected} » (entrée {entry}) ; ici figure "
            "« {rendered} ».",
        },
    },
    why={
        "fr": (
            "Une chose sous deux noms est deux choses pour le lecteur, et un terme imposé est "
            "souvent juridique ou technique."
        ),
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
            "The Council set out a policy of prevention.",
            "Le Conseil a défini une politique.",
            source_words=("prevention",),
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

    What it leaves alone: a term named once more in the same sentence, or elsewhere in the
    paragraph; one that a pronoun stands for after it was named; one named before and then shortened
    to its head (“société” for “société de portefeuille”); its initials (UE for Union européenne); a
    single word rendered by another of its family (prevention, prévenir); a verb that looks like the
    term (to counter terrorism); a part of a name or of a hyphenated compound; a sentence that was
    not translated at all; a refused term, which is another rule's. Where nothing is seen to stand
    in the term's place, also a word that only describes the next (a network connection).
    """
    search = Search(context)
    misses = [miss for pair in pairs for miss in search.misses(pair)]
    if not misses:
        return
    rendered = renderings(misses, context)
    for miss in misses:
        rendering = rendered.get(miss)
        if miss.excused and not (rendering and rendering.sure):
            continue
        yield _problem(miss, rendering.place if rendering else None)


def _problem(miss: Miss, rendered: Place | None) -> Problem:
    source, target = miss.bead.pair.source, miss.bead.pair.target
    if source is None or target is None:
        raise ValueError("a miss has both sides")
    asked = source.place(miss.hit.start, miss.hit.end)
    texts = [t.text for t in miss.expected]
    words = " ".join(rendered.text.split()) if rendered else None
    params = {
        "source": " ".join(asked.text.split()),
        "expected": " / ".join(texts),
        "entry": entry(miss.hit.concept, miss.hit.term),
    }
    return Problem(
        "rendered" if words else "missing",
        source=asked,
        target=rendered or target.place(target.start, target.start),
        params=params | ({"rendered": words} if words else {}),
        evidence=evidence(miss.hit.concept, miss.hit.term)
        | {"expected": texts, "rendered": words, "asked": miss.asked, "found": miss.found},
    )
