"""A sentence that begins with a small letter."""

import re
from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule
from glossary.words import words

# The first word, behind opening marks.
_FIRST = re.compile(r"[\s«“„\"‘'(\[]*([^\W\d_]+)(?![\w_/\\@=+(-]|[.:]\w)")
_ENDS = (".", "!", "?", "…")
_CLOSING = " \u00a0\u202f\n\t»”\"’')"
_ABBREVIATED = re.compile(r"(?:\b[^\W\d_]|\.[^\W\d_]+)\.\Z")
# Where more of a text’s sentences than this begin so, it is its way.
_HABIT = 0.1
# In a short text, so many are no way yet if no more than a third of all.
_FEW = 3
# What is said in brackets may begin small.
_OPENING = frozenset("([")
# A text that begins so many sentences small, those of the source that are small too among them, has
# no capitals to lose.
_SMALL = 0.5


@rule(
    id="sentence-capital",
    family="capitalisation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/capitalization",
    level="document",
    messages={
        "small": {
            "en": "The sentence begins with a small letter: “{word}”.",
            "fr": "La phrase commence par une minuscule : « {word} ».",
        }
    },
    why={
        "fr": ("Quelque chose a été coupé devant elle, ou le point qui la précède est de trop."),
    },
    bad=(
        Example(
            "The plan is ready. The Council will adopt it.",
            "Le plan est prêt. le Conseil l’adoptera.",
            target_words=("le",),
        ),
    ),
    good=(
        Example("iOS is ready. The Council uses it.", "iOS est prêt. Le Conseil s’en sert."),
        Example("Members of the Council,", "membres du Conseil,"),
    ),
)
def sentence_capital(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A sentence that begins with a small letter.

    What it finds: a sentence of the target that begins with a small letter where its source begins
    with a capital.

    Why it matters: something was cut off before it, or the stop before it is one too many.

    Examples: “Le plan est prêt. le Conseil l’adoptera.”

    What it leaves alone: items of lists and headings, what goes on behind an abbreviation or in a
    parenthesis, names and commands that have no capital, a text that begins many sentences so (the
    messages of a program), whatever its source does.
    """
    found = []
    count = small = 0
    for pair in pairs:
        for bead in pair.sentences:
            if bead.source is None or bead.target is None or not bead.both:
                continue
            count += 1
            small += bead.target.text[:1].islower()
            place = _small(bead.source, bead.target)
            if place is not None:
                found.append(place)
    few = max(_HABIT * count, min(_FEW, count / _FEW), 1)
    if len(found) > few or small > max(_SMALL * count, 1):
        return
    for segment, start, end in found:
        word = segment.block.text[start:end]
        right = word[0].upper() + word[1:]
        yield Problem.at(
            "small", segment.place(start, end), params={"word": word}, replacement=right
        )


def _small(source: Segment, target: Segment) -> tuple[Segment, int, int] | None:
    """The first word of ``target``, if it should have the capital that ``source`` begins with."""
    block = target.block
    m = _FIRST.match(block.text, target.start, target.end)
    if m is None or not m[1][0].islower():
        return None
    first = _FIRST.match(source.block.text, source.start, source.end)
    if first is None or not first[1][0].isupper() or (len(first[1]) > 1 and first[1].isupper()):
        return None
    # an item of a list may go on with what introduces it
    if block.kind not in ("paragraph", "footnote") or target.text.rstrip(_CLOSING)[-1:] in ",;":
        return None
    # the end of an abbreviation, and a parenthesis, go on with the sentence
    before = block.text[: target.start].rstrip(_CLOSING)
    if before and (not before.endswith(_ENDS) or _ABBREVIATED.search(before)):
        return None
    if not _OPENING.isdisjoint(block.text[target.start : m.start(1)]):
        return None
    if not m[1].islower() or not words(block.language.code).known(m[1]) or first[1].lower() == m[1]:
        return None
    return target, m.start(1), m.end(1)
