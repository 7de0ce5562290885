"""A reference beyond the last paragraph leads nowhere, if it is to this document at all."""

from collections.abc import Callable

import pytest

_BODY = "\n\n".join(f"{n}. La commission examine le point suivant." for n in range(1, 7))

# the last paragraph, the words found
CASES = [
    ("7. Voir le paragraphe 3 ci-dessus.", None),
    ("7. Voir le paragraphe 7 ci-dessous.", None),
    ("7. Voir le paragraphe 12 de la déclaration.", None),
    ("7. Voir la déclaration, paragraphe 12.", None),
    ("9. Voir le paragraphe 12 ci-dessus.", None),
    ("7. Voir le paragraphe 12 ci-dessus.", "paragraphe 12"),
    ("7. Comme indiqué au paragraphe 8 ci-dessous, elle décide.", "paragraphe 8"),
]


@pytest.mark.parametrize(("last", "words"), CASES)
def test_paragraphs(pointed: Callable[..., object], last: str, words: str | None) -> None:
    expected = [("reference-dangling", None, words)] if words else []
    assert pointed("reference-dangling", None, f"{_BODY}\n\n{last}") == expected


def test_annexes(pointed: Callable[..., object]) -> None:
    text = (
        "Règlement intérieur\n\nLa liste figure à l’annexe {}.\n\n"
        "Annexe A : membres\n\nVoici la liste des membres du comité.\n\n"
        "Annexe B : observateurs\n\nVoici la liste des observateurs du comité."
    )
    assert pointed("reference-dangling", None, text.format("B")) == []
    assert pointed("reference-dangling", None, text.format("D du traité")) == []
    assert pointed("reference-dangling", None, text.format("D")) == [
        ("reference-dangling", None, "annexe D")
    ]
