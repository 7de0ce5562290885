"""Running the command as its users do, and what a run costs."""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

COMMAND = (sys.executable, "-c", "import sys; from api.cli import main; sys.exit(main())")

# Run in a child that imports next to nothing: a process inherits the peak memory of the one that
# starts it, so this one, which has more loaded, must not be the parent.
_METER = """
import os, resource, sys, time
start = time.perf_counter()
null = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=null)
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
wall = time.perf_counter() - start
use = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, wall, use.ru_utime + use.ru_stime, use.ru_maxrss)
"""
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


class Cost(NamedTuple):
    """What one process took: seconds of clock, seconds of processor, bytes of peak memory."""

    wall: float
    cpu: float
    memory: float


def measure(*command: str) -> Cost:
    """Run ``command`` to its end, its output thrown away; return what it cost.

    Raises ``RuntimeError`` where it exits with anything but 0.
    """
    meter = [sys.executable, "-I", "-S", "-c", _METER, *command]
    printed = subprocess.run(meter, stdout=subprocess.PIPE, check=True, env=_environment())
    status, wall, cpu, memory = printed.stdout.split()
    if status != b"0":
        raise RuntimeError(f"{' '.join(command)}: exit status {status.decode()}")
    return Cost(float(wall), float(cpu), int(memory) * _RSS_UNIT)


def accord(*arguments: str) -> str:
    """Return what ``accord`` prints, run in the checkout.

    Raises ``RuntimeError`` with its complaint for any exit status but 0: a check that may find
    something is given ``--fail-on never``.
    """
    run = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, check=False, cwd=ROOT, env=_environment()
    )
    if run.returncode:
        raise RuntimeError(run.stderr.decode("utf-8", "replace").strip())
    return run.stdout.decode("utf-8")


def rows(jsonl: str) -> list[dict[str, Any]]:
    """Return the objects of a text with one JSON object a line."""
    return [json.loads(line) for line in jsonl.split("\n") if line]


def check(path: Path, glossary: Path) -> list[dict[str, Any]]:
    """Return the findings of ``accord check`` in ``path``, held to ``glossary``."""
    return rows(
        accord(
            *("check", str(path), "--glossary", str(glossary)),
            *("--format", "jsonl", "--fail-on", "never"),
        )
    )


def settings() -> str:
    """Return what the figures depend on besides the input, in one line."""
    return (
        f"{accord('--version').strip()}, Python {platform.python_version()}, "
        f"{platform.machine()}, {os.cpu_count()} cores"
    )


def _environment() -> dict[str, str]:
    # compiled once, as it is where it was installed
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT)}
