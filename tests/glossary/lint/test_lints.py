"""Every lint speaks of its bad examples, is silent on its good ones, and is documented."""

import re
from pathlib import Path

import pytest

import glossary.lint
from glossary.formats.csv import parse_csv
from glossary.lint import LINTS, lint_glossary
from glossary.lint.lint import Lint

SECTIONS = ("What it finds", "Why it matters", "Examples", "What it leaves alone")
FOLDER = Path(glossary.lint.__file__).parent


def seen(lint: Lint, table: str) -> list[str]:
    remarks = lint_glossary(parse_csv(table, "terms.en-fr.csv"))
    return [r.message("en") for r in remarks if r.lint is lint]


BAD = [(lint, table) for lint in LINTS for table in lint.bad]
GOOD = [(lint, table) for lint in LINTS for table in lint.good]


@pytest.mark.parametrize(("lint", "table"), BAD, ids=lambda v: v.id if isinstance(v, Lint) else "")
def test_it_speaks_of_its_bad_examples(lint: Lint, table: str) -> None:
    assert seen(lint, table)


@pytest.mark.parametrize(("lint", "table"), GOOD, ids=lambda v: v.id if isinstance(v, Lint) else "")
def test_it_is_silent_on_its_good_examples(lint: Lint, table: str) -> None:
    assert seen(lint, table) == []


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.id)
def test_it_is_documented_and_stands_in_its_file(lint: Lint) -> None:
    assert [s for s in SECTIONS if f"{s}:" not in lint.doc] == []
    assert (FOLDER / f"{lint.id.replace('-', '_')}.py").is_file()
    assert lint.messages.keys() == lint.mends.keys()


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.id)
def test_its_french_is_spaced_as_french(lint: Lint) -> None:
    for key in lint.messages:
        for text in (lint.messages[key]["fr"], lint.mends[key]["fr"]):
            assert "“" not in text
            assert not re.search(r"«\S|\S»|\S[;:!?](?:\s|$)", text)
            assert re.findall(r"{\w+}", lint.messages[key]["en"]) or not re.findall(
                r"{\w+}", lint.messages[key]["fr"]
            )


def test_ids_are_unique() -> None:
    assert len({lint.id for lint in LINTS}) == len(LINTS)
