"""Findings for people: every one with its passages, and a summary."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING

from checker import VERSION
from checker.languages import LANGUAGES
from checker.model import SEVERITIES, Block, Finding, Place, Segment, Severity, Side
from checker.report import Report
from checker.reports.comparison_text import write_comparison
from checker.reports.finding import main_place, sentence_number
from checker.reports.page import INDENT, Page
from checker.reports.passage import around, close_up, passage, plain, whole_words
from checker.reports.view import View
from checker.reports.words import counted, number, percent, weighed, word

if TYPE_CHECKING:
    from rich.text import Text

# Further places that are listed; the others are counted.
_MAX_ALSO = 4
# Room for a language and a line number of four digits.
_LINE_LABEL = 7

_STYLES: dict[Severity, str] = {
    "critical": "bold white on red",
    "major": "bold red",
    "minor": "yellow",
    "neutral": "cyan",
}
_MARK = "bold magenta"


def as_text(report: Report, view: View) -> bytes:
    """Return the findings grouped by paragraph, then a table by rule and severity, in UTF-8.

    The exact words stand between ⟦ and ⟧, so that they are seen without colour and can be
    searched for; a place where something is missing is ⟦⟧.
    """
    writer = _Writer(Page(view.width, colour=view.colour), report, view.lang)
    if not view.brief:
        writer.heading()
    writer.findings()
    if report.reference and not view.brief:
        write_comparison(writer.page, report.reference, view.lang)
    if not view.brief:
        writer.summary()
        writer.verdict()
    return writer.page.content()


class _Writer:
    """A report being written onto a page."""

    def __init__(self, page: Page, report: Report, lang: str) -> None:
        self.page, self.report, self.lang = page, report, lang
        labels = [word(lang, key) for key in ("also", "fix", "note", "delete", "insert")]
        page.label_width = max(_LINE_LABEL, *map(len, labels))

    def heading(self) -> None:
        """Write what was checked."""
        from rich.text import Text  # noqa: PLC0415

        self.page.line(Text(f"accord {VERSION}", "bold"))
        for document in self.report.documents:
            about = [
                "/".join(self._language(code) for code in document.language.split("/")),
                counted(self.lang, "paragraphs", document.blocks),
                counted(self.lang, "sentences", document.sentences),
                counted(self.lang, "words", document.words),
            ]
            self.page.row(
                Text(word(self.lang, document.side), "bold"),
                Text(f"{plain(document.file)}  ({', '.join(about)})"),
            )
            for note in document.notes:
                self.page.row(
                    Text(word(self.lang, "note"), "yellow"),
                    Text(plain(note.fr if self.lang == "fr" else note.en)),
                )
        self.page.line()

    def findings(self) -> None:
        """Write every finding under its paragraph."""
        from rich.text import Text  # noqa: PLC0415

        if not self.report.findings:
            self.page.line(Text(word(self.lang, "no findings")))
            self.page.line()
        for _, group in groupby(self.report.findings, key=lambda f: id(_home(f))):
            findings = list(group)
            self.page.line(Text(self._name(findings[0]), "bold underline"))
            for finding in findings:
                self._finding(finding)

    def summary(self) -> None:
        """Write how many findings each rule made, by severity."""
        if not self.report.findings:
            return
        from rich.box import SIMPLE  # noqa: PLC0415
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        counts = Counter((f.rule, f.severity) for f in self.report.findings)
        shown = [s for s in reversed(SEVERITIES) if any(key[1] == s for key in counts)]
        rules = sorted(
            {rule for rule, _ in counts}, key=lambda r: (*(-counts[r, s] for s in shown), r)
        )
        table = Table(box=SIMPLE, show_footer=True, pad_edge=False, padding=(0, 1))
        table.add_column(word(self.lang, "rule"), Text(word(self.lang, "all"), "bold"))
        for severity in shown:
            total = number(self.lang, sum(counts[rule, severity] for rule in rules))
            table.add_column(
                Text(word(self.lang, severity), _STYLES[severity]),
                Text(total, "bold"),
                justify="right",
            )
        everything = number(self.lang, len(self.report.findings))
        table.add_column(word(self.lang, "all"), Text(everything, "bold"), justify="right")
        for rule in rules:
            cells = [counts[rule, severity] for severity in shown]
            table.add_row(
                rule,
                *(number(self.lang, cell) if cell else "·" for cell in cells),
                number(self.lang, sum(cells)),
            )
        self.page.table(table)

    def verdict(self) -> None:
        """Write the score, the verdict and what it means."""
        from rich.text import Text  # noqa: PLC0415

        score = self.report.score
        self.page.line(
            Text(
                word(
                    self.lang,
                    "score",
                    points=counted(self.lang, "points", score.penalty),
                    weights=weighed(self.lang, score.weights),
                    words=counted(self.lang, "words", score.words),
                    rate=number(self.lang, score.per_1000_words),
                )
            )
        )
        failed = self.report.verdict == "fail"
        style = "bold red" if failed else "bold green"
        verdict = word(self.lang, self.report.verdict)
        self.page.line(Text.assemble((verdict, style), f" – {self._reason(failed)}"))

    def _reason(self, failed: bool) -> str:
        policy = self.report.policy
        if policy.fail_on == "never":
            return word(self.lang, "never")
        level = word(self.lang, policy.fail_on)
        if policy.fail_on != SEVERITIES[-1]:
            level = word(self.lang, "at least", severity=level)
        if not failed:
            return word(self.lang, "passes", severity=level)
        heavy = sum(policy.fails(f.severity) for f in self.report.findings)
        return counted(self.lang, "fails", heavy, severity=level)

    def _name(self, finding: Finding) -> str:
        block = _home(finding)
        origin = block.origin
        if origin.segment is not None:
            parts = [word(self.lang, "segment").capitalize() + " " + plain(origin.segment)]
            if origin.document != PurePath(origin.file).name:
                parts.append(plain(origin.document))
        else:
            parts = [word(self.lang, block.kind)]
            if block.number:
                parts[0] += " " + plain(block.number)
        line = f"{word(self.lang, 'line')} {origin.line(block.extent.start)}"
        parts.append(line if origin.row is not None else f"{block.language.code} {line}")
        return " · ".join(parts)

    def _finding(self, finding: Finding) -> None:
        from rich.text import Text  # noqa: PLC0415

        head = Text(" " * INDENT)
        head.append(word(self.lang, finding.severity), _STYLES[finding.severity])
        head.append("  ").append(finding.rule, "bold")
        about = []
        place = main_place(finding)
        sentence = sentence_number(place)
        if sentence and any(side.block is place.block for side in finding.pair.sides):
            about.append(f"{word(self.lang, 'sentence')} {sentence}")
        if finding.confidence is not None:
            about.append(percent(self.lang, finding.confidence))
        if about:
            head.append("  " + ", ".join(about), "dim")
        self.page.line(head)
        self.page.hanging(Text(plain(finding.messages[self.lang])))
        for label, body in self._passages(finding):
            self.page.row(Text(label, "dim"), body)
        self._also(finding)
        self._fix(finding)
        if finding.seen_by:
            seen = f"{word(self.lang, 'seen by')} {', '.join(finding.seen_by)}"
            self.page.hanging(Text(seen, "dim"), blank=True)
        self.page.line()
        self.page.flush()

    def _passages(self, finding: Finding) -> Iterator[tuple[str, "Text"]]:
        from rich.text import Text  # noqa: PLC0415

        pair, problem = finding.pair, finding.problem
        sides: tuple[tuple[Side, Segment | None, Place | None], ...] = (
            ("source", pair.source, problem.source),
            ("target", pair.target, problem.target),
        )
        for _, segment, place in sides:
            # A missing counterpart is a place without width: show what stands around it.
            if place is not None and (
                segment is None or segment.empty or not _within(place, segment)
            ):
                segment = around(place)
            if segment is None:
                continue
            marks = [p for p in (place, *problem.also) if p is not None]
            label = segment.block.language.code
            if segment.block.origin.row is None:  # a row's line stands in the heading
                at = (place or segment.whole()).in_file().start
                label += f" {segment.block.origin.line(at)}"
            body = Text()
            for piece in passage(segment, marks):
                if piece.marked:
                    body.append(f"⟦{piece.text}⟧", _MARK)
                else:
                    body.append(piece.text)
            if not body:
                body = Text(f"({word(self.lang, 'nothing')})", "dim")
            yield label, body

    def _also(self, finding: Finding) -> None:
        from rich.text import Text  # noqa: PLC0415

        hidden = [
            place
            for place in finding.problem.also
            if not any(_within(place, side) for side in (finding.pair.source, finding.pair.target))
        ]
        for i, place in enumerate(hidden[:_MAX_ALSO]):
            line = place.block.origin.line(place.in_file().start)
            body = Text(f"{place.block.language.code} {line}  ", "dim")
            words = close_up(place.text) or "⟦⟧"
            body.append(words, _MARK)
            self.page.row(Text(word(self.lang, "also") if i == 0 else "", "dim"), body)
        if len(hidden) > _MAX_ALSO:
            more = counted(self.lang, "more", len(hidden) - _MAX_ALSO)
            self.page.hanging(Text(f"… {more}", "dim"), blank=True)

    def _fix(self, finding: Finding) -> None:
        from rich.text import Text  # noqa: PLC0415

        suggestion = finding.problem.suggestion
        if suggestion is None:
            return
        place, text = suggestion.place, suggestion.place.block.text
        wide = whole_words(text, place.start, place.end)
        before, after = text[wide.start : place.start], text[place.end : wide.end]
        old = close_up(text[wide.start : wide.end])
        new = close_up(before + suggestion.replacement + after)
        if place.given is not None:
            span = place.given
            old = close_up(place.block.origin.text[span.start : span.end])
            new = close_up(suggestion.replacement)
        label = "fix" if old and new else "delete" if old else "insert"
        body = Text()
        if old:
            body.append(old, "red")
        if old and new:
            body.append(" → ", "bold")
        if new:
            body.append(new, "green")
        self.page.row(Text(word(self.lang, label), "dim"), body)

    def _language(self, code: str) -> str:
        return LANGUAGES[code].names.get(self.lang, code)


def _home(finding: Finding) -> Block:
    """The block that a finding is listed under."""
    return finding.pair.shown.block


def _within(place: Place, segment: Segment | None) -> bool:
    return (
        segment is not None
        and place.block is segment.block
        and segment.start <= place.start
        and place.end <= segment.end
    )
