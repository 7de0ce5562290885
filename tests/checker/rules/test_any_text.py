"""Whatever the text: no rule raises, and what a rule names stands where it says."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.run import check_texts

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


WORDS = st.sampled_from(
    "12 1,000.5 1 000,5 XXIe 4 July mai 2022 paragraph article II (NAC) MC472 MC 472 long-term "
    "long term Defence Against against Terrorism 10:30 h . \n\n ( ) - « » % million vingt et un "
    "e\u0301 ￾ \u202f 𝟛 ① ٣".split(" ")
)
TEXT = st.text() | st.lists(WORDS, max_size=25).map(" ".join)


@given(TEXT, TEXT)
@settings(deadline=None)
def test_places_lie_in_the_text(source: str, target: str) -> None:
    for finding in check_texts(source or None, target).findings:
        for place in (*finding.problem.places, *finding.problem.also):
            span = place.in_file()
            assert 0 <= span.start <= span.end <= len(place.block.origin.text)
