"""A date is written as its language writes it, or as both may."""

import pytest

from checker.policy import Policy
from checker.run import check_texts

# the text, its language, what is found with what it should read
CASES = [
    ("le 4 juillet 2022 et le 1er mai", "fr", []),
    ("le 04/07/2022", "fr", []),
    ("en juillet 2022, puis en Mars", "fr", []),
    ("LE 1er JUILLET 2022", "fr", []),
    ("on July 4, 2022, and on 1 May", "en", []),
    ("on the 4th of July, 2022", "en", []),
    ("am 4. Juli 2022", "de", []),
    ("le juillet 4, 2022", "fr", [("juillet 4, 2022", "4 juillet 2022")]),
    ("le 1 juillet", "fr", [("1 juillet", "1er juillet")]),
    ("le 4 Juillet 2022", "fr", [("4 Juillet 2022", "4 juillet 2022")]),
    ("le 4 juillet, 2022", "fr", [("4 juillet, 2022", "4 juillet 2022")]),
    ("le 12/25/2022", "fr", [("12/25/2022", "25/12/2022")]),
    ("on 4 july 2022", "en", [("4 july 2022", "4 July 2022")]),
]


@pytest.mark.parametrize(("text", "code", "expected"), CASES)
def test_case(text: str, code: str, expected: list[tuple[str, str]]) -> None:
    policy = Policy(select=("date-format",))
    report = check_texts(None, text, "en", code, policy=policy)
    found = [
        (f.problem.target.text, f.problem.suggestion.replacement)
        for f in report.findings
        if f.problem.target and f.problem.suggestion
    ]
    assert found == expected
