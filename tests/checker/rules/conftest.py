"""What the tables of the rules share: the words that one rule points at."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

Words = tuple[list[str], list[str]]
WordsOf = Callable[..., Words]


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
                assert place.block.origin.text[span.start : span.end] == place.text
            for place in problem.places:
                words[place.side].append(place.text)
            if problem.suggestion:
                assert problem.suggestion.replacement != problem.suggestion.place.text
        return words["source"], words["target"]

    return find
