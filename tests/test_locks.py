"""What is installed is locked: names, versions and hashes, and no registry's address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = sorted(ROOT.glob("requirements*.lock"))


def name(requirement: str) -> str:
    """The normalised name that a requirement begins with."""
    found = re.match(r"[\w.-]+", requirement)
    assert found is not None
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def locked(lock: str) -> set[str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return {name(line) for line in lines if "==" in line}


@pytest.mark.parametrize(
    ("requirements", "lock"),
    [
        pytest.param(PROJECT["dependencies"], "requirements.lock", id="run"),
        pytest.param(PROJECT["optional-dependencies"]["dev"], "requirements-dev.lock", id="dev"),
    ],
)
def test_every_dependency_is_locked(requirements: list[str], lock: str) -> None:
    assert {name(requirement) for requirement in requirements} - locked(lock) == set()


@pytest.mark.parametrize("lock", [*LOCKS, ROOT / "package-lock.json"], ids=lambda path: path.name)
def test_a_lock_names_no_registry(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"index-url|find-links|\"resolved\"|\.whl|\.tar\.gz", text)
