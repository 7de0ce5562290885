"""Numbers are written the way a language and its document write them."""

from decimal import Decimal

import pytest

from checker.context import Context
from checker.figures.forms import write_like
from checker.figures.numbers import find_numbers
from checker.languages import language
from checker.model import Block, Origin, Pair, Segment
from checker.offsets import Span, identity
from glossary.matcher import Matcher

CASES = [
    ("1,000.50", "fr", "", "1\u202f000,50"),
    ("1,000.50", "fr", "Il y a 5\u00a0000 cas.", "1\u00a0000,50"),
    ("1000.5", "fr", "", "1000,5"),
    ("12,500", "de", "", "12.500"),
    ("7", "fr", "", "7"),
]


@pytest.mark.parametrize(("written", "code", "document", "expected"), CASES)
def test_forms(written: str, code: str, document: str, expected: str) -> None:
    (number,) = find_numbers(written, language("en"))
    row = language(code)
    text = document or "Rien."
    block = Block("paragraph", text, identity(0, len(text)), Origin("t", text), row)
    segment = Segment("target", block, 0, len(text))
    pair = Pair("block", None, segment, Span(0, 0), Span(0, 1), 1.0)
    context = Context([pair], None, row, Matcher(()))
    value = number.value or Decimal(0)
    assert write_like(number, value, block, context, "target") == expected
