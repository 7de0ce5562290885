"""Words written twice."""

from collections.abc import Callable

import pytest

WRONG = [
    ("The plan is ready.", "Le plan est est prêt.", [], ["est est"]),
    ("The plan is ready.", "Le plan\nplan est prêt.", [], ["plan\nplan"]),
    ("The the plan is ready.", "Le plan est prêt.", ["The the"], []),
    ("the plan of the of the Alliance", "le plan de l’Alliance", ["of the of the"], []),
    ("the plan of the Alliance", "le plan de l’Alliance l’Alliance", [], ["l’Alliance l’Alliance"]),
    ("It ceases to be so.", "Il cesse d’être d’être ainsi.", [], ["d’être d’être"]),
    ("It enters into force.", "Il entre en en vigueur.", [], ["en en"]),
    # three times is one slip
    ("the the the plan", "le plan", ["the the the"], []),
    # the other version has the word once
    ("The Bora plan", "Le plan Bora Bora Bora", [], ["Bora Bora Bora"]),
]
RIGHT = [
    ("We met and we agreed.", "Nous nous sommes réunis et nous nous sommes entendus."),
    ("I know that that is so.", "Je sais qu’il en est ainsi."),
    ("all he had had", "tout ce qu’il avait eu"),
    ("by giving notice of it", "en en donnant avis"),
    ("may by by-law provide", "peut prévoir, par règlement, de faire faire une copie"),
    ("They met in Bora Bora.", "Ils se sont réunis à Bora-Bora."),
    ("yes yes", "oui oui"),
    ("10 10 20", "10 10 20"),
    ("Annex A has been adopted.", "L’annexe A a été adoptée."),
    ("open the file File.txt", "ouvrir le fichier Fichier.txt"),
    ("one by one in the list", "ajoutés une à une à la liste"),
    ("the gorilla (Gorilla gorilla)", "le gorille (Gorilla gorilla)"),
]


@pytest.mark.parametrize(("source", "target", "there", "here"), WRONG)
def test_wrong(
    source: str, target: str, there: list[str], here: list[str], words_of: Callable[..., object]
) -> None:
    assert words_of("repeated-word", source, target) == (there, here)


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str, words_of: Callable[..., object]) -> None:
    assert words_of("repeated-word", source, target) == ([], [])


def test_a_doubled_name_in_one_text_alone(words_of: Callable[..., object]) -> None:
    assert words_of("repeated-word", None, "Il vit à Bora Bora.") == ([], [])
