"""A proper name of the source that the target does not have."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.names.missing import is_missed
from checker.names.name_pairs import name_differences
from checker.names.spot import spot
from checker.names.whole import is_rendered
from checker.rules.rule import Example, rule


@rule(
    id="name-missing",
    family="entity",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    on=False,
    messages={
        "missing": {
            "en": "The target does not name “{name}”.",
            "fr": "La cible ne nomme pas « {name} ».",
        }
    },
    why={
        "fr": "Le lecteur n’apprend pas de qui ou de quel lieu il s’agit.",
    },
    bad=(
        Example(
            "The agreement was signed in Copenhagen by both sides.",
            "L’accord a été signé par les deux parties.",
            source_words=("Copenhagen",),
            target_words=("",),
        ),
    ),
    good=(
        Example("It was signed in Copenhagen.", "Il a été signé à Copenhague."),
        Example("She speaks Greek.", "Elle parle grec."),
        Example("It was signed on Monday.", "Il a été signé lundi."),
    ),
)
def name_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A proper name of the source that the target does not have.

    What it finds: a name of the source that nothing in the target answers, where no other name
    stands in its stead, though the document keeps it everywhere else.

    Why it matters: the reader does not learn who or where.

    It is off unless selected: it finds half of the names left out, and in ordinary prose most of
    what it says is true but no slip (“a Unix text file” / « un fichier texte »).

    Examples: “signed in Copenhagen” / « signé ».

    What it leaves alone: a name that the block says once more, one that the text is about (it goes
    without saying), one that the other version leaves out elsewhere too, terms of the glossary.
    """
    if pair.source is None or pair.target is None:
        return
    source, target = pair.source.block, pair.target.block
    for difference in name_differences(pair, context):
        words = difference.source
        if difference.target is not None or not is_rendered(pair, "source", words.start):
            continue
        if all(
            is_missed(name, source, target, context)
            for name in source.facts.names
            if words.start <= name.start < words.end
        ):
            place = pair.source.place(*words)
            yield Problem(
                "missing",
                place,
                spot(pair, "source", words, context),
                params={"name": place.text},
            )
