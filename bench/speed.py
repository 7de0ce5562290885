"""Speed beside translate-toolkit's pofilter, on the same pairs in the same run.

Both read the first law pairs and write what they find to a file: pofilter with all its tests, as it
runs by default, accord with all its rules that are on and a large glossary, then without one. The
glossary holds the terms that the laws define and, to make up the number, pairs mined from the laws;
those that the pairs do not keep to are left out: a term of one law does not hold in all of them.
What counts is seconds of processor, start and reading included, the best of several runs in turn.

pofilter checks spelling only where Enchant and a French dictionary are installed: then that is
measured too, in a row of its own.
"""

import csv
import json
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from bench.accord import COMMAND, ROOT, Cost, accord, measure, settings
from bench.pairs import LAW_FIELDS, LAW_ROWS, PROSE
from bench.term_laws import LANGUAGES, LAWS, concept, glossaries, objects
from glossary.matcher import Matcher
from glossary.model import Concept
from glossary.tokens import tokenize

POFILTER = ROOT / "build" / "pofilter" / "bin"
GLOSSARY_PAIRS = 10_000
# A term is in the glossary if so many of the pairs that name it do so in both languages.
KEPT = 0.8
ROUNDS = 2
WANTED = 3

_SPELLS = "import enchant, sys; sys.exit(not enchant.dict_exists('fr'))"
_QUIET = ("--progress=none",)


def main() -> None:
    """Print seconds of processor, pairs a second, memory and findings of each program."""
    if not (POFILTER / "pofilter").exists():
        raise SystemExit("pofilter is not set up: run make build/pofilter/made")
    version = subprocess.run(
        [POFILTER / "pofilter", "--version"], capture_output=True, check=True, text=True
    )
    print(f"Speed; {settings()}; {version.stdout.strip()}\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # a glossary is read from the cache from the second run on, as its users have it
        os.environ["ACCORD_CACHE"] = str(folder / "cache")
        rows = list(islice(objects(LAWS), LAW_ROWS))
        laws, catalogue = folder / "laws.jsonl", folder / "laws.po"
        laws.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        catalogue.write_text("".join(messages(rows)), encoding="utf-8")
        terms = folder / "terms.csv"
        size = write_glossary(terms, rows)
        prose = sum(1 for _ in objects(PROSE))
        runs = [
            (f"accord, {size:,} terms", _accord(folder, laws, LAW_FIELDS, terms), len(rows)),
            ("accord, no glossary", _accord(folder, laws, LAW_FIELDS), len(rows)),
            ("pofilter, all tests", _pofilter(folder, catalogue), len(rows)),
            ("accord, prose", _accord(folder, PROSE), prose),
        ]
        if _spells():
            spelling = _pofilter(folder, catalogue, "--language=fr")
            runs.insert(3, ("pofilter, and spelling", spelling, len(rows)))
        costs: dict[str, list[Cost]] = {}
        found: dict[str, int] = {}
        for _ in range(ROUNDS):
            for title, run, _ in runs:
                cost, found[title] = run()
                costs.setdefault(title, []).append(cost)
    best = {title: min(cost.cpu for cost in taken) for title, taken in costs.items()}
    print(f"{'':<26}{'CPU s':>8}{'pairs':>8}{'pairs/s':>9}{'times':>7}{'MB':>6}{'findings':>10}")
    for title, _, pairs in runs:
        times = best["pofilter, all tests"] / best[title] if pairs == len(rows) else None
        print(
            f"{title:<26}{best[title]:>8.2f}{pairs:>8,}{pairs / best[title]:>9,.0f}"
            f"{'' if times is None else f'{times:.2f}':>7}"
            f"{max(cost.memory for cost in costs[title]) / 2**20:>6.0f}{found[title]:>10,}"
        )
    rate = best["pofilter, all tests"] / best[runs[0][0]]
    print(f"\naccord with a glossary has {rate:.2f} times the rate of pofilter; wanted: {WANTED}.")
    if not _spells():
        print("pofilter did not check spelling: there is no Enchant with a French dictionary here.")


def messages(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield the pairs as the entries of a PO file, each with its number as context."""
    yield 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: fr\\n"\n'
    for number, row in enumerate(rows):
        source, target = (_quoted(row[code]) for code in LANGUAGES)
        yield f'\nmsgctxt "{number}"\nmsgid {source}\nmsgstr {target}\n'


def _quoted(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def write_glossary(path: Path, rows: Sequence[dict[str, Any]]) -> int:
    """Write the glossary for these pairs; return how many entries it has."""
    entries: dict[tuple[str, str], Concept] = {}
    for glossary in glossaries().values():
        for defined in glossary.concepts:
            sides = [[t.text for t in defined.terms if t.language == code] for code in LANGUAGES]
            entries.setdefault((sides[0][0], sides[1][0]), defined)
    for en, fr in mined():
        entries.setdefault((en, fr), concept(en, [en], [fr]))
    kept = kept_to(list(entries.values()), rows)[:GLOSSARY_PAIRS]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("source_term", "target_term"))
        for one in kept:
            sides = [[t.text for t in one.terms if t.language == code] for code in LANGUAGES]
            table.writerow("|".join(side) for side in sides)
    return len(kept)


def kept_to(concepts: Sequence[Concept], rows: Sequence[dict[str, Any]]) -> list[Concept]:
    """Return the concepts that these pairs do not name, or mostly name in both languages."""
    matcher = Matcher(concepts)
    asked: Counter[int] = Counter()
    met: Counter[int] = Counter()
    for row in rows:
        here, there = (
            {
                id(found)
                for hit in matcher.find(row[code], tokenize(row[code]), code, interrupted=False)
                for found, _ in hit.readings
            }
            for code in LANGUAGES
        )
        asked.update(here)
        met.update(here & there)
    return [c for c in concepts if met[id(c)] >= KEPT * asked[id(c)]]


def mined() -> Iterator[tuple[str, str]]:
    """Yield pairs of terms mined from the laws, the best first."""
    languages = ("--source-lang", "en", "--target-lang", "fr")
    table = accord(
        *("glossary", "mine", str(LAWS), "--fields", LAW_FIELDS, *languages),
        *("--format", "csv", "--top", str(2 * GLOSSARY_PAIRS), "--quiet"),
    )
    for row in csv.DictReader(table.splitlines()):
        yield row["en"], row["fr"]


def _accord(
    folder: Path, bitext: Path, fields: str = "", glossary: Path | None = None
) -> Callable[[], tuple[Cost, int]]:
    output = folder / "report.json"
    command = (
        *(*COMMAND, "check", str(bitext), "--source-lang", "en", "--target-lang", "fr"),
        *(("--fields", fields) if fields else ()),
        *(("--glossary", str(glossary)) if glossary else ()),
        *("--format", "json", "--output", str(output), "--fail-on", "never"),
    )

    def run() -> tuple[Cost, int]:
        cost = measure(*command)
        return cost, len(json.loads(output.read_text(encoding="utf-8"))["findings"])

    return run


def _pofilter(folder: Path, catalogue: Path, *options: str) -> Callable[[], tuple[Cost, int]]:
    output = folder / "found.po"
    command = (str(POFILTER / "pofilter"), *_QUIET, *options, str(catalogue), str(output))

    def run() -> tuple[Cost, int]:
        cost = measure(*command)
        return cost, output.read_text(encoding="utf-8").count("\n# (pofilter)")

    return run


def _spells() -> bool:
    command = [str(POFILTER / "python"), "-c", _SPELLS]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    main()
