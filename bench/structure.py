"""Paragraphs moved, divided, joined, renumbered or dropped in real documents: what is said of it.

Each law is laid out as two plain texts, once with its provisions numbered and once without. One
change is made in the target of each, of each kind in turn, and the checker is asked. *Found*: the
right rule points at the paragraph that was changed. *Besides*: findings about whole paragraphs that
no change accounts for.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bench.accord import settings
from bench.lexicon import laws
from checker.policy import Policy
from checker.run import check_texts

RULES = ("block-moved", "block-split", "block-renumbered", "block-missing", "block-added")
_SEED, _LEAST, _MOST, _EVERY = 7, 12, 120, 3
_SENTENCE_END = re.compile(r"(?<=[a-zé]\.) (?=[A-ZÉ])")

# The paragraphs of the target with their numbers.
Paragraphs = list[tuple[str, str]]


@dataclass(frozen=True)
class Change:
    """What was done to the target: the rule that should say so, and words of the paragraph."""

    rule: str
    words: str
    paragraphs: Paragraphs


def documents() -> Iterator[tuple[list[str], list[str]]]:
    """Yield laws of a middling length, provision by provision, on either side."""
    found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for row in laws():
        for side, text in zip(found[row.document], (row.source, row.target), strict=True):
            side.append(" ".join(text.split()))
    for number, (source, target) in enumerate(found.values()):
        # what opens a list would run on into what follows
        kept = [
            (a, b)
            for a, b in zip(source, target, strict=True)
            if a.endswith(".") and b.endswith(".")
        ]
        if number % _EVERY == 0 and _LEAST <= len(kept) <= _MOST:
            yield [a for a, _ in kept], [b for _, b in kept]


def moved(texts: Paragraphs, chance: random.Random) -> Change | None:
    """Put a paragraph elsewhere, number and all."""
    at = _long(texts, chance)
    if at is None:
        return None
    rest = texts[:at] + texts[at + 1 :]
    places = [i for i in range(len(rest) + 1) if abs(i - at) > 2]
    to = chance.choice(places)
    return Change("block-moved", texts[at][1], [*rest[:to], texts[at], *rest[to:]])


def split(texts: Paragraphs, chance: random.Random) -> Change | None:
    """Divide a paragraph between two sentences."""
    ends = [
        (i, m.start())
        for i, (_, text) in enumerate(texts)
        for m in _SENTENCE_END.finditer(text)
        if min(m.start(), len(text) - m.end()) > 40
    ]
    if not ends:
        return None
    at, end = chance.choice(ends)
    number, text = texts[at]
    parts = [(number, text[:end]), ("", text[end + 1 :])]
    return Change("block-split", text, [*texts[:at], *parts, *texts[at + 1 :]])


def joined(texts: Paragraphs, chance: random.Random) -> Change | None:
    """Run a paragraph on behind the one before it."""
    at = _long(texts, chance)
    if not at or len(texts[at - 1][1]) < 40:
        return None
    number, text = texts[at - 1]
    whole = (number, f"{text} {texts[at][1]}")
    return Change("block-split", text, [*texts[: at - 1], whole, *texts[at + 1 :]])


def renumbered(texts: Paragraphs, chance: random.Random) -> Change | None:
    """Give a paragraph the number of the next, and so on."""
    at = _long(texts, chance)
    if at is None or not texts[at][0]:
        return None
    later = [(f"{int(number) + 1}", text) for number, text in texts[at:]]
    return Change("block-renumbered", texts[at][1], [*texts[:at], *later])


def unnumbered(texts: Paragraphs, chance: random.Random) -> Change | None:
    """Take the number of a paragraph away."""
    at = _long(texts, chance)
    if not at or not texts[at][0]:
        return None
    text = texts[at][1]
    return Change("block-renumbered", text, [*texts[:at], ("", text), *texts[at + 1 :]])


def dropped(texts: Paragraphs, chance: random.Random) -> Change | None:
    """Leave a paragraph out; those behind it close the ranks."""
    at = _long(texts, chance)
    if at is None:
        return None
    rest = [text for _, text in texts[:at] + texts[at + 1 :]]
    numbers = [number for number, _ in texts]
    return Change("block-missing", texts[at][1], list(zip(numbers, rest, strict=False)))


def untouched(texts: Paragraphs, chance: random.Random) -> Change | None:
    """Leave all as it is."""
    return Change("", "", texts)


Make = Callable[[Paragraphs, random.Random], Change | None]
CHANGES: tuple[Make, ...] = (
    untouched,
    moved,
    split,
    joined,
    renumbered,
    unnumbered,
    dropped,
)


def _long(texts: Paragraphs, chance: random.Random) -> int | None:
    """Choose a paragraph that is long enough to be known again, and not said twice."""
    times = Counter(text for _, text in texts)
    places = [i for i, (_, text) in enumerate(texts) if len(text) > 60 and times[text] == 1]
    return chance.choice(places) if places else None


def laid_out(texts: Paragraphs) -> str:
    """Return paragraphs as a plain text."""
    return "\n\n".join(f"{number}. {text}" if number else text for number, text in texts)


class Told(NamedTuple):
    """What is said of one kind of change: in how many texts it was made, in how many found.

    ``besides`` counts by rule what no change accounts for.
    """

    numbered: bool
    change: str
    rule: str
    texts: int
    found: int
    besides: Mapping[str, int]


def measure() -> Iterator[Told]:
    """Make each kind of change in texts with numbered paragraphs, and in those without."""
    texts = list(documents())
    for numbered in (True, False):
        for change in CHANGES:
            yield _measure(change, numbered, texts)


def _measure(change: Make, numbered: bool, texts: list[tuple[list[str], list[str]]]) -> Told:
    chance = random.Random(_SEED)  # noqa: S311 - what is changed, not a secret
    count = found = 0
    rule = ""
    besides: Counter[str] = Counter()
    for source, target in texts:
        numbers = [str(i) if numbered else "" for i in range(1, len(source) + 1)]
        made = change(list(zip(numbers, target, strict=True)), chance)
        if made is None:
            continue
        count += 1
        rule = made.rule
        report = check_texts(
            laid_out(list(zip(numbers, source, strict=True))),
            laid_out(made.paragraphs),
            policy=Policy(select=RULES),
        )
        right = [
            f
            for f in report.findings
            if f.rule == made.rule and _is_about(made, source, target, f.problem)
        ]
        found += bool(right)
        besides.update(f.rule for f in report.findings if f not in right)
        if change is dropped and numbered:  # that those behind it moved up is right
            besides["block-renumbered"] -= 1
    return Told(numbered, change.__name__, rule, count, found, besides)


def main() -> None:
    """Print for each change how often it was found, and what was found besides."""
    print(f"Paragraphs of laws changed in the target; {settings()}, seed {_SEED}\n")
    print(f"{'numbered':<10}{'change':<14}{'texts':>7}{'found':>8}{'besides':>9}  of which")
    for told in measure():
        besides = Counter(told.besides)
        kinds = ", ".join(f"{rule} {n}" for rule, n in besides.most_common())
        share = f"{told.found / told.texts:.1%}" if told.texts and told.rule else "–"
        print(
            f"{'yes' if told.numbered else 'no':<10}{told.change:<14}{told.texts:>7}{share:>8}"
            f"{besides.total():>9}  {kinds}"
        )


def _is_about(made: Change, source: list[str], target: list[str], problem: object) -> bool:
    """Whether a problem is about the paragraph that was changed."""
    places = getattr(problem, "places", ())
    twin = source[target.index(made.words)]
    return any(
        place.block.text.startswith((twin[:40], made.words[:40])) or twin in place.block.text
        for place in places
    )


if __name__ == "__main__":
    main()
