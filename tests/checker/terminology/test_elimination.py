"""The very words that stand in the place of a missing term, where nothing but the rest tells."""

import pytest

from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

GLOSSARY = parse_csv(
    "source_term,target_term\n"
    "safety zone,zone de sécurité\n"
    "employer,employeur\n"
    "licence,permis\n"
    "annual report,rapport annuel\n"
    "lessons learned,enseignements tirés\n"
    "transport,transporter\n",
    "terms.csv",
)
STANDING = [
    # a noun with its adjective, to the end of the phrase and no further
    (
        "The minister shall publish the annual report before 1 May.",
        "Le ministre publie la tortue marine avant le 1er mai.",
        "tortue marine",
    ),
    # with what it governs
    (
        "The safety zone around the installation is marked on the plan.",
        "Le seuil de tolérance autour de l’installation est indiqué sur le plan.",
        "seuil de tolérance",
    ),
    # a single word behind its article
    (
        "The employer shall inform the committee of the accident.",
        "Le tamis informe le comité de l’accident.",
        "tamis",
    ),
    # beside a mention that is right
    (
        "The holder of the licence shall return the licence to the minister.",
        "Le titulaire du permis remet la tortue marine au ministre.",
        "tortue marine",
    ),
    # a noun and what makes it a compound, though the source has that word, elsewhere
    (
        "The committee studied the lessons learned before it shared its own experience.",
        "Le comité a étudié le retour d’expérience avant de faire part de ses acquis.",
        "retour d’expérience",
    ),
    # but not where what follows renders the word beside the term
    (
        "The minister shall examine the licence application and the other applications.",
        "Le ministre examine le seuil de demande et les autres demandes.",
        "seuil",
    ),
]
TOGETHER = [
    # each has words of its own
    (
        "The employer and the licence are named in the register.",
        "Le tamis et la tortue marine figurent au registre.",
        {"employer": "tamis", "licence": "tortue marine"},
    ),
    # one has, and nothing is left for the other
    (
        "The employer shall send the annual report to the minister before 1 May.",
        "Le tamis est transmis au ministre avant le 1er mai.",
        {"employer": "tamis", "annual report": ""},
    ),
]
NOTHING = [
    # named once for two mentions, and nothing stands in the place of the other
    (
        "The holder of the licence shall return the licence to the minister.",
        "Le titulaire du permis le remet au ministre.",
    ),
    (
        "The employer shall keep the records and the employer shall produce the records.",
        "L’employeur conserve les registres et produit ceux-ci.",
    ),
    # the noun of a verb that was named is no English word left standing
    (
        "No person shall transport or deliver for transport any birds.",
        "Il est interdit de transporter des oiseaux ou de les livrer en vue de leur transport.",
    ),
]


def standing(source: str, target: str) -> list[str]:
    policy = Policy(select=("term-missing",))
    report = check_texts(source, target, glossaries=[GLOSSARY], policy=policy)
    return [f.problem.target.text for f in report.findings if f.problem.target]


@pytest.mark.parametrize(("source", "target", "words"), STANDING)
def test_what_stands_there(source: str, target: str, words: str) -> None:
    assert standing(source, target) == [words]


@pytest.mark.parametrize(("source", "target"), NOTHING)
def test_where_nothing_does(source: str, target: str) -> None:
    assert standing(source, target) == []


@pytest.mark.parametrize(("source", "target", "words"), TOGETHER)
def test_no_words_stand_for_two_terms(source: str, target: str, words: dict[str, str]) -> None:
    policy = Policy(select=("term-missing",))
    found = check_texts(source, target, glossaries=[GLOSSARY], policy=policy).findings
    told = {
        f.problem.source.text: f.problem.target.text
        for f in found
        if f.problem.source and f.problem.target
    }
    assert told == words
