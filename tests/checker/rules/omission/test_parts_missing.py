"""Sentences, clauses, parentheses and members of lists without an answer, on either side."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

RULES = (
    "sentence-missing clause-missing parenthesis-missing list-item-missing "
    "sentence-added clause-added parenthesis-added list-item-added"
)
EN = (
    "The Commission, which includes a representative of each province, examines the applications "
    "(except those received after the deadline) and publishes its decisions, reasons and costs in "
    "the official journal. Its decisions are final."
)
FR = (
    "La Commission, qui comprend un représentant de chaque province, examine les demandes (sauf "
    "celles reçues après la date limite) et publie ses décisions, les motifs et les coûts au "
    "journal officiel. Ses décisions sont définitives."
)
CLAUSE_EN = "which includes a representative of each province"
CLAUSE_FR = "qui comprend un représentant de chaque province"
CASES = [
    (EN, FR, []),
    (
        EN,
        FR.replace(f", {CLAUSE_FR},", ""),
        [("clause-missing", CLAUSE_EN, "")],
    ),
    (
        EN,
        FR.replace(" (sauf celles reçues après la date limite)", ""),
        [("parenthesis-missing", "(except those received after the deadline)", "")],
    ),
    (
        EN,
        FR.replace(", les motifs", ""),
        [("list-item-missing", "reasons", "")],
    ),
    (
        EN,
        FR.replace(" Ses décisions sont définitives.", ""),
        [("sentence-missing", "Its decisions are final.", "")],
    ),
    (
        EN.replace(f", {CLAUSE_EN},", ""),
        FR,
        [("clause-added", "", CLAUSE_FR)],
    ),
    (
        EN.replace(" Its decisions are final.", ""),
        FR,
        [("sentence-added", "", "Ses décisions sont définitives.")],
    ),
    # moved, rephrased, set between dashes: all there
    (
        EN,
        "La Commission examine les demandes, sauf celles reçues après la date limite ; elle "
        "comprend un représentant de chaque province et publie au journal officiel ses décisions, "
        "les coûts et les motifs. Ses décisions sont définitives.",
        [],
    ),
    # the source breaks off: the rest of it stands in the next block
    (
        "The Commission examines the applications that",
        "La Commission examine les demandes, publie ses décisions au journal officiel et en "
        "informe le représentant de chaque province.",
        [],
    ),
    # one sentence of either side that the other does not seem to have: rendered freely
    (
        "Shells are started at several points of the process. Leave the shell to go on.",
        "À plusieurs moments du processus, des interpréteurs sont lancés. Tapez « exit » pour "
        "poursuivre.",
        [],
    ),
    # lists of one length: a word that the model does not know
    ("Clocks, calendars and appointments", "Horloges, agendas et rendez-vous", []),
]

# What a translator says to the reader in brackets, and what is added to the text.
NOTES = [
    ("(disponible uniquement en anglais)", False),
    ("(NDT : le guide n’est pas traduit)", False),
    ("(vérifiés par un organisme indépendant)", True),
]


@pytest.mark.parametrize(("note", "told"), NOTES)
def test_a_translators_note_is_no_addition(
    note: str, told: bool, pointed: Callable[..., object]
) -> None:
    source = "The method is described in the accounts of the manufacturer of the pumps."
    target = f"La méthode est décrite dans les comptes {note} du fabricant des pompes."
    expected = [("parenthesis-added", "", note)] if told else []
    assert pointed("parenthesis-added", source, target) == expected


def test_what_explains_words_kept_from_the_source_is_no_addition(
    pointed: Callable[..., object],
) -> None:
    source = "Open the settings and choose Apps and Features to remove the program."
    target = (
        "Ouvrez les paramètres et choisissez Apps and Features (applications et "
        "fonctionnalités) pour supprimer le programme."
    )
    assert pointed("parenthesis-added", source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It is “scaled” or “centred”.", "Cela est « scaled » (redimensionné) ou centré."),
        ("It is `single` or `multiple`.", "C’est `single` (document unique) ou `multiple`."),
        ("The ERD tool made it.", "L’outil ERD (diagramme des associations) l’a fait."),
        ("Read the dynamic list now.", "Lisez maintenant la liste dynamique (dynamic list)."),
        ("The owner paid 20,000 pounds.", "L’armateur a payé 20 000 livres (23 000 euros)."),
    ],
)
def test_what_the_reader_of_the_target_needs_is_no_addition(
    source: str, target: str, pointed: Callable[..., object]
) -> None:
    assert pointed("parenthesis-added", source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Tighten the bolts to 25 Nm (18 lb-ft).", "Serrez les boulons à 25 N·m."),
        ("The SSD (Solid State Drive) is full.", "Le disque SSD est plein."),
    ],
)
def test_what_the_reader_of_the_target_does_not_need_is_not_missed(
    source: str, target: str, pointed: Callable[..., object]
) -> None:
    assert pointed("parenthesis-missing", source, target) == []


@pytest.mark.parametrize(("source", "target", "wanted"), CASES)
def test_the_part_is_pointed_at(
    source: str, target: str, wanted: list[tuple[str, str, str]], pointed: Callable[..., object]
) -> None:
    assert pointed(RULES, source, target) == wanted


def test_without_a_word_model_only_whole_sentences_are_told(pointed: Callable[..., object]) -> None:
    source = "Der Rat, dem alle Länder angehören, prüft die Anträge und entscheidet endgültig."
    target = "Le Conseil examine les demandes et décide en dernier ressort."
    assert pointed(RULES, source, target, "de", "fr") == []


def test_the_answer_belongs_behind_what_stands_before_it(pointed: Callable[..., object]) -> None:
    target = FR.replace(" (sauf celles reçues après la date limite)", "")
    (finding,) = check_texts(EN, target, policy=Policy(select=("omission",))).findings
    place = finding.problem.target
    assert place is not None
    assert target[: place.start].endswith("demandes")
