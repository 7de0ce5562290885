"""What the tables of the rules share: the words that one rule points at."""

from collections.abc import Callable

import pytest

from checker.languages import ENGLISH, FRENCH
from checker.policy import Policy
from checker.readers.bitext import Bitext, BitextDocument, Row
from checker.run import check_bitext, check_texts

Words = tuple[list[str], list[str]]
WordsOf = Callable[..., Words]
InRows = Callable[..., list[tuple[str, str | None, str | None]]]
Pointed = Callable[..., list[tuple[str, str | None, str | None]]]


def _letters(text: str) -> str:
    """What reading never changes: it joins lines, rejoins words, lifts calls of notes out."""
    return "".join(c for c in text if c.isalpha())


@pytest.fixture(scope="session")
def words_of() -> WordsOf:
    """A function from a rule's id and two texts to the words of its main places on either side.

    It also holds every place to its own text, and every suggestion to its own place.
    """

    def find(
        rule: str,
        source: str | None,
        target: str | None,
        source_lang: str = "en",
        target_lang: str = "fr",
    ) -> Words:
        policy = Policy(select=(rule,))
        report = check_texts(source, target, source_lang, target_lang, (), policy)
        words: dict[str, list[str]] = {"source": [], "target": []}
        for finding in report.findings:
            problem = finding.problem
            for place in (*problem.places, *problem.also):
                assert 0 <= place.start <= place.end <= len(place.block.text)
                span = place.in_file()
                given = place.block.origin.text[span.start : span.end]
                assert _letters(given) == _letters(place.text)
            for place in problem.places:
                span = place.in_file()
                words[place.side].append(place.block.origin.text[span.start : span.end])
            if problem.suggestion:
                assert problem.suggestion.replacement != problem.suggestion.place.text
        return words["source"], words["target"]

    return find


@pytest.fixture
def pointed() -> Pointed:
    """A function: the rules and texts in; for every finding its rule and the words it points at."""

    def run(
        rules: str,
        source: str | None,
        target: str | None,
        source_lang: str = "en",
        target_lang: str = "fr",
    ) -> list[tuple[str, str | None, str | None]]:
        report = check_texts(
            source, target, source_lang, target_lang, policy=Policy(select=tuple(rules.split()))
        )
        return [
            (
                f.rule,
                f.problem.source.text if f.problem.source else None,
                f.problem.target.text if f.problem.target else None,
            )
            for f in report.findings
        ]

    return run


@pytest.fixture(scope="session")
def in_rows() -> InRows:
    """A function from a rule's id and pairs of texts, the rows of one document, to its findings.

    For each the message's name and the words that it points at on either side. Rows are paragraphs
    whatever they look like, and the document as a whole has habits.
    """

    def find(rule: str, *pairs: tuple[str, str]) -> list[tuple[str, str | None, str | None]]:
        rows = tuple(Row(i, str(i), *pair) for i, pair in enumerate(pairs, 1))
        bitext = Bitext("rows.jsonl", (BitextDocument("rows", rows),), "0" * 64, "utf-8")
        report = check_bitext(bitext, ENGLISH, FRENCH, policy=Policy(select=(rule,)))
        return [
            (
                f.problem.message,
                f.problem.source.text if f.problem.source else None,
                f.problem.target.text if f.problem.target else None,
            )
            for f in report.findings
        ]

    return find
