"""What the tables of the rules share."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

Pointed = Callable[..., list[tuple[str, str | None, str | None]]]


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
