"""A term that the glossary refuses."""

import re
from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule
from checker.terminology.terms import term_beads
from glossary.matcher import Reading, TermHit
from glossary.model import REFUSED

_SPACE = re.compile(r"\s+")
_GLOSSARY = (
    "source_term,target_term,status,forbidden_target,note\n"
    "civil emergency planning,plans civils d’urgence,preferred,planification civile d’urgence,\n"
    "critical infrastructure,infrastructures critiques,preferred,"
    "infrastructures d’importance critique|infrastructures vitales,\n"
)


@rule(
    id="forbidden-term",
    family="terminology",
    severity="major",
    its="terminology",
    mqm="terminology/wrong-term",
    level="block",
    needs_both=False,
    messages={
        "use": {
            "en": "The glossary refuses “{term}”; use “{preferred}”.",
            "fr": "Le glossaire écarte « {term} » ; employer « {preferred} ».",
        },
        "refused": {
            "en": "The glossary refuses “{term}”.",
            "fr": "Le glossaire écarte « {term} ».",
        },
    },
    bad=(
        Example(
            "They discussed civil emergency planning.",
            "Ils ont parlé de la planification civile d’urgence.",
            target_words=("planification civile d’urgence",),
            glossary=_GLOSSARY,
        ),
        Example(
            None,
            "Chaque infrastructure d’importance\ncritique doit être protégée.",
            target_words=("infrastructure d’importance\ncritique",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example(
            "They discussed civil emergency planning.",
            "Ils ont parlé des plans civils d’urgence.",
            glossary=_GLOSSARY,
        ),
        Example(
            "They protect critical infrastructure.",
            "Ils protègent l’infrastructure critique.",
            glossary=_GLOSSARY,
        ),
    ),
)
def forbidden_term(pair: Pair, context: Context) -> Iterator[Problem]:
    """A term that the glossary refuses.

    What it finds: words that the glossary gives as forbidden, deprecated or superseded, in any
    inflection, in either version.

    Why it matters: whoever keeps the glossary has decided against them, often because they mean
    something else to the readers.

    Examples: “planification civile d’urgence” where the glossary wants “plans civils d’urgence”.

    What it leaves alone: the same words inside a longer term; words that the glossary refuses for
    one thing and accepts for another, unless the source speaks of the first.
    """
    for side in pair.sides:
        for hit in context.terms(side.block):
            reading = _refused(hit, side, pair, context)
            if reading is not None:
                yield _problem(hit, reading, side)


def _refused(hit: TermHit, side: Segment, pair: Pair, context: Context) -> Reading | None:
    """The reading under which the words must not be used."""
    refused = [r for r in hit.readings if r[1].status in REFUSED]
    if not refused:
        return None
    own = hit.term.status in REFUSED
    elsewhere = [c for c, t in hit.readings if t.status not in REFUSED and c is not refused[0][0]]
    if not elsewhere:
        return refused[0] if own else None
    # accepted for another concept: only the source can tell which one is meant
    if side.side == "source":
        return None
    for bead in term_beads(pair, context):
        if hit in bead.target:
            meant = {id(c) for h in bead.source for c, _ in h.readings}
            if not any(id(c) in meant for c in elsewhere):
                return next((r for r in refused if id(r[0]) in meant), None)
    return None


def _problem(hit: TermHit, reading: Reading, side: Segment) -> Problem:
    concept, term = reading
    place = side.place(hit.start, hit.end)
    accepted = concept.accepted(side.block.language.code)
    written = _SPACE.sub(" ", place.text)
    evidence: dict[str, object] = {
        "entry": concept.origin,
        "expected": [t.text for t in accepted],
        "rendered": written,
    }
    if not accepted:
        return Problem.at("refused", place, params={"term": written}, evidence=evidence)
    preferred = accepted[0].text
    return Problem.at(
        "use",
        place,
        params={"term": written, "preferred": preferred},
        replacement=_replacement(written, term.text, preferred),
        evidence=evidence,
    )


def _replacement(written: str, term: str, preferred: str) -> str | None:
    """The preferred term, where the refused one stands in the very form of the glossary."""
    if written == term:
        return preferred
    if written[:1].isupper() and written[1:] == term[1:] and written[:1].lower() == term[:1]:
        return preferred[:1].upper() + preferred[1:]
    return None
