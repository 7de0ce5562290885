"""A designator is written in one way over both versions."""

from collections.abc import Callable

import pytest

CASES = [
    ("(MC472)", "(MC 472)", [("designator-variant", "MC472", None)]),
    ("MC472 and MC472", "MC 472", [("designator-variant", None, "MC 472")]),
    ("MC 472", "MC\u00a0472", []),
    ("A/RES/60/1", "A/RES/60/1", []),
    ("ISO 9001 and ISO-9001", "ISO 9001", [("designator-variant", "ISO-9001", None)]),
    ("AAP6 and AAP06", "AAP6", []),
    ("the G7 and F-16", "le G 7 et F16", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("designator-variant", source, target) == expected
