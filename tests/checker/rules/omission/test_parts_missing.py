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
]


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
