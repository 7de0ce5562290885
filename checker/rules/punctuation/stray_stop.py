"""A full stop in the middle of a sentence."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Pair, Problem, Segment, Side
from checker.rules.rule import Example, rule
from checker.signs import JOINT
from glossary.tokens import fold
from glossary.words import words

_WORD_BEFORE = re.compile(r"(?<![\w.’'\-])[^\W\d_]+\Z|(?<=\w[’'\-])[^\W\d_]{2,}\Z")
_WORD_BEHIND = re.compile(
    r"(?P<first>[^\W\d_A-ZÀ-ÖØ-ÞŒ]+)(?:[-‑’'][^\W\d_]+)*+(?![\w(/_=’'-]|\.\w)"
)
_CODE_BEHIND = re.compile(r"(?P<first>[^\W\d_]+)[\w./-]*\w")
# What stands before a word that has its capital from where it stands.
_OPENS = re.compile(r"(?:\A|[.:!?(«“\"]\s?|\d\s)\Z")
_STOP_SMALL = re.compile(r"\.\s[^\W\d_A-ZÀ-ÖØ-ÞŒ]")
_STOP_CAPITAL = re.compile(r"[^\W\d_]{2}[)\]»”\"]?[.!?]\s[«“\"(]?\s?[^\W\d_a-zß-öø-ÿœ]")
_REACH = 40
# A word of so many letters is hardly an abbreviation; one of fewer, down to the second figure, the
# dictionary must have, and any shorter one the text, elsewhere and without a stop.
_LONG, _MIDDLING = 6, 4
# What has a stop before small letters so often, and hardly stands without one, is an abbreviation.
_OFTEN = 3


@rule(
    id="stray-stop",
    family="punctuation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=JOINT,
    needs_both=False,
    messages={
        "stray": {
            "en": "A full stop stands in the middle of the sentence, before “{word}”.",
            "fr": "Un point figure au milieu de la phrase, avant « {word} ».",
        },
        "small": {
            "en": "“{word}” stands behind a full stop with a small letter.",
            "fr": "« {word} » suit un point et commence par une minuscule.",
        },
    },
    why={
        "fr": "La phrase s’interrompt en son milieu.",
    },
    bad=(
        Example(
            "The Council adopted the plan with its annexes.",
            "Le Conseil a adopté le. plan avec ses annexes.",
            target_words=(". plan",),
        ),
        Example(
            "The Council met. The plan was adopted by the members.",
            "Le Conseil s’est réuni. le plan a été adopté, réuni aux annexes.",
            target_words=(". le",),
        ),
    ),
    good=(
        Example(
            "See sect. four, approx. half, of Acme Inc. and so on, etc. and so on.",
            "Voir sect. quatre, env. la moitié, d’Acme Inc. et ainsi de suite, etc. et le reste.",
        ),
        Example(
            "Use the file system. The debhelper package includes programs.",
            "Utiliser le système de fichiers. debhelper contient des programmes.",
        ),
    ),
)
def stray_stop(pair: Pair, context: Context) -> Iterator[Problem]:
    """A full stop in the middle of a sentence.

    What it finds: a full stop before a small letter, behind a word that is no abbreviation: one too
    many, or the capital of a new sentence is missing. Which of the two, the other version tells.

    Why it matters: the sentence breaks off in its middle.

    Examples: “Le Conseil a adopté le. plan avec ses annexes.”

    What it leaves alone: abbreviations, those too that only the text itself shows; names and code
    that begin with a small letter in both versions; what the other version has too.
    """
    for side in pair.sides:
        spots = side.block.facts.joints.get("small")
        if not spots:
            continue
        answer = (pair.target if side.side == "source" else pair.source) or side
        text, closed = side.block.text, side.block.language.closed_words
        for start, _ in spots:
            before = _WORD_BEFORE.search(text, max(start - _REACH, 0), start)
            behind = _WORD_BEHIND.match(text, start + 2)
            if before is not None and behind is None and fold(before[0]) in closed:
                behind = _CODE_BEHIND.match(text, start + 2)
            if before is None or behind is None:
                continue
            bead = bead_at(pair, side.side, start) or pair
            other = bead.target if side.side == "source" else bead.source
            if other is not None and _is_meant(before[0], behind, side, other):
                continue
            if not _is_whole(before, side, other, context):
                continue
            word, place = behind[0], side.place(start, behind.end())
            if pair.both and _stops(side) <= _stops(answer):
                yield Problem.at(
                    "small",
                    place,
                    params={"word": word},
                    replacement=text[start : start + 2] + word[0].upper() + word[1:],
                )
            else:
                yield Problem.at(
                    "stray", place, params={"word": word}, replacement=text[start + 1] + word
                )


def _is_meant(before: str, behind: re.Match[str], side: Segment, other: Segment) -> bool:
    """Whether the other version shows that the stop, or the small letter behind it, is right."""
    text, word, language = other.block.text, behind[0], side.block.language
    if _STOP_SMALL.search(text) or re.search(rf"\.\s{re.escape(word)}\b", text):
        return True
    if fold(behind["first"]) in language.closed_words:
        return False
    # a name that is written small everywhere may open a sentence
    if _opens_one(word, text):
        return True
    if fold(before) in language.closed_words or not _in(word, other):
        return False
    # a word of both languages is no name
    return not words(language.code).known(word)


def _in(word: str, segment: Segment) -> bool:
    """Whether a word stands in the other version too, as names of programs do."""
    return re.search(rf"\b{re.escape(word)}\b", segment.block.text) is not None


def _opens_one(word: str, text: str) -> bool:
    """Whether ``word`` may be the subject of a sentence of ``text``: none ends before it there."""
    return re.search(rf"[.!?]\s(?:[^\W_]+\s){{0,2}}{re.escape(word)}\b", text) is not None


def _stops(side: Segment) -> int:
    """How many sentences end inside a stretch, this doubtful end included."""
    text = side.block.text[side.start : side.end]
    return len(_STOP_CAPITAL.findall(text)) + len(_STOP_SMALL.findall(text))


def _is_whole(found: re.Match[str], side: Segment, other: Segment | None, context: Context) -> bool:
    """Whether a word is no abbreviation: a function word, or one that stands without a stop too.

    A word with a capital of its own, a name, must stand without a stop in the other version.
    """
    language, word, key = side.block.language, found[0], fold(found[0])
    if key in language.abbreviations:
        return False
    if key in language.closed_words:
        return True
    plain, stopped = context.once(
        f"stray-stop: words of the {side.side}", lambda: _words(context, side.side)
    )
    if stopped[key] >= _OFTEN and stopped[key] >= plain[key]:
        return False
    known = words(language.code).known(word.lower())
    if word[0].isupper() and not (known and _OPENS.search(side.block.text, 0, found.start())):
        elsewhere = re.findall(rf"\b{word}\b(\.?)", other.text) if other else []
        if elsewhere:
            return not any(elsewhere)
        return known and len(key) >= _LONG
    if len(key) >= _LONG or (known and len(key) >= _MIDDLING):
        return True
    # in its own place it has a stop, which does not speak against it
    return plain[key] >= max(1, 2 * (stopped[key] - 1))


def _words(context: Context, side: Side) -> tuple[Counter[str], Counter[str]]:
    plain: Counter[str] = Counter()
    stopped: Counter[str] = Counter()
    for segment in context.segments(side):
        text = segment.block.text
        for token in segment.block.facts.tokens:
            behind = text[token.end : token.end + 3]
            if behind[:1] == "." and behind[2:].islower():
                stopped[token.key] += 1
            else:
                plain[token.key] += 1
    return plain, stopped
