"""What a process costs: checking the seed document, and listing the rules."""

import sys
from collections.abc import Sequence
from statistics import median

from bench.accord import COMMAND, SHARED, Cost, measure, settings
from bench.gold import BILINGUAL

RUNS = 5
SEEDS = SHARED / "seeds"
BARE = (sys.executable, "-c", "pass")
COMMANDS = {
    "accord rules": (*COMMAND, "rules"),
    "accord check of the seed": (
        *(*COMMAND, "check", str(SEEDS / BILINGUAL)),
        *("--glossary", str(SEEDS / "glossary.en-fr.csv")),
        *("--format", "jsonl", "--fail-on", "never"),
    ),
}


def typical(command: Sequence[str]) -> Cost:
    """Return the median of each figure over ``RUNS`` runs, after one that fills the caches."""
    measure(*command)
    costs = [measure(*command) for _ in range(RUNS)]
    return Cost(*(median(figures) for figures in zip(*costs, strict=True)))


def main() -> None:
    """Print the figures, and their ratios to those of a bare Python."""
    print(f"Cost of a process, median of {RUNS} runs; {settings()}\n")
    print(f"{'':<26}{'clock':>9}{'processor':>11}{'ratio':>8}{'memory':>10}{'ratio':>8}")
    bare = typical(BARE)
    _row("python -c pass", bare, bare)
    for name, command in COMMANDS.items():
        _row(name, typical(command), bare)
    print()


def _row(name: str, cost: Cost, bare: Cost) -> None:
    print(
        f"{name:<26}{cost.wall:>7.3f} s{cost.cpu:>9.3f} s{cost.cpu / bare.cpu:>8.1f}"
        f"{cost.memory / 2**20:>7.1f} MB{cost.memory / bare.memory:>8.1f}"
    )


if __name__ == "__main__":
    main()
