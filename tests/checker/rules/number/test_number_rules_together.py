"""The three ways a number can go wrong exclude each other, and dates go before them."""

from collections.abc import Callable

import pytest

RULES = "date-changed number-changed number-missing number-added number-format reference-mismatch"

# source, target, what is found
CASES = [
    # right, though naive rules object
    ("It cost 1,000.5 euros.", "Cela a coûté 1 000,5 euros.", []),
    ("It cost 1,000.5 euros.", "Cela a coûté 1\u00a0000,5 euros.", []),
    ("It cost 1,000.5 euros.", "Cela a coûté 1\u202f000,5 euros.", []),
    ("1.5 million people", "1,5 million de personnes", []),
    ("the offset can only be 0", "le décalage ne peut être que zéro", []),
    ("the 4th and 5th bytes", "les 4è et 5è octets", []),
    ("version 2.0 or higher of it", "sa version >= 2.0", []),
    ("no difference (p=0.34)", "aucune différence (p = 0,34)", []),
    ("the file '%.250s' is %5.2f long", "le fichier « %.250s » a une longueur de %5.2f", []),
    # in the unit of one reader alone, and for another one
    ("Tighten it to 25 Nm (18 lb-ft).", "Serrez à 25 N·m.", []),
    ("It takes -10 °C to +45 °C (14 °F to 113 °F).", "De -10 °C à +45 °C.", []),
    ("It cost 20,000 pounds.", "Cela a coûté 20 000 livres (environ 23 000 euros).", []),
    (
        "Members pay 300 euros (200 euros in May).",
        "Les membres paient 300 euros en tout.",
        [("number-missing", "200", "")],
    ),
    ("1.5 million people", "1 500 000 personnes", []),
    ("$3 million to $5 million", "de 3 à 5 millions de dollars", []),
    ("the 21st century", "le XXIe siècle", []),
    ("the twenty-first century", "le 21e siècle", []),
    ("three main areas", "3 grands domaines", []),
    ("twenty-one of 30 members", "21 membres sur trente", []),
    ("Article VI applies.", "L’article 6 s’applique.", []),
    ("Chapter 6 opens.", "Le chapitre VI s’ouvre.", []),
    ("In 2019 it grew; in 2019 it fell.", "En 2019, il a augmenté puis diminué.", []),
    ("from 2019-20 on", "à partir de 2019-2020", []),
    ("the 1990s", "les années 90", []),
    ("at 5 p.m.", "à 17 heures", []),
    ("at 10:00 p.m.", "à 22 h", []),
    ("on 4 July 2022", "le 04/07/2022", []),
    ("30 per cent", "30 pour cent", []),
    ("5 billion people", "5 milliards de personnes", []),
    ("seventy-five men", "soixante-quinze hommes", []),
    ("half of the men", "la moitié des hommes", []),
    ("1.5 hours", "une heure et demie", []),
    ("in two weeks", "dans 15 jours", []),
    ("both men and two women", "les deux hommes et deux femmes", []),
    ("one third of it", "un tiers de cela", []),
    ("a rate of 2.5%", "un taux de 2,50 %", []),
    ("in Python 3.8", "en Python 3,8", []),
    ("World War II", "la Seconde Guerre mondiale", []),
    ("at noon and at midnight", "à 12 h et à 0 h", []),
    ("within 12 months", "dans un délai d’un an", []),
    ("two or more of the 15", "les quinze", []),
    ("The shares are first offered.", "Les actions sont offertes aux tiers.", []),
    ("at nine in the evening", "à vingt et une heures", []),
    ("two million, five hundred thousand", "deux millions cinq cent mille", []),
    ("the fifteenth day", "les quinze premiers jours", []),
    ("It was done once.", "Cela s’est fait deux par deux.", []),
    ("See 10.0.0.1 and 4.2.1.", "Voir 10.0.0.1 et 4.2.1.", []),
    # wrong
    ("30 members", "32 membres", [("number-changed", "30", "32")]),
    (
        "5 million people",
        "5 milliards de personnes",
        [("number-changed", "5 million", "5 milliards")],
    ),
    ("13 of 20 Allies", "31 Alliés sur 20", [("number-changed", "13", "31")]),
    ("three of the Allies", "quatre des Alliés", [("number-changed", "three", "quatre")]),
    ("all three Allies", "les 4 Alliés", [("number-changed", "three", "4")]),
    ("the third Ally", "le quatrième Allié", [("number-changed", "third", "quatrième")]),
    ("the 21st century", "le XXe siècle", [("number-changed", "21st", "XXe")]),
    ("the twentieth century", "le XXIe siècle", [("number-changed", "twentieth", "XXIe")]),
    ("one third of it", "un quart de cela", [("number-changed", "third", "quart")]),
    ("−5 degrees", "5 degrés", []),
    ("It fell to −5 degrees.", "Il est tombé à 5 degrés.", [("number-changed", "−5", "5")]),
    ("a fund of $250,000", "un fonds de 250 $", [("number-changed", "250,000", "250")]),
    (
        "5 billion people",
        "5 billions de personnes",
        [("number-changed", "5 billion", "5 billions")],
    ),
    ("in Python 3.8", "en Python 3.80", [("number-changed", "3.8", "3.80")]),
    ("Louis XIV reigned.", "Louis XV régnait.", [("number-changed", "XIV", "XV")]),
    ("at 3 p.m.", "à 16 h", [("number-changed", "3", "16")]),
    ("the second quarter", "le troisième trimestre", [("number-changed", "second", "troisième")]),
    ("on 4 July 2022 in Rome", "à Rome", [("number-missing", "4 July 2022", "")]),
    ("in Rome", "à Rome, le 4 juillet 2022", [("number-added", "", "4 juillet 2022")]),
    ("30 of 30 Allies", "30 Alliés sur 32", [("number-changed", "30", "32")]),
    ("It cost 1,000.5 euros.", "Cela a coûté 1,000.5 euros.", [("number-format", None, "1,000.5")]),
    ("on 4 July 2022", "le 4 juin 2022", [("date-changed", "4 July 2022", "4 juin 2022")]),
    ("on 4 July 2022", "le 14 juillet 2022", [("date-changed", "4 July 2022", "14 juillet 2022")]),
    (
        "see paragraph 12",
        "voir le paragraphe 13",
        [("reference-mismatch", "paragraph 12", "paragraphe 13")],
    ),
    ("revised in 2019", "révisé", [("number-missing", "2019", "")]),
    ("revised", "révisé en 2019", [("number-added", "", "2019")]),
    ("at 10:30", "à 10 h 15", [("number-changed", "10:30", "10 h 15")]),
    (
        "section 4.2.1: 300 men",
        "section 4.2.1 : 330 hommes",
        [("number-changed", "300", "330")],
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., object],
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed(RULES, source, target) == expected


def test_from_french_into_english(pointed: Callable[..., object]) -> None:
    text = ("Cela a coûté 1 000,5 euros.", "It cost 1 000,5 euros.")
    assert pointed(RULES, *text, "fr", "en") == [("number-format", None, "1 000,5")]


def test_one_text_alone(pointed: Callable[..., object]) -> None:
    assert pointed(RULES, None, "Cela a coûté 1,000.5 euros en 2.5.") == [
        ("number-format", None, "1,000.5")
    ]


def test_a_document_that_shows_the_output_of_a_program(pointed: Callable[..., object]) -> None:
    one = ("It prints a value of 0.25 here.", "Il affiche la valeur 0.25 ici.")
    assert pointed(RULES, *one) == [("number-format", None, "0.25")]
    more = ("\n\n".join(["Then 0.5 is shown.", one[0]]), "\n\n".join(["On voit 0.5.", one[1]]))
    assert pointed(RULES, *more) == []
