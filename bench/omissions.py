"""Parts taken out of real translations: how many of the gaps are found, and how many invented.

Sentences, clauses of five words and more, parentheses and members of lists are taken out of either
side (see ``bench.planting``), at most one in a pair, chosen by a fixed seed. Found means that a
finding names a part of the other side that shares at least half of its characters with the very
part whose answer was taken (intersection over union). What is found in the untouched text counts
against the checker, though some of it is missing there indeed.

Ordinary prose and law are kept apart; of the laws only those are used that the word model has not
seen. Half of the documents, by a hash of their name, is there to be looked at and to learn from,
the other half to measure on.

``--learn`` prints ``checker/linking/weights.py`` anew; ``--lexicon FILE`` names a word model that
has not seen the laws kept aside, to spare its training; ``--half 0`` measures on the half that was
learned from.
"""

import argparse
import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench import logistic
from bench.accord import settings
from bench.lexicon import LANGUAGES, Row, is_aside, laws, learned, prose
from bench.planting import PLANTERS, Gap, Text
from checker.context import Context
from checker.languages import ENGLISH, FRENCH
from checker.lexicon import Lexicon
from checker.lexicon.file import read
from checker.lexicon.links import Settings
from checker.linking.evidence import FIGURES
from checker.linking.left import Candidate, believed, candidates
from checker.linking.stretches import Kind
from checker.linking.weights import THRESHOLDS
from checker.model import Side
from checker.offsets import Span
from checker.readers.bitext import BitextDocument
from checker.readers.bitext import Row as BitextRow
from checker.rows import row_pairs
from glossary.matcher import Matcher

_SEED, _EACH, _LEARN_EACH = 5, 200, 400
_TOGETHER = 3
_HIT, _SURE = 0.5, 0.8
_CLEAN_LAWS = 4000
KINDS: tuple[Kind, ...] = ("sentence", "clause", "parenthesis", "item")
GENRES = ("prose", "laws")
SIDES: tuple[Side, ...] = ("source", "target")


class Found(NamedTuple):
    """What may be missing in one pair, and the part that is (``None`` in untouched text)."""

    candidates: tuple[Candidate, ...]
    left: Span | None


class Sample(NamedTuple):
    """For one side: untouched pairs with their words, and by kind those whose answer was cut."""

    clean: list[Found]
    words: int
    planted: Mapping[Kind, list[Found]]


def half(document: str) -> int:
    """Return whether a document is looked at (0) or measured on (1)."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) // 16 % 2


def rows(genre: str, part: int) -> list[Row]:
    """Return the pairs of a genre that are in one half."""
    if genre == "prose":
        return [row for row in prose() if half(row.document) == part]
    return [row for row in laws() if is_aside(row.document) and half(row.document) == part]


def paragraphs(provisions: Sequence[Row]) -> Iterator[Row]:
    """Join provisions that are a sentence each, three at a time: a paragraph of three sentences."""
    run: list[Row] = []
    for row in provisions:
        whole = all(text.strip().endswith(".") for text in row[1:])
        if not whole or (run and run[-1].document != row.document):
            run = []
        if whole:
            run.append(row)
        if len(run) == _TOGETHER:
            texts = (" ".join(r[side].strip() for r in run) for side in (1, 2))
            yield Row(row.document, *texts)
            run = []


def sample(genre: str, part: int, side: Side, lexicon: Lexicon, each: int) -> Sample:
    """Return what may be without an answer on ``side``: in untouched text, and where it is."""
    texts = rows(genre, part)
    clean = texts if genre == "prose" else texts[:_CLEAN_LAWS]
    found = [Found(candidates, None) for candidates in _candidates(clean, side, lexicon)]
    planted: dict[Kind, list[Found]] = {}
    for kind in KINDS:
        whole = list(paragraphs(texts)) if genre == "laws" and kind == "sentence" else texts
        gaps = _plant(kind, whole, side, each)
        every = _candidates((row for row, _ in gaps), side, lexicon)
        planted[kind] = [Found(f, left) for f, (_, left) in zip(every, gaps, strict=True)]
    return Sample(found, sum(len(row.target.split()) for row in clean), planted)


def _plant(kind: Kind, texts: Sequence[Row], side: Side, each: int) -> list[tuple[Row, Span]]:
    """Take a part of one kind out of the side that is not ``side``, in ``each`` pairs."""
    chance = random.Random(f"{_SEED} {kind} {side}")  # noqa: S311 - a choice, not a secret
    order = sorted(range(len(texts)), key=lambda _: chance.random())
    done: list[tuple[Row, Span]] = []
    for at in order:
        row = Row(texts[at].document, texts[at].source.strip(), texts[at].target.strip())
        sides = Text(row.source, ENGLISH), Text(row.target, FRENCH)
        kept, cut = sides if side == "source" else sides[::-1]
        gap: Gap | None = PLANTERS[kind](kept, cut, chance)
        if gap is not None:
            changed = {"target" if side == "source" else "source": gap.text}
            done.append((row._replace(**changed), gap.left))
            if len(done) == each:
                break
    return done


def _candidates(texts: Iterable[Row], side: Side, lexicon: Lexicon) -> list[tuple[Candidate, ...]]:
    """Return for each pair what may be without an answer on ``side``."""
    documents: dict[str, list[BitextRow]] = defaultdict(list)
    number = 0
    for number, row in enumerate(texts, 1):
        documents[row.document].append(BitextRow(number, str(number), row.source, row.target))
    found: dict[str, tuple[Candidate, ...]] = {}
    for name, own in documents.items():
        pairs = row_pairs("bench", BitextDocument(name, tuple(own)), ENGLISH, FRENCH, lexicon)
        context = Context(pairs, ENGLISH, FRENCH, Matcher(()), lexicon)
        for pair in pairs:
            if pair.both:
                segment = pair.shown.block.origin.segment or ""
                found[segment] = tuple(candidates(pair, side, context))
    return [found.get(str(i), ()) for i in range(1, number + 1)]


def overlap(candidate: Candidate, left: Span) -> float:
    """Return the characters that both have, for each that either has."""
    start, end, _ = candidate.stretch
    both = min(end, left.end) - max(start, left.start)
    return max(both, 0) / (max(end, left.end) - min(start, left.start))


def learn(samples: Sequence[Sample]) -> dict[Kind, tuple[float, ...]]:
    """Return weights that tell the parts taken out from all parts of untouched text."""
    weights: dict[Kind, tuple[float, ...]] = {}
    for kind in KINDS:
        yes = [
            c.figures
            for s in samples
            for pair in s.planted[kind]
            for c in pair.candidates
            if c.stretch.kind == kind and pair.left and overlap(c, pair.left) >= _SURE
        ]
        no = [
            c.figures
            for s in samples
            for p in s.clean
            for c in p.candidates
            if c.stretch.kind == kind
        ]
        weights[kind] = logistic.fit(yes, no)
    return weights


def _recall(planted: Sequence[Found], thresholds: Mapping[Kind, float]) -> float:
    hits = sum(
        any(overlap(c, pair.left) >= _HIT for c in believed(pair.candidates, thresholds))
        for pair in planted
        if pair.left
    )
    return hits / len(planted) if planted else float("nan")


def _print(genre: str, side: Side, measured: Sample) -> None:
    what = "omissions: the target lacks" if side == "source" else "additions: the source lacks"
    print(f"{genre}, {what} a part; {measured.words:,} words of the target untouched")
    counts = (f"{kind} ({len(measured.planted[kind])})" for kind in KINDS)
    print(f"{'threshold':<10}" + "".join(f"{cell:>24}" for cell in counts) + f"{'untouched':>12}")
    for step in (-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0):
        moved = {kind: value + step for kind, value in THRESHOLDS[side].items()}
        false = Counter(
            c.stretch.kind for pair in measured.clean for c in believed(pair.candidates, moved)
        )
        cells = (
            f"{100 * _recall(measured.planted[kind], moved):.1f} % "
            f"({1000 * false[kind] / measured.words:.3f})"
            for kind in KINDS
        )
        name = f"{step:+}" if step else "as set"
        row = "".join(f"{cell:>24}" for cell in cells)
        print(f"{name:<10}{row}{1000 * false.total() / measured.words:>12.3f}")
    print()


def main() -> None:
    """Measure, or learn the weights anew."""
    options = argparse.ArgumentParser()
    options.add_argument("--learn", action="store_true")
    options.add_argument("--lexicon", type=Path)
    options.add_argument("--half", type=int, default=1)
    chosen = options.parse_args()
    lexicon = read(str(chosen.lexicon), *LANGUAGES) if chosen.lexicon else learned(Settings())
    if chosen.learn:
        samples = [sample(g, 0, side, lexicon, _LEARN_EACH) for g in GENRES for side in SIDES]
        for kind, weights in learn(samples).items():
            print(f'    "{kind}": (')
            for name, weight in zip(("constant", *FIGURES), weights, strict=True):
                print(f"        {weight:.3f},  # {name}")
            print("    ),")
        return
    print(f"Parts taken out of translations; {settings()}, seed {_SEED}")
    print(f"{lexicon.signature}\n")
    print("found on the very part, and in brackets findings per 1,000 untouched words\n")
    for genre in GENRES:
        for side in SIDES:
            _print(genre, side, sample(genre, chosen.half, side, lexicon, _EACH))


if __name__ == "__main__":
    main()
