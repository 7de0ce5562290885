"""The example shows what it says: each planted slip is found, and nothing else is reported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.accord import check

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

Slip = tuple[int, str, str]
"""A line of the charter, the family, and the words (white space as single spaces)."""


def planted() -> list[Slip]:
    """The rows of the table in the README: line, family, words, what is wrong."""
    slips = []
    for row in (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if row.startswith("|") and cells[0].isdigit():
            slips.append((int(cells[0]), cells[1], cells[2].strip("`")))
    return slips


@pytest.mark.parametrize("slip", planted(), ids=lambda slip: f"line {slip[0]} {slip[1]}")
def test_the_words_stand_on_their_line(slip: Slip) -> None:
    line, _, words = slip
    lines = (EXAMPLES / "charter.txt").read_text(encoding="utf-8").split("\n")
    text = " ".join(lines[line - 1 : line + 1])
    assert words in text
    assert text.index(words) < len(lines[line - 1])


def test_every_slip_is_found_and_nothing_else() -> None:
    """Each by one finding, of its family, with exactly its words on one of the two sides."""
    slips = planted()
    unplanned = []
    for finding in check(EXAMPLES / "charter.txt", EXAMPLES / "glossary.csv"):
        seen = [
            (place["line"], finding["family"], " ".join(place["text"].split()))
            for place in (finding["source"], finding["target"])
            if place
        ]
        slip = next((slip for slip in slips if slip in seen), None)
        if slip is None:
            unplanned.append((finding["rule"], *seen))
        else:
            slips.remove(slip)
    assert (slips, unplanned) == ([], [])


def test_the_demonstration_writes_the_report_of_the_command_line(tmp_path: Path) -> None:
    """Kept in the database and read back over REST, the report is the same to the byte."""
    environment = {**os.environ, "PYTHONPATH": str(EXAMPLES.parent)}
    shown = subprocess.run(
        [sys.executable, str(EXAMPLES / "demo.py")],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout.rstrip().endswith("build/demo/report.html")
    code = "import sys; from api.cli import main; sys.exit(main())"
    files = ["check", str(EXAMPLES / "charter.txt"), "--glossary", str(EXAMPLES / "glossary.csv")]
    printed = subprocess.run(
        [sys.executable, "-c", code, *files, "--fail-on", "never", "--format", "html"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert (tmp_path / "build/demo/report.html").read_bytes() == printed.stdout
