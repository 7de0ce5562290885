"""One slip, one finding: where several rules see the same words, the most telling is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.model import Finding, Place

# Rules that may see one slip in the same words, the most telling first. A rule may stand in
# several rows; rules that share no row never silence each other.
SAME_SLIP: tuple[tuple[str, ...], ...] = (
    ("forbidden-term", "term-missing", "term-inconsistent", "rendering-varies"),
    ("date-changed", "number-changed", "number-missing", "number-added", "date-format"),
    ("number-changed", "number-added", "number-format"),
    ("number-changed", "unit-changed", "comparison-changed"),
    ("reference-mismatch", "reference-dangling"),
    ("odd-character", "name-changed", "code-changed", "acronym-changed", "name-missing"),
    ("link-changed", "code-changed", "number-changed", "number-missing", "number-added"),
    ("code-changed", "acronym-changed", "number-changed", "number-missing", "number-added"),
    ("name-changed", "rendering-varies"),
    ("name-changed", "spelling-variant"),
    ("mark-space", "guillemet-space"),
    ("end-mark-differs", "doubled-mark", "space-before-mark"),
    ("unbalanced-quotes", "quotation-missing", "quote-kind"),
    ("elision-broken", "apostrophe-kind"),
    ("elision-broken", "misspelling"),
    ("translation-repeated", "repeat-differs", "near-repeat-differs"),
    ("placeholder-changed", "code-changed", "code-one-sided", "number-changed", "number-missing"),
    ("placeholder-changed", "parenthesis-missing", "parenthesis-added"),
    ("tag-changed", "link-changed", "code-changed", "link-one-sided", "code-one-sided"),
    # with a part of the text its numbers, references, names and terms are gone too
    (
        "sentence-missing",
        "clause-missing",
        "parenthesis-missing",
        "list-item-missing",
        "link-one-sided",
        "code-one-sided",
        "reference-number-missing",
        "number-missing",
        "reference-mismatch",
        "term-missing",
        "name-missing",
        "acronym-missing",
        "acronym-one-sided",
        "length-unusual",
    ),
    (
        "repeated-sentence",
        "sentence-added",
        "clause-added",
        "parenthesis-added",
        "list-item-added",
        "number-added",
        "length-unusual",
    ),
    # a word with a wrong letter may look like a name, a word of the source or a sign gone wrong
    ("odd-character", "letter-lost", "untranslated-word", "misspelling", "rendering-varies"),
    ("name-changed", "misspelling", "capital-unusual"),
    # « le porte parole »
    ("misspelling", "spelling-variant"),
    ("misspelling", "article-agreement"),
    ("forbidden-term", "untranslated-word"),
    ("repeated-word", "elision-missing", "article-agreement", "contraction-missing"),
    ("number-changed", "article-agreement"),
    ("full-stop-missing", "sentence-capital"),
    ("full-stop-missing", "capital-unusual"),
    ("capital-unusual", "spelling-variant"),
    # where the source begins a sentence, it is the capital that is wrong and not the stop
    ("sentence-capital", "stray-stop"),
    ("negation-added", "apostrophe-kind"),
    ("without-turned", "negation-lost", "negation-added"),
    ("character-reference", "odd-character"),
    # with a clause its denial is gone too
    ("sentence-missing", "clause-missing", "parenthesis-missing", "negation-lost"),
    ("sentence-added", "clause-added", "parenthesis-added", "negation-added"),
)

# A passage that is not in its language at all: nothing else need be said of its words.
NOT_ITS_LANGUAGE = ("untranslated-segment", "untranslated-phrase", "wrong-language")


def keep_most_telling(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that no more telling one covers, naming in ``seen_by`` those dropped."""
    found = list(findings)
    dropped: dict[int, list[str]] = {}
    gone: set[int] = set()
    rows = [{rule: rank for rank, rule in enumerate(row)} for row in SAME_SLIP]
    by_block: dict[int, list[int]] = {}
    for i, finding in enumerate(found):
        for block in {id(p.block) for p in finding.problem.places}:
            by_block.setdefault(block, []).append(i)
    for indexes in by_block.values():
        for i in indexes:
            for j in indexes:
                if i in gone or j in gone or i == j:
                    continue
                if _outranks(found[i].rule, found[j].rule, rows) and _same(found[i], found[j]):
                    gone.add(j)
                    dropped.setdefault(i, []).extend([found[j].rule, *dropped.get(j, [])])
    for i, finding in enumerate(found):
        if i not in gone:
            others = tuple(sorted({*finding.seen_by, *dropped.get(i, ())}))
            yield replace(finding, seen_by=others) if others else finding


def _outranks(first: str, second: str, rows: list[dict[str, int]]) -> bool:
    if first in NOT_ITS_LANGUAGE:
        rest = NOT_ITS_LANGUAGE[: NOT_ITS_LANGUAGE.index(first) + 1]
        return second not in rest
    return any(first in row and second in row and row[first] < row[second] for row in rows)


def _same(first: Finding, second: Finding) -> bool:
    return any(_overlap(a, b) for a in first.problem.places for b in second.problem.places)


def _overlap(a: Place, b: Place) -> bool:
    return a.block is b.block and a.in_file().overlaps(b.in_file())
