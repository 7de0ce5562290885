"""Denials lost and added."""

from collections.abc import Callable

import pytest

LOST = [
    ("Allies may not deploy their forces.", "Les Alliés peuvent déployer leurs forces.", "may not"),
    ("The agency cannot publish the report.", "L’agence peut publier le rapport.", "cannot"),
    ("The Minister never signs the report.", "Le ministre signe le rapport.", "never"),
    ("The Minister doesn’t sign the report.", "Le ministre signe le rapport.", "doesn’t"),
    # what looks like a no is the answer to another word
    (
        "The wireless network is not displayed.",
        "Le réseau sans fil est affiché.",
        "is not",
    ),
    (
        "The form must not be signed by a person under age.",
        "Le formulaire doit être signé par une personne mineure.",
        "must not",
    ),
    (
        "The documents are not included in the private register.",
        "Les documents sont inclus dans le registre privé.",
        "are not",
    ),
]
ADDED = [
    ("The agency publishes the report.", "L’agence ne publie pas le rapport.", "ne publie pas"),
    ("The permit is valid.", "Le permis n’est pas valide.", "n’est pas"),
]
RIGHT = [
    ("Allies may not deploy.", "Les Alliés ne peuvent pas déployer."),
    ("The form is not available.", "Le formulaire est indisponible."),
    (
        "The Minister shall not sign the report.",
        "Il est interdit au ministre de signer le rapport.",
    ),
    ("It is sent not later than 1 May.", "Il est transmis au plus tard le 1er mai."),
    ("No one signs the report.", "Personne ne signe le rapport."),
    (
        "The Minister does not sign the report or the letter.",
        "Le ministre ne signe ni le rapport ni la lettre.",
    ),
    ("The report is not handled well.", "Le rapport est mal géré."),
    ("The two reports are not alike.", "Les deux rapports sont de longueurs différentes."),
    ("The report is not only signed but published.", "Le rapport est signé et même publié."),
    ("Use any file.", "Utilisez n’importe quel fichier."),
    ("It lasts unless the permit is revoked.", "Il dure à moins que le permis ne soit révoqué."),
    ("If he fails to sign it, it is void.", "S’il ne le signe pas, il est nul."),
    # what says no in a way of its own, or from the other end
    ("It has stopped working.", "Il ne fonctionne plus."),
    ("Skip this step.", "Ne suivez pas cette étape."),
    ("The value remains the same.", "La valeur ne change pas."),
    ("The two differ.", "Les deux ne sont pas identiques."),
    ("I doubt it.", "Je n’en suis pas sûr."),
    ("There is not enough space.", "L’espace est insuffisant."),
    ("The door is not open.", "La porte est fermée."),
    ("The icon is not displayed.", "L’icône est masquée."),
    ("They do not match.", "Ils diffèrent."),
    ("Contact us.", "N’hésitez pas à nous contacter."),
    ("It is a NOT NULL column of it.", "C’est une colonne NOT NULL de celle-ci."),
    ("It removes a non-existing file.", "Il supprime un fichier qui n’existe pas."),
    ("The value is outside the range.", "La valeur n’est pas dans la plage."),
    ("The words do not match.", "Les mots sont différents."),
]


@pytest.mark.parametrize(("source", "target", "words"), LOST)
def test_lost(
    source: str, target: str, words: str, words_of: Callable[..., tuple[list[str], list[str]]]
) -> None:
    assert words_of("negation-lost", source, target)[0] == [words]


@pytest.mark.parametrize(("source", "target", "words"), ADDED)
def test_added(
    source: str, target: str, words: str, words_of: Callable[..., tuple[list[str], list[str]]]
) -> None:
    assert words_of("negation-added", source, target)[1] == [words]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str, words_of: Callable[..., object]) -> None:
    assert words_of("negation-lost", source, target) == ([], [])
    assert words_of("negation-added", source, target) == ([], [])
