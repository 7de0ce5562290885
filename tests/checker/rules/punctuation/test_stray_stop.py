"""Full stops inside sentences, and the dots that may stand there."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

TABLE = [
    # source, target, words on the target side
    ("The levy on the harbour rose.", "La taxe sur le. port a augmenté.", [". port"]),
    ("The harbour has grown quickly.", "Le port s’est agrandi. rapidement.", [". rapidement"]),
    ("For a fee, boats may moor.", "Pour. un droit, on peut mouiller.", [". un"]),
    ("The harbour of Brest has grown.", "Le port de Brest. a grandi, Brest le dit.", [". a"]),
    # a word that the capital of the sentence alone makes look like a name; a hyphen; a short word
    ("Rates for the boats", "Barème. pour les bateaux", [". pour"]),
    ("3. Rates of the harbour", "3. Tarifs. portuaires", [". portuaires"]),
    ("The small boats pay.", "Les petits. demi-bateaux paient.", [". demi-bateaux"]),
    ("The rate is too high.", "Le tarif est trop. haut.", [". haut"]),
    # a word of both languages is no name, whatever the other version has
    ("The public harbour is there.", "Le port. public est là.", [". public"]),
    # code behind a word that ends no sentence
    ("Help for boats/fees", "Aide pour. bateaux/droits", [". bateaux/droits"]),
    # abbreviations, known and unknown
    ("See art. three, approx. half.", "Voir art. trois, env. la moitié.", []),
    ("Acme Inc. has grown.", "Acme Inc. a grandi.", []),
    ("2000 imp. gal. or less", "2000 gal. imp. ou moins", []),
    ("i.e. without a fee", "c.-à-d. sans droit", []),
    (
        "Press Alt left, Alt right or Alt twice.",
        "Enfoncez Alt. gauche, Alt. droite ou Alt. deux fois.",
        [],
    ),
    # the other version does so too
    ("It failed. line 3, file 2", "Cela a échoué. ligne 3, fichier 2", []),
    # names that are written small
    ("Use tools. The xz package helps.", "Utiliser des outils. xz est utile.", []),
    ("Use tools. iproute helps.", "Utiliser des outils. iproute est utile.", []),
]


@pytest.mark.parametrize(("source", "target", "words"), TABLE)
def test_table(source: str, target: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("stray-stop", source, target) == ([], words)


@pytest.mark.parametrize(
    ("source", "target", "message", "right"),
    [
        ("The levy on the harbour rose.", "La taxe sur le. port a augmenté.", "stray", " port"),
        (
            "The levy rose. The harbour grew.",
            "La taxe a augmenté. le port s’est agrandi.",
            "small",
            ". Le",
        ),
    ],
)
def test_the_other_version_tells_which_it_is(
    source: str, target: str, message: str, right: str
) -> None:
    (finding,) = check_texts(source, target, policy=Policy(select=("stray-stop",))).findings
    assert finding.problem.message == message
    assert finding.problem.suggestion and finding.problem.suggestion.replacement == right
