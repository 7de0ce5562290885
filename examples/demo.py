"""The example the whole way: check, keep, read back over the REST application, write the report."""

import os
import sys
from pathlib import Path

from api.cli import main
from api.rest.app import create_app
from api.settings import read_settings

FILES = Path(__file__).parent
COMMAND = (
    *("check", str(FILES / "charter.txt")),
    *("--glossary", str(FILES / "glossary.csv")),
    *("--fail-on", "never"),
)


def demo(folder: Path) -> Path:
    """Leave the kept result and its report in ``folder``; return the report's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob("accord.db*"):
        left.unlink()
    os.environ["ACCORD_DATABASE_URL"] = f"sqlite:///{folder / 'accord.db'}"
    if main((*COMMAND, "--store")):
        raise SystemExit("the example could not be checked")
    app = create_app(read_settings())
    try:
        client = app.test_client()
        (kept,) = client.get("/api/v1/checks").get_json()["checks"]
        page = client.get(f"/api/v1/checks/{kept['id']}/report.html")
    finally:
        app.extensions["database"].close()
    report = folder / "report.html"
    report.write_bytes(page.data)
    return report


if __name__ == "__main__":
    path = demo(Path("build/demo"))
    sys.stdout.write(f"\nThe full report, to be opened in a browser: {path}\n")
