"""Real translations are nearly always right: a rule that speaks often there is wrong itself."""

import gzip
import json
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

from checker.align import align_blocks
from checker.context import Context
from checker.document import document
from checker.engine import check_pairs
from checker.languages import language
from checker.model import Block, Origin
from checker.offsets import identity
from checker.policy import Policy
from checker.readers.given import Draft, Given
from glossary.matcher import Matcher

PROSE = Path(__file__).parents[3].parent / "shared" / "data" / "prose" / "pairs.dev.jsonl.gz"
ROWS = 1500

# Findings a thousand words, each rule alone, on the first rows of the prose. Most of what the
# last two find there are real variants.
MOST = {
    "number-changed": 0.05,
    "number-missing": 0.1,
    "number-added": 0.05,
    "number-format": 0.05,
    "unit-changed": 0.02,
    "comparison-changed": 0.02,
    "date-changed": 0.05,
    "date-format": 0.02,
    "reference-order": 0.02,
    "reference-mismatch": 0.05,
    "acronym-one-sided": 0.05,
    "designator-variant": 0.05,
    "repeat-differs": 0.1,
    "spelling-variant": 0.4,
}


def block(text: str, code: str) -> Block:
    draft = Draft("paragraph", text, identity(0, len(text)))
    return document(Given(Origin("t", text), (draft,), "utf-8"), language(code)).blocks[0]


@pytest.mark.skipif(not PROSE.exists(), reason="the shared prose data is not on this machine")
def test_prose() -> None:
    with gzip.open(PROSE, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(ROWS), strict=False)]
    policy = Policy(select=tuple(MOST))
    found: Counter[str] = Counter()
    for _, group in groupby(rows, key=lambda row: row["document"]):
        pairs = [
            align_blocks(block(row["source"], "en"), block(row["target"], "fr"), i)
            for i, row in enumerate(group)
        ]
        context = Context(pairs, language("en"), language("fr"), Matcher(()))
        found.update(f.rule for f in check_pairs(context, policy.rules()))
    words = sum(len(row["source"].split()) for row in rows)
    loud = {rule: n for rule, n in found.items() if 1000 * n / words > MOST[rule]}
    assert not loud, f"in {words} words"
