"""What an amount is in another unit, in brackets behind it: “25 Nm (18 lb-ft)”."""

import re

_NUMBER = r"[-+−]?\d[\d.,\u00a0\u202f ]*"
_UNIT = r"[^\W\d_]?[^\s\d(),;:]{1,10}"
_RANGE = r"(?:\s?(?:[-–]|[^\W\d_]{1,3})\s?[-+−]?)"
# About how much it is may be said, and from how much to how much: “(14 °F to 113 °F)”.
_INSIDE = re.compile(
    rf"\(\s*(?:[^\W\d_]+\.?\s|[~≈≃]\s?)?[$£€¥]?{_NUMBER}\s?(?P<unit>{_UNIT})?"
    rf"(?:{_RANGE}{_NUMBER}\s?{_UNIT})?\s*\)"
)
_BEFORE = re.compile(rf"\d\s?(?P<unit>{_UNIT}(?:\s[^\W\d_]+)?)[\s\u00a0\u202f]\Z")
# So many characters before a bracket may hold the unit of what stands there.
_REACH = 30


def in_a_conversion(text: str, at: int) -> bool:
    """Whether ``text[at]`` stands in brackets that say in another unit what stands before them."""
    start = text.rfind("(", 0, at + 1)
    if start < 0 or ")" in text[start:at]:
        return False
    inside = _INSIDE.match(text, start)
    before = _BEFORE.search(text, max(start - _REACH, 0), start)
    return bool(inside and before and inside["unit"] and inside["unit"] != before["unit"])
