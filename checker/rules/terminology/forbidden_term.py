"""A term that the glossary refuses."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.terminology.authority import entry, evidence
from checker.terminology.terms import term_beads
from checker.wording.articles import article_before
from glossary.inflection import article, like, may_stay
from glossary.matcher import Reading, TermHit
from glossary.model import REFUSED, Term

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
    needs_terms=True,
    messages={
        "use": {
            "en": "The glossary refuses “{term}” (entry {entry}); use “{preferred}”.",
            "fr": "Le glossaire écarte « {term} » (entrée {entry}) ; employer « {preferred} ».",
        },
        "refused": {
            "en": "The glossary refuses “{term}” (entry {entry}).",
            "fr": "Le glossaire écarte « {term} » (entrée {entry}).",
        },
    },
    why={
        "fr": (
            "Qui tient le glossaire les a écartés, souvent parce qu’ils disent autre chose aux "
            "lecteurs."
        ),
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
    inflection, in either version; the preferred term is suggested, in the same number and with the
    article it asks for where a dictionary can tell.

    Why it matters: whoever keeps the glossary has decided against them, often because they mean
    something else to the readers.

    Examples: “planification civile d’urgence” where the glossary wants “plans civils d’urgence”.

    What it leaves alone: the same words inside a longer term; words that the glossary refuses for
    one thing and accepts for another, unless the source speaks of the first.
    """
    if not context.matcher.refuses:
        return
    for side in pair.sides:
        for hit in context.terms(side.block):
            reading = _refused(hit, side, pair, context)
            if reading is not None:
                yield _problem(hit, reading, side)


def _refused(hit: TermHit, side: Segment, pair: Pair, context: Context) -> Reading | None:
    """The reading under which the words must not be used."""
    own = hit.term.status in REFUSED
    if not own and not hit.others:  # as most are
        return None
    refused = [r for r in hit.readings if r[1].status in REFUSED]
    if not refused:
        return None
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
    language = side.block.language.code
    accepted = concept.accepted(language)
    written = _SPACE.sub(" ", place.text)
    said = evidence(concept, term) | {"expected": [t.text for t in accepted], "rendered": written}
    params = {"term": written, "entry": entry(concept, term)}
    if hit.interrupted:
        said["interrupted"] = True
    if not accepted:
        return Problem.at("refused", place, params=params, evidence=said)
    params["preferred"] = accepted[0].text
    problem = Problem.at("use", place, params=params, evidence=said)
    suggestion = None if hit.interrupted else _suggestion(place, written, term, accepted[0])
    return replace(problem, suggestion=suggestion)


def _suggestion(place: Place, written: str, refused: Term, preferred: Term) -> Suggestion | None:
    """The preferred term in the number of the refused one, with the article that it asks for."""
    new = like(written, refused, preferred)
    if new is None:
        return None
    language = place.block.language
    before = article_before(place)
    if before is None:
        return Suggestion(place, new)
    given = article(before.text, preferred, new, language.code)
    if given is None:
        # of unknown gender: the article is left to the reader, unless it cannot stay
        stays = may_stay(before.text, new, language.code)
        return Suggestion(place, new) if stays else None
    if given == before.text:
        return Suggestion(place, new)
    return Suggestion(replace(place, start=before.start), given + new)
