"""Names and codes that changed, and those that are only called otherwise."""

from collections.abc import Callable

import pytest

RULES = (
    "name-changed name-missing code-changed code-one-sided acronym-changed acronym-missing "
    "link-changed link-one-sided"
)
Found = list[tuple[str, str | None, str | None]]

WRONG = [
    (
        "The delegation met in Geneva on Monday.",
        "La délégation s’est réunie à Vienne lundi.",
        [("name-changed", "Geneva", "Vienne")],
    ),
    (
        "The measures are set out in MC 472 of the Committee.",
        "Les mesures sont énoncées dans le document MC 473 du Comité.",
        [("code-changed", "MC 472", "MC 473")],
    ),
    (
        "The package is built for i386 machines.",
        "Le paquet est construit pour les machines i886.",
        [("code-changed", "i386", "i886")],
    ),
    (
        "It was fixed in version 1:2.4.3-4+deb11u1.",
        "Cela a été corrigé dans la version 1:2.4.3-4+deb11u9.",
        [("code-changed", "1:2.4.3-4+deb11u1", "1:2.4.3-4+deb11u9")],
    ),
    # “Windows” is an ordinary word; that it is kept elsewhere shows that it is a name here
    (
        "It runs on Windows.\n\nHe installs Windows first.\n\nOne may start it under Windows.",
        "Il tourne sur Windows.\n\nIl installe d’abord Windows.\n\nOn peut le lancer sous Extra.",
        [("name-changed", "Windows", "Extra")],
    ),
]
RIGHT = [
    # exonyms, adjectives for places, elision, titles
    ("The Warsaw Summit ended.", "Le sommet de Varsovie s’est achevé."),
    ("Germany and the Netherlands agreed.", "L’Allemagne et les Pays-Bas sont convenus."),
    ("The British delegation left London.", "La délégation britannique a quitté Londres."),
    # equivalents of acronyms
    ("NATO and the UN signed.", "L’OTAN et l’ONU ont signé."),
    # months, days and the words that begin a sentence have no capital of their own
    ("On Monday in March, Members vote.", "Un lundi de mars, les membres votent."),
    # the possessive
    ("Müller’s report was read.", "Le rapport de Müller a été lu."),
    ("See ISO 27001 and www.archives.example.", "Voir ISO 27001 et www.archives.example."),
    ("They sailed from Beijing to Troy.", "Ils ont vogué de Pékin à Troie."),
    ("Press Win or Num Lock.", "Appuyez sur Windows ou Verr. num."),
    # in capitals, but words
    ("Use --slot=SLOTNAME and STRATEGY.", "Utilisez --slot=NOMREP et STRATEGIE."),
    # codes that each language writes its own way
    ("Eat omega-3 and write Omega-6.", "Mangez de l’oméga-3 et écrivez Oméga-6."),
    ("It lowers CO2 and adds N2.", "Cela réduit le CO₂ et ajoute du N₂."),
    ("An X509 certificate asks for TLS 1.3.", "Un certificat X.509 demande TLSv1.3."),
    ("It was in 4.2BSD first.", "C’était d’abord dans BSD 4.2."),
    ("Copy FILE1 and branch2.", "Copiez FICHIER1 et branche2."),
    ("It rose in Q3.", "Cela a augmenté au troisième trimestre."),
]


@pytest.mark.parametrize(("source", "target", "wanted"), WRONG)
def test_what_changed_is_pointed_at(
    source: str, target: str, wanted: Found, pointed: Callable[..., Found]
) -> None:
    assert pointed(RULES, source, target) == wanted


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_what_is_only_called_otherwise_is_left_alone(
    source: str, target: str, pointed: Callable[..., Found]
) -> None:
    assert pointed(RULES, source, target) == []
