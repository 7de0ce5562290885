"""A word with a letter wrong."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.spelling.hyphens import lost_hyphens
from checker.spelling.misspelt import misspelt_words


@rule(
    id="misspelling",
    family="spelling",
    severity="minor",
    its="misspelling",
    mqm="linguistic-conventions/spelling",
    level="document",
    needs_both=False,
    messages={
        "certain": {
            "en": "“{word}” is misspelt: it should read “{right}”.",
            "fr": "« {word} » est mal orthographié : il faut « {right} ».",
        },
        "hyphen": {
            "en": "“{word}” lacks its hyphen: it should read “{right}”.",
            "fr": "« {word} » a perdu son trait d’union : il faut « {right} ».",
        },
        "unsure": {
            "en": "“{word}” is misspelt: no dictionary has it; “{near}” is one letter away.",
            "fr": "« {word} » est mal orthographié : aucun dictionnaire ne l’a ; « {near} » en est "
            "à une lettre près.",
        },
    },
    why={
        "fr": (
            "C’est la première chose que voit un lecteur, et aucune recherche ne retrouve le mot."
        ),
    },
    bad=(
        Example(
            "The members adopted the new framework.",
            "Les membres ont adopté le nouveau cadre d’aplication.",
            target_words=("aplication",),
        ),
        Example(
            "The Council recieved the report of the Agency.",
            "Le Conseil a reçu le rapport de l’Agence et en a evalué les effets.",
            source_words=("recieved",),
            target_words=("evalué",),
        ),
        Example(
            "See the table below and that one.",
            "Voir le tableau ci dessous et celui là.",
            target_words=("ci dessous", "celui là"),
        ),
    ),
    good=(
        Example(
            "The firmware of the Zephyr board was rebuilt by Mr Baumgartner.",
            "Le firmware de la carte Zephyr a été recompilé par M. Baumgartner.",
        ),
        Example(
            "Run aptly-helper --relase foo_baar.txt; see undecodable manpages.",
            "Lancez aptly-helper --relase foo_baar.txt ; voyez aujourd’hui les connaitre et aout.",
        ),
    ),
)
def misspelling(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A word with a letter wrong, or without its hyphen.

    What it finds: a word that the dictionary of its version does not have, one slip away from one
    that it has: a letter too many, too few, another, two exchanged, or accents lost. That other
    word must be one that the text or the word model uses, or the word a long one. Where only one
    comes into question it is suggested. And compounds that are always written with a hyphen,
    without it.

    Why it matters: it is the first thing that a reader sees, and no search finds the word again.

    Examples: “aplication” for “application”, “recieved” for “received”, “evalué” for “évalué”,
    “ci dessous” for “ci-dessous”.

    What it leaves alone: names, acronyms, codes, addresses, options and whatever touches signs;
    words of the glossary, of the other version and of its language; words made of known ones
    (“undecodable”, « réimplanter »); what the text says again; both spellings of 1990; languages
    without a dictionary.
    """
    for slip in misspelt_words(context):
        place, word = slip.segment.place(slip.token.start, slip.token.end), slip.token.text
        if slip.right is not None:
            params = {"word": word, "right": slip.right}
            yield Problem.at("certain", place, params=params, replacement=slip.right)
        else:
            yield Problem.at("unsure", place, params={"word": word, "near": slip.near[0]})
    for lost in lost_hyphens(context):
        place = lost.segment.place(lost.start, lost.end)
        params = {"word": place.text, "right": lost.right}
        yield Problem.at("hyphen", place, params=params, replacement=lost.right)
