"""The inner space of quotation marks, held to the way of the text itself."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

TABLE = [
    # text, language, words
    ("La partie « But » veut «agir vite».", "fr", ["«agir"]),
    ("« Oui », dit-il, et non « jamais».", "fr", ["jamais»"]),
    ("Voir « But » : elle doit «prendre des\nmesures sur\nla ligne entière.»", "fr", ["«prendre"]),
    # all alike: a way of its own
    ("Le «plan» et le «but» sont connus.", "fr", []),
    ("Le « plan », le «\u202fbut\u202f», le «\u00a0sens\u00a0».", "fr", []),
    # one of each: usage decides
    ("Le « plan et le but» sont connus.", "fr", ["but»"]),
    ("The “aim” and the “ plan ” are known.", "en", ["“ plan"]),
    ("The “aim” and the “plan” are known.", "en", []),
    ("Das „Ziel“ und der „ Plan“ sind bekannt, auch das „Werk“.", "de", ["„ Plan"]),
    # marks beside marks, and marks of another kind
    ("« “Oui” », dit-il ; « ‘non’ »", "fr", []),
    ("Le « plan » et le “but”.", "fr", []),
]


@pytest.mark.parametrize(("text", "code", "words"), TABLE)
def test_table(text: str, code: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("guillemet-space", None, text, "en", code) == ([], words)


def test_one_quotation_is_one_slip() -> None:
    text = "«\u202fOui\u202f», «\u202fnon\u202f» et «peut-être.»"
    report = check_texts(None, text, policy=Policy(select=("guillemet-space",)))
    (finding,) = report.findings
    assert [p.text for p in finding.problem.also] == ["être.»"] or [
        p.text for p in finding.problem.also
    ] == ["peut-être.»"]
    suggestion = finding.problem.suggestion
    # the space that the text uses
    assert suggestion and suggestion.replacement == "«\u202fpeut-être"
