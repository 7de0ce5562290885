"""Glossaries as comma-, semicolon- or tab-separated tables."""

import csv
import hashlib
import io

from glossary.model import Concept, Glossary, Term


def parse_csv(text: str, name: str, source: str = "en", target: str = "fr") -> Glossary:
    """Read a glossary of ``source`` and ``target`` terms from the text of a table."""
    concepts: list[Concept] = []
    for row in csv.DictReader(io.StringIO(text)):
        terms = [Term(t, source) for t in row["source_term"].split("|")]
        terms += [Term(t, target) for t in row["target_term"].split("|")]
        concepts.append(Concept(str(len(concepts) + 1), tuple(terms)))
    return Glossary(name, tuple(concepts), hashlib.sha256(text.encode()).hexdigest())
