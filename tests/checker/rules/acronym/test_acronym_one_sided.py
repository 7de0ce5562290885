"""An acronym is introduced on both sides, or on none."""

from collections.abc import Callable

import pytest

CASES = [
    ("the European Union (EU)", "l’Union européenne (UE)", []),
    ("the United Nations (UN)", "l’ONU", []),
    ("the Strategic Command (SC) met", "le SC s’est réuni", []),
    ("Part II (IV) applies", "La partie II s’applique", []),
    ("he shouted (STOP) twice", "il a crié deux fois", []),
    (
        "Stand-off Detection of Explosives (STANDEX)",
        "détection à distance des explosifs",
        [("acronym-one-sided", "(STANDEX)", "")],
    ),
    ("the Military Committee", "le Comité militaire (CM)", [("acronym-one-sided", "", "(CM)")]),
    (
        "small and medium enterprises (SMEs) gain",
        "les petites entreprises y gagnent",
        [("acronym-one-sided", "(SMEs)", "")],
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("acronym-one-sided", source, target) == expected
