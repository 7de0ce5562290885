"""A mark written twice, or two marks where one belongs."""

import re
from collections.abc import Iterator

from checker.characters.ends import end_of
from checker.characters.spaces import WRITTEN
from checker.context import Context
from checker.languages import Language
from checker.model import Pair, Problem, Segment
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import JOINT
from checker.typography.ways import space_before
from glossary.tokens import fold

_MARKS = ",.;:!?"
# Where a sentence or a stretch of it goes on: white space, a closing mark, the end.
_BEHIND = re.compile(r"[\s)\]»”\"’]|\Z")
_BEFORE = re.compile(r"(?:[^\W_]|[)\]»”\"’%])\Z")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_CAPITAL_BEHIND = re.compile(r"\s*(?:\Z|[«“\"(]?\s?[^\W\d_a-zß-öø-ÿœ])")
_REACH = 40
# A shorter word before a stop may be an abbreviation that no list has.
_WORD = 4


@rule(
    id="doubled-mark",
    family="duplication",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=JOINT,
    needs_both=False,
    messages={
        "same": {
            "en": "The mark “{mark}” stands twice.",
            "fr": "Le signe « {mark} » figure deux fois.",
        },
        "two": {
            "en": "“{marks}”: one mark is enough here.",
            "fr": "« {marks} » : un seul signe suffit ici.",
        },
    },
    why={
        "fr": "C’est ce que laisse une modification, et le lecteur y trébuche.",
    },
    bad=(
        Example(
            "The Council met, and the plan was adopted.",
            "Le Conseil s’est réuni,, et le plan a été adopté..",
            target_words=(",,", ".."),
        ),
        Example(
            "The plan is ready. The Council, which met, agreed.",
            "Le plan est prêt., Le Conseil, , qui s’est réuni, a approuvé.",
            target_words=(".,", ", ,"),
        ),
        Example(
            "The report is late; the budget;; is not.",
            "Le rapport est en retard ; le budget, non.",
            source_words=(";;",),
        ),
    ),
    good=(
        Example(
            "Bring tools, maps, etc., and wait... Inc., Ltd. and the like. Really?!",
            "Apportez outils, cartes, etc., et attendez... Hein ?! M. ; art. ; etc. ?",
        ),
        Example("Stop!! Go to ../lib or std::list.", "Stop !! Aller à ../lib ou std::list."),
    ),
)
def doubled_mark(pair: Pair, context: Context) -> Iterator[Problem]:
    """A mark written twice, or two marks where one belongs.

    What it finds: a comma, full stop, colon, semicolon, question or exclamation mark twice in a
    row, or two of them that exclude each other (“.,”, “,.”, “:.”), with a space between or without.

    Why it matters: it is what an edit leaves behind, and the reader stumbles over it.

    Examples: “Le Conseil s’est réuni,, et le plan a été adopté..”

    What it leaves alone: dots for what is left out, “?!”, a comma behind an abbreviation (“etc.,”),
    paths and code, and what the other version writes in the same way (“!!”).
    """
    for side in pair.sides:
        spots = side.block.facts.joints.get("doubled")
        if spots:
            other = pair.target if side.side == "source" else pair.source
            yield from _problems(side, spots, other, context)


def _problems(
    side: Segment, spots: tuple[Span, ...], other: Segment | None, context: Context
) -> Iterator[Problem]:
    text, language = side.block.text, side.block.language
    done = 0
    for spot in spots:
        start, end = spot
        while end < len(text) and text[end] in _MARKS:
            end += 1
        if start < done:
            continue
        done = end
        run = text[start:end]
        marks = "".join(run.split())
        if len(marks) != 2 or (other and run in other.text) or text[start - 1 : start] == ".":
            continue
        before = text[max(start - _REACH, 0) : start].rstrip()
        if not _BEFORE.search(before) or not _BEHIND.match(text, end):
            continue
        if not _excludes(marks, run, before, language):
            continue
        place = side.place(start, end)
        kept = _kept(marks, text, end, side, other)
        yield Problem.at(
            "same" if marks[0] == marks[1] else "two",
            place,
            params={"mark": marks[0], "marks": run},
            replacement=_spaced(kept, text, start, side, context),
        )


def _excludes(marks: str, run: str, before: str, language: Language) -> bool:
    """Whether the two marks cannot both be meant."""
    if marks[0] == marks[1]:
        return marks not in ("!!", "??") or len(run) == 2
    if set(marks) <= set("!?") or marks[1] in "!?":
        return False
    if marks[0] != ".":
        return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    # behind an abbreviation any mark may follow; which words are shortened, no list knows
    dotted = before[: word.start()].endswith(".")
    return not (
        dotted
        or len(word[0]) < _WORD
        or word[0][0].isupper()
        or fold(word[0]) in language.abbreviations
    )


def _kept(marks: str, text: str, end: int, side: Segment, other: Segment | None) -> str:
    """The mark that should stand there."""
    if marks[0] == marks[1]:
        return marks[0]
    if not text[end:].strip() and other is not None:
        there = end_of(other.block.text, other.start, other.end).mark
        if there and there in marks:
            return there
    ends = [m for m in marks if m in ".!?:"]
    pauses = [m for m in marks if m in ",;"]
    if _CAPITAL_BEHIND.match(text, end):
        return (ends or pauses)[0]
    return (pauses or ends)[0]


def _spaced(mark: str, text: str, start: int, side: Segment, context: Context) -> str:
    before = text[start - 1 : start].isspace()
    return mark if before else WRITTEN[space_before(context, side.side, mark)] + mark
