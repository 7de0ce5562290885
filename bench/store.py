"""Keeping a large check and reading it back: seconds, rows a second, memory."""

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any, TypeVar

from bench.accord import ROOT, settings
from bench.postgres import postgres_server

FINDINGS = 100_000
PAIRS = 20_000

Result = TypeVar("Result")


def main() -> None:
    """Print the figures of both databases, each measured in a process of its own."""
    print(f"Keeping a check of {FINDINGS:,} findings and {PAIRS:,} pairs; {settings()}\n")
    with tempfile.TemporaryDirectory() as folder:
        _print(_in_a_process(f"sqlite:///{folder}/accord.db"))
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
        print(f"  on disk     {size / 2**20:>8.0f} MB\n")
    with postgres_server() as url:
        _print(_in_a_process(url))
    print()


def measure_store(url: str) -> dict[str, Any]:
    """Keep the example's report, made large, in the database at ``url``; read it back.

    Return seconds by step, versions, and the memory before and at the peak, in bytes. Raises
    ``AssertionError`` where what is read is not what was kept.
    """
    import sqlalchemy  # noqa: PLC0415 - the process that starts the others has to stay small

    from api.checks import find_check, keep, list_findings  # noqa: PLC0415
    from api.database.connection import open_database  # noqa: PLC0415
    from api.database.migrate import upgrade  # noqa: PLC0415
    from checker.load import LoadOptions, load  # noqa: PLC0415
    from checker.reports import REPORTS, View  # noqa: PLC0415
    from checker.reports.json import encode  # noqa: PLC0415
    from checker.run import check_documents  # noqa: PLC0415

    small = check_documents(*load([str(ROOT / "examples" / "charter.txt")], LoadOptions()))
    findings = islice(cycle(small.findings), FINDINGS)
    report = replace(
        small,
        findings=tuple(replace(f, fingerprint=f"{i:016x}") for i, f in enumerate(findings)),
        pairs=tuple(islice(cycle(small.pairs), PAIRS)),
    )
    upgrade(url)
    database = open_database(url)
    seconds: dict[str, float] = {}

    def timed(step: str, run: Callable[[], Result]) -> Result:
        start = time.perf_counter()
        result = run()
        seconds[step] = time.perf_counter() - start
        return result

    def kept() -> str:
        with database.session() as session:
            return keep(session, "default", report)

    before = _memory()
    check_id = timed("keep", kept)
    peak = _memory()
    with database.reading() as session:
        rule = small.findings[0].rule
        timed("page of 50", lambda: list_findings(session, check_id, rule=rule, page=100))
        check = find_check(session, check_id)
        timed("pairs", lambda: check.pairs)
        result = timed("findings", lambda: check.result)
        version = session.connection().dialect.server_version_info
    database.close()
    read = _memory()
    assert encode(result, indent=1) == REPORTS["json"](report, View())
    return {
        "database": f"{url.partition(':')[0]} {'.'.join(map(str, version or ()))}",
        "library": f"SQLAlchemy {sqlalchemy.__version__}, Python {platform.python_version()}",
        "seconds": seconds,
        "before": before,
        "peak": peak,
        "read": read,
    }


def print_figures(url: str) -> None:
    """Print what ``measure_store`` finds out as JSON, for the process that asked."""
    print(json.dumps(measure_store(url)))


def _in_a_process(url: str) -> dict[str, Any]:
    code = (
        "import json, sys; from bench.store import *; print(json.dumps(measure_store(sys.argv[1])))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, url],
        stdout=subprocess.PIPE,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    figures: dict[str, Any] = json.loads(run.stdout)
    return figures


def _print(figures: dict[str, Any]) -> None:
    print(f"{figures['database']} ({figures['library']})")
    rows = {"keep": FINDINGS + PAIRS, "findings": FINDINGS, "pairs": PAIRS}
    for step, seconds in figures["seconds"].items():
        rate = f"{rows[step] / seconds:>10,.0f} rows a second" if step in rows else ""
        print(f"  {step:<12}{seconds:>8.2f} s {rate}")
    before, peak, read = (figures[name] / 2**20 for name in ("before", "peak", "read"))
    print(f"  memory      {before:>8.0f} MB before, {peak:.0f} kept, {read:.0f} all read at once")


def _memory() -> int:
    """Return the peak of this process's memory so far, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    main()
