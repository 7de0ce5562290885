"""The telling cases of the reference material, those that good checkers get right."""

import re
from pathlib import Path

import pytest

from checker.report import Report
from checker.run import check_texts
from glossary.formats.csv import parse_csv

# What the wrong half must bring out, by its source: the family and the words, "" for a gap.
WRONG: dict[str, tuple[str, str | None, str | None]] = {
    "…against terrorism. The Alliance will…": ("punctuation", ".", "terrorisme L’Alliance"),
    "It cost 1,000.5 euros.": ("number", None, "1,000.5"),
    "30 members": ("number", "30", "32"),
    "4 July 2022": ("date", "4 July 2022", "4 juin 2022"),
    "see paragraph 12": ("reference", "paragraph 12", "paragraphe 13"),
    "themselves": ("encoding", None, "eux¬mêmes"),
    "Allies may not deploy": ("negation", "may not", "peuvent déployer"),
    "Resilience matters.": ("untranslated", "Resilience", "Resilience"),
    "the Alliance": ("encoding", None, "Аlliance"),
}
GLOSSARY = re.compile(r"\(glossary: (.*)\)")


def rows(shared: Path, half: int) -> list[list[str]]:
    """The rows of one table: the right half, or the wrong one."""
    part = (shared / "CASES.md").read_text(encoding="utf-8").split("\n## ")[half]
    lines = [line for line in part.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def check(source: str, target: str) -> Report:
    """Check one row, with the glossary that its source cell may name."""
    glossaries = []
    if named := GLOSSARY.search(source):
        terms = "\n".join(pair.strip().replace(" / ", ",") for pair in named[1].split(";"))
        glossaries = [parse_csv(f"source_term,target_term\n{terms}", "case.csv")]
    texts = [
        None if text == "–" else GLOSSARY.sub("", text).strip("… ").replace("⏎", "\n")
        for text in (source, re.sub(r" \((any of|Cyrillic).*\)", "", target))
    ]
    return check_texts(texts[0], texts[1], glossaries=glossaries)


def test_what_is_right_stays_unreported(shared: Path) -> None:
    right = rows(shared, 1)
    assert len(right) >= 14
    reported = {
        (source, form): [finding.rule for finding in check(source, form).findings]
        for source, target, _ in right
        for form in target.split(" · ")
    }
    assert {case: rules for case, rules in reported.items() if rules} == {}


@pytest.mark.parametrize("source", WRONG)
def test_what_is_wrong_is_found_on_its_words(shared: Path, source: str) -> None:
    (target,) = [row[1] for row in rows(shared, 2) if row[0] == source]
    found = [
        (
            finding.family,
            finding.problem.source and finding.problem.source.text,
            finding.problem.target and finding.problem.target.text,
        )
        for finding in check(source, target).findings
    ]
    assert found == [WRONG[source]]


# The rows of which only the beginnings are given, by their source, as texts that show them.
SHOWN = [
    (
        "A. B. C. (three sentences)",
        "The secretariat drafts it. The board approves it. The members vote on it.",
        "Le secrétariat le rédige. Les membres le soumettent au vote.",
        "",
        [("sentence-missing", "The board approves it.", "")],
    ),
    (
        "A. B. C. (three sentences)",
        "The plan is ready. Nobody has read it yet. It will be published in May.",
        "Le plan est prêt. Il sera publié en mai.",
        "",
        [("sentence-missing", "Nobody has read it yet.", "")],
    ),
    (
        ", which it had promised in 2019,",
        "It will open a new office, which it had promised in 2019, before the end of the year.",
        "Elle ouvrira un nouveau bureau avant la fin de l’année.",
        "",
        [("clause-missing", "which it had promised in 2019", "")],
    ),
    # with no glossary at all
    (
        "critical infrastructure … critical infrastructure",
        "It protects critical infrastructure. Critical infrastructure is at risk.",
        "Elle protège les infrastructures critiques. Les infrastructures d’importance "
        "critique sont menacées.",
        "",
        [
            (
                "rendering-varies",
                "Critical infrastructure",
                "infrastructures d’importance critique",
            )
        ],
    ),
    (
        "critical infrastructure … critical infrastructure",
        "It protects critical infrastructure. Critical infrastructure is at risk.",
        "Elle protège les infrastructures critiques. Les infrastructures d’importance "
        "critique sont menacées.",
        "critical infrastructure,infrastructures critiques,infrastructures d’importance critique",
        [("forbidden-term", None, "infrastructures d’importance critique")],
    ),
    (
        "civil emergency planning / civil-emergency planning",
        "Support for civil emergency planning and for civil-emergency planning training.",
        "Soutien aux plans civils d’urgence et à la formation aux plans civils d’urgence.",
        "",
        [("spelling-variant", "civil-emergency", None)],
    ),
    (
        "two occurrences of a term",
        "It builds resilience. Resilience is tested every year by the Agency.",
        "Il renforce la résilience. L’Agence procède à des essais chaque année.",
        "resilience,résilience,",
        [("term-missing", "Resilience", "")],
    ),
    (
        "two occurrences of a term",
        "It builds resilience. The Agency tests resilience every year.",
        "Il renforce la résilience. L’Agence la teste, et elle le fait chaque année.",
        "resilience,résilience,",
        [],
    ),
]


@pytest.mark.parametrize(("case", "source", "target", "rows", "expected"), SHOWN)
def test_what_only_a_longer_text_shows(
    case: str,
    source: str,
    target: str,
    rows: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    table = f"source_term,target_term,forbidden_target\n{rows}\n"
    glossaries = [parse_csv(table, "case.csv")] if rows else []
    found = [
        (
            f.rule,
            f.problem.source and f.problem.source.text,
            f.problem.target and f.problem.target.text,
        )
        for f in check_texts(source, target, glossaries=glossaries).findings
    ]
    assert found == expected


def test_every_wrong_row_is_tested(shared: Path) -> None:
    assert {row[0] for row in rows(shared, 2)} == {*WRONG, *(case for case, *_ in SHOWN)}
