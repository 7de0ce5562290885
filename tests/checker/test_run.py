"""A check of a bitext: documents apart, in order, however many processes share them."""

import json
from pathlib import Path

import pytest

from checker.languages import language
from checker.readers.bitext import Bitext, read_bitext
from checker.report import Report
from checker.reports import REPORTS, View
from checker.run import check_bitext, check_texts

ROWS = """\
{"id": "1", "source": "The plan.", "target": "Le plan plan.", "document": "b"}
{"id": "1", "source": "The the plan.", "target": "Le plan.", "document": "a"}
{"id": "2", "source": "Nothing.", "target": "", "document": "c"}
{"id": "2", "source": "It was was good.", "target": "C’est bon bon.", "document": "b"}
"""


@pytest.fixture
def bitext(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bitext:
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl").write_text(ROWS, encoding="utf-8")
    return read_bitext("a.jsonl")


def check(bitext: Bitext, jobs: int = 1) -> Report:
    return check_bitext(bitext, language("en"), language("fr"), jobs=jobs)


def test_findings_come_in_the_order_of_documents(bitext: Bitext) -> None:
    found = [
        (place.block.origin.document, place.block.origin.segment, place.text)
        for finding in check(bitext).findings
        for place in finding.problem.places
        if finding.rule == "repeated-word"
    ]
    assert found == [
        ("b", "1", "plan plan"),
        ("b", "2", "was was"),
        ("b", "2", "bon bon"),
        ("a", "1", "The the"),
    ]


def test_jobs_change_nothing(bitext: Bitext) -> None:
    alone, shared = check(bitext), check(bitext, jobs=2)
    for name, report in REPORTS.items():
        assert report(alone, View()) == report(shared, View()), name
    assert alone.counts == shared.counts


def test_what_only_all_documents_show_does_not_depend_on_jobs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eleven documents call a term alike, one does not; one has a slip of its own."""
    monkeypatch.chdir(tmp_path)
    usual, odd = "Le rapport annuel est prêt.", "Le bilan annuel est prêt."
    rows = [(str(n), usual) for n in range(11)]
    rows += [("odd", odd), ("mixed", usual), ("mixed", odd), ("mixed", usual)]
    Path("a.jsonl").write_text(
        "".join(
            json.dumps(
                {
                    "id": str(i),
                    "document": document,
                    "source": "The annual report is ready.",
                    "target": target,
                }
            )
            + "\n"
            for i, (document, target) in enumerate(rows)
        ),
        encoding="utf-8",
    )
    bitext = read_bitext("a.jsonl")
    alone, shared = check(bitext), check(bitext, jobs=2)
    found = [
        (f.problem.target.block.origin.document, f.problem.message)
        for f in alone.findings
        if f.rule == "rendering-varies" and f.problem.target
    ]
    assert found == [("odd", "apart"), ("mixed", "varies")]
    for name, report in REPORTS.items():
        assert report(alone, View()) == report(shared, View()), name


def test_progress_is_told_every_row(bitext: Bitext) -> None:
    told: list[int] = []
    check_bitext(bitext, language("en"), language("fr"), progress=told.append)
    assert told == [2, 1, 1]


def test_a_text_alone_says_what_did_not_run() -> None:
    (document,) = check_texts(None, "Un texte seul.").documents
    assert any("alone" in note.en and "seul" in note.fr for note in document.notes)
    assert not check_texts("A text.", "Un texte.").documents[1].notes
