"""A quotation whose marks the target has lost."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.characters.marks import Couple
from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.typography.quotations import couples_in, quoted, usual_kind, with_marks

# How strongly a word must answer one of the quoted words to be quoted too; how many words may
# stand among those that do, for each of them.
_STRENGTH, _SPREAD = 0.03, 2
# What part of its quotations the rest of a document must keep, for one that is lost to be a slip.
_KEPT = 0.75
# A single letter, as of a formula, needs no marks.
_WORD = re.compile(r"\w.*\w")


@rule(
    id="quotation-missing",
    family="quotation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    messages={
        "lost": {
            "en": "“{words}” is not in quotation marks, as {there} is in the source.",
            "fr": "« {words} » n’est pas entre guillemets, comme l’est {there} dans la source.",
        }
    },
    why={
        "fr": "Ce qui était la parole de quelqu’un, ou un nom, devient celle du texte.",
    },
    bad=(
        Example(
            "The boat is called “Marie” and lies in the north.",
            "Le bateau s’appelle Marie et mouille au nord.",
            source_words=("“Marie”",),
            target_words=("Marie",),
        ),
    ),
    good=(
        Example("The so-called “master” pays.", "Le soi-disant « capitaine » paie."),
        Example("He said: “Go”.", "Il leur a dit de partir."),
    ),
)
def quotation_missing(pair: Pair, context: Context) -> Iterator[Problem]:
    """A quotation whose marks the target has lost.

    What it finds: a sentence of the target that has one quotation fewer than its counterpart, where
    the words quoted there stand in it without their marks: the same words, or those that the word
    model knows to answer them. The document must otherwise keep its quotations.

    Why it matters: what was somebody's word, or a name, becomes the text's own word.

    Examples: “The boat is called “Marie”” / “Le bateau s’appelle Marie”

    What it leaves alone: quotations rendered freely, single marks and single letters, words that
    only the target quotes (foreign ones, as is usual), documents that keep their quotations as they
    please.
    """
    if not pair.both or pair.source is None or not pair.source.block.facts.quotes.couples:
        return
    for bead in pair.sentences:
        source, target = bead.source, bead.target
        if not bead.both or source is None or target is None:
            continue
        there, here = couples_in(source), couples_in(target)
        if there and not target.block.facts.quotes.alone:
            problem = _lost(source, target, there, here, context)
            if problem is not None and _keeps(context):
                yield problem


def _lost(
    source: Segment, target: Segment, there: list[Couple], here: list[Couple], context: Context
) -> Problem | None:
    fewer = len(there) == len(here) + 1
    kept = {quoted(couple, target) for couple in here}
    found = []
    for couple in there:
        words = quoted(couple, source)
        if words in kept or not _WORD.search(words):
            continue
        place = None
        if source.text.count(words) == target.text.count(words) == 1:
            start = target.start + target.text.index(words)
            # one of several words may be a word of the text as well
            if fewer or " " in words:
                place = target.place(start, start + len(words))
        elif fewer:
            place = _answering(couple, source, target, context)
            if place is not None and target.text.count(place.text) > 1:
                continue
        if place and _whole(place) and not any(_overlap(place, couple) for couple in here):
            found.append((couple, place))
    if len(found) != 1:
        return None
    ((couple, place),) = found
    marks = source.place(couple.opening.at, couple.closing.at + 1)
    kind = usual_kind(context, "target") or "".join(target.block.language.quotes[0])
    return Problem(
        "lost",
        source=marks,
        target=place,
        params={"words": place.text, "there": marks.text},
        suggestion=Suggestion(place, with_marks(place.text, kind, context, "target")),
    )


def _overlap(place: Place, couple: Couple) -> bool:
    return place.start <= couple.closing.at and couple.opening.at < place.end


def _whole(place: Place) -> bool:
    """Whether a place begins and ends where words do, and is no aside (the words as they were)."""
    text = place.block.text
    before, behind = text[place.start - 1 : place.start], text[place.end : place.end + 1]
    return not (before.isalnum() or behind.isalnum() or (before in "_-/.(" and before))


def _answering(couple: Couple, other: Segment, side: Segment, context: Context) -> Place | None:
    """The words of one side that answer those in the quotation marks of the other, in one run."""
    if context.lexicon is None:
        return None
    theirs = [t for t in other.block.facts.tokens if other.start <= t.start < other.end]
    ours = [t for t in side.block.facts.tokens if side.start <= t.start < side.end]
    inside = {
        i
        for i, t in enumerate(theirs)
        if couple.opening.at < t.start < couple.closing.at
        and t.key not in other.block.language.closed_words
    }
    answers = context.lexicon.answers([t.text for t in theirs], [t.text for t in ours])
    closed = side.block.language.closed_words
    found = [
        i
        for i, answer in enumerate(answers.target)
        if answer is not None
        and answer.at in inside
        and answer.strength >= _STRENGTH
        and ours[i].key not in closed
    ]
    covered = {answer.at for i, answer in enumerate(answers.target) if i in found and answer}
    if not inside or len(covered) * 2 < len(inside) + 1:
        return None
    if any(b - a > _SPREAD + 1 for a, b in pairwise(found)):
        return None
    return side.place(ours[found[0]].start, ours[found[-1]].end)


def _keeps(context: Context) -> bool:
    """Whether the document keeps its quotations, the one in question aside."""

    def count() -> bool:
        kept = lost = 0
        for pair in context.pairs:
            if pair.both and pair.source and pair.target:
                there = len(pair.source.block.facts.quotes.couples)
                here = len(pair.target.block.facts.quotes.couples)
                if there:
                    kept, lost = kept + (here == there), lost + (here != there)
        return kept >= _KEPT * (kept + lost - 1)

    return context.once("quotation-missing: quotations are kept", count)
