"""A quotation whose marks the target has lost."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.characters.marks import Couple
from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.signs import QUOTE
from checker.typography.departures import as_one
from checker.typography.quotations import couples_in, quoted, usual_kind, with_marks
from glossary.tokens import Token
from glossary.words import words as words_of

# How strongly a word must answer one of the quoted words to be quoted too; how many words that
# mean something may stand between two that do.
_STRENGTH, _SPREAD = 0.03, 1
# How many words may stand before a run that answers quoted words, back to its capital.
_BACK = 4
# How many quotations a document must keep for each that it loses, the first aside, and how many it
# may lose, for that to be a slip and no habit.
_EACH, _FEW = 1.25, 5
# A single letter, as of a formula, needs no marks, nor does an option (“-32”).
_WORD = re.compile(r"[\w.].*\w")


@rule(
    id="quotation-missing",
    family="quotation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=QUOTE,
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
    model knows to answer them. The document must otherwise keep its quotations. Several of one
    sentence are one finding.

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
            yield from _lost(source, target, there, here, context)


def _lost(
    source: Segment, target: Segment, there: list[Couple], here: list[Couple], context: Context
) -> Iterator[Problem]:
    fewer = len(there) - len(here)
    known = words_of(target.block.language.code).known
    kept = {quoted(couple, target) for couple in here}
    found = []
    for couple in there:
        words = quoted(couple, source).rstrip(".,")
        # an acronym stands out by itself
        if words in kept or not _WORD.match(words) or words.isupper():
            continue
        place = None
        # one of several words may be a word of the text as well
        if fewer == 1 or " " in words or (fewer > 1 and not known(words)):
            place = _same(words, couple, source, target)
        same = place is not None
        if place is None and fewer == 1 and not _times(words, target):
            place = _answering(couple, source, target, context)
            if place is not None and _again(place):
                continue
        if place and _whole(place) and not any(_overlap(place, couple) for couple in here):
            found.append((couple, place, same))
    if len(found) > 1 and not all(same for _, _, same in found):
        return
    if found and _keeps(context):
        problems = (_problem(source, target, couple, place, context) for couple, place, _ in found)
        yield from as_one((None, problem) for problem in problems)


def _problem(
    source: Segment, target: Segment, couple: Couple, place: Place, context: Context
) -> Problem:
    marks = source.place(couple.opening.at, couple.closing.at + 1)
    kind = usual_kind(context, "target") or "".join(target.block.language.quotes[0])
    return Problem(
        "lost",
        source=marks,
        target=place,
        params={"words": place.text, "there": marks.text},
        suggestion=Suggestion(place, with_marks(place.text, kind, context, "target")),
    )


def _same(words: str, couple: Couple, source: Segment, target: Segment) -> Place | None:
    """The very words of a quotation in the target; of several, those in the same turn."""
    theirs, ours = _times(words, source), _times(words, target)
    if not ours or len(theirs) != len(ours):
        return None
    turn = sum(m.start() < couple.opening.at for m in theirs)
    return target.place(*ours[turn].span()) if turn < len(ours) else None


def _times(words: str, side: Segment) -> list[re.Match[str]]:
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return list(whole.finditer(side.block.text, side.start, side.end))


def _again(place: Place) -> bool:
    """Whether its words stand in the block more than once."""
    return len(re.findall(rf"(?<!\w){re.escape(place.text)}(?!\w)", place.block.text)) > 1


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
    candidates: dict[int, list[tuple[float, int]]] = {}
    # a name, or a number, is its own answer
    for i, token in enumerate(ours):
        if token.key not in closed:
            same = [j for j in inside if theirs[j].text == token.text]
            for j in same:
                candidates.setdefault(j, []).append((1.0, i))
    for i, answer in enumerate(answers.target):
        if answer is None or answer.at not in inside or answer.strength < _STRENGTH:
            continue
        if ours[i].key not in closed:
            candidates.setdefault(answer.at, []).append((answer.strength, i))
    if not inside or len(candidates) * 2 < len(inside) + 1:
        return None
    found = _best(list(candidates.values()))
    for one, next_one in pairwise(found):
        if sum(t.key not in closed for t in ours[one + 1 : next_one]) > _SPREAD:
            return None
    first = found[0]
    if quoted(couple, other)[:1].isupper() and ours[first].text.islower():
        first = _capital(ours, first, side)
    return side.place(ours[first].start, ours[found[-1]].end)


def _best(candidates: Sequence[Sequence[tuple[float, int]]]) -> list[int]:
    """The place of the strongest answer to each word; of equal ones the nearest to the others."""
    strongest = [[i for s, i in every if s == max(every)[0]] for every in candidates]
    sure = [every[0] for every in strongest if len(every) == 1]
    if not sure:
        return sorted(i for every in strongest for i in every)
    return sorted(min(every, key=lambda i: min(abs(i - j) for j in sure)) for every in strongest)


def _capital(ours: Sequence[Token], first: int, side: Segment) -> int:
    """The word with a capital that the run at ``first`` goes back to, over short words alone."""
    closed, text = side.block.language.closed_words, side.block.text
    for i in range(first - 1, max(first - _BACK, 0) - 1, -1):
        if text[ours[i].end : ours[i + 1].start].strip(" ’'\u00a0"):
            break
        if ours[i].text[0].isupper():
            return i
        if ours[i].key not in closed:
            break
    return first


def _keeps(context: Context) -> bool:
    """Whether the document keeps its quotations, the one in question aside."""

    def count() -> bool:
        kept = lost = 0
        for pair in context.pairs:
            if pair.both and pair.source and pair.target:
                there = len(pair.source.block.facts.quotes.couples)
                here = len(pair.target.block.facts.quotes.couples)
                if there:
                    kept, lost = kept + (here >= there), lost + (here < there)
        return lost <= _FEW and kept >= _EACH * (lost - 1)

    return context.once("quotation-missing: quotations are kept", count)
