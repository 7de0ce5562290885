"""The house plan, as far as import-linter cannot hold it."""

import ast
import importlib
import inspect
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.languages import LANGUAGES
from checker.rules import RULES
from checker.rules.rule import Rule

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("api", "checker", "glossary")
FILES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))
RULE_FILES = [
    path
    for path in sorted((ROOT / "checker" / "rules").glob("*/*.py"))
    if path.name != "__init__.py" and not path.name.startswith("_")
]
# What a whole door is written in: known in all of api, and nowhere else.
FRAMEWORKS = {"click", "sqlalchemy"}
VAGUE = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def imported(path: Path) -> Iterator[str]:
    """The top-level names of the packages that one file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_each_third_party_package_has_one_home() -> None:
    """It is imported in one file, or in the files of one package below the top level."""
    users: dict[str, set[Path]] = defaultdict(set)
    for path in FILES:
        for name in imported(path):
            if name not in sys.stdlib_module_names and name not in PACKAGES:
                users[name].add(path.relative_to(ROOT))
    homeless = {
        name: sorted(map(str, paths))
        for name, paths in sorted(users.items())
        if not has_one_home(name, paths)
    }
    assert homeless == {}


def has_one_home(name: str, paths: set[Path]) -> bool:
    common = Path(os.path.commonpath(paths)).parts
    return len(paths) == 1 or len(common) > 1 or (name in FRAMEWORKS and common == ("api",))


def test_nothing_at_the_top_hides_the_standard_library() -> None:
    names = {path.stem for path in ROOT.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert names & sys.stdlib_module_names == set()


def test_the_migrations_do_not_hide_their_library() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()


def test_no_file_has_a_vague_name() -> None:
    vague = [p for p in FILES if p.stem in VAGUE or VAGUE & set(p.relative_to(ROOT).parts)]
    assert vague == []


def test_test_folders_are_not_packages() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_there_is_a_changelog_with_a_place_for_the_next_change() -> None:
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_stands_in_the_file_that_bears_its_name(rule: Rule) -> None:
    file = Path(inspect.getfile(rule.check)).relative_to(ROOT)
    assert file == Path("checker", "rules", rule.family, rule.id.replace("-", "_") + ".py")


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.stem)
def test_a_rule_file_holds_one_rule_and_that_rule_is_listed(path: Path) -> None:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    rules = [value for value in vars(module).values() if isinstance(value, Rule)]
    assert len(rules) == 1
    assert rules[0] in RULES


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.stem)
def test_no_rule_compares_a_language_code(path: Path) -> None:
    """What differs between languages is a field of Language."""
    codes = [
        part.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        for operand in (node.left, *node.comparators)
        for part in ast.walk(operand)
        if isinstance(part, ast.Constant) and part.value in LANGUAGES
    ]
    assert codes == []
