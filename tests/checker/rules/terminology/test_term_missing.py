"""Terms without an equivalent, and the many ways in which one is there."""

import pytest

from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

GLOSSARY = parse_csv(
    "source_term,target_term,status,forbidden_target\n"
    "critical infrastructure,infrastructures critiques,,infrastructures vitales\n"
    "acts of piracy,actes de piraterie,,\n"
    "capabilities,capacités,,\n"
    "counter-piracy,lutte contre la piraterie,,\n"
    "prevention,prévention,,\n"
    "health,santé,,\n"
    "health care staff,personnel soignant,,\n"
    "crisis management,gestion des crises,,\n"
    "safety guidelines,lignes directrices de sécurité,,\n"
    "Allies,Alliés,,\n"
    "EU,Union européenne|UE,,\n"
    "emergency plan,plan d’urgence,,\n"
    "port authority,autorité portuaire,,\n"
    "shared view,vision commune,,\n"
    "court,tribunal,,\n"
    "network,réseau,,\n"
    "window,fenêtre,,\n"
    "draft,projet,proposed,\n"
    "safety,sûreté,,\n"
    "safety,sécurité,,\n"
    "port,,,\n",
    "terms.csv",
)


def findings(source: str, target: str, *, swapped: bool = False) -> list[tuple[str, str]]:
    languages = ("fr", "en") if swapped else ("en", "fr")
    policy = Policy(select=("terminology",))
    report = check_texts(source, target, *languages, glossaries=[GLOSSARY], policy=policy)
    return [
        (f.problem.source.text if f.problem.source else "-", f.problem.target.text)
        for f in report.findings
        if f.problem.target
    ]


RIGHT = [
    ("Critical infrastructure matters.", "L’infrastructure critique compte."),
    ("Critical infrastructure matters.", "LES INFRASTRUCTURES CRITIQUES COMPTENT."),
    ("critical infrastructure protection", "la protection des infrastructures critiques"),
    (
        "Critical infrastructures fell.",
        "Des infrastructures nationales critiques sont tombées.",
    ),
    ("Critical national infrastructure was hit.", "Le réseau a souffert."),
    ("an act of piracy", "un acte de piraterie"),
    ("acts of piracy", "d’actes de la piraterie"),
    ("The capability exists.", "La capacité existe."),
    ("Crisis management is a task.", "La gestion de crise est une tâche."),
    ("Crisis management is a task.", "La gestion d’une crise est une tâche."),
    ("The counter-piracy plan works.", "Le plan de lutte contre la piraterie fonctionne."),
    ("The counter piracy plan works.", "Le plan de lutte contre la piraterie fonctionne."),
    ("The counterpiracy plan works.", "Le plan de lutte contre la piraterie fonctionne."),
    ("Efforts to counter piracy go on.", "On continue de combattre les pirates."),
    ("We will counter piracy.", "Nous combattrons les pirates."),
    ("Allies met.", "Les pays alliés se sont réunis."),
    ("The Allied ministers met.", "Les ministres de l’Alliance se sont réunis."),
    ("The EU and the UN met.", "L’UE et l’ONU se sont réunies."),
    ("The EU’s role is clear.", "Le rôle de l’Union européenne est clair."),
    ("The health care staff took part.", "Le personnel soignant a pris part."),
    # a single word rendered by another of its family
    ("The aim is the prevention of attacks.", "Le but est de prévenir les attaques."),
    ("The prevention plan is ready.", "Le plan préventif est prêt."),
    # named once more in the same sentence
    ("Prevention is cheap, and prevention works.", "La prévention coûte peu et fonctionne."),
    # a pronoun stands for it
    (
        "The crisis management plan exists. We know crisis management well.",
        "Le plan de gestion des crises existe. Nous le savons, elle est bien connue.",
    ),
    # its head stands for it
    (
        "It adopted safety guidelines.\n\nThe safety guidelines are public.",
        "Il a adopté des lignes directrices de sécurité.\n\nCes lignes sont publiques.",
    ),
    # in the other sentence of the paragraph
    (
        "The plan covers crisis management. It is new.",
        "Le plan est nouveau. Il porte sur la gestion des crises.",
    ),
    # its initials
    ("That is up to the port authority.", "Cela incombe à l’AP."),
    # part of a name, of a compound, kept as a name
    ("The judges of the Federal Court met.", "Les juges de la Cour fédérale se sont réunis."),
    ("A network-based answer came.", "Une réponse est venue."),
    ("It runs on Windows today.", "Il fonctionne sous Windows aujourd’hui."),
    # only describes the next word, and nothing stands in its place
    ("They lost the network connection.", "Ils ont perdu la connexion."),
    # nothing is asked for: proposed, without an equivalent; two rows, either of which will do
    ("The draft is ready.", "Le texte est prêt."),
    ("The port is open.", "Le quai est ouvert."),
    ("Safety comes first.", "La sûreté d’abord."),
    ("Safety comes first.", "La sécurité d’abord."),
    # a word of the target inside a longer term
    ("health and prevention", "la santé et la prévention"),
    # coordination
    (
        "Acts of piracy and crisis management matter.",
        "Les actes de piraterie et la gestion des crises comptent.",
    ),
    ("the emergency plans", "les plans nationaux d’urgence"),
    ("Port authorities met.", "Les autorités portuaires se sont réunies."),
    ("a port authority", "l’autorité\nportuaire"),
    ("PORT AUTHORITIES", "AUTORITES PORTUAIRES"),
]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_what_is_right(source: str, target: str) -> None:
    assert findings(source, target) == []


WRONG = [
    # words akin to the term: a departure all the same
    (
        "It covers acts of piracy.",
        "Il porte sur les actes pirates.",
        [("acts of piracy", "actes pirates")],
    ),
    (
        "The capabilities are shared.\n\nNew capabilities come.",
        "Les moyens sont partagés.\n\nDe nouveaux moyens arrivent.",
        [("capabilities", "moyens"), ("capabilities", "moyens")],
    ),
    (
        "They want a shared view of the matter.",
        "Ils veulent une approche commune de la question.",
        [("shared view", "approche commune")],
    ),
    (
        "They wrote an emergency plan.",
        "Ils ont rédigé une planification d’urgence.",
        [("emergency plan", "planification d’urgence")],
    ),
    # another construction is another term
    (
        "Critical infrastructure is old.",
        "Les infrastructures d’importance critique sont anciennes.",
        [("Critical infrastructure", "infrastructures d’importance critique")],
    ),
    # the source's own words left standing
    ("The network is down.", "Le network est en panne.", [("network", "network")]),
    ("Resilient networks matter.", "Les toiles comptent.", [("networks", "toiles")]),
    # beside what surely corresponds
    (
        "They build on the crisis management of operations.",
        "Ils tirent parti du suivi d’incidents des opérations.",
        [("crisis management", "suivi d’incidents")],
    ),
    # one rendered, one dropped
    (
        "Critical infrastructure is old. We protect critical infrastructure.",
        "Les infrastructures critiques sont anciennes. Nous protégeons tout.",
        [("critical infrastructure", "")],
    ),
    # a refused term is reported once, by the rule for it
    (
        "Critical infrastructure is old.",
        "Les infrastructures vitales sont anciennes.",
        [("-", "infrastructures vitales")],
    ),
    ("It is for the EU.", "C’est pour ceux qui l’ont eu.", [("EU", "")]),
]


@pytest.mark.parametrize(("source", "target", "expected"), WRONG)
def test_what_is_wrong(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    assert findings(source, target) == expected


def test_the_other_direction() -> None:
    assert findings("La gestion des crises.", "Crisis management.", swapped=True) == []
    assert findings("La gestion des crises.", "Crisis handling.", swapped=True) == [
        ("gestion des crises", "Crisis handling")
    ]


def test_the_message_and_the_evidence() -> None:
    report = check_texts(
        "They want a shared view.",
        "Ils veulent une approche commune.",
        glossaries=[GLOSSARY],
        policy=Policy(select=("term-missing",)),
    )
    (finding,) = report.findings
    assert finding.messages["fr"] == (
        "Le glossaire rend « shared view » par « vision commune » (entrée 14) ; "
        "ici figure « approche commune »."
    )
    assert finding.problem.evidence == {
        "entry": "terms.csv:15",
        "id": "14",
        "expected": ["vision commune"],
        "rendered": "approche commune",
        "asked": 1,
        "found": 0,
    }
