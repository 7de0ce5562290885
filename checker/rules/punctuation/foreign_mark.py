"""A mark that the script of the language does not have."""

import re
from collections.abc import Iterator

from checker.characters.spaces import WRITTEN
from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule
from checker.typography.ways import space_before

# Marks of other scripts and what stands for them in Latin script. The Greek question mark looks
# like a semicolon, and its Unicode equivalent is one.
_LATIN = {
    "。": ".",
    "．": ".",
    "।": ".",
    "，": ",",
    "、": ",",
    "،": ",",
    "；": ";",
    "؛": ";",
    "\u037e": ";",
    "：": ":",
    "？": "?",
    "؟": "?",
    "！": "!",
    "（": "(",
    "）": ")",
    "％": "%",
}
_MARK = re.compile(f"[{''.join(_LATIN)}]")
_LATIN_LETTER = re.compile(r"[a-zA-ZÀ-ÖØ-öø-ÿœŒ0-9]")
# How far from the mark a letter may stand, behind closing marks and spaces.
_NEAR = 3


@rule(
    id="foreign-mark",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs_both=False,
    messages={
        "foreign": {
            "en": "“{mark}” is a mark of another script; here it is “{right}”.",
            "fr": "« {mark} » est un signe d’une autre écriture ; il faut ici « {right} ».",
        }
    },
    why={
        "fr": (
            "Il est trop large ou tourné dans l’autre sens, certaines polices ne l’ont pas, et "
            "aucune recherche ne le trouve."
        ),
    },
    bad=(
        Example(
            "The fees are due.",
            "Les droits sont dus。",
            target_words=("。",),
        ),
        Example(
            "Who pays, and when?",
            "Qui paie，et quand？",
            target_words=("，", "？"),
        ),
    ),
    good=(
        Example("The word 東京、大阪。 is Japanese.", "Le mot 東京、大阪。 est japonais."),
        Example("Who pays; and when?", "Qui paie\u00a0; et quand\u00a0?"),
    ),
)
def foreign_mark(pair: Pair, context: Context) -> Iterator[Problem]:
    """A mark that the script of the language does not have.

    What it finds: in a text in Latin script, a full stop, comma, colon, semicolon, question or
    exclamation mark, bracket or percent sign of Chinese, Japanese, Arabic, Indic or Greek writing
    beside a Latin letter or a digit.

    Why it matters: it is too wide or turned round, some fonts lack it, and no search finds it.

    Examples: “Les droits sont dus。”

    What it leaves alone: words of other scripts with their own marks.
    """
    for side in pair.sides:
        text = side.block.text
        if text.isascii() or side.block.language.script != "Latin":
            continue
        for m in _MARK.finditer(text):
            if not _beside_latin(text, m.start()):
                continue
            right = _LATIN[m[0]]
            yield Problem.at(
                "foreign",
                side.place(m.start(), m.end()),
                params={"mark": m[0], "right": right},
                replacement=_as_here(right, m.end(), side, context),
            )


def _beside_latin(text: str, at: int) -> bool:
    """Whether the nearest letter, before the mark or else behind it, is a Latin one."""
    before = [c for c in text[max(at - _NEAR, 0) : at] if c.isalnum()]
    behind = [c for c in text[at + 1 : at + 1 + _NEAR] if c.isalnum()]
    nearest = (before[-1:] or behind[:1]) if text[at] != "（" else (behind[:1] or before[-1:])
    return bool(nearest) and _LATIN_LETTER.match(nearest[0]) is not None


def _as_here(mark: str, end: int, side: Segment, context: Context) -> str:
    """The mark with the spaces that it has in the version."""
    behind = side.block.text[end : end + 1]
    space = " " if mark in ",.;:?!" and behind.isalpha() else ""
    return WRITTEN[space_before(context, side.side, mark)] + mark + space
