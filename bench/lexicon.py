"""The word model measured on text that it was not learned from, and on another kind of text.

A tenth of the laws is kept aside, by document. Each of its provisions is held against its own
translation and against that of the provision of the same document which is nearest in length: a
hard question, for the neighbours speak of the same things.
"""

import gzip
import hashlib
import json
import math
import sys
import time
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.accord import ROOT, SHARED, measure, settings
from checker.languages import language
from checker.lexicon.file import SHIPPED, dump, read
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.links import Settings
from checker.lexicon.train import train_rows
from checker.lexicon.words import words_of

LAWS = SHARED / "data" / "laws" / "pairs.dev.jsonl.gz"
PROSE = SHARED / "data" / "prose" / "pairs.dev.jsonl.gz"
MESSAGES = ROOT / "build" / "messages.jsonl"
TERMS = SHARED / "data" / "laws" / "terms.dev.jsonl.gz"
LANGUAGES = ("en", "fr")
# One document of so many is kept aside.
ASIDE = 10
THRESHOLD = 0.1


class Row(NamedTuple):
    """A pair of texts of a document."""

    document: str
    source: str
    target: str


class Quality(NamedTuple):
    """How well true pairs are told from false ones.

    ``pairs`` and ``words``: the chance that a true pair is stronger than a false one, for whole
    texts and for single content words of the source. ``answered`` and ``falsely``: the share of
    content words with an answer above ``THRESHOLD`` in true and in false pairs.
    """

    pairs: float
    words: float
    answered: float
    falsely: float


def is_aside(document: str) -> bool:
    """Whether a document of the laws is kept for measuring."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % ASIDE == 0


def laws() -> Iterator[Row]:
    """Yield the provisions of the laws."""
    for row in objects(LAWS):
        yield Row(str(row["doc"]), str(row["en"]), str(row["fr"]))


def prose() -> Iterator[Row]:
    """Yield the pairs of prose."""
    for row in objects(PROSE):
        yield Row(str(row["document"]), str(row["source"]), str(row["target"]))


def learned(chosen: Settings) -> Lexicon:
    """Return what is learned from the laws that are not kept aside, and from messages.

    Raises ``FileNotFoundError`` where the messages have not been gathered.
    """
    if not MESSAGES.is_file():
        raise FileNotFoundError(f"{MESSAGES}: make build/messages.jsonl")
    rows = [(row.source, row.target) for row in laws() if not is_aside(row.document)]
    with MESSAGES.open(encoding="utf-8") as lines:
        rows += ((row["en"], row["fr"]) for row in map(json.loads, lines))
    return train_rows(rows, LANGUAGES, chosen, digest="laws less every tenth document, messages")


def quality(lexicon: Lexicon, rows: Iterable[Row]) -> Quality:
    """Hold each text against its own translation and against a neighbour's."""
    documents: dict[str, list[tuple[list[str], list[str]]]] = defaultdict(list)
    for row in rows:
        documents[row.document].append((list(words_of(row.source)), list(words_of(row.target))))
    true: list[float] = []
    false: list[float] = []
    words: tuple[list[float], list[float]] = ([], [])
    for texts in documents.values():
        texts.sort(key=lambda text: (len(text[1]), text))
        for i, (source, target) in enumerate(texts[: len(texts) if len(texts) > 1 else 0]):
            other = texts[i + 1 if i + 1 < len(texts) else i - 1][1]
            own, others = strengths(lexicon, source, target), strengths(lexicon, source, other)
            if own:
                true.append(sum(own) / len(own))
                false.append(sum(others) / len(others))
                words[0].extend(own)
                words[1].extend(others)
    return Quality(
        _auc(true, false), _auc(*words), *(_share_above(THRESHOLD, side) for side in words)
    )


def strengths(lexicon: Lexicon, source: Sequence[str], target: Sequence[str]) -> list[float]:
    """Return the strength of the best answer to each content word of ``source``."""
    closed = language(lexicon.source_language).closed_words
    answers = lexicon.answers(source, target).source
    return [
        answer.strength if answer else 0.0
        for word, answer in zip(source, answers, strict=True)
        if word not in closed
    ]


def perplexity(lexicon: Lexicon, rows: Iterable[Row], vocabulary: int = 100_000) -> float:
    """Return the perplexity of a target word, each source word being as likely to be answered.

    A tenth of the probability is spread evenly over ``vocabulary``, for what is not known.
    """
    bits, count = 0.0, 0
    for row in rows:
        source, target = list(words_of(row.source)), list(words_of(row.target))
        if not source:
            continue
        tables = [lexicon.forms.row(word) for word in source]
        for word in target:
            chance = sum(table[word].forward for table in tables if word in table) / len(source)
            bits -= math.log2(0.9 * chance + 0.1 / vocabulary)
            count += 1
    return float(2 ** (bits / count)) if count else math.nan


def term_accuracy(lexicon: Lexicon) -> tuple[int, dict[int, float]]:
    """Return how many terms of one word there are, and the share rendered rightly in first places.

    The terms are those of the documents that are kept aside.
    """
    wanted: dict[str, set[str]] = defaultdict(set)
    for row in objects(TERMS):
        sides = [[list(words_of(term)) for term in row[code]] for code in LANGUAGES]
        if is_aside(str(row["doc"])) and all(len(term) == 1 for side in sides for term in side):
            wanted[sides[0][0][0]].update(term[0] for term in sides[1])
    places = {}
    for n in (1, 3, 10):
        hits = sum(
            any(rendering.word in right for rendering in lexicon.renderings(word, n))
            for word, right in sorted(wanted.items())
        )
        places[n] = hits / max(len(wanted), 1)
    return len(wanted), places


def main() -> None:
    """Print what the model can do, with what it costs.

    ``sys.argv[1]`` may name a lexicon that has not seen the laws kept aside, to spare the training.
    """
    print(f"Word model on text it was not learned from; {settings()}\n")
    if len(sys.argv) > 1:
        lexicon = read(sys.argv[1], *LANGUAGES)
    else:
        start = time.perf_counter()
        lexicon = learned(Settings())
        print(f"learned in {time.perf_counter() - start:.0f} s")
    _print(lexicon)
    cost = measure(
        sys.executable,
        "-c",
        "import sys; from checker.lexicon.file import read; read(sys.argv[1])",
        str(SHIPPED),
    )
    bare = measure(sys.executable, "-c", "import checker.lexicon.file")
    print(
        f"the shipped lexicon: {SHIPPED.stat().st_size / 1000:,.0f} kB, loads in "
        f"{cost.wall - bare.wall:.3f} s, {(cost.memory - bare.memory) / 2**20:.1f} MB"
    )


def _print(lexicon: Lexicon) -> None:
    print(f"{len(dump(lexicon)) / 1000:,.0f} kB: ", end="")
    print(f"{len(lexicon.forms):,} pairs of words, {len(lexicon.beginnings):,} of beginnings")
    print(lexicon.signature)
    print(f"{'':<8}{'pairs':>8}{'words':>8}{'answered':>10}{'falsely':>9}{'perplexity':>12}")
    aside = [row for row in laws() if is_aside(row.document)]
    for title, texts in (("laws", aside), ("prose", list(prose()))):
        found = quality(lexicon, texts)
        print(
            f"{title:<8}{found.pairs:>8.3f}{found.words:>8.3f}{found.answered:>10.3f}"
            f"{found.falsely:>9.3f}{perplexity(lexicon, texts):>12.1f}"
        )
    count, places = term_accuracy(lexicon)
    shares = ", ".join(f"{share:.3f} among {n}" for n, share in places.items())
    print(f"{count} terms of one word rendered rightly: {shares}")


def _auc(true: Sequence[float], false: Sequence[float]) -> float:
    """Return the chance that a true value is above a false one, ties counting half."""
    ordered = sorted(false)
    wins = sum(bisect_left(ordered, x) + bisect_right(ordered, x) for x in true)
    return wins / (2 * len(true) * len(false)) if true and false else math.nan


def _share_above(threshold: float, values: Sequence[float]) -> float:
    return sum(value > threshold for value in values) / len(values) if values else math.nan


def objects(path: Path) -> Iterator[dict[str, list[str] | str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    main()
