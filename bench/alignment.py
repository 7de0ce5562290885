"""Sentences and provisions that belong together, found again.

Laws: whole documents that the word model was not learned from, a provision a line, with every 17th
provision taken out of the source and every 23rd out of the target. Free text: a German–French
text aligned by hand. *Strict*: the very bead; *lax*: a bead that shares a pair of lines with a
right one. Beads with an empty side count for precision only.
Lines of one version that read the same (“[Repealed]”) stand for each other: nothing can tell which
of them was taken out.
"""

import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bench.accord import SHARED, settings
from bench.lexicon import is_aside, laws, learned
from checker.align import align_blocks
from checker.languages import language
from checker.lexicon.file import read
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.links import Settings
from checker.model import Block, Origin
from checker.offsets import Span, identity

FREE = SHARED / "data" / "alignment"
SOURCE_GAP, TARGET_GAP = 17, 23

# Which lines of either side belong together.
Pairing = tuple[tuple[int, ...], tuple[int, ...]]


class Text(NamedTuple):
    """Two versions, a list of lines each, and which of them belong together."""

    source: list[str]
    target: list[str]
    gold: list[Pairing]


class Score(NamedTuple):
    """F1 of the beads."""

    strict: float
    lax: float


def gapped_laws() -> Iterator[Text]:
    """Yield the documents kept aside, with provisions missing on either side."""
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in laws():
        if is_aside(row.document) and row.source.strip() and row.target.strip():
            documents[row.document].append((_line(row.source), _line(row.target)))
    for rows in documents.values():
        source: list[str] = []
        target: list[str] = []
        gold: list[Pairing] = []
        for number, (here, there) in enumerate(rows, 1):
            left: tuple[int, ...] = ()
            right: tuple[int, ...] = ()
            if number % SOURCE_GAP:
                left = (len(source),)
                source.append(here)
            if number % TARGET_GAP:
                right = (len(target),)
                target.append(there)
            if left or right:
                gold.append((left, right))
        yield Text(source, target, gold)


def free_text() -> Text:
    """Return the German–French text."""
    sides = [
        [_line(line) for line in (FREE / f"dev.{code}").read_text(encoding="utf-8").splitlines()]
        for code in ("de", "fr")
    ]
    gold: list[Pairing] = []
    for line in (FREE / "dev.defr").read_text(encoding="utf-8").splitlines():
        here, there = (
            tuple(int(n) for n in re.findall(r"\d+", side)) for side in line.split(":")[:2]
        )
        gold.append((here, there))
    return Text(sides[0], sides[1], gold)


def paired(text: Text, source: str, target: str, lexicon: Lexicon | None) -> list[Pairing]:
    """Return how the aligner pairs the lines of a text."""
    blocks = _block(text.source, source), _block(text.target, target)
    pair = align_blocks(*blocks, 0, lexicon)
    return [
        (
            tuple(range(bead.source_range.start, bead.source_range.end)),
            tuple(range(bead.target_range.start, bead.target_range.end)),
        )
        for bead in pair.sentences
    ]


def score(found: Sequence[tuple[list[Pairing], list[Pairing]]]) -> Score:
    """Return F1 over the beads of all texts, given as what is right and what was found."""
    precision = _share_right([(gold, test) for gold, test in found])
    recall = _share_right([(_full(test), _full(gold)) for gold, test in found])
    return Score(*(2 * p * r / (p + r) for p, r in zip(precision, recall, strict=True)))


def _share_right(found: Sequence[tuple[list[Pairing], list[Pairing]]]) -> tuple[float, float]:
    """Return the share of the second beads that are among the first: the very ones, or in part."""
    strict = lax = total = 0
    for right, tested in found:
        exact = set(right)
        pairs = {(i, j) for here, there in right for i in here for j in there}
        for here, there in tested:
            total += 1
            strict += (here, there) in exact
            lax += (here, there) in exact or any((i, j) in pairs for i in here for j in there)
    return strict / total, lax / total


def _full(beads: list[Pairing]) -> list[Pairing]:
    return [bead for bead in beads if bead[0] and bead[1]]


def _read(text: Text, beads: Sequence[Pairing]) -> list[Pairing]:
    """Name each line by the first that reads the same."""
    sides = [
        [first[line] for line in lines]
        for lines in (text.source, text.target)
        for first in ({line: i for i, line in reversed(list(enumerate(lines)))},)
    ]
    return [(tuple(sides[0][i] for i in a), tuple(sides[1][j] for j in b)) for a, b in beads]


def _line(text: str) -> str:
    return " ".join(text.split()) or "–"


def _block(lines: Sequence[str], code: str) -> Block:
    text = "\n".join(lines)
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return Block(
        kind="paragraph",
        text=text,
        offsets=identity(0, len(text)),
        origin=Origin("lines.txt", text),
        language=language(code),
        sentences=tuple(spans),
    )


def main() -> None:
    """Print F1 with and without a word model; ``sys.argv[1]`` may name one to spare the training.

    It must not have seen the laws that are kept aside.
    """
    print(f"Alignment; {settings()}\n")
    lexicon = read(sys.argv[1], "en", "fr") if len(sys.argv) > 1 else learned(Settings())
    print(f"{'':<34}{'strict':>8}{'lax':>8}{'seconds':>9}")
    texts = list(gapped_laws())
    for name, model in (("without a word model", None), ("with one", lexicon)):
        _print(f"laws, {name}", texts, "en", "fr", model)
    _print("free text, without a word model", [free_text()], "de", "fr", None)


def _print(
    title: str, texts: Sequence[Text], source: str, target: str, lexicon: Lexicon | None
) -> None:
    start = time.process_time()
    found = [
        (_read(text, text.gold), _read(text, paired(text, source, target, lexicon)))
        for text in texts
    ]
    spent = time.process_time() - start
    print(f"{title:<34}{score(found).strict:>8.4f}{score(found).lax:>8.4f}{spent:>9.1f}")


if __name__ == "__main__":
    main()
