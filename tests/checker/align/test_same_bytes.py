"""The same texts give the same alignment, whatever the process and its seed for hashes."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-c", "import sys; from api.cli import main; sys.exit(main())")


WORDS = {
    "Haus": "maison", "Garten": "jardin", "Fenster": "fenêtre", "Straße": "rue", "Brot": "pain",
    "Winter": "hiver", "Kirche": "église", "Messer": "couteau", "Küche": "cuisine",
}  # fmt: skip


def aligned(path: Path, seed: str, *options: str) -> bytes:
    run = subprocess.run(
        [*COMMAND, "align", str(path), "--format", "jsonl", *options],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
    )
    return run.stdout


def test_with_a_word_model() -> None:
    charter = ROOT / "examples" / "charter.txt"
    assert aligned(charter, "1") == aligned(charter, "2") != b""


def test_with_what_the_text_itself_teaches(tmp_path: Path) -> None:
    words = list(WORDS)
    rows = []
    for n in range(60):
        first, second, third = (words[(n * k) % len(words)] for k in (1, 2, 5))
        german = f"Wir sehen {first} und {second}. Dort ist {third}. Es bleibt bei {second}."
        french = (
            f"Nous voyons {WORDS[first]} et {WORDS[second]}, et voilà {WORDS[third]}. "
            f"Cela reste {WORDS[second]}."
        )
        rows.append(json.dumps({"id": str(n), "source": german, "target": french}))
    bitext = tmp_path / "rows.jsonl"
    bitext.write_text("\n".join(rows), encoding="utf-8")
    languages = ("--source-lang", "de", "--target-lang", "fr")
    assert aligned(bitext, "1", *languages) == aligned(bitext, "2", *languages) != b""
