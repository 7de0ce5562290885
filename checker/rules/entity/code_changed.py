"""A designator or a code that became another."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Suggestion
from checker.names.code_pairs import code_differences
from checker.rules.rule import Example, rule
from checker.signs import DIGIT


@rule(
    id="code-changed",
    family="entity",
    severity="major",
    its="inconsistency",
    mqm="accuracy/mistranslation",
    level="block",
    needs=DIGIT,
    messages={
        "changed": {
            "en": "The source says “{source}”, the target “{target}”.",
            "fr": "La source dit « {source} », la cible « {target} ».",
        }
    },
    why={
        "fr": "Le lecteur est envoyé à un autre document, ou à aucun.",
    },
    bad=(
        Example(
            "The concept (MC 472) applies.",
            "Le concept (MC 473) s’applique.",
            source_words=("MC 472",),
            target_words=("MC 473",),
        ),
        Example(
            "Four A400M aircraft took part.",
            "Quatre avions A400N y ont pris part.",
            source_words=("A400M",),
            target_words=("A400N",),
        ),
        Example(
            "It was set out in S/RES/2250 in 2015.",
            "Cela a été énoncé dans la S/RES/2205 en 2015.",
            source_words=("S/RES/2250",),
            target_words=("S/RES/2205",),
        ),
    ),
    good=(
        Example("It is laid down in MC472.", "C’est fixé dans le MC 472."),
        Example("The Order (SOR/2006-332) stands.", "Le décret (DORS/2006-332) demeure."),
        Example("See paragraph 12(1)(a).", "Voir l’alinéa 12(1)a)."),
        Example("UTF-8-encoded text of 64-bit systems", "le texte UTF-8 de systèmes 64 bits"),
    ),
)
def code_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """A designator or a code that became another.

    What it finds: letters and digits that name a document, a standard, a version or a product, of
    which the other version has other digits, other letters, or another code altogether.

    Why it matters: the reader is sent to another document, or to none.

    Examples: “MC 472” / « MC 473 »; “A400M” / « A400N ».

    What it leaves alone: spaces, hyphens and case, letters that each language has of its own
    (SOR / DORS), references (12(1)(a)), quantities with their units, terms of the glossary.
    """
    for difference in code_differences(pair, context):
        if difference.source is None or difference.target is None:
            continue
        if pair.source is None or pair.target is None:
            continue
        source = pair.source.place(difference.source.start, difference.source.end)
        target = pair.target.place(difference.target.start, difference.target.end)
        same = difference.source.letters == difference.target.letters
        yield Problem(
            "changed",
            source,
            target,
            params={"source": source.text, "target": target.text},
            suggestion=Suggestion(target, source.text) if same else None,
        )
