"""A proper name that became another name."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Suggestion
from checker.names.name_pairs import name_differences
from checker.rules.rule import Example, rule


@rule(
    id="name-changed",
    family="entity",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="block",
    messages={
        "changed": {
            "en": "The source names “{source}”, the target “{target}”.",
            "fr": "La source nomme « {source} », la cible « {target} ».",
        },
        "misspelt": {
            "en": "“{target}” should read “{right}”: the source names “{source}”.",
            "fr": "« {target} » devrait s’écrire « {right} » : la source nomme « {source} ».",
        },
    },
    why={
        "fr": (
            "Il est question d’une autre personne, d’un autre lieu ou d’un autre organisme, "
            "voire d’aucun."
        ),
    },
    bad=(
        Example(
            "The talks in Geneva were opened by Ms Lindqvist.",
            "Les pourparlers de Vienne ont été ouverts par Mme Lindqvist.",
            source_words=("Geneva",),
            target_words=("Vienne",),
        ),
        Example(
            "The report was drawn up by Jens Müller.",
            "Le rapport a été établi par Jens Miller.",
            source_words=("Müller",),
            target_words=("Miller",),
        ),
        Example(
            "They met in Warsaw last spring.",
            "Ils se sont réunis à Varsavie au printemps dernier.",
            source_words=("Warsaw",),
            target_words=("Varsavie",),
        ),
    ),
    good=(
        Example("the Warsaw Summit", "le sommet de Varsovie"),
        Example("The Hague and London are far.", "La Haye et Londres sont loin."),
        Example("The Canadian and Dutch forces left.", "Les forces canadiennes et néerlandaises."),
        Example("Ukraine’s President Zelenskyy spoke.", "Le président Zelensky a parlé."),
        Example("It was damaged at Chernobyl.", "Il a été endommagé à Tchernobyl."),
    ),
)
def name_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """A proper name that became another name.

    What it finds: a name of the source that nothing in the target answers, in a sentence whose
    target has a name that nothing in the source answers; a name with a letter wrong.

    Why it matters: another person, place or organisation is spoken of, or one that does not exist.

    Examples: “Geneva” / « Vienne »; “Müller” / « Miller ».

    What it leaves alone: what a country, a city or a people is called in the other language
    (Warsaw / Varsovie), adjectives (Canadian / canadien), other spellings of one sound (Chernobyl
    / Tchernobyl), names that answer each other elsewhere in the document too, terms of the
    glossary, months and days. A name is a word with a capital that no dictionary has without one.
    """
    for difference in name_differences(pair, context):
        if difference.target is None or pair.source is None or pair.target is None:
            continue
        source, target = (
            pair.source.place(*difference.source),
            pair.target.place(*difference.target),
        )
        right = difference.right
        params = {"source": source.text, "target": target.text}
        yield Problem(
            "changed" if right is None else "misspelt",
            source,
            target,
            params=params if right is None else {**params, "right": right},
            suggestion=None if right is None else Suggestion(target, right),
        )
