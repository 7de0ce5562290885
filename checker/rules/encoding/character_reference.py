"""A character written as a reference of HTML."""

import html
import re
from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


@rule(
    id="character-reference",
    family="encoding",
    severity="minor",
    its="characters",
    mqm="linguistic-conventions/character-encoding",
    level="block",
    needs_both=False,
    messages={
        "reference": {
            "en": "“{found}” stands where its character belongs.",
            "fr": "« {found} » tient la place du caractère que ce code désigne.",
        }
    },
    why={
        "fr": (
            "Le lecteur voit le code : l’étape qui devait en faire un caractère a été omise, ou "
            "faite deux fois."
        ),
    },
    bad=(
        Example(
            "The report was adopted.",
            "Le rapport a &eacute;t&eacute; adopt&#233;.",
            target_words=("&eacute;", "&eacute;", "&#233;"),
        ),
    ),
    good=(
        Example("Write &amp; for the sign &.", "Écrivez &amp; pour le signe &."),
        Example("R&D; AT&T; black & white;", "R&D ; AT&T ; noir & blanc ;"),
    ),
)
def character_reference(pair: Pair, context: Context) -> Iterator[Problem]:
    """A character written as a reference of HTML.

    What it finds: “&eacute;”, “&nbsp;”, “&#233;” and the like in a text, which are code for one
    character.

    Why it matters: the reader sees the code: a step that should have turned it into its character
    was left out, or done twice.

    Examples: “&eacute;t&eacute;” for « été ».

    What it leaves alone: references that the other version has too, where code is what the text is
    about; an ampersand with letters behind it that is no such code.
    """
    for side in pair.sides:
        text = side.block.text
        if "&" not in text:
            continue
        other = pair.target if side is pair.source else pair.source
        for m in _REFERENCE.finditer(text):
            right = html.unescape(m[0])
            if right == m[0] or (other is not None and m[0] in other.block.text):
                continue
            yield Problem.at(
                "reference",
                side.place(m.start(), m.end()),
                params={"found": m[0]},
                replacement=right,
            )
