"""What a lint is: a frozen value around a function that looks at a whole glossary."""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from glossary.lint.entries import Entries
from glossary.model import Concept, Glossary, Term

Severity = Literal["neutral", "minor", "major", "critical"]
_SPACES = "\u00a0\u202f"

SEVERITIES: tuple[Severity, ...] = ("neutral", "minor", "major", "critical")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a lint says of an entry: it does not name the lint.

    ``message`` is a key of the lint's ``messages`` and ``mends``, ``params`` fill their gaps.
    ``terms`` are those it is about; ``others`` are further entries concerned.
    """

    message: str
    concept: Concept
    terms: tuple[Term, ...] = ()
    params: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Concept, ...] = ()
    evidence: Mapping[str, object] = field(default_factory=dict)


Check = Callable[[Entries], Iterator[Flaw]]
Texts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Lint:
    """One kind of flaw of a glossary.

    ``messages`` say by key and language what is wrong, ``mends`` what to do about it. ``bad`` and
    ``good`` are glossaries as CSV that it speaks of and is silent on. ``needs`` what it looks at
    beside the glossary: a corpus, or decisions on findings.
    """

    id: str
    severity: Severity
    doc: str
    messages: Texts
    mends: Texts
    check: Check
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    needs: Literal["", "corpus", "decisions"] = ""

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return self.doc.split("\n", 1)[0]


@dataclass(frozen=True, slots=True)
class Remark:
    """A flaw with the lint that saw it."""

    lint: Lint
    flaw: Flaw

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.lint.severity

    @property
    def origin(self) -> str:
        """The file and line of the entry."""
        return self.flaw.concept.origin

    def message(self, language: str) -> str:
        """Return what is wrong, in English (``en``) or French (``fr``)."""
        return self._filled(self.lint.messages, language)

    def mend(self, language: str) -> str:
        """Return what to do about it."""
        return self._filled(self.lint.mends, language)

    def _filled(self, texts: Texts, language: str) -> str:
        shown = {name: _printable(value) for name, value in self.flaw.params.items()}
        return texts[self.flaw.message][language].format(**shown)


def _printable(text: str) -> str:
    """``text`` with a visible stand-in for what a terminal or page must not be sent."""
    return "".join(c if c.isprintable() or c in _SPACES else "\ufffd" for c in text)


def lint(
    *,
    id: str,
    severity: Severity,
    messages: Texts,
    mends: Texts,
    bad: Sequence[str] = (),
    good: Sequence[str] = (),
    needs: Literal["", "corpus", "decisions"] = "",
) -> Callable[[Check], Lint]:
    """Return a decorator that makes a lint of a check; it registers nothing."""

    def build(check: Check) -> Lint:
        doc = inspect.getdoc(check) or ""
        return Lint(id, severity, doc, messages, mends, check, tuple(bad), tuple(good), needs)

    return build


def run(
    lints: Sequence[Lint],
    glossary: Glossary,
    entries: Entries | None = None,
) -> tuple[Remark, ...]:
    """Return what ``lints`` say of a glossary, in the order of its entries, then of the lints.

    ``entries`` hold what is known beside the glossary (a corpus, decisions); a lint that needs what
    is not there is passed over.
    """
    entries = entries or Entries(glossary)
    there = {"": True, "corpus": bool(entries.usage), "decisions": bool(entries.decisions)}
    found = [
        (entries.position(flaw.concept), Remark(each, flaw))
        for each in lints
        if there[each.needs]
        for flaw in each.check(entries)
    ]
    return tuple(remark for _, remark in sorted(found, key=lambda item: item[0]))
