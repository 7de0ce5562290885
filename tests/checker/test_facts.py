"""Facts of a text are computed once, and again after they were forgotten."""

from checker.facts import Facts
from checker.languages import ENGLISH


def test_forget_gives_back_and_computes_again() -> None:
    facts = Facts("Section 3 has 12 “parts”.", ENGLISH)
    before = facts.tokens, facts.numbers, facts.quotes, facts.references
    assert facts.tokens is before[0]
    facts.forget()
    assert facts.tokens is not before[0]
    assert (facts.tokens, facts.numbers, facts.quotes, facts.references) == before
