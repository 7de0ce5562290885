"""A designator or a code that stands in one version only."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Side
from checker.names.code_pairs import code_differences
from checker.names.spot import spot
from checker.names.whole import is_rendered
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import DIGIT


@rule(
    id="code-one-sided",
    family="entity",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    needs=DIGIT,
    messages={
        "missing": {
            "en": "The target does not have the source’s “{code}”.",
            "fr": "La cible n’a pas « {code} », qui est dans la source.",
        },
        "added": {
            "en": "The target has “{code}”, the source does not.",
            "fr": "La cible a « {code} », qui n’est pas dans la source.",
        },
    },
    why={
        "fr": "Le lecteur n’apprend pas duquel il s’agit.",
    },
    bad=(
        Example(
            "It was endorsed by S/RES/2250 of the Council.",
            "Cela a été approuvé par le Conseil.",
            source_words=("S/RES/2250",),
            target_words=("",),
        ),
    ),
    good=(
        Example("It was endorsed by S/RES/2250.", "Cela a été approuvé par la résolution 2250."),
        Example("Use v2.0 of the tool.", "Utilisez la version 2.0 de l’outil."),
    ),
)
def code_one_sided(pair: Pair, context: Context) -> Iterator[Problem]:
    """A designator or a code that stands in one version only.

    What it finds: letters and digits that name a document, a standard or a product, of which the
    other version has nothing: neither the code nor its digits.

    Why it matters: the reader does not learn which one is meant.

    Examples: “S/RES/2250” / « par le Conseil ».

    What it leaves alone: digits without the letters (S/RES/2250 / « résolution 2250 »), a code
    that became another (``code-changed``).
    """
    for difference in code_differences(pair, context):
        source, target = difference.source, difference.target
        side: Side = "target" if source is None else "source"
        code = source or target
        if code is None or not is_rendered(pair, side, code.start):
            continue
        if source is not None and target is None and pair.source is not None:
            place = pair.source.place(source.start, source.end)
            away = spot(pair, "source", Span(source.start, source.end), context)
            yield Problem("missing", place, away, params={"code": place.text})
        elif target is not None and source is None and pair.target is not None:
            place = pair.target.place(target.start, target.end)
            away = spot(pair, "target", Span(target.start, target.end), context)
            yield Problem("added", away, place, params={"code": place.text})
