"""No text, however odd, makes a rule fail or point outside of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.run import check_texts

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
