"""What the README shows is what the program prints."""

import re
from pathlib import Path

from bench.accord import accord

ROOT = Path(__file__).resolve().parent.parent


def test_the_demonstration_is_shown_as_it_is() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"<!-- demo: .*?```text\n(.*?)```\n<!-- /demo -->", readme, re.S)
    assert block is not None
    printed = accord(
        "check",
        "examples/charter.txt",
        *("--glossary", "examples/glossary.csv"),
        *("--fail-on", "never"),
    )
    place = 0
    for part in re.split(r"(?m)^…\n", block[1]):
        assert part in printed[place:]
        place = printed.index(part, place) + len(part)
