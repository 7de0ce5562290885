"""A full stop lost inside a paragraph or at its end."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from checker.context import Context
from checker.ends import end_of, last_word
from checker.model import Pair, Place, Problem, Segment, Side, Suggestion
from checker.rules.rule import Example, rule
from glossary.tokens import fold

# Where a sentence may have ended: a word or a closing mark, space, and a word with a capital.
_JOINT = re.compile(
    r"(?P<left>[^\W_][\w’'\-]*[»”)\]]?)(?P<gap>\s+)(?P<right>[\"«“(]?\s?[^\W\d_a-zß-öø-ÿ][\w’]*)"
)
# How far, as a part of the whole, a joint may lie from where the source ends its sentence.
_NEAR, _VERY_NEAR = 0.22, 0.08
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
        wanted = (following.start - whole.start) / length
        joint = _best_joint(joined, wanted, used, context)
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
    joined: Segment, wanted: float, used: set[int], context: Context
) -> re.Match[str] | None:
    """Return the joint where a sentence most likely ended, near ``wanted`` (0 … 1)."""
    text, length = joined.block.text, joined.end - joined.start
    lower = _lower_words(joined.side, context)
    closed = joined.block.language.closed_words
    best: tuple[float, re.Match[str]] | None = None
    for joint in _joints(text, joined.start, joined.end):
        distance = abs((joint.start("right") - joined.start) / length - wanted)
        left, right = fold(joint["left"].strip("»”)]")), fold(joint["right"].strip(' "«“('))
        opening = right.split("’")[0].split("'")[0]
        if joint.start() in used or left in closed or distance > _NEAR:
            continue
        usual = opening in closed or lower[opening] or lower[right]
        if not usual and (distance > _VERY_NEAR or not joint["left"][0].islower()):
            continue
        if best is None or distance < best[0]:
            best = (distance, joint)
    return best[1] if best else None


def _joints(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every joint, overlapping ones too: “de Berne Le Conseil” has one at “Berne Le”."""
    at = start
    while (joint := _JOINT.search(text, at, end)) is not None:
        yield joint
        at = joint.end("gap")


def _lower_words(side: Side, context: Context) -> Counter[str]:
    """How often each word of one side is written with a small letter."""

    def count() -> Counter[str]:
        return Counter(
            token.key
            for segment in context.segments(side)
            for token in segment.block.facts.tokens
            if token.text[0].islower()
        )

    return context.once(f"small-letter words of the {side}", count)


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
        end = end_of(side.block.text, side.start, side.end)
        if end.mark or side.block.kind == "cell":
            continue
        if context.alone:
            long = len(side.block.facts.tokens) >= _LEAST_WORDS
            if not long or side.block.kind not in ("paragraph", "footnote"):
                continue
            stop = None
        else:
            if other is None or other.empty or _heading(side, other):
                continue
            there = end_of(other.block.text, other.start, other.end)
            if there.mark != "." or not _stops_are_usual(side, context):
                continue
            stop = other.place(there.start, there.end)
        start, stop_at = last_word(side.block.text, side.start, side.end)
        place = side.place(start, stop_at)
        insert = Suggestion(side.place(end.end, end.end), ".")
        yield _problem("end", side.block.text[start:stop_at], stop, place, insert)


def _heading(side: Segment, other: Segment) -> bool:
    return "heading" in (other.block.kind,) or not side.block.facts.tokens


def _stops_are_usual(side: Segment, context: Context) -> bool:
    """Whether the blocks of this kind mostly end in a mark on this side."""
    if side.block.kind != "bullet":
        return True

    def share() -> float:
        bullets = [s.block for s in context.segments(side.side) if s.block.kind == "bullet"]
        marked = sum(bool(end_of(b.text, 0, len(b.text)).mark) for b in bullets)
        return marked / len(bullets)

    return context.once(f"marked bullets of the {side.side}", share) > 0.5
