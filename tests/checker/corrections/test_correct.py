"""A corrected copy: what was picked is corrected, and every other byte is as it was."""

import codecs
import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.checking import read_texts, run
from checker.corrections import correct, picked
from checker.corrections.edits import Edit, spliced, without_clashes
from checker.errors import DocumentError, PolicyError
from checker.load import LoadOptions
from checker.model import Finding
from checker.policy import Policy
from checker.report import Report
from checker.rules import RULES, Example, Rule
from checker.run import check_texts
from glossary.formats.csv import parse_csv
from glossary.model import Glossary

SOURCE = "The plan costs 1,250 francs.\r\nIt holds for years.\r\n\r\nThe office is open.\r\n"
TARGET = "Le plan plan coûte 1 250 francs.\r\nIl vaut des des années.\r\n\r\nBureau bureau.\r\n"
RIGHT = "Le plan coûte 1 250 francs.\r\nIl vaut des années.\r\n\r\nBureau.\r\n"
OPTIONS = LoadOptions("en", "fr")


def checked(paths: Sequence[str], fields: Mapping[str, str] | None = None) -> Report:
    policy = Policy(select=("repeated-word",))
    return run(read_texts(paths, OPTIONS, fields), policy)[0]


def corrected(
    paths: Sequence[str], names: Sequence[str] = ("all",), fields: Mapping[str, str] | None = None
) -> bytes:
    report = checked(paths, fields)
    data = Path(paths[-1]).read_bytes()
    found = picked(report.findings, names, "--pick")
    return correct(paths[-1], data, report, found, fields).content


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("en.txt").write_bytes(SOURCE.encode())


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "cp1252"),
    ],
)
def test_encoding_mark_and_line_ends_are_kept(mark: bytes, codec: str) -> None:
    Path("fr.txt").write_bytes(mark + TARGET.encode(codec))
    assert corrected(("en.txt", "fr.txt")) == mark + RIGHT.encode(codec)
    assert corrected(("en.txt", "fr.txt"), ("number",)) == mark + TARGET.encode(codec)


def test_what_is_picked_and_nothing_else() -> None:
    Path("fr.txt").write_bytes(TARGET.encode())
    report = checked(("en.txt", "fr.txt"))
    first = report.findings[0]
    once = TARGET.replace("plan plan", "plan").encode()
    assert corrected(("en.txt", "fr.txt"), (first.fingerprint,)) == once
    for names in (("repeated-word",), ("duplication",), ("all",)):
        assert corrected(("en.txt", "fr.txt"), names) == RIGHT.encode()
    with pytest.raises(PolicyError, match="no finding bears"):
        picked(report.findings, ("0123456789abcdef",), "--pick")
    with pytest.raises(PolicyError, match="“repeated-word”"):
        picked(report.findings, ("repeted-word",), "--pick")


def test_one_file_with_both_versions() -> None:
    text = "The plan is good for all of the people here.\n" * 3 + "\n"
    french = "Le plan plan est bon pour tous les gens qui sont ici.\n" * 3
    Path("both.txt").write_bytes((text + french).encode())
    assert corrected(("both.txt",)) == (text + french.replace("plan plan", "plan")).encode()


def test_what_stands_in_the_source_is_left() -> None:
    Path("en.txt").write_text("The the plan.\n", encoding="utf-8")
    Path("fr.txt").write_text("Le plan.\n", encoding="utf-8")
    report = checked(("en.txt", "fr.txt"))
    done = correct("fr.txt", Path("fr.txt").read_bytes(), report, report.findings)
    assert (done.content, done.applied) == (b"Le plan.\n", ())
    assert [left.why.en for left in done.left] == ["what it would change stands in the source"]


def test_a_file_that_changed_meanwhile_is_refused() -> None:
    Path("fr.txt").write_bytes(TARGET.encode())
    report = checked(("en.txt", "fr.txt"))
    with pytest.raises(DocumentError, match="not as it was"):
        correct("fr.txt", RIGHT.encode(), report, report.findings)


JSONL = (
    '{"x": [1, {"target": "plan plan"}], "fr":"Le \\u0022plan plan\\u0022 co\\u00fbte.",'
    ' "en" : "The plan.", "n": "1"}\r\n\n'
    '{"n": "2", "fr": "Il \\ud83d\\ude00 vaut vaut \\n 😀 tout.", "en": "It holds."}\n'
    '{"fr": "Rien.", "n": "3", "en": "Nothing."}'
)
TSV = 'n\ten\tfr\tnote\r\n1\tThe plan.\tLe "plan plan".\t"\r\n2\tIt holds.\tIl tient.\t\r\n'
CSV = (
    'n;"fr";en;note\n1;"Le ""plan plan"", oui\nou ; non non";"The plan; yes";"a ""b"""\n\n'
    "2;Il tient tient;It holds;c,d\n3;Tout;All;\n"
)
ROWS = {
    "a.jsonl": (
        JSONL,
        JSONL.replace('"Le \\u0022plan plan', '"Le \\u0022plan').replace("vaut vaut", "vaut"),
    ),
    "a.tsv": (TSV, TSV.replace("plan plan", "plan")),
    "a.csv": (
        CSV,
        CSV.replace("plan plan", "plan").replace("non non", "non").replace("tient tient", "tient"),
    ),
}


@pytest.mark.parametrize("name", [*ROWS, *(f"{name}.gz" for name in ROWS)])
def test_rows_keep_all_but_the_words(name: str) -> None:
    text, right = ROWS[name.removesuffix(".gz")]
    data = codecs.BOM_UTF8 + text.encode()
    packed = name.endswith(".gz")
    Path(name).write_bytes(gzip.compress(data) if packed else data)
    fields = {"id": "n", "source": "en", "target": "fr"}
    found = corrected((name,), fields=fields)
    assert (gzip.decompress(found) if packed else found) == codecs.BOM_UTF8 + right.encode()
    assert corrected((name,), ("number",), fields) == Path(name).read_bytes()
    assert found == corrected((name,), fields=fields)


def finding(severity: str = "minor") -> Finding:
    (found,) = check_texts(None, "Le plan plan vaut pour tous.", target_lang="fr").findings
    return replace(found, severity=severity)  # type: ignore[arg-type]


def test_the_heavier_of_two_that_clash_is_done() -> None:
    minor, major = finding(), finding("major")
    edits = [Edit(0, 4, "a", minor), Edit(3, 5, "b", major), Edit(5, 5, "c", minor)]
    done, given_way = without_clashes(edits)
    assert done == edits[1:] and given_way == [(edits[0], edits[1])]
    assert spliced("0123456", done) == "012bc56"
    same = [Edit(0, 2, "x", minor), Edit(0, 2, "x", major)]
    done, given_way = without_clashes(same)
    assert len(done) == 2 and not given_way
    assert spliced("0123", done) == "x23"
    inserted = [Edit(1, 1, "x", minor), Edit(1, 1, "y", minor)]
    assert without_clashes(inserted) == ([inserted[0]], [(inserted[1], inserted[0])])


WORD = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=WORD, after=WORD, escaped=st.booleans())
def test_json_lines_of_any_words(before: str, after: str, *, escaped: bool) -> None:
    """However JSON writes a string, what it says is corrected and the rest said as before."""
    row: dict[str, Any] = {"source": "It is so.", "id": "1", "extra": [before, 1.50, None]}
    row["target"] = f"{before}. Il est est ainsi. {after}"
    line = json.dumps(row, ensure_ascii=escaped, indent=None)
    Path("rows.jsonl").write_text(line + "\n", encoding="utf-8")
    report = checked(("rows.jsonl",))
    found = [
        f for f in report.findings if "est" in (f.problem.target.text if f.problem.target else "")
    ]
    data = Path("rows.jsonl").read_bytes()
    done = correct("rows.jsonl", data, report, found).content.decode()
    assert json.loads(done) == {**row, "target": row["target"].replace("est est", "est")}
    assert done == line.replace("est est", "est") + "\n"
    assert correct("rows.jsonl", data, report, ()).content == data


SUGGESTING = [pytest.param(r, e, id=f"{r.id}-{i}") for r in RULES for i, e in enumerate(r.bad)]


@pytest.mark.parametrize(("rule", "example"), SUGGESTING)
def test_a_corrected_finding_is_gone(rule: Rule, example: Example) -> None:
    """Nor does its correction bring findings without end: some rules tell one slip of two."""
    if example.source is None or example.target is None:
        return  # one file is split where its second language begins
    spoken = example.source_lang, example.target_lang
    glossaries = [parse_csv(example.glossary, "a.csv", *spoken)] if example.glossary else []
    Path("source.txt").write_bytes(example.source.encode())
    Path("target.txt").write_bytes(example.target.encode())
    gone: set[str] = set()
    for _ in range(4):
        texts = read_texts(("source.txt", "target.txt"), LoadOptions(*spoken))
        terms = [partial(_given, glossary) for glossary in glossaries]
        report, _ = run(texts, Policy(select=(rule.id,)), terms)
        assert not gone & {finding.fingerprint for finding in report.findings}
        data = Path("target.txt").read_bytes()
        done = correct("target.txt", data, report, report.findings)
        if not done.applied:
            return
        gone |= {finding.fingerprint for finding in done.applied}
        Path("target.txt").write_bytes(done.content)
    raise AssertionError("the corrections do not come to an end")


def _given(glossary: Glossary, source: str, target: str) -> Glossary:
    return glossary
