"""Sentences taken out of real translations: how many of the gaps are found, and how many invented.

From half of the rows of ordinary prose whose sides have as many sentences each, one sentence of the
target is taken out, chosen by a fixed seed. Found means that the very sentence of the source is
pointed at. The laws are left aside: the shipped lexicon was learned from them.
"""

import gzip
import json
import random
from collections import defaultdict

from bench.accord import SHARED, settings
from checker.languages import ENGLISH, FRENCH
from checker.policy import Policy
from checker.readers.bitext import BitextDocument, Row
from checker.run import RowCheck
from checker.sentences import segment

PROSE = SHARED / "data" / "prose" / "pairs.dev.jsonl.gz"
_SEED, _SHARE, _LEAST_WORDS = 5, 0.5, 4
_RULES = ("sentence-missing", "sentence-added")


def documents() -> list[BitextDocument]:
    """Return the prose by document."""
    found: dict[str, list[Row]] = defaultdict(list)
    with gzip.open(PROSE, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            row = json.loads(line)
            found[row["document"]].append(Row(number, row["id"], row["source"], row["target"]))
    return [BitextDocument(name, tuple(rows)) for name, rows in found.items()]


def taken_out(
    document: BitextDocument, chance: random.Random
) -> tuple[BitextDocument, dict[str, str]]:
    """Return the document with sentences taken out, and by row id the source's that is left."""
    left: dict[str, str] = {}
    rows = []
    for row in document.rows:
        here, there = segment(row.source, ENGLISH)[0], segment(row.target, FRENCH)[0]
        target = row.target
        if 2 <= len(here) == len(there) and chance.random() < _SHARE:
            at = chance.randrange(len(there))
            start, end = there[at]
            if len(target[start:end].split()) >= _LEAST_WORDS:
                left[row.id] = row.source[here[at].start : here[at].end]
                target = (target[:start] + target[end:]).strip()
        rows.append(row._replace(target=target))
    return BitextDocument(document.name, tuple(rows)), left


def main() -> None:
    """Print the share found, and the findings per 1,000 words of the untouched prose."""
    check = RowCheck("prose", ENGLISH, FRENCH, (), Policy(select=_RULES))
    chance = random.Random(_SEED)  # noqa: S311 - which sentences go, not a secret
    planted = found = words = invented = 0
    for document in documents():
        clean = check(document)
        words += clean.words
        invented += len(clean.part.findings)
        changed, left = taken_out(document, chance)
        pointed = defaultdict(set)
        for finding in check(changed).part.findings:
            place = finding.problem.source
            if finding.rule == "sentence-missing" and place is not None:
                pointed[place.block.origin.segment].add(place.text)
        planted += len(left)
        found += sum(text in pointed[row] for row, text in left.items())
    print(f"Sentences taken out of prose; {settings()}, seed {_SEED}\n")
    print(f"found on the very sentence   {found:,} of {planted:,}  ({100 * found / planted:.1f} %)")
    print(f"on untouched prose           {1000 * invented / words:.3f} findings per 1,000 words\n")


if __name__ == "__main__":
    main()
