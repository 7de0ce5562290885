"""Speed and findings on text that is almost entirely right: how much noise a check makes."""

import gzip
import json
import tempfile
from itertools import islice
from pathlib import Path

from bench.accord import COMMAND, SHARED, measure, settings

LAWS = SHARED / "data" / "laws" / "pairs.dev.jsonl.gz"
LAW_ROWS = 20_000
LAW_FIELDS = "id=path,document=doc,source=en,target=fr"
PROSE = SHARED / "data" / "prose" / "pairs.dev.jsonl.gz"


def main() -> None:
    """Print pairs per second, then findings per 1,000 words of the target, by rule."""
    print(f"Aligned text that is almost entirely right; {settings()}\n")
    with tempfile.TemporaryDirectory() as folder:
        laws = Path(folder) / "laws.jsonl"
        with gzip.open(LAWS, "rt", encoding="utf-8", newline="\n") as lines:
            laws.write_text("".join(islice(lines, LAW_ROWS)), encoding="utf-8")
        _check(f"laws, the first {LAW_ROWS:,} pairs", laws, folder, "--fields", LAW_FIELDS)
        _check("prose, all pairs", PROSE, folder)


def _check(title: str, bitext: Path, folder: str, *options: str) -> None:
    output = Path(folder) / "report.json"
    arguments = ("check", str(bitext), "--source-lang", "en", "--target-lang", "fr", *options)
    cost = measure(
        *COMMAND, *arguments, "--format", "json", "--output", str(output), "--fail-on", "never"
    )
    report = json.loads(output.read_text(encoding="utf-8"))
    pairs, words = report["counts"]["blocks"], report["score"]["words"]
    print(f"{title}: {pairs:,} pairs, {words:,} words of the target")
    print(report["signature"])
    print(
        f"{pairs / cost.wall:,.0f} pairs a second "
        f"({cost.wall:.1f} s of clock, {cost.cpu:.1f} s of processor, "
        f"{cost.memory / 2**20:.0f} MB)\n"
    )
    print(f"{'rule':<36}{'findings':>9}{'per 1,000 words':>17}")
    by_rule = report["counts"]["by_rule"]
    for rule, count in sorted(by_rule.items(), key=lambda row: (-row[1], row[0])):
        _row(rule, count, words)
    _row("all rules", sum(by_rule.values()), words)
    print()


def _row(name: str, count: int, words: int) -> None:
    print(f"{name:<36}{count:>9,}{1000 * count / words if words else 0:>17.3f}")


if __name__ == "__main__":
    main()
