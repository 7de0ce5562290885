"""On which side of a closing mark the stop stands, held to the document's own way."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

OUTSIDE = "Voici « port », « quai », « droit », « taxe », « mât ». "
INSIDE = "They say “port,” “quay,” “fee,” “tax,” “mast.” "
TABLE = [
    (OUTSIDE + "Et « cale. »", "fr", [". »"]),
    (OUTSIDE + "Et «\u00a0cale,\u00a0» ou rien.", "fr", [",\u00a0»"]),
    (INSIDE + "And “hold”.", "en", ["”."]),
    # a sentence has its own stop; dots for what is left out; too few to tell
    (OUTSIDE + "Il dit : « Partez. »", "fr", []),
    (OUTSIDE + "Et « cale »...", "fr", []),
    ("Voici « port », « quai » et « cale. »", "fr", []),
]


@pytest.mark.parametrize(("text", "code", "words"), TABLE)
def test_table(text: str, code: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("stop-beside-quote", None, text, "en", code) == ([], words)


@pytest.mark.parametrize(
    ("text", "code", "right"),
    [
        (OUTSIDE + "Et « cale. »", "fr", OUTSIDE + "Et « cale »."),
        (INSIDE + "And “hold”.", "en", INSIDE + "And “hold.”"),
    ],
)
def test_the_stop_changes_sides(text: str, code: str, right: str) -> None:
    policy = Policy(select=("stop-beside-quote",))
    (finding,) = check_texts(None, text, target_lang=code, policy=policy).findings
    fix = finding.problem.suggestion
    assert fix is not None
    assert text[: fix.place.start] + fix.replacement + text[fix.place.end :] == right
