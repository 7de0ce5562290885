"""Single characters that cannot be meant."""

import pytest

from glossary.characters.odd import find_odd, may_be_odd


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("eux¬mêmes", [("¬", "hyphen", True)]),
        ("dé\u00adfense", [("\u00ad", "named", False)]),
        ("re\ufffdort", [("\ufffd", "named", False)]),
        ("re\x02lis", [("\x02", "nameless", True)]),
        ("deux\u200bmots", [("\u200b", "named", False)]),
        ("it\x92s", [("\x92", "nameless", False)]),
        ("non\u2011membre, 5 µg", []),
        ("👩\u200d🚀", []),
        ("שלום\u200f", []),
        ("plain", []),
    ],
)
def test_table(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert [(text[o.start : o.end], o.kind, o.parts) for o in find_odd(text)] == found
    assert may_be_odd(text) or not found


def test_windows_punctuation_read_as_latin_1_is_put_right() -> None:
    assert [o.right for o in find_odd("it\x92s")] == ["’"]
