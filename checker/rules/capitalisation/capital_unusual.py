"""A word with a capital where the text gives it none, or without the one that it has."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem
from checker.names.capitals_added import capitals_added
from checker.names.capitals_lost import capitals_lost
from checker.names.written import written
from checker.rules.rule import Example, rule


@rule(
    id="capital-unusual",
    family="capitalisation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/capitalization",
    level="document",
    messages={
        "added": {
            "en": "“{found}” has a capital here and nowhere else in the text.",
            "fr": "« {found} » porte ici une majuscule, et nulle part ailleurs dans le texte.",
        },
        "lost": {
            "en": "“{found}” has lost its capital: it reads “{right}”.",
            "fr": "« {found} » a perdu sa majuscule : il faut « {right} ».",
        },
    },
    why={
        "fr": "Une majuscule fait d’un mot un nom, et le lecteur se demande de quoi.",
    },
    bad=(
        Example(
            "The office keeps the registers, and the secretary reads the registers of the office.",
            "Le bureau tient les registres, et le secrétaire lit les Registres du bureau.",
            target_words=("Registres",),
        ),
        Example(
            "The report was written by Mr Baumgartner.",
            "Le rapport a été rédigé par M. baumgartner.",
            target_words=("baumgartner",),
        ),
        Example(
            "She was born in Cuba, lived in Cuba and left Cuba at forty. Cuba has not forgotten.",
            "Elle est née à Cuba, a vécu à Cuba et a quitté cuba à quarante ans. Pourtant, à Cuba, "
            "on se souvient.",
            target_words=("cuba",),
        ),
    ),
    good=(
        Example(
            "Click Save. The save button is on the left of the Save menu.",
            "Cliquez sur Enregistrer. Le bouton pour enregistrer est à gauche.",
        ),
        Example(
            "The Council met, and the councils of the towns met.",
            "Le Conseil s’est réuni, et les conseils des villes se sont réunis.",
        ),
    ),
)
def capital_unusual(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A word with a capital where the text gives it none, or without the one that it has.

    What it finds: in the target, inside a sentence a word with a capital that it writes without one
    elsewhere, or that the word model answers with a small word, where no capital of the other
    version accounts for it; and a name without the capital that the other version never leaves out,
    which no dictionary has so, or which the text has elsewhere.

    Why it matters: a capital makes a name of a word, and the reader asks of what.

    Examples: “les Registres du bureau”, “M. baumgartner”.

    What it leaves alone: the beginnings of sentences, words beside another capital that the other
    version does not have, or beside a number, in quotation marks or touching signs, titles and
    labels that the other version has with a capital, what is called a label (« le bouton
    Enregistrer »), what is a name in one of its senses (« l’État
    »), what the text writes so again.
    """
    said = written("target", context)
    for pair in pairs:
        here, there = pair.target, pair.source
        if here is None or there is None or not pair.both:
            continue
        for token, right in capitals_lost(here, there, context):
            yield Problem.at(
                "lost",
                here.place(token.start, token.end),
                params={"found": token.text, "right": right},
                replacement=right,
            )
        for token in capitals_added(here, there, said, context.lexicon):
            yield Problem.at(
                "added",
                here.place(token.start, token.end),
                params={"found": token.text},
                replacement=token.text.lower(),
            )
