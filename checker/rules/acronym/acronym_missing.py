"""An acronym of the source that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Place, Problem
from checker.names.acronym_pairs import missing_acronyms
from checker.names.spot import spot
from checker.names.whole import is_rendered
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import ACRONYM


@rule(
    id="acronym-missing",
    family="acronym",
    severity="minor",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    needs=ACRONYM,
    messages={
        "missing": {
            "en": "The target does not have the acronym {acronym}, which it keeps elsewhere.",
            "fr": "La cible n’a pas le sigle {acronym}, qu’elle conserve ailleurs.",
        }
    },
    why={
        "fr": "Le lecteur n’apprend pas de quel organisme ou de quelle chose il s’agit.",
    },
    bad=(
        Example(
            "The STANDEX team met.\n\nA STANDEX trial was held.\n\nThey left STANDEX.\n\n"
            "The trials of STANDEX ended.",
            "L’équipe STANDEX s’est réunie.\n\nUn essai STANDEX a eu lieu.\n\n"
            "Ils ont quitté STANDEX.\n\nLes essais sont finis.",
            source_words=("STANDEX",),
            target_words=("",),
        ),
    ),
    good=(
        Example(
            "The EU team met.\n\nAn EU trial was held.\n\nThe trials of the EU ended.",
            "L’équipe de l’UE s’est réunie.\n\nUn essai de l’UE a eu lieu.\n\n"
            "Les essais de l’Union européenne sont finis.",
        ),
        Example("The GUI is started.", "L’interface graphique est lancée."),
    ),
)
def acronym_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """An acronym of the source that the target does not have.

    What it finds: an acronym that the target has in no form here, though the document keeps it, or
    its equivalent, everywhere else, at least three times.

    Why it matters: the reader does not learn which organisation or which thing is meant.

    Examples: “the trials of STANDEX” / « les essais ».

    What it leaves alone: an acronym spelled out, one that the text is about (it goes without
    saying), one that is left out elsewhere too, one introduced in brackets
    (``acronym-one-sided``).
    """
    found: dict[str, list[Place]] = {}
    for words in missing_acronyms(pair, context):
        if pair.source is not None and is_rendered(pair, "source", words.start):
            place = pair.source.place(*words)
            found.setdefault(place.text, []).append(place)
    # an acronym that stands twice and is left out is one slip
    for acronym, (place, *others) in found.items():
        away = spot(pair, "source", Span(place.start, place.end), context)
        yield Problem("missing", place, away, params={"acronym": acronym}, also=tuple(others))
