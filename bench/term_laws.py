"""The laws and the terms that each of them defines, as glossaries and as documents to check."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bench.accord import SHARED
from checker.languages import language
from checker.model import Finding
from checker.policy import Policy
from checker.readers.bitext import Bitext, BitextDocument, Row
from checker.run import check_bitext
from glossary.model import Concept, Glossary, Term
from glossary.tokens import tokenize

LAWS = SHARED / "data" / "laws" / "pairs.dev.jsonl.gz"
TERMS = SHARED / "data" / "laws" / "terms.dev.jsonl.gz"
LANGUAGES = ("en", "fr")
# What the data has in the place of a term that only one version defines.
_NOTES = ("version only", "nglaise seulement", "rançaise seulement")


class Provision(NamedTuple):
    """A provision of a law in both languages."""

    path: str
    en: str
    fr: str


@cache
def laws() -> dict[str, list[Provision]]:
    """Return the provisions of each law, in their order."""
    found: dict[str, list[Provision]] = defaultdict(list)
    for row in objects(LAWS):
        found[row["doc"]].append(Provision(row["path"], row["en"], row["fr"]))
    return dict(found)


@cache
def glossaries() -> dict[str, Glossary]:
    """Return for each law that defines terms the glossary of these, each definition once."""
    pairs: dict[str, dict[tuple[tuple[str, ...], tuple[str, ...]], None]] = defaultdict(dict)
    for row in objects(TERMS):
        en, fr = (tuple(t for t in row[code] if not _is_note(t)) for code in LANGUAGES)
        if en and fr:
            pairs[row["doc"]][en, fr] = None
    return {
        doc: Glossary(doc, tuple(concept(str(i), *terms) for i, terms in enumerate(found)), doc)
        for doc, found in sorted(pairs.items())
        if doc in laws()
    }


def concept(name: str, en: Sequence[str], fr: Sequence[str]) -> Concept:
    """Return a concept of these terms, the first of either language the preferred one."""
    terms = [
        Term(text, code, "admitted" if rank else "preferred")
        for code, texts in (("en", en), ("fr", fr))
        for rank, text in enumerate(texts)
    ]
    return Concept(name, tuple(terms))


def check(
    doc: str, provisions: Sequence[Provision], glossary: Glossary, rules: tuple[str, ...]
) -> tuple[Finding, ...]:
    """Return the findings of ``rules`` in a law; a segment is the index of its provision."""
    rows = tuple(Row(i + 1, str(i), p.en, p.fr) for i, p in enumerate(provisions))
    source, target = map(language, LANGUAGES)
    bitext = Bitext("laws", (BitextDocument(doc, rows),), "", "utf-8")
    return check_bitext(bitext, source, target, (glossary,), Policy(select=rules)).findings


def content(text: str) -> set[str]:
    """Return the folded content words of a French text."""
    closed = language("fr").closed_words
    return {t.key for t in tokenize(text) if t.key not in closed}


def objects(path: Path) -> Iterator[dict[str, str]]:
    """Yield the objects of a compressed file with one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def _is_note(term: str) -> bool:
    return any(note in term for note in _NOTES)
