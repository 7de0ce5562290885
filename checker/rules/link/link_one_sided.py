"""An address that stands in one version only."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.names.link_pairs import link_differences
from checker.names.spot import spot
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import ADDRESS


@rule(
    id="link-one-sided",
    family="link",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    needs=ADDRESS,
    messages={
        "missing": {
            "en": "The target does not have the source’s “{link}”.",
            "fr": "La cible n’a pas « {link} », qui est dans la source.",
        },
        "added": {
            "en": "The target has “{link}”, the source does not.",
            "fr": "La cible a « {link} », qui n’est pas dans la source.",
        },
    },
    why={
        "fr": "Le lecteur d’une version ne peut pas suivre.",
    },
    bad=(
        Example(
            "Register at https://www.nato.int/register before May.",
            "Inscrivez-vous avant mai.",
            source_words=("https://www.nato.int/register",),
            target_words=("",),
        ),
    ),
    good=(
        Example("Register at www.nato.int.", "Inscrivez-vous sur https://www.nato.int/."),
        Example("Read the file README.txt first.", "Lisez-le d’abord."),
    ),
)
def link_one_sided(pair: Pair, context: Context) -> Iterator[Problem]:
    """An address that stands in one version only.

    What it finds: a URL or an e-mail address that the other version does not have.

    Why it matters: the reader of one version cannot follow.

    Examples: “register at https://…” / « inscrivez-vous ».

    What it leaves alone: paths and file names, made-up addresses (example.org), an address that
    became another (``link-changed``).
    """
    for difference in link_differences(pair, context):
        source, target = difference.source, difference.target
        if source is not None and target is None and pair.source is not None:
            place = pair.source.place(source.start, source.end)
            away = spot(pair, "source", Span(source.start, source.end), context)
            yield Problem("missing", place, away, params={"link": place.text})
        elif target is not None and source is None and pair.target is not None:
            place = pair.target.place(target.start, target.end)
            away = spot(pair, "target", Span(target.start, target.end), context)
            yield Problem("added", away, place, params={"link": place.text})
