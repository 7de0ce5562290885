"""A glossary of a hundred thousand concepts: how soon it is ready, and how fast it is matched."""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from bench.accord import ROOT, measure
from bench.term_laws import LANGUAGES, Provision, concept, glossaries, laws
from checker.languages import language
from glossary.matcher import Matcher
from glossary.model import Concept
from glossary.tokens import tokenize

CONCEPTS = 100_000
PROVISIONS = 20_000
# For the rate beside a small glossary: so many terms, and a sample of so many provisions.
FEW, SAMPLE = 100, 1_500
ROUNDS = 5

_READY = """
import json, sys, time
from pathlib import Path
from bench.term_laws import concept
from glossary.matcher import Matcher
rows = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
concepts = [concept(str(i), en, fr) for i, (en, fr) in enumerate(rows)]
start = time.process_time()
if sys.argv[2] != "none":
    matcher = Matcher(concepts, Path(sys.argv[2]) if sys.argv[2] != "off" else None)
    for language in ("en", "fr"):
        matcher.find("", (), language)
print(time.process_time() - start)
"""


def glossary(size: int = CONCEPTS) -> list[tuple[list[str], list[str]]]:
    """Return the terms of the concepts: those that laws define, and frequent phrases of the laws.

    The phrases of the two languages are put together by their rank; they do not mean the same.
    """
    rows: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    for one in glossaries().values():
        for c in one.concepts:
            en, fr = ([t.text for t in c.terms if t.language == code] for code in LANGUAGES)
            rows.setdefault((en[0], fr[0]), (en, fr))
    left = size - len(rows)
    more = [islice(phrases(code), left) for code in LANGUAGES]
    return [*rows.values(), *(([a], [b]) for a, b in zip(*more, strict=True))]


def phrases(code: str) -> Iterator[str]:
    """Yield phrases of two to four words of the laws, the most frequent first."""
    counts: Counter[str] = Counter()
    closed = language(code).closed_words
    for text in (getattr(p, code) for doc in laws().values() for p in doc):
        tokens = tokenize(text)
        good = [t.key.isalpha() and len(t.key) > 2 and t.key not in closed for t in tokens]
        for i, first in enumerate(tokens):
            for last in range(i + 1, min(i + 4, len(tokens)) if good[i] else 0):
                if text[tokens[last - 1].end : tokens[last].start] not in {" ", "’", "-"}:
                    break
                if good[last]:
                    counts[text[first.start : tokens[last].end]] += 1
    for text, _ in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        yield text


def ready(rows: Sequence[Any]) -> dict[str, tuple[float, float]]:
    """Return seconds of processor and bytes until the matcher is ready: at first, and again.

    Each is measured in a process of its own; the bytes are what it takes beyond the glossary.
    """
    with tempfile.TemporaryDirectory() as folder:
        file, kept = Path(folder, "rows.json"), str(Path(folder, "cache"))
        file.write_text(json.dumps(rows), encoding="utf-8")
        results = {}
        for title, place in (
            ("the glossary alone", "none"),
            ("without a cache", "off"),
            ("the first time", kept),
            ("again", kept),
        ):
            command = (sys.executable, "-c", _READY, str(file), place)
            run = subprocess.run(
                command, capture_output=True, check=True, env={"PYTHONPATH": str(ROOT)}, cwd=ROOT
            )
            memory = measure(*command).memory if place != kept else 0.0
            results[title] = (float(run.stdout), memory)
        results["again"] = (results["again"][0], measure(*command).memory)
    return results


def matched(rows: Sequence[tuple[list[str], list[str]]]) -> tuple[float, int, int]:
    """Return seconds of processor for matching provisions, how many there are, and the hits."""
    matcher = Matcher(concept(str(i), *row) for i, row in enumerate(rows))
    matcher.find("", (), "en"), matcher.find("", (), "fr")
    provisions = list(islice((p for doc in laws().values() for p in doc), PROVISIONS))
    start = time.process_time()
    hits = sum(
        len(matcher.find(text, tokenize(text), code))
        for p in provisions
        for code, text in (("en", p.en), ("fr", p.fr))
    )
    return time.process_time() - start, len(provisions), hits


def rates() -> dict[str, dict[int, tuple[float, float]]]:
    """Return texts a second and hits a text for a small and a large glossary with the same hits.

    The small one has the most frequent terms of a sample; the large one these and others that do
    not occur in it, made of the same words. By what is looked for: interrupted terms or none.
    """
    every = [p for doc in laws().values() for p in doc]
    sample = every[:: len(every) // SAMPLE][:SAMPLE]
    texts = [(text, code) for p in sample for code, text in (("en", p.en), ("fr", p.fr))]
    columns = [_frequent_then_absent(code, sample) for code in LANGUAGES]
    results: dict[str, dict[int, tuple[float, float]]] = {}
    matchers = {
        size: Matcher(_concepts([column[:size] for column in columns])) for size in (FEW, CONCEPTS)
    }
    for title, interrupted in (("uninterrupted", False), ("with interrupted", True)):
        best: dict[int, float] = {}
        hits: dict[int, int] = {}
        for _ in range(ROUNDS):
            for size, matcher in matchers.items():
                start = time.process_time()
                hits[size] = sum(
                    len(matcher.find(text, tokenize(text), code, interrupted=interrupted))
                    for text, code in texts
                )
                taken = time.process_time() - start
                best[size] = min(best.get(size, taken), taken)
        results[title] = {
            size: (len(texts) / best[size], hits[size] / len(texts)) for size in matchers
        }
    return results


def _concepts(columns: Sequence[Sequence[str]]) -> Iterator[Concept]:
    for i, (en, fr) in enumerate(zip(*columns, strict=True)):
        yield concept(str(i), [en], [fr])


def _frequent_then_absent(code: str, sample: Sequence[Provision]) -> list[str]:
    """The terms of the sample that occur most often, then ones that do not occur at all."""
    pool = list(islice(phrases(code), 3 * CONCEPTS))
    matcher = Matcher(concept(str(i), *_sides(code, text)) for i, text in enumerate(pool))
    counts: Counter[str] = Counter()
    for provision in sample:
        text = getattr(provision, code)
        # twice: a hit that another one hides is none, and its term may come to light elsewhere
        for hit in matcher.find_all(text, tokenize(text), code):
            counts.update(term.text for _, term in hit.readings)
    frequent = [text for text, _ in sorted(counts.items(), key=lambda e: (-e[1], e[0]))[:FEW]]
    return [*frequent, *(text for text in pool if text not in counts)][:CONCEPTS]


def _sides(code: str, text: str) -> tuple[list[str], list[str]]:
    return ([text], []) if code == "en" else ([], [text])
