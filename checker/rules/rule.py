"""What a rule is: a frozen value around a function."""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from checker.context import Context
from checker.model import Level, Pair, Problem, Severity
from checker.options import Option

PairCheck = Callable[[Pair, Context], Iterator[Problem]]
DocumentCheck = Callable[[Sequence[Pair], Context], Iterator[Problem]]
Gather = Callable[[Sequence[Pair], Context], object]
Conclusion = Callable[[Sequence[Any], Context], Iterator[Problem]]
Check = TypeVar("Check", PairCheck, DocumentCheck, Conclusion)

_WHY = re.compile("^Why it matters:", re.MULTILINE)
SECTIONS = ("What it finds", "Why it matters", "Examples", "What it leaves alone")


@dataclass(frozen=True, slots=True)
class Example:
    """Two texts as a user would give them, with the words that the rule must point at.

    ``source`` or ``target`` may be ``None``: one text alone. ``source_words`` and ``target_words``
    are the exact words of the main places on either side, in order, ``""`` for a zero-width one;
    a good example has none. ``glossary`` is a CSV with its header.
    """

    source: str | None
    target: str | None
    source_words: tuple[str, ...] = ()
    target_words: tuple[str, ...] = ()
    source_lang: str = "en"
    target_lang: str = "fr"
    glossary: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of slip.

    ``family`` is one of the closed list in ``checker.families``; ``its`` an ITS 2.0
    ``locQualityIssueType``; ``mqm`` a path in the MQM core typology. ``level`` says what ``check``
    is called with: every block pair, every bead of sentences, all block pairs of a document at
    once, or, once for all documents of a check, what ``gather`` returned for the block pairs of
    each. That may come from another process: it is picklable, and small.
    ``messages`` maps a message key to its text per language, with ``{gaps}``. ``why`` says why the
    slip matters in the languages beside English, in which ``doc`` says it. ``bad`` and ``good``
    are examples that tests, ``explain`` and the pages share. ``needs_both``: it does not run on one
    text alone. ``needs`` are bits of ``checker.signs``: where neither version of a pair has one of
    them, it is not called for that pair. ``needs_terms``: it says nothing without a glossary and
    does not run then. ``on``: it runs without being selected. ``options`` are the settings that a
    policy may change; the check reads them with ``Context.value``.
    """

    id: str
    family: str
    severity: Severity
    its: str
    mqm: str
    level: Level
    doc: str
    messages: Mapping[str, Mapping[str, str]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: PairCheck | DocumentCheck | Conclusion
    needs_both: bool = True
    needs: int = 0
    needs_terms: bool = False
    on: bool = True
    gather: Gather | None = None
    options: tuple[Option[Any], ...] = ()
    why: Mapping[str, str] = field(default_factory=dict)

    def why_it_matters(self, lang: str) -> str:
        """Return why the slip matters: in ``lang``, else in English."""
        if lang in self.why:
            return self.why[lang]
        said = " ".join(_WHY.split(self.doc, maxsplit=1)[-1].split("\n\n", 1)[0].split())
        return said[:1].upper() + said[1:]

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return self.doc.split("\n", 1)[0]


def rule(
    *,
    id: str,
    family: str,
    severity: Severity,
    its: str,
    mqm: str,
    level: Level,
    messages: Mapping[str, Mapping[str, str]],
    bad: Sequence[Example],
    good: Sequence[Example],
    needs_both: bool = True,
    needs: int = 0,
    needs_terms: bool = False,
    on: bool = True,
    gather: Gather | None = None,
    options: Sequence[Option[Any]] = (),
    why: Mapping[str, str] | None = None,
) -> Callable[[Check], Rule]:
    """Return a decorator that makes a rule of a check; it registers nothing."""

    def build(check: Check) -> Rule:
        return Rule(
            id=id,
            family=family,
            severity=severity,
            its=its,
            mqm=mqm,
            level=level,
            doc=inspect.getdoc(check) or "",
            messages=messages,
            bad=tuple(bad),
            good=tuple(good),
            check=check,
            needs_both=needs_both,
            needs=needs,
            needs_terms=needs_terms,
            on=on,
            gather=gather,
            options=tuple(options),
            why=why or {},
        )

    return build
