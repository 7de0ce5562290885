"""A full stop lost inside a paragraph or at its end."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from checker.characters.ends import end_of, last_word
from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Side, Suggestion
from checker.rules.rule import Example, rule
from glossary.tokens import fold

# Where a sentence may have ended: a word or a closing mark, space, and a word with a capital.
_JOINT = re.compile(
    r"(?P<left>[^\W_][\w’'\-]*[»”)\]]?)(?P<gap>\s+)(?P<right>[\"«“]?\s?[^\W\d_a-zß-öø-ÿ][\w’]*)"
)
# The first word of a sentence, an elided article aside.
_OPENING = re.compile(r"[\W_]*(?:[^\W\d_]{1,2}[’'])?([^\W_]+)")
# How far, as a part of the whole, a joint may lie from where the source ends its sentence.
_NEAR = 0.22
# A document of which more than this part of the paragraphs ends without a mark (the lead-ins of a
# law) has no habit that a missing stop could depart from.
_UNMARKED = 0.08
# A side this much longer than its counterpart would lead one to think goes on behind a lead-in.
_LONGER = 1.4
# One text alone: a paragraph of fewer words without a stop may be a heading or a label.
_LEAST_WORDS = 15


@rule(
    id="full-stop-missing",
    family="punctuation",
    severity="major",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs_both=False,
    messages={
        "inside": {
            "en": "The sentence that ends with “{word}” has lost its full stop.",
            "fr": "La phrase qui se termine par « {word} » a perdu son point final.",
        },
        "end": {
            "en": "The full stop is missing after “{word}”.",
            "fr": "Il manque le point final après « {word} ».",
        },
    },
    bad=(
        Example(
            "Members share data on floods. The Agency publishes them every year.",
            "Les membres échangent des données sur les crues L’Agence les publie chaque année.",
            source_words=(".",),
            target_words=("crues L’Agence",),
        ),
        Example(
            "The Council met in Bern on Monday. It adopted the budget.",
            "Le Conseil s’est réuni à Berne lundi. Il a adopté le budget",
            source_words=(".",),
            target_words=("budget",),
        ),
        Example(
            "Members share data on floods The Agency publishes them every year.",
            "Les membres échangent des données sur les crues. L’Agence les publie chaque année.",
            source_words=("floods The",),
            target_words=(".",),
        ),
        Example(
            None,
            "Les membres échangent des données sur les crues Les résultats sont publiés.",
            target_words=("crues Les",),
        ),
    ),
    good=(
        Example(
            "Members share data. The Agency publishes them every year.",
            "Les membres échangent des données, que l’Agence publie chaque année.",
        ),
        Example("Key areas", "Domaines clés"),
        Example(
            "He said: “We shall act as a whole”. Members agreed.",
            "« Nous agirons ensemble », a-t-il dit. Les membres ont approuvé.",
        ),
        Example(
            "The plan was drawn up by the City of Geneva. It runs for three years.",
            "Établi par la Ville de Genève, le plan court sur trois ans.",
        ),
        Example("• Provide direction.", "• de fournir des orientations ;"),
    ),
)
def full_stop_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A full stop lost inside a paragraph or at its end.

    What it finds: a place where one version ends a sentence and the other runs on with a capital
    and no mark (“…contre les crues L’Agence…”), found by aligning the sentences, not by counting
    them; and a paragraph that ends without the full stop that its counterpart has. In one text
    alone: a function word with a capital in the middle of a sentence, a long paragraph with no end.

    Why it matters: two sentences run into one, and an article that lawyers number by sentence has
    one fewer in this version.

    Examples: “Les membres échangent des données sur les crues L’Agence les publie…”

    What it leaves alone: sentences that a translator joined with a comma or a conjunction, headings
    and run-in heads, the ends of list items where the list as a whole has no stops.
    """
    yield from _inside(pair, context)
    yield from _at_end(pair, context)


def _inside(pair: Pair, context: Context) -> Iterator[Problem]:
    for bead in pair.sentences:
        if bead.source is None or bead.target is None:
            if bead.target is not None:
                yield from _inside_alone(bead.target, context)
            continue
        many = bead.source_range.end - bead.source_range.start
        few = bead.target_range.end - bead.target_range.start
        if many > few >= 1:
            yield from _lost(bead.source, bead.source_range.start, many, bead.target, context)
        elif few > many >= 1:
            yield from _lost(bead.target, bead.target_range.start, few, bead.source, context)


def _lost(
    whole: Segment, first: int, count: int, joined: Segment, context: Context
) -> Iterator[Problem]:
    """Look in ``joined`` for the ends that the sentences of ``whole`` have between them."""
    sentences = whole.block.sentences[first : first + count]
    length = whole.end - whole.start
    used: set[int] = set()
    for sentence, following in itertools.pairwise(sentences):
        end = end_of(whole.block.text, sentence.start, sentence.end)
        if end.mark not in (".", "!", "?", "…"):
            continue
        behind = whole.block.text[following.start : following.end]
        if behind[0] in "([":
            continue
        wanted = (following.start - whole.start) / length
        opening = _OPENING.match(behind)
        joint = _best_joint(joined, wanted, opening[1] if opening else "", used, context)
        if joint is None:
            continue
        used.add(joint.start())
        words = joined.place(joint.start("left"), joint.end("right"))
        gap = joined.place(joint.start("gap"), joint.end("gap"))
        yield _problem(
            "inside", joint["left"], whole.place(end.start, end.end), words, Suggestion(gap, ". ")
        )


def _problem(
    message: str, word: str, stop: Place | None, words: Place, suggestion: Suggestion
) -> Problem:
    sides: dict[Side, Place | None] = {"source": stop, "target": words}
    if words.side == "source":
        sides = {"source": words, "target": stop}
    return Problem(
        message,
        source=sides["source"],
        target=sides["target"],
        params={"word": word.strip("»”)]")},
        suggestion=suggestion,
    )


def _best_joint(
    joined: Segment, wanted: float, opening: str, used: set[int], context: Context
) -> re.Match[str] | None:
    """Return the joint where a sentence most likely ended, near ``wanted`` (0 … 1).

    The word behind it must be one that has no capital of its own, or the name that the sentence of
    the other side opens with.
    """
    text, length = joined.block.text, joined.end - joined.start
    closed = joined.block.language.closed_words
    best: tuple[float, re.Match[str]] | None = None
    for joint in _joints(text, joined.start, joined.end):
        distance = abs((joint.start("right") - joined.start) / length - wanted)
        left, right = joint["left"].strip("»”)]"), joint["right"].strip(' "«“')
        if joint.start() in used or fold(left) in closed or distance > _NEAR:
            continue
        first = re.split("[’']", fold(right))[0]
        if len(right) == 1 and right not in "ÀAIY":
            continue
        named = right.split("’")[-1].split("'")[-1]
        if left[0].isupper() or not (
            first in closed or _small(right, joined.side, context) or _akin(named, opening)
        ):
            continue
        if best is None or distance < best[0]:
            best = (distance, joint)
    return best[1] if best else None


def _akin(name: str, opening: str) -> bool:
    """Whether a name is the one that the other side's sentence opens with."""
    return len(name) > 1 and bool(opening) and fold(name)[:4] == fold(opening)[:4]


def _joints(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every joint, overlapping ones too: “de Berne Le Conseil” has one at “Berne Le”."""
    at = start
    while (joint := _JOINT.search(text, at, end)) is not None:
        yield joint
        at = joint.end("gap")


def _small(word: str, side: Side, context: Context) -> bool:
    """Whether one side writes a word with a small letter, more often than with a capital."""
    if not word[1:].islower():
        return False

    def count() -> tuple[Counter[str], Counter[str]]:
        tokens = [t for s in context.segments(side) for t in s.block.facts.tokens]
        small = Counter(t.key for t in tokens if t.text[0].islower())
        return small, Counter(t.key for t in tokens if t.text[0].isupper())

    small, capital = context.once(f"small and capital words of the {side}", count)
    return small[fold(word)] > capital[fold(word)]


def _inside_alone(sentence: Segment, context: Context) -> Iterator[Problem]:
    text, closed = sentence.block.text, sentence.block.language.closed_words
    for joint in _joints(text, sentence.start, sentence.end):
        word = joint["right"].strip(' "«“(')
        behind = text[joint.end("right") :].lstrip()[:1]
        if "’" in word or "'" in word or not behind.islower() or len(word) < 2:
            continue
        if fold(word) in closed and not word.isupper() and fold(joint["left"]) not in closed:
            if not joint["left"][0].islower():
                continue
            gap = sentence.place(joint.start("gap"), joint.end("gap"))
            words = sentence.place(joint.start("left"), joint.end("right"))
            yield _problem("inside", joint["left"], None, words, Suggestion(gap, ". "))


def _at_end(pair: Pair, context: Context) -> Iterator[Problem]:
    for side in pair.sides:
        other = pair.target if side.side == "source" else pair.source
        text = side.block.text
        end = end_of(text, side.start, side.end)
        if end.mark or side.block.kind == "cell" or not _stops_are_usual(side, context):
            continue
        stop = None
        if context.alone:
            long = len(side.block.facts.tokens) >= _LEAST_WORDS
            if not long or side.block.kind not in ("paragraph", "footnote"):
                continue
        else:
            if other is None or other.empty or other.block.kind == "heading":
                continue
            there = end_of(other.block.text, other.start, other.end)
            if there.mark != "." or len(other.text) > _LONGER * len(side.text) + 20:
                continue
            stop = other.place(there.start, there.end)
        if text[side.end - 1 : side.end] in (")", "]") or (other and other.text[-1:] in (")", "]")):
            continue
        start, word_end = last_word(text, side.start, side.end)
        word = text[start:word_end]
        if not word or fold(word) in side.block.language.closed_words:
            continue
        insert = Suggestion(side.place(end.end, end.end), ".")
        yield _problem("end", word, stop, side.place(start, word_end), insert)


def _stops_are_usual(side: Segment, context: Context) -> bool:
    """Whether the blocks of this kind mostly end in a mark on this side."""
    kind = "bullet" if side.block.kind == "bullet" else "text"

    def share() -> float:
        blocks = [
            s.block
            for s in context.segments(side.side)
            if s.block.kind not in ("heading", "cell")
            and (s.block.kind == "bullet") == (kind == "bullet")
        ]
        bare = sum(not end_of(b.text, 0, len(b.text)).mark for b in blocks)
        # the block itself does not speak against itself
        return (bare - 1) / len(blocks) if blocks else 0.0

    unmarked = context.once(f"{kind} without an end mark in the {side.side}", share)
    return unmarked <= (0.5 if kind == "bullet" else _UNMARKED)
