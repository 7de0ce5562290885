"""The space at a mark, against the document's own way or the profile that it is held to."""

import re
from collections.abc import Iterator, Sequence

from checker.characters.spaces import WRITTEN, Space, Spaced, find_units
from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.options import Option
from checker.rules.rule import Example, rule
from checker.typography.departures import as_one
from checker.typography.profile import Profile, profile
from checker.typography.ways import usual_space

PROFILE = Option(
    "mark-space",
    "profile",
    "",
    "The typography that a text is held to: fr-FR, fr-CA, fr-CH, fr-EU or the path of a TOML file; "
    "without one, each version is held to its own way.",
)


# The words beside a mark.
_BEFORE = re.compile(r"\w+[^\w\s]{0,2}[\s\u00a0\u202f]?\Z")
_BEHIND = re.compile(r"[\s\u00a0\u202f]?[^\w\s]{0,2}\w+")
_REACH = 40


@rule(
    id="mark-space",
    family="spacing",
    severity="minor",
    its="whitespace",
    mqm="linguistic-conventions/punctuation",
    level="document",
    needs_both=False,
    messages={
        "way-none": {
            "en": "The text elsewhere has no space at “{mark}”.",
            "fr": "Le texte ne met pas ailleurs d’espace à « {mark} ».",
        },
        "way-plain": {
            "en": "“{mark}” lacks the space that the text has there elsewhere.",
            "fr": "Il manque à « {mark} » l’espace que le texte y met ailleurs.",
        },
        "way-no-break": {
            "en": "“{mark}” lacks the no-break space that the text has there elsewhere.",
            "fr": "Il manque à « {mark} » l’espace insécable que le texte y met ailleurs.",
        },
        "way-narrow": {
            "en": "“{mark}” lacks the narrow no-break space that the text has there elsewhere.",
            "fr": "Il manque à « {mark} » l’espace fine insécable que le texte y met ailleurs.",
        },
        "profile-none": {
            "en": "No space belongs at “{mark}” ({profile}).",
            "fr": "Aucune espace ne doit figurer à « {mark} » ({profile}).",
        },
        "profile-plain": {
            "en": "A space belongs at “{mark}” ({profile}).",
            "fr": "Une espace doit figurer à « {mark} » ({profile}).",
        },
        "profile-no-break": {
            "en": "A no-break space belongs at “{mark}” ({profile}).",
            "fr": "Une espace insécable doit figurer à « {mark} » ({profile}).",
        },
        "profile-narrow": {
            "en": "A narrow no-break space belongs at “{mark}” ({profile}).",
            "fr": "Une espace fine insécable doit figurer à « {mark} » ({profile}).",
        },
    },
    why={
        "fr": (
            "Une espace ordinaire laisse un signe commencer une ligne, et les usages diffèrent "
            ": la France met une espace insécable avant « ? », le Canada n’en met pas."
        ),
    },
    bad=(
        Example(
            "Who pays? Who moors? Who leaves? Who stays?",
            "Qui paie\u00a0? Qui mouille\u00a0? Qui part\u00a0? Qui reste?",
            target_words=("?",),
        ),
        Example(
            "Fees: none. Boats: ten. Berths: four. Cranes: two.",
            "Droits\u202f: aucun. Bateaux\u202f: dix. Postes\u202f: quatre. Grues: deux.",
            target_words=(":",),
        ),
        Example(
            "Who pays? Who moors? Who leaves? Who stays ?",
            "Qui paie ? Qui mouille ? Qui part ? Qui reste ?",
            source_words=(" ?",),
        ),
    ),
    good=(
        Example("Is it ready?", "Est-ce prêt\u202f?"),
        Example("Is it ready?", "Est-ce prêt?"),
        Example(
            "Who pays? Who moors? Who leaves? Who stays? See 12:30 and file:name.",
            "Qui paie\u00a0? Qui mouille\u202f? Qui part\u00a0? Qui reste\u00a0? Voir 12:30.",
        ),
    ),
    options=(PROFILE,),
)
def mark_space(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """The space at a mark, against the document's own way or the profile that it is held to.

    What it finds: a semicolon, colon, question or exclamation mark or percent sign, or a guillemet,
    whose space is not the one that the version has there otherwise: none where there is one, an
    ordinary one where it is a no-break space, one where there is none. Where a policy names a
    profile (option `profile`), every space that is not the profile's, those before currencies and
    units too; only texts of the profile's language are held to it.

    Where there is no profile, all that lack the same space are one finding.

    Why it matters: an ordinary space lets a mark begin a line, and usages differ: France has a
    no-break space before “?”, Canada none.

    Examples: “Qui paie ? … Qui reste?”

    What it leaves alone: without a profile, a text that has no way of its own, which of the two
    no-break spaces it is, an ordinary space unless nearly all others are no-break ones; times,
    addresses and code, and what stands in the source in the same words.
    """
    departures: list[tuple[tuple[str, str], Problem]] = []
    for pair in pairs:
        for side in pair.sides:
            held = _held(context, side)
            if held is None:
                other = pair.source if side.side == "target" else None
                for spaced in side.block.facts.spaces:
                    usual = usual_space(context, side.side, spaced)
                    if usual and other is not None and _is_kept(spaced, side, other):
                        continue
                    # a guillemet with or without its space is another rule's matter
                    if usual and not (spaced.mark in "«»" and "none" in (usual, spaced.space)):
                        key = (side.side, usual)
                        departures.append((key, _problem(side, spaced, usual, None)))
            else:
                yield from _against(side, held)
    yield from as_one(departures)


def _is_kept(spaced: Spaced, side: Segment, other: Segment) -> bool:
    """Whether the source has the mark between the same words: “lambda x: x” is code."""
    text = side.block.text
    before = _BEFORE.search(text, max(spaced.sign - _REACH, 0), spaced.sign)
    behind = _BEHIND.match(text, spaced.sign + 1)
    if before is None or behind is None:
        return False
    return text[before.start() : behind.end()] in other.block.text


def _against(side: Segment, held: Profile) -> Iterator[Problem]:
    units = find_units(side.block.text) if {"currency", "unit"} & held.spaces.keys() else ()
    for spaced in sorted((*side.block.facts.spaces, *units), key=lambda s: s.sign):
        wanted = held.wanted(spaced)
        if wanted is not None:
            yield _problem(side, spaced, wanted, held)


def _held(context: Context, side: Segment) -> Profile | None:
    name = context.value(PROFILE)
    if not name:
        return None
    held = profile(name)
    return held if held.is_for(side.block.language) else None


def _problem(side: Segment, spaced: Spaced, wanted: Space, held: Profile | None) -> Problem:
    place = side.place(*spaced.whole)
    mark = side.block.text[spaced.sign]
    right = WRITTEN[wanted]
    return Problem.at(
        f"{'profile' if held else 'way'}-{wanted}",
        place,
        params={"mark": mark, "profile": held.title if held else ""},
        replacement=mark + right if mark == "«" else right + mark,
    )
