"""A mark that the next word follows without a space."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.context import Context
from checker.model import Pair, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.signs import JOINT

# The word before the mark and the one behind it.
_BEFORE = re.compile(r"(?<![\w.,;:!?/@_\\&=#-])(?:[^\W\d_]+[’'\-])*[^\W\d_]{2,}[\s»”)]*\Z")
_BEHIND = re.compile(r"(?:[^\W\d_]{1,2}[’'])?[^\W\d_]+")
# “Le”, “L’Alliance”, “À”: a word that opens a sentence, and not “HTTPHandler” or “xmlFile”.
_OPENS = re.compile(r"(?:[^\W\d_]{1,2}[’'][^\W\d_]|[^\W\d_a-zß-öø-ÿœ][^\W\d_A-ZÀ-ÖØ-ÞŒ]*\Z)")
_GOES_ON = re.compile(r"[^\W\d_]?[^\W\d_A-ZÀ-ÖØ-ÞŒ]*\Z|[^\W\d_]{1,2}[’']")
_REACH = 40
# Behind these a name of code may follow directly (“fichier:Ligne”).
_CODE_BEHIND = re.compile(r"[\w(/@_=]|\.\w")


@rule(
    id="space-missing",
    family="spacing",
    severity="minor",
    its="whitespace",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=JOINT,
    needs_both=False,
    messages={
        "missing": {
            "en": "The space is missing behind “{mark}” in “{words}”.",
            "fr": "Il manque l’espace après « {mark} » dans « {words} ».",
        }
    },
    why={
        "fr": (
            "Deux mots ou deux phrases n’en font plus qu’un, et aucune recherche ne les trouve."
        ),
    },
    bad=(
        Example(
            "The Council met. The plan, which is new, was adopted.",
            "Le Conseil s’est réuni.Le plan,qui est nouveau, a été adopté.",
            target_words=("réuni.Le", "plan,qui"),
        ),
    ),
    good=(
        Example(
            "Use queue.Full, os.path and ASP.NET; see example.org, a,b and M.Sc.",
            "Utiliser queue.Full, os.path et ASP.NET ; voir example.org, a,b et M.Sc.",
        ),
        Example("Select File:Open at 12:30.", "Choisir Fichier:Ouvrir à 12:30."),
    ),
)
def space_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A mark that the next word follows without a space.

    What it finds: a comma, semicolon, full stop, question or exclamation mark between two words
    with nothing else between them, in either version.

    Why it matters: two words, or two sentences, run into one, and no search finds either.

    Examples: “Le Conseil s’est réuni.Le plan,qui est nouveau, a été adopté.”

    What it leaves alone: numbers, addresses, file names, code, abbreviations, and what the other
    version writes in the same way.
    """
    for side in pair.sides:
        spots = side.block.facts.joints.get("glued")
        if not spots:
            continue
        other = pair.target if side.side == "source" else pair.source
        text, facts = side.block.text, side.block.facts
        for start, end in spots:
            mark = text[start]
            if mark == ":":
                continue
            before = _BEFORE.search(text, max(start - _REACH, 0), start)
            behind = _BEHIND.match(text, end)
            if before is None or behind is None or _CODE_BEHIND.match(text, behind.end()):
                continue
            opens = _OPENS if mark in ".!?" else _GOES_ON
            words = text[before.start() : behind.end()]
            if not opens.match(behind[0]) or (mark != "." and len(behind[0]) < 2):
                continue
            if any(link.start < end and start < link.end for link in facts.links):
                continue
            if mark == "." and not _sentence(before[0], behind[0], side, other):
                continue
            if other is not None and words in other.text:
                continue
            problem = Problem.at(
                "missing",
                side.place(before.start(), behind.end()),
                params={"mark": mark, "words": words},
            )
            yield replace(problem, suggestion=Suggestion(side.place(start, end), mark + " "))


def _sentence(before: str, behind: str, side: Segment, other: Segment | None) -> bool:
    """Whether a full stop between two words ends a sentence, and does not part a name of code."""
    language = side.block.language
    if re.split("[’']", behind)[0].lower() in language.closed_words:
        return True
    # a name of code stands in the other version too
    return other is not None and before.islower() and before not in other.text
