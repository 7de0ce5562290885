"""Whatever the text: no rule raises, and what a rule names stands where it says."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

# marks, invisible characters, halves of misread sequences, letters of three alphabets
_MARKS = "«»“”„‘’\"'()[]{}¬\xad\u200b\u200d\u202e\ufeff\ufffd\ufffe\x00\x85\ue000"
_SPACES = " \u00a0\u202f\n-.,;:1"
_LETTERS = "aàéÉâÃÂ©€™œcАоΑαאж日😀"
_TEXTS = st.one_of(st.text(max_size=60), st.text(_MARKS + _SPACES + _LETTERS, max_size=60))
_RULES = (
    "odd-character",
    "guillemet-space",
    "unbalanced-quotes",
    "unbalanced-brackets",
    "repeated-word",
    "untranslated-segment",
    "wrong-language",
)


@pytest.mark.parametrize("rule", _RULES)
@given(source=_TEXTS, target=_TEXTS)
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_is_read(
    rule: str, source: str, target: str, words_of: Callable[..., object]
) -> None:
    words_of(rule, source, target)
    words_of(rule, None, target, "en", "de")


@pytest.mark.parametrize("rule", _RULES)
@given(text=st.text(_MARKS + _SPACES + _LETTERS, max_size=60))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_same_text_gets_the_same_answer(
    rule: str, text: str, words_of: Callable[..., object]
) -> None:
    assert words_of(rule, text, text) == words_of(rule, text, text)
