"""Sentences and provisions that belong together, found again.

Laws: whole documents that the word model was not learned from, a provision a line, with every 17th
provision taken out of the source and every 23rd out of the target. Free text: a German–French
text aligned by hand. *Strict*: the very bead; *lax*: a bead that shares a pair of lines with a
right one. Beads with an empty side count for precision only.
Lines of one version that read the same (“[Repealed]”) stand for each other: nothing can tell which
of them was taken out.

Speed is counted in sentences of the source per second of processor, in one process: reading their
words is part of it, splitting text into sentences is not, nor is what the rules ask for later
(words with their places). A single run of 20,000 sentences without any number, with gaps on either
side, of which two are 2,000 and 1,500 sentences long, tells what a long text costs.
"""

import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from bench.accord import SHARED, settings
from bench.lexicon import is_aside, laws, learned
from checker.align import align_blocks, align_rows
from checker.languages import language
from checker.lexicon.file import read
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.links import Settings
from checker.model import Block, Origin
from checker.offsets import Span, identity

FREE = SHARED / "data" / "alignment"
SOURCE_GAP, TARGET_GAP = 17, 23
_SENTENCES, _SIZES, _LEAST_WORDS, _MOST_WORDS = 6000, (1, 2, 3, 5, 15), 5, 40
_LONG, _STRETCHES = 20_000, (range(5000, 7000), range(12_000, 13_500))

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


def sentences() -> Iterator[tuple[str, str]]:
    """Yield provisions of an ordinary length as sentences, without their numbers."""
    for row in laws():
        sides = [_line(re.sub(r"\d+", "", text)) for text in (row.source, row.target)]
        if all(_LEAST_WORDS <= len(side.split()) <= _MOST_WORDS for side in sides):
            yield sides[0], sides[1]


def paragraphs(size: int) -> list[tuple[Block, Block]]:
    """Return paragraphs of so many sentences; every fifth lacks one in the target."""
    rows = list(islice(sentences(), _SENTENCES))
    found = []
    for number, at in enumerate(range(0, len(rows), size)):
        source, target = map(list, zip(*rows[at : at + size], strict=True))
        if number % 5 == 0 and size > 1:
            del target[number % len(target)]
        found.append((_block(source, "en"), _block(target, "fr")))
    return found


def long_text() -> Text:
    """Return one text of many sentences, with sentences and two long stretches missing."""
    source: list[str] = []
    target: list[str] = []
    gold: list[Pairing] = []
    for number, (here, there) in enumerate(islice(sentences(), _LONG + sum(map(len, _STRETCHES)))):
        left: tuple[int, ...] = ()
        right: tuple[int, ...] = ()
        if number % SOURCE_GAP and number not in _STRETCHES[0]:
            left = (len(source),)
            source.append(here)
        if number % TARGET_GAP and number not in _STRETCHES[1]:
            right = (len(target),)
            target.append(there)
        if left or right:
            gold.append((left, right))
    return Text(source, target, gold)


def main() -> None:
    """Print F1 with and without a word model, then what alignment costs.

    ``sys.argv[1]`` may name a model to spare the training. It must not have seen the laws that are
    kept aside.
    """
    print(f"Alignment; {settings()}\n")
    lexicon = read(sys.argv[1], "en", "fr") if len(sys.argv) > 1 else learned(Settings())
    models = (("with a word model", lexicon), ("without one", None))
    print(f"{'':<36}{'strict':>8}{'lax':>8}{'seconds':>9}")
    texts = list(gapped_laws())
    for name, model in models:
        _print(f"laws, {name}", texts, "en", "fr", model)
    _print("free text, without one", [free_text()], "de", "fr", None)
    for name, model in models:
        _print(f"long text, {name}", [long_text()], "en", "fr", model)
    print(f"{_megabytes():.0f} MB at most in this process\n")
    rows = list(islice(sentences(), _SENTENCES))
    words = sum(len(side.split()) for row in rows for side in row) / len(rows) / 2
    print(f"sentences a second of processor, of {words:.0f} words on average")
    print(f"{'in a paragraph':<24}" + "".join(f"{size:>9}" for size in _SIZES))
    for name, model in models:
        rates = [_rate(paragraphs(size), model) for size in _SIZES]
        print(f"{name:<24}" + "".join(f"{rate:>9,.0f}" for rate in rates))


def _rate(pairs: Sequence[tuple[Block, Block]], lexicon: Lexicon | None) -> float:
    start = time.process_time()
    align_rows(pairs, lexicon)
    return _SENTENCES / (time.process_time() - start)


def _megabytes() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def _print(
    title: str, texts: Sequence[Text], source: str, target: str, lexicon: Lexicon | None
) -> None:
    start = time.process_time()
    found = [
        (_read(text, text.gold), _read(text, paired(text, source, target, lexicon)))
        for text in texts
    ]
    spent = time.process_time() - start
    print(f"{title:<36}{score(found).strict:>8.4f}{score(found).lax:>8.4f}{spent:>9.1f}")


if __name__ == "__main__":
    main()
