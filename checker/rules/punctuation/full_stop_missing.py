"""A full stop lost inside a paragraph or at its end."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.characters.ends import end_of, last_word
from checker.characters.spaces import WRITTEN
from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Side, Suggestion
from checker.rules.rule import Example, rule
from checker.typography.endings import Shape, endings, shape_of
from checker.typography.joined import joints, lost_ends
from checker.typography.ways import space_before
from glossary.tokens import fold

# Where a full stop of one version is left out in the other in more than this part of the like.
_HARDLY: dict[Shape, float] = {"text": 0.34, "bullet": 0.5}
# What part of the paragraphs that end without a mark in the source must do so in the target for a
# full stop there to be odd.
_MOSTLY, _NEARLY_ALL = 0.75, 0.9
# A heading or a label has no more words.
_LABEL_WORDS = 12
# One text alone: a document of which more than this part of the paragraphs ends without a mark has
# no habit that a missing stop could depart from.
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
        "mark": {
            "en": "The sentence that ends with “{word}” has lost its “{mark}”.",
            "fr": "La phrase qui se termine par « {word} » a perdu son « {mark} ».",
        },
        "end": {
            "en": "The full stop is missing after “{word}”.",
            "fr": "Il manque le point final après « {word} ».",
        },
        "added": {
            "en": "The source has no full stop after “{word}”; the target ends in one.",
            "fr": "La source n’a pas de point final après « {word} » ; la cible en a un.",
        },
    },
    why={
        "fr": (
            "Deux phrases n’en font plus qu’une, et un article que l’on cite par phrase en a "
            "une de moins dans cette version."
        ),
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
                yield from _inside_alone(bead.target)
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
    for mark, joint in lost_ends(whole, first, count, joined, context):
        space = WRITTEN[space_before(context, joined.side, mark.text)]
        yield _ran_on(joined, joint, mark, space + mark.text)


def _ran_on(side: Segment, joint: re.Match[str], there: Place | None, mark: str = ".") -> Problem:
    words = side.place(joint.start("left"), joint.end("right"))
    gap = side.place(joint.start("gap"), joint.end("gap"))
    problem = _problem("inside", joint["left"], there, words, Suggestion(gap, f"{mark} "))
    if mark == ".":
        return problem
    params = {**problem.params, "mark": mark.strip()}
    return replace(problem, message="mark", params=params)


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


def _inside_alone(sentence: Segment) -> Iterator[Problem]:
    text, closed = sentence.block.text, sentence.block.language.closed_words
    for joint in joints(text, sentence.start, sentence.end):
        word = joint["right"].strip(' "«“(')
        behind = text[joint.end("right") :].lstrip()[:1]
        if "’" in word or "'" in word or not behind.islower() or len(word) < 2:
            continue
        if fold(word) in closed and not word.isupper() and fold(joint["left"]) not in closed:
            if not joint["left"][0].islower():
                continue
            yield _ran_on(sentence, joint, None)


def _at_end(pair: Pair, context: Context) -> Iterator[Problem]:
    for side in pair.sides:
        other = pair.target if side.side == "source" else pair.source
        text = side.block.text
        end = end_of(text, side.start, side.end)
        if end.mark or side.block.kind == "cell":
            continue
        stop = None
        if context.alone:
            long = len(side.block.facts.tokens) >= _LEAST_WORDS
            if not long or side.block.kind not in ("paragraph", "footnote"):
                continue
            if not _stops_are_usual(side, context):
                continue
        else:
            if other is None or other.empty or other.block.kind == "heading":
                continue
            there = end_of(other.block.text, other.start, other.end)
            if there.mark != "." or len(other.text) > _LONGER * len(side.text) + 20:
                continue
            if not _is_departure(pair, side.side, context):
                continue
            stop = other.place(there.start, there.end)
        if text[side.end - 1 : side.end] in (")", "]") or (other and other.text[-1:] in (")", "]")):
            continue
        start, word_end = last_word(text, side.start, side.end)
        word = text[start:word_end]
        if not word or fold(word) in side.block.language.closed_words:
            continue
        if side.side == "source" and stop and _is_added(pair, context):
            yield Problem(
                "added",
                source=side.place(start, word_end),
                target=stop,
                params={"word": word},
                suggestion=Suggestion(stop, ""),
            )
            continue
        insert = Suggestion(side.place(end.end, end.end), ".")
        yield _problem("end", word, stop, side.place(start, word_end), insert)


def _is_departure(pair: Pair, side: Side, context: Context) -> bool:
    """Whether a full stop of the other version is hardly ever left out on this side."""
    ways, shape = endings(context), shape_of(pair)
    hardly = (ways.share(shape, side, "", ".") or 0.0) <= _HARDLY[shape]
    if side == "target":
        return hardly
    # the lead-ins of a law have no mark in English, and whatever fits in French
    bare = ways.share(shape, "target", "", "", own=0)
    if bare is None:
        return hardly
    return bare >= (_MOSTLY if hardly else _NEARLY_ALL)


def _is_added(pair: Pair, context: Context) -> bool:
    """Whether a paragraph whose source has no stop is a heading or a label, as others are."""
    ways, shape = endings(context), shape_of(pair)
    bare = ways.alike(shape, "")
    short = pair.source is not None and len(pair.source.block.facts.tokens) <= _LABEL_WORDS
    return bare >= ways.alike(shape, ".") or (short and bare > 0)


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
