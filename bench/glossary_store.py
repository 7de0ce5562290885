"""A large glossary in the database: a version kept, one concept read and changed, two compared.

Each step is one transaction of its own, as a request over REST makes it. Every database is measured
in a process of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.accord import ROOT, settings
from bench.postgres import postgres_server

CONCEPTS = 100_000
# Of a file that is imported anew, one concept in so many is another.
_CHANGED = 100


def main() -> None:
    """Print the figures of both databases."""
    print(f"A glossary of {CONCEPTS:,} concepts in the database; {settings()}\n")
    with tempfile.TemporaryDirectory() as folder:
        _print("SQLite", _in_a_process(f"sqlite:///{folder}/accord.db"))
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
        print(f"  on disk     {size / 2**20:>8.0f} MB\n")
    with postgres_server() as url:
        _print("PostgreSQL", _in_a_process(url))
    print()


def measure(url: str) -> dict[str, tuple[float, float]]:
    """Return the seconds by the clock and of the processor that each step takes in one database.

    The processor's are this process's own: PostgreSQL's are not among them.
    """
    from api.database.connection import open_database  # noqa: PLC0415 - as in bench.store
    from api.database.migrate import upgrade  # noqa: PLC0415
    from api.glossaries import find_version, keep_glossary, read_version  # noqa: PLC0415
    from api.glossaries.comparing import compare_versions  # noqa: PLC0415
    from api.glossaries.concepts import (  # noqa: PLC0415
        change_concept,
        find_concept,
        list_concepts,
        remove_concept,
    )
    from bench.term_laws import concept  # noqa: PLC0415
    from bench.term_scale import glossary  # noqa: PLC0415
    from glossary.model import Concept, Glossary  # noqa: PLC0415

    rows = glossary()[:CONCEPTS]
    concepts = tuple(concept(str(i), *row) for i, row in enumerate(rows, 1))
    upgrade(url)
    database = open_database(url)
    told: dict[str, tuple[float, float]] = {}

    def step(name: str, run: Callable[[Any], Any]) -> Any:
        start = time.perf_counter(), time.process_time()
        with database.session() as session:
            result = run(session)
        told[name] = time.perf_counter() - start[0], time.process_time() - start[1]
        return result

    def kept(some: tuple[Concept, ...]) -> Callable[[Any], str]:
        def keep(session: Any) -> str:
            return keep_glossary(
                session, "default", "large", Glossary("large", some, "0" * 64), "A", "R"
            )

        return keep

    first = step("first version", kept(concepts))
    step("the same again", kept(concepts))
    other = tuple(
        replace(c, note="changed") if i % _CHANGED == 0 else c for i, c in enumerate(concepts)
    )
    step(f"version, 1 in {_CHANGED} changed", kept(other))
    owner = step("version found", lambda s: find_version(s, first)).glossary
    middle = str(CONCEPTS // 2)
    found = step("one concept read", lambda s: find_concept(s, find_version(s, owner), middle))
    asked: dict[str, Any] = {"text": "agreement", "language": "en", "page": 1, "per_page": 50}
    step("a page searched", lambda s: list_concepts(s, find_version(s, owner), **asked))

    def noted(before: Concept) -> Concept:
        return replace(before, note="edited")

    step(
        "one concept changed",
        lambda s: change_concept(s, owner, middle, noted, lambda tag: tag == found.tag, "A", "R"),
    )
    step(
        "one concept removed",
        lambda s: remove_concept(s, owner, str(CONCEPTS // 3), lambda _: True, "A", "R"),
    )
    step("diff of an edit", lambda s: compare_versions(s, owner, 2, 3))
    step("diff of an import", lambda s: compare_versions(s, owner, 1, 2))
    whole = step("all concepts read", lambda s: read_version(s, find_version(s, owner)))
    database.close()
    assert len(whole.concepts) == len(concepts) - 1
    return told


def _in_a_process(url: str) -> dict[str, tuple[float, float]]:
    code = (
        "import json, sys; from bench.glossary_store import *; "
        "print(json.dumps(measure(sys.argv[1])))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, url],
        stdout=subprocess.PIPE,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    figures: dict[str, tuple[float, float]] = json.loads(run.stdout)
    return figures


def _print(database: str, figures: dict[str, tuple[float, float]]) -> None:
    print(f"{database:<32}{'clock':>10}{'processor':>12}")
    for name, (clock, processor) in figures.items():
        print(f"  {name:<30}{clock:>8.3f} s{processor:>10.3f} s")


if __name__ == "__main__":
    main()
