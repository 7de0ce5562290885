"""A word of reference that stands as before a number, without one, has lost it."""

from collections.abc import Callable

import pytest

RULE = "reference-number-missing"
CASES = [
    (
        "The position is governed by section 97.",
        "L’article régit la situation.",
        [(RULE, "97", "article")],
    ),
    (
        "Under section 4 or 15, an order made under section 4 is final.",
        "En vertu des articles 4 ou 15, l’arrêté pris selon l’article est définitif.",
        [(RULE, "4", "article")],
    ),
    (
        "Subject to sections 85 and 86, it may refuse.",
        "Sous réserve des articles et 86, il peut refuser.",
        [(RULE, "85", "articles")],
    ),
    (
        "Despite sections 51, 52, 53 and 54, it is final.",
        "Malgré les articles 51, 52, et 54, il est définitif.",
        [(RULE, "53", "")],
    ),
    (
        "The fee fixed under section 24 or 25 is due.",
        "Le prix fixé selon les articles 24 ou est exigible.",
        [(RULE, "25", "")],
    ),
    (
        "A certificate in Form 2 forms part of the file.",
        "Le certificat suit la formule et fait partie du dossier.",
        [(RULE, "2", "formule")],
    ),
    # a word without a number on both sides, or with one that is written otherwise
    ("Despite this section, section 9 applies.", "Malgré le présent article, il s’applique.", []),
    ("Article 1 of the Convention", "L’article premier de la Convention", []),
    ("Subsection 3(a) or (b), as it is", "Selon les alinéas G.06.001(1) ou 3a) ou b)", []),
    ("Part 1, 2 or 3 applies.", "L’une des parties s’applique.", []),
    ("Subsections 3.2.7, 3.2.8 and 3.2.9", "Les paragraphes 3.2.7 à 3.2.9", []),
    ("Paragraphs 26(a), (b) and 32(d)", "Les alinéas 26a), b) ainsi que 32d)", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed(RULE, source, target) == expected
