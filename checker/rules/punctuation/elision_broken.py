"""A shortened word that its apostrophe does not join to the next one."""

import re
from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.spelling.joined import joined_words
from glossary.tokens import fold

# Behind one of these signs a letter is a program's: “'%s' ou”.
_WORD_BEFORE = re.compile(r"(?<![\w’'`%*\\$-])[^\W\d_]+\Z")
_WORD_BEHIND = re.compile(r"[^\W_]+")
_SOUNDS_OPEN = re.compile(r"[aeiouyhàâæéèêëîïôœùûüAEIOUYHÀÂÆÉÈÊËÎÏÔŒÙÛÜ]")
# The longest word that is elided.
_REACH = 10
# What stands before a word of the sentence: no number, whose unit it would be, no capital, whose
# neighbour in a name it would be.
_IN_SENTENCE = re.compile(r"(?:\A|[^\W\d_A-ZÀ-ÖØ-ÞŒ]|[.:;,!?«»(\"“–—])\s*\Z")
_OPENS = re.compile(r"(?:\A|[.:!?«(\"“–—])\s*\Z")


@rule(
    id="elision-broken",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs_both=False,
    messages={
        "missing": {
            "en": "“{words}” lacks the apostrophe.",
            "fr": "Il manque l’apostrophe dans « {words} ».",
        },
        "spaced": {
            "en": "“{words}” has a space beside the apostrophe.",
            "fr": "« {words} » contient une espace à côté de l’apostrophe.",
        },
        "joined": {
            "en": "“{words}” lacks the apostrophe: it should read “{right}”.",
            "fr": "Il manque l’apostrophe dans « {words} » : il faut « {right} ».",
        },
    },
    why={
        "fr": "C’est une faute que tout lecteur voit, et aucune recherche ne trouve le mot.",
    },
    bad=(
        Example(
            "The members of the Alliance agreed, and one of them spoke.",
            "Les membres de l Alliance ont approuvé, et l’ un d ’eux a parlé.",
            target_words=("l Alliance", "l’ un", "d ’eux"),
        ),
        Example(
            None,
            "Le Conseil n a pas dit qu il viendrait.",
            target_words=("n a", "qu il"),
        ),
        Example(
            "The members agreed on a plan of the Alliance.",
            "Les membres ont convenu dun plan de lAlliance et lespoir demeure.",
            target_words=("dun", "lespoir"),
        ),
    ),
    good=(
        Example(
            "a set of n items, 4 m and 5 t, written in C and in 'r' or 'd' mode",
            "un ensemble de n éléments, 4 m et 5 t, écrit en C et en mode 'r' ou 'd'",
        ),
        Example("the Allies’ aim and the ships’ stores", "le but des Alliés et l’avitaillement"),
    ),
)
def elision_broken(pair: Pair, context: Context) -> Iterator[Problem]:
    """A shortened word that its apostrophe does not join to the next one.

    What it finds: a space beside the apostrophe of an elided word; a space, or nothing at all, in
    place of the apostrophe, before a word that begins with a vowel or an h. What is written as one
    word must be none of the dictionary (“dun”), or one that cannot stand there (“dune”).

    Why it matters: it is a misspelling that every reader sees, and no search finds the word.

    Examples: “les membres de l Alliance”, “l’ un d ’eux”

    What it leaves alone: single letters that are units, variables or members of a list, and those
    that stand in the other version too; languages without elision.
    """
    for side in pair.sides:
        elisions = side.block.language.elisions
        if not elisions:
            continue
        text, joints = side.block.text, side.block.facts.joints
        for start, end in joints.get("behind", ()):
            if _elided(text, start, elisions) is not None:
                yield _problem(side, Span(start, end), "spaced")
        for start, end in joints.get("apart", ()):
            if _elided(text, start, elisions) is not None and _SOUNDS_OPEN.match(text, end):
                yield _problem(side, Span(start, end), "spaced")
        first = (1,) if text[1:2] == " " else ()
        for end in (*first, *(span.end for span in joints.get("lone", ()))):
            other = pair.target if side.side == "source" else pair.source
            if _lacks(side, end, other):
                yield _problem(side, Span(end, end + 1), "missing")
        yield from _joined(side, context)


def _elided(text: str, at: int, elisions: frozenset[str]) -> re.Match[str] | None:
    """The elided word that ends at ``at``, if there is one."""
    before = _WORD_BEFORE.search(text, max(at - _REACH, 0), at)
    return before if before is not None and fold(before[0]) in elisions else None


def _lacks(side: Segment, at: int, other: Segment | None) -> bool:
    """Whether the short word that ends at ``at`` lacks its apostrophe."""
    text, language = side.block.text, side.block.language
    letter = _elided(text, at, language.elisions)
    if letter is None or not _SOUNDS_OPEN.match(text, at + 1):
        return False
    behind = _WORD_BEHIND.match(text, at + 1)
    if behind is None or fold(behind[0]) in (*language.joining_words, *language.list_words):
        return False
    if len(behind[0]) == 1 and behind[0] not in language.closed_words:
        return False
    before = _OPENS if letter[0][0].isupper() else _IN_SENTENCE
    if not before.search(text, 0, letter.start()):
        return False
    # a variable stands elsewhere too (n/365), or in the other version
    if re.search(rf"(?<![\w’']){letter[0]}(?![\w’' ])", text):
        return False
    return other is None or not re.search(rf"\b{letter[0]}\b(?![’'])", other.block.text)


def _joined(side: Segment, context: Context) -> Iterator[Problem]:
    """The words that hold an elided one and the next, with nothing between them."""
    for found in joined_words(side.side, context).get(id(side.block), ()):
        if not side.start <= found.start < side.end:
            continue
        words = side.block.text[found.start : found.end]
        right = f"{words[: found.letters]}’{words[found.letters :]}"
        yield Problem.at(
            "joined",
            side.place(found.start, found.end),
            params={"words": words, "right": right},
            replacement=right,
        )


def _problem(side: Segment, gap: Span, message: str) -> Problem:
    text = side.block.text
    before = _WORD_BEFORE.search(text, max(gap.start - _REACH, 0), gap.start)
    behind = _WORD_BEHIND.match(text, gap.end)
    start = before.start() if before else gap.start
    end = behind.end() if behind else gap.end
    mark = text[gap.start : gap.end].strip() or "’"
    return Problem.at(
        message,
        side.place(start, end),
        params={"words": text[start:end]},
        replacement=text[start : gap.start] + mark + text[gap.end : end],
    )
