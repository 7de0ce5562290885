"""A target held to an approved earlier translation."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from sacrebleu.metrics import BLEU, CHRF, TER

import checker.reports
from checker.document import document
from checker.languages import ENGLISH, FRENCH
from checker.model import Document
from checker.readers.bitext import Bitext, parse_bitext
from checker.readers.plain import lay_out
from checker.reference.compare import SHOWN, with_document
from checker.reference.result import Comparison
from checker.reports import REPORTS, View
from checker.run import check_bitext, check_documents

OLD = (
    "Le conseil a adopté le plan annuel en mai. Les participants ont exprimé leur gratitude.\n\n"
    "Il se réunira de nouveau à l’automne.\n"
)
NEW = (
    "Le conseil a adopté le plan annuel en mai. Les membres ont remercié leurs hôtes.\n\n"
    "Il se réunira de nouveau à l’automne.\n\nLes comptes sont publics.\n"
)
SOURCE = (
    "The board adopted the annual plan in May. Members thanked their hosts.\n\n"
    "It will meet again in the autumn.\n\nThe accounts are public.\n"
)
SCHEMA = json.loads(
    (Path(checker.reports.__file__).parent / "report.schema.json").read_text(encoding="utf-8")
)


def read(text: str) -> Document:
    return document(lay_out("text", text), FRENCH)


def comparison() -> Comparison:
    return with_document(read(NEW), read(OLD))


def test_segments_are_aligned_and_counted() -> None:
    found = comparison()
    assert (found.compared, found.added, found.missing) == (3, 1, 0)
    turned = with_document(read(OLD), read(NEW))
    assert (turned.compared, turned.added, turned.missing) == (3, 0, 1)


def test_the_figures_are_those_of_sacrebleu_with_their_signatures() -> None:
    ours = [
        "Le conseil a adopté le plan annuel en mai.",
        "Les membres ont remercié leurs hôtes.",
        "Il se réunira de nouveau à l’automne.",
    ]
    theirs = [ours[0], "Les participants ont exprimé leur gratitude.", ours[2]]
    for metric, found in zip((BLEU(), CHRF(), TER()), comparison().metrics, strict=True):
        score = metric.corpus_score(ours, [theirs])
        assert found.name == score.name
        assert found.score == pytest.approx(score.score, abs=0.05)
        assert found.signature == str(metric.get_signature())


def test_what_departs_is_shown_with_its_difference() -> None:
    (departure,) = comparison().departures
    assert departure.target.text == "Les membres ont remercié leurs hôtes."
    span = departure.target.in_file()
    assert NEW[span.start : span.end] == departure.target.text
    assert departure.target.side == "target"
    assert departure.chrf < 50
    joined = {
        where: "".join(p.text for p in departure.pieces if p.where in ("both", where))
        for where in ("target", "reference")
    }
    assert joined == {"target": departure.target.text, "reference": departure.reference}


def test_the_least_alike_come_first_and_not_all_are_shown() -> None:
    said = [f"Le point {'un' * (i % 7 + 1)} est adopté." for i in range(40)]
    found = with_document(
        read("\n\n".join(said)), read("\n\n".join(s.replace("adopté", "voté") for s in said))
    )
    scores = [departure.chrf for departure in found.departures]
    assert len(scores) == SHOWN
    assert scores == sorted(scores)


def test_the_same_text_departs_nowhere() -> None:
    found = with_document(read(OLD), read(OLD))
    assert found.departures == ()
    assert [m.score for m in found.metrics] == [100.0, 100.0, 0.0]


def bitext(*references: str | None) -> Bitext:
    rows = [
        {"id": str(i), "source": "The plan was adopted.", "target": "Le plan a été adopté."}
        | ({} if reference is None else {"reference": reference})
        for i, reference in enumerate(references)
    ]
    return parse_bitext("rows.jsonl", "\n".join(map(json.dumps, rows)).encode())


def test_rows_carry_their_reference() -> None:
    given = bitext("Le plan a été adopté.", "On adopta le projet.", "", None)
    report = check_bitext(given, ENGLISH, FRENCH)
    found = report.reference
    assert found is not None
    assert (found.file, found.compared, found.added, found.missing) == ("rows.jsonl", 2, 2, 0)
    (departure,) = found.departures
    assert departure.target.block.origin.segment == "1"
    assert departure.reference == "On adopta le projet."


def test_without_a_reference_there_is_nothing_to_say() -> None:
    report = check_bitext(bitext(None, ""), ENGLISH, FRENCH)
    assert report.reference is None
    assert "reference" not in json.loads(REPORTS["json"](report, View()))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_reports_say_it(lang: str) -> None:
    source = document(lay_out("text", SOURCE), ENGLISH)
    report = check_documents(source, read(NEW), reference=read(OLD))
    result = json.loads(REPORTS["json"](report, View()))
    Draft202012Validator(SCHEMA).validate(result)
    assert [m["name"] for m in result["reference"]["metrics"]] == ["BLEU", "chrF2", "TER"]
    view = View(lang=lang)
    text = REPORTS["text"](report, view).decode()
    assert "[-participants-] {+membres+}" in " ".join(text.split())
    page = REPORTS["html"](report, view).decode()
    assert "<del>participants </del><ins>membres </ins>" in page
    for metric in result["reference"]["metrics"]:
        assert metric["signature"] in text
        assert metric["signature"] in page
