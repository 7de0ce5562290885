"""References are compared by what they number, not by what they call it."""

from collections.abc import Callable

import pytest

CASES = [
    ("See subsection 12(1)(a).", "Voir l’alinéa 12(1)a).", []),
    ("Under paragraphs 3 to 5 and 7", "Aux paragraphes 3 à 5 et 7", []),
    ("Article Five applies.", "L’article 5 s’applique.", []),
    ("The first two articles apply.", "Les articles 1 et 2 s’appliquent.", []),
    ("It files the copy.", "Il dépose la copie visée au paragraphe (2).", []),
    (
        "As set out in the aim of this text",
        "Comme indiqué à la section II du présent texte",
        [("reference-mismatch", "", "section II")],
    ),
    ("Paragraphs 3 to 5 apply.", "Les paragraphes 3, 4 et 5 s’appliquent.", []),
    (
        "Paragraphs 5 to 12 apply.",
        "Les paragraphes 5 à 13 s’appliquent.",
        [("reference-mismatch", "12", "13")],
    ),
    ("See Annex B.", "Voir l’annexe C.", [("reference-mismatch", "Annex B", "annexe C")]),
    ("See Table 3.", "Voir ci-dessous.", [("reference-mismatch", "Table 3", "")]),
    # what parts the digits was lost: one slip
    (
        "Table 11.7 lists them.",
        "Le tableau 117 les énumère.",
        [("reference-mismatch", "Table 11.7", "tableau 117")],
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("reference-mismatch", source, target) == expected


def test_versions_drafted_each_in_its_manner(pointed: Callable[..., object]) -> None:
    source = "\n\n".join(f"The order under section {n} is final." for n in range(1, 9))
    target = "\n\n".join("L’arrêté est définitif." for _ in range(1, 9))
    assert pointed("reference-mismatch", source, target) == []


CHANGED_BESIDE_EQUALS = [
    (
        "The fee payable under subsection 60(1) by a person referred to in subsection 60(2)",
        "Les droits visés au paragraphe 62(1) que paie la personne visée au paragraphe 60(2)",
        [("reference-mismatch", "subsection 60(1)", "paragraphe 62(1)")],
    ),
    (
        "An order under sections 21 to 30 means one made under section 21.",
        "L’ordre visé aux articles 31 à 30 s’entend de celui donné en vertu de l’article 21.",
        [("reference-mismatch", "sections 21", "articles 31")],
    ),
    (
        "The fee is set out in Schedule I, the charge in Schedule II.",
        "Le droit est prévu à l’annexe VI, la redevance à l’annexe II.",
        [("reference-mismatch", "Schedule I", "annexe VI")],
    ),
    (
        "A statement under Division XII is admitted.",
        "La déclaration visée à la section III est admise.",
        [("reference-mismatch", "Division XII", "section III")],
    ),
    (
        "The clerk who receives an application under subrule (1) files it.",
        "Le greffier qui reçoit la demande visée au paragraphe (3) la dépose.",
        [("reference-mismatch", "subrule (1)", "paragraphe (3)")],
    ),
    ("See paragraphs 36(f.1) to (f.3).", "Voir les alinéas 36f.1) à f.3).", []),
    ("See paragraphs 14(a) and (b).", "Voir les alinéas 14a) et b).", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), CHANGED_BESIDE_EQUALS)
def test_other_references_stand_beside(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("reference-mismatch", source, target) == expected
