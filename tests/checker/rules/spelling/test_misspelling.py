"""Words with a letter wrong."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

WRONG = [
    # a letter too many, too few, another, two exchanged
    ("The report is adopted.", "Le raapport est adopté par les membres.", [], ["raapport"]),
    ("The agreement is signed.", "L’acord est signé par les membres.", [], ["acord"]),
    ("The ministry decides.", "Le ministèse décide.", [], ["ministèse"]),
    ("The committee decides.", "Le cmoité décide.", [], ["cmoité"]),
    ("The comittee decides.", "Le comité décide.", ["comittee"], []),
    # accents lost, several of them too, and where the word is short
    ("The evaluation continues.", "L’évaluation generale continue.", [], ["generale"]),
    ("It was adopted.", "Elle a éte adoptée.", [], ["éte"]),
    # compounds without their hyphen
    ("See the table below.", "Voir le tableau ci dessous.", [], ["ci dessous"]),
    (
        "The spokesperson has come himself.",
        "Le porte parole est venu lui même.",
        [],
        [
            "porte parole",
            "lui même",
        ],
    ),
    ("Seventeen of them are opposite.", "Dix sept sont vis à vis.", [], ["Dix sept", "vis à vis"]),
    # the text says the right word
    ("When it is open, it is seen when it closes.", "Qund il ouvre, quand il ferme.", [], ["Qund"]),
]
RIGHT = [
    # names, also at the beginning of a sentence
    ("Mr Ministrel met the committee.", "M. Ministrel a rencontré le comité."),
    # said twice: meant
    ("The swodge and its parts.", "Le ministèce et les parties du ministèce."),
    # words that only look like a compound, and a way of the text
    ("He himself, even if he comes.", "Il lui parle, à lui même s’il vient ; il peut être là."),
    (
        "Beyond the line, beyond the wall and beyond the sea.",
        "Au delà de la ligne, au delà du mur et au delà de la mer.",
    ),
    ("This is the rule of that one-way street.", "C’est la règle de celui-là et de ceux-ci."),
    # letters of another time
    ("See below.", "Voir ci deſſous."),
    # joined words are looked up whole
    ("It does not work today.", "Ça ne marche pas aujourd’hui, c’est-à-dire ce soir."),
    ("It doesn’t work and can't be mended.", "Cela ne marche pas."),
    # either spelling
    ("It will prefer the month of August.", "Il préfèrera le mois d’aout et va paraitre."),
    ("The heart is ambiguous.", "Le coeur, ambigüe notion, bat dans la chaine."),
    # the feminine of a man's name for his trade, of a participle
    ("The rapporteur and the contesting party.", "La rapporteure et la partie contestante."),
    # jargon of the source
    ("It cannot chdir to it or read from stdin.", "Il ne peut s’y placer ni lire son entrée."),
    # the other version has it
    ("The tokken is kept.", "Le tokken est gardé."),
    # part of something that is no word
    ("Use it.", "Utilisez $rapprot, rapprot() ou rapprot.txt."),
]


@pytest.mark.parametrize(("source", "target", "there", "here"), WRONG)
def test_wrong(
    source: str, target: str, there: list[str], here: list[str], words_of: Callable[..., object]
) -> None:
    assert words_of("misspelling", source, target) == (there, here)


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str, words_of: Callable[..., object]) -> None:
    assert words_of("misspelling", source, target) == ([], [])


def suggestions(target: str) -> list[str | None]:
    policy = Policy(select=("misspelling",))
    report = check_texts(None, target, target_lang="fr", policy=policy)
    found = [f.problem.suggestion for f in report.findings]
    return [s.replacement if s else None for s in found]


def test_a_suggestion_where_only_one_word_comes_into_question() -> None:
    assert suggestions("Aplication du règlement par les membres.") == ["Application"]


def test_the_words_of_the_text_decide_between_several() -> None:
    assert suggestions("La politique des membres. Cette politiqe est nouvelle.") == ["politique"]


def test_no_rule_without_a_dictionary(words_of: Callable[..., object]) -> None:
    found = words_of("misspelling", "The plan.", "Der Pllan der Regierrung.", target_lang="de")
    assert found == ([], [])
