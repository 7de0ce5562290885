"""The report as a page: whole, linked, in two languages, and deaf to what a document contains."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from checker.load import LoadOptions, load
from checker.model import Place
from checker.policy import Policy
from checker.report import Report
from checker.reports import REPORTS, View
from checker.reports.html import content_security_policy, render_html
from checker.reports.pairs import pair_rows
from checker.reports.review import Review
from checker.rules import RULES_BY_ID
from checker.run import check_documents, check_texts
from glossary.formats import read_glossary

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
VOID = {"meta", "input", "br", "path", "circle", "rect", "link", "img"}


@dataclass
class Node:
    """An element, and its children in order."""

    tag: str
    attributes: dict[str, str]
    children: "list[Node | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def walk(self) -> "Iterator[Node]":
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag: str = "", name: str = "") -> "list[Node]":
        return [
            node
            for node in self.walk()
            if (not tag or node.tag == tag) and (not name or name in node.classes)
        ]


class Tree(HTMLParser):
    """A parser that insists on elements closed in order."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.root = Node("", {})
        self.open = [self.root]
        self.feed(page.decode("utf-8"))
        self.close()
        assert self.open == [self.root], self.open[-1]

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(page: bytes) -> Node:
    return Tree(page).root


def page(report: Report, lang: str = "en") -> bytes:
    return REPORTS["html"](report, View(lang))


@pytest.fixture(scope="module")
def charter() -> Report:
    source, target = load([str(EXAMPLES / "charter.txt")], LoadOptions())
    terms = read_glossary(EXAMPLES / "glossary.csv", "en", "fr")
    return check_documents(source, target, [terms])


def marked(root: Node) -> Mapping[tuple[str, str], list[str]]:
    """The marked words, by finding and side: each piece of the text that carries its number."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for cell in root.all("div", "cell"):
        side = "source" if "source" in cell.classes else "target"
        for mark in cell.all("mark"):
            for number in mark.attributes["data-f"].split():
                found[number, side].append(mark.text)
    return found


def words(place: Place) -> str:
    """What the page shows of a place: its clean words, or the call that was lifted out of them."""
    if place.given is not None:
        return place.block.origin.text[place.given.start : place.given.end]
    return place.text


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_finding_is_there_linked_and_marked(charter: Report, lang: str) -> None:
    root = parse(page(charter, lang))
    ids = [node.attributes["id"] for node in root.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    links = [a.attributes["href"] for a in root.all("a")]
    assert {link[1:] for link in links} <= set(ids)
    marks = marked(root)
    shown = root.all("li", "finding")
    lines = [row for table in root.all("table", "findings") for row in table.all("tr")[1:]]
    assert len(shown) == len(lines) == len(charter.findings)
    for i, (finding, item, line) in enumerate(zip(charter.findings, shown, lines, strict=True), 1):
        number = str(i)
        assert item.attributes["id"] == f"f{number}"
        for key in ("severity", "rule", "family", "fingerprint"):
            assert item.attributes[f"data-{key}"] == getattr(finding, key)
        message = finding.messages[lang]
        for seen in (item, line):
            assert message in seen.text.replace("\u00a0", " ")
        assert f"#f{number}" in [a.attributes["href"] for a in line.all("a")]
        problem = finding.problem
        for side, place in (("source", problem.source), ("target", problem.target)):
            expected = [words(p) for p in problem.also if p.side == side]
            expected += [words(place)] if place else []
            assert sorted(marks[number, side]) == sorted(expected), (finding.rule, side)


def test_nothing_is_lost_of_either_version(charter: Report) -> None:
    root = parse(page(charter))
    rows = root.all("div", "row")
    assert len(rows) == len(charter.pairs)
    for row, pair in zip(rows, charter.pairs, strict=True):
        for cell in row.all("div", "cell"):
            side = pair.source if "source" in cell.classes else pair.target
            if side is None or side.empty:
                assert cell.all("p", "nothing")
                continue
            assert cell.attributes["lang"] == side.block.language.code
            shown = cell.text
            for extra in (*cell.all("a", "ref"), *cell.all("sup", "call"), *cell.all("", "label")):
                shown = shown.replace(extra.text, "", 1) if extra.text else shown
            plain = re.sub(r"\d", "", side.text)
            assert re.sub(r"\d", "", shown).strip() == plain.strip()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_is_loaded_from_outside(charter: Report, lang: str) -> None:
    root = parse(page(charter, lang))
    for node in root.walk():
        for name in ("src", "href", "action", "srcset", "data", "poster"):
            assert node.attributes.get(name, "#").startswith("#"), node.tag
        assert not [name for name in node.attributes if name.startswith("on") or name == "style"]
    for node in root.all("style"):
        assert "url(" not in node.text and "@import" not in node.text
    policies = [
        m.attributes["content"]
        for m in root.all("meta")
        if m.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == [content_security_policy()]
    assert "unsafe" not in policies[0] and "http" not in policies[0]


def test_the_same_bytes_twice_and_from_what_was_kept(charter: Report) -> None:
    kept = json.loads(REPORTS["json"](charter, View()))
    pairs = json.loads(json.dumps(pair_rows(charter)))
    assert page(charter) == page(charter) == render_html(kept, pairs, "en")


def test_the_page_speaks_one_language(charter: Report) -> None:
    english, french = (page(charter, lang).decode() for lang in ("en", "fr"))
    assert '<html lang="fr">' in french and '<html lang="en">' in english
    assert "Non conforme" in french and "Does not pass the check" in english
    for ours in ("Findings", "Filter", "paragraphs", "severity", "nothing here"):
        assert f">{ours}<" not in french


EVIL = "</script></style><img src=x onerror=alert(1)>\"' --><!-- &amp; {{ 7*7 }} {% raw %}"


def test_hostile_text_is_text() -> None:
    source = f"The plan plan {EVIL} ends here.\n\nAll is well in this {EVIL} paragraph."
    target = f"Le plan plan {EVIL} finit ici.\n\nTout va bien dans ce {EVIL} paragraphe."
    root = parse(page(check_texts(source, target)))
    assert not root.all("img")
    assert len(root.all("script")) == len(root.all("style")) == 1
    cells = [cell.text for cell in root.all("div", "cell")]
    assert len(cells) == 4 and all("onerror=alert(1)>\"'" in cell for cell in cells)
    assert "{{ 7*7 }}" in cells[0]


def test_hostile_values_of_a_stored_check_are_text(charter: Report) -> None:
    kept = json.loads(REPORTS["json"](charter, View()))
    pairs = json.loads(json.dumps(pair_rows(charter)))
    for finding in kept["findings"]:
        finding["message"] = {"en": EVIL, "fr": EVIL}
        finding["rule"] = finding["family"] = finding["fingerprint"] = EVIL
        finding["location"]["number"] = EVIL
        if finding["suggestion"]:
            finding["suggestion"]["replacement"] = EVIL
    for document in kept["documents"]:
        document["file"] = document["encoding"] = EVIL
    kept["signature"] = EVIL
    for row in pairs:
        row["number"] = row["number"] and EVIL
        for side in ("source", "target"):
            if row[side]:
                row[side]["number"] = EVIL
                row[side]["language"] = EVIL
    root = parse(render_html(kept, pairs, "fr"))
    assert not root.all("img")
    for node in root.walk():
        assert not [name for name in node.attributes if name.startswith("on")]
    assert {n.attributes["data-rule"] for n in root.all("li", "finding")} == {EVIL}


def test_marks_of_direction_do_not_leave_their_place() -> None:
    text = "Le plan \u202eabc\u202c et \u0000 le \u2066plan\u2069 plan."
    root = parse(page(check_texts("The plan abc and the plan.", text)))
    for node in root.walk():
        own = "".join(c for c in node.children if isinstance(c, str))
        if re.search("[\u202a-\u202e\u2066-\u2069]", own):
            assert node.tag == "bdi" and node.attributes["data-name"].startswith("U+")
            assert len(own) == 1
        assert "\x00" not in own


def test_findings_that_overlap_are_split_and_both_counted() -> None:
    report = check_texts("One two three four.", "Un deux trois quatre.")
    kept: dict[str, Any] = json.loads(REPORTS["json"](report, View()))
    pairs = json.loads(json.dumps(pair_rows(report)))
    spans = [(0, 7), (3, 13), (3, 7), (8, 8), (21, 21), (0, 21)]
    kept["findings"] = [invented(i, *span) for i, span in enumerate(spans)]
    kept["counts"] |= {
        "findings": len(spans),
        "by_severity": {"major": len(spans)},
        "by_family": {"number": len(spans)},
        "by_rule": {"number-changed": len(spans)},
    }
    root = parse(render_html(kept, pairs, "en"))
    marks = marked(root)
    for i, (start, end) in enumerate(spans, 1):
        assert "".join(marks[str(i), "target"]) == "Un deux trois quatre."[start:end]
    _, cell = root.all("div", "cell")
    assert not [inner for mark in cell.all("mark") for inner in mark.all("mark")[1:]]
    assert sorted(a.text for a in cell.all("a", "ref")) == ["1", "2", "3", "4", "5", "6"]


def invented(n: int, start: int, end: int) -> dict[str, Any]:
    text = "Un deux trois quatre."[start:end]
    return {
        "fingerprint": f"{n:016x}",
        "rule": "number-changed",
        "family": "number",
        "severity": "major",
        "confidence": 0.9,
        "its": "numbers",
        "mqm": "accuracy/mistranslation/number",
        "message": {"en": f"Message {n}.", "fr": f"Message {n}."},
        "location": {
            "document": "target",
            "segment": None,
            "block": "paragraph",
            "number": None,
            "sentence": 1,
        },
        "source": None,
        "target": {"file": "target", "start": start, "end": end, "line": 1, "text": text},
        "also": [],
        "suggestion": None,
        "evidence": {"also_seen_by": ["number-missing"]},
    }


def test_no_break_spaces_are_seen_only_where_a_finding_is_about_them() -> None:
    source = "The section “Aim” asks “to act at once” in 2019: this is so."
    target = "La partie «\u00a0But\u00a0» demande d’«agir sans délai» en 2019\u00a0: c’est ainsi."
    root = parse(page(check_texts(source, target, policy=Policy(select=("guillemet-space",)))))
    assert root.all("li", "finding")
    assert not [bdi for cell in root.all("div", "cell") for bdi in cell.all("bdi", "seen")]
    assert root.all("ins")[0].all("bdi", "seen")


def test_a_text_alone_has_one_column_and_no_findings_are_told() -> None:
    root = parse(page(check_texts(None, "Tout est dit ici en assez de mots.")))
    assert [div.attributes["lang"] for div in root.all("div", "cell")] == ["fr"]
    assert "Passes the check" in root.all("h1")[0].text
    assert not root.all("form") and not root.all("table")


def test_long_stretches_without_findings_are_folded_up_and_kept() -> None:
    lines = [f"This sentence is about matter number {n}." for n in range(100)]
    french = [f"Cette phrase traite de la question numéro {n}." for n in range(100)]
    french[50] = french[50].replace("de la", "de de la")
    root = parse(page(check_texts("\n\n".join(lines), "\n\n".join(french))))
    assert len(root.all("div", "row")) == 100
    folds = root.all("details", "fold")
    assert len(folds) >= 2
    assert not [item for fold in folds for item in fold.all("li", "finding")]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_finding_says_on_demand_why_it_matters(lang: str) -> None:
    report = check_texts("The the plan costs 1,250 francs.", "Le plan coûte 1 350 francs.")
    root = Tree(REPORTS["html"](report, View(lang))).root
    shown = [node.text for node in root.all("details", "why")]
    assert len(shown) == len(report.findings) > 1
    for text, finding in zip(shown, report.findings, strict=True):
        why = RULES_BY_ID[finding.rule].why_it_matters(lang)
        assert " ".join(why.split()) in " ".join(text.split())
        assert finding.fingerprint in text


def test_a_reviewed_page_shows_what_was_decided() -> None:
    report = check_texts("The the plan.", "Le plan plan.")
    result = json.loads(REPORTS["json"](report, View()))
    score = {**result["score"], "provisional": False}
    review = Review({"open": 1, "confirmed": 1, "rejected": 0}, score, score, {1: "confirmed"})
    root = Tree(render_html(result, pair_rows(report), "en", review)).root
    states = [[n.text for n in item.all("span", "state")] for item in root.all("li", "finding")]
    assert states == [[], ["confirmed"]]
    (footer,) = root.all("footer")
    assert "1\u00a0finding confirmed: 2 penalty points" in footer.text
    assert "1\u00a0finding open" in footer.text
