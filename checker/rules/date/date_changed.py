"""A date that became another date."""

from collections.abc import Iterator

from checker.context import Context
from checker.figures.comparison import figures
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.signs import FIGURE


@rule(
    id="date-changed",
    family="date",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="block",
    needs=FIGURE,
    messages={
        "day": {
            "en": "The day differs: “{source}” and “{target}”.",
            "fr": "Le jour diffère : « {source} » et « {target} ».",
        },
        "month": {
            "en": "The month differs: “{source}” and “{target}”.",
            "fr": "Le mois diffère : « {source} » et « {target} ».",
        },
        "year": {
            "en": "The year differs: “{source}” and “{target}”.",
            "fr": "L’année diffère : « {source} » et « {target} ».",
        },
        "weekday": {
            "en": "The day of the week differs: “{source}” and “{target}”.",
            "fr": "Le jour de la semaine diffère : « {source} » et « {target} ».",
        },
        "day-lost": {
            "en": "“{target}” lacks the day: the source says “{source}”.",
            "fr": "Il manque le jour dans « {target} » : la source dit « {source} ».",
        },
        "year-lost": {
            "en": "“{target}” lacks the year: the source says “{source}”.",
            "fr": "Il manque l’année dans « {target} » : la source dit « {source} ».",
        },
        "season": {
            "en": "The season differs: “{source}” and “{target}”.",
            "fr": "La saison diffère : « {source} » et « {target} ».",
        },
    },
    why={
        "fr": (
            "Une échéance ou une entrée en vigueur est déplacée, et aucun lecteur d’une seule "
            "version ne peut le savoir."
        ),
    },
    bad=(
        Example(
            "The Summit was held on 4 July 2022.",
            "Le sommet s’est tenu le 4 juin 2022.",
            source_words=("4 July 2022",),
            target_words=("4 juin 2022",),
        ),
        Example(
            "It entered into force on March 1st, 2020.",
            "Il est entré en vigueur le 11 mars 2020.",
            source_words=("March 1st, 2020",),
            target_words=("11 mars 2020",),
        ),
        Example(
            "The report of 2021-09-30 was adopted.",
            "Le rapport du 30 septembre 2012 a été adopté.",
            source_words=("2021-09-30",),
            target_words=("30 septembre 2012",),
        ),
        Example(
            "The plan came into force on 31 May 2021.",
            "Le plan est entré en vigueur le mai 2021.",
            source_words=("31 May 2021",),
            target_words=("mai 2021",),
        ),
        Example(
            "The Council meets every Monday in October.",
            "Le Conseil se réunit chaque mardi d’octobre.",
            source_words=("Monday",),
            target_words=("mardi",),
        ),
    ),
    good=(
        Example("The Summit was held on 4 July 2022.", "Le sommet s’est tenu le 4 juillet 2022."),
        Example("It began on the 1st of May.", "Il a commencé le 1er mai."),
        Example("It was signed on 05/06/2020.", "Il a été signé le 6 mai 2020."),
        Example("We met in June 2020.", "Nous nous sommes réunis le 3 juin 2020."),
        Example("It may march in June.", "Il peut se mettre en marche en juin."),
        Example("Allies may 5 times extend it.", "Les Alliés peuvent le prolonger 5 fois."),
    ),
)
def date_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """A date that became another date.

    What it finds: two dates that have the same parts, all but one of them equal; a month, a day of
    the week or a season that stands by itself and became another one; a date that lost its day
    (« le mai 2021 ») or its year.

    Why it matters: a deadline or an entry into force is moved, and no reader of one version can
    tell.

    Examples: “4 July 2022” / « 4 juin 2022 »; “on Mondays” / « le mardi ».

    What it leaves alone: the same date in any usual form (names, abbreviations, digits), one that
    rightly says less (“on 4 July 2022” / « en juillet 2022 »), dates that share nothing.
    """
    for difference in figures(pair, context).dates:
        source, target = difference.source, difference.target
        if pair.source is None or pair.target is None:
            continue
        yield Problem(
            f"{difference.part}-lost" if difference.lost else difference.part,
            pair.source.place(source.start, source.end),
            pair.target.place(target.start, target.end),
            params={"source": source.text, "target": target.text},
        )
