"""Full stops lost inside paragraphs and at their ends, and those added."""

from collections.abc import Callable

import pytest

INSIDE = [
    # source, target, words on the target side
    (
        "Boats moor in the north. Fees are paid at the gate.",
        "Les bateaux mouillent au nord Les droits se paient à l’entrée.",
        ["nord Les"],
    ),
    (
        "Boats moor in the north. Pay the fees at the gate of the harbour.",
        "Les bateaux mouillent au nord Payez les droits à l’entrée du port.",
        ["nord Payez"],
    ),
    (
        "The harbour is run by Brest Marine. Fees are paid there.",
        "Le port est géré par Brest Marine Les droits y sont payés.",
        ["Marine Les"],
    ),
    (
        "Boats may stay or not. They pay in either case.",
        "Les bateaux peuvent rester ou non Ils paient en tout cas.",
        ["non Ils"],
    ),
    # a straight apostrophe; a name that opens the sentence there; a name before a plain word
    (
        "Boats moor in the north. The use of the crane is free.",
        "Les bateaux mouillent au nord L'usage de la grue est gratuit.",
        ["nord L'usage"],
    ),
    (
        "They know a harbour called Nautis. Marola offers berths as well there.",
        "Ils connaissent un port appelé Nautis Marola y offre aussi des postes.",
        ["Nautis Marola"],
    ),
    (
        "They know a harbour called Nautis. Sadly, it has no more berths there.",
        "Ils connaissent un port appelé Nautis Malheureusement, il n’a plus de postes.",
        ["Nautis Malheureusement"],
    ),
    # the names of the other version are no beginnings
    (
        "Fees are paid at the gate. Brest keeps half of them.",
        "Les droits payés à l’entrée du port de Brest y restent pour moitié.",
        [],
    ),
    (
        "It holds optional parts in section C. Brest keeps half of them.",
        "On y trouve des parties facultatives dans la section C dont Brest garde la moitié.",
        [],
    ),
]


@pytest.mark.parametrize(("source", "target", "words"), INSIDE)
def test_inside(
    source: str, target: str, words: list[str], words_of: Callable[..., tuple[object, object]]
) -> None:
    assert words_of("full-stop-missing", source, target)[1] == words


STOPPED = [
    ("Boats moor in the north.", "Les bateaux mouillent au nord."),
    ("Fees are paid at the gate.", "Les droits se paient à l’entrée."),
    ("The office opens at nine.", "Le bureau ouvre à neuf heures."),
]
BARE = [
    ("Where boats may moor at night", "Où les bateaux peuvent mouiller la nuit"),
    ("What the fees are used for here", "À quoi servent les droits perçus ici"),
    ("When the office is open to all", "Quand le bureau est ouvert à tous"),
    ("Who may ask for a lower fee", "Qui peut demander un tarif réduit"),
]


LOST = ("The harbour is shut in winter.", "Le port est fermé pendant l’hiver")
RULE = "full-stop-missing"


def test_lost_at_the_end(in_rows: Callable[..., object]) -> None:
    assert in_rows(RULE, *STOPPED, LOST) == [("end", ".", "l’hiver")]


def test_lost_at_the_end_beside_headings_that_have_none(in_rows: Callable[..., object]) -> None:
    assert in_rows(RULE, *BARE, *STOPPED, LOST) == [("end", ".", "l’hiver")]


def test_a_target_that_leaves_them_out_throughout(in_rows: Callable[..., object]) -> None:
    assert in_rows(RULE, *((source, target.rstrip(".")) for source, target in STOPPED)) == []


def test_added_where_the_others_have_none(in_rows: Callable[..., object]) -> None:
    added = ("How to reach the harbour by train", "Comment gagner le port en train.")
    assert in_rows(RULE, *BARE, *STOPPED, added) == [("added", "train", ".")]


def test_lost_in_the_source(in_rows: Callable[..., object]) -> None:
    lost = ("The harbour is shut in winter", "Le port est fermé pendant l’hiver.")
    assert in_rows(RULE, *STOPPED, lost) == [("end", "winter", ".")]


def test_lead_ins_end_as_they_like(in_rows: Callable[..., object]) -> None:
    led = [
        ("The master of the boat shall show", "Le capitaine du bateau présente :"),
        ("The fee that is paid covers", "Le droit versé comprend ce qui suit :"),
        ("The office may without notice", "Le bureau ferme sans préavis."),
    ]
    assert in_rows(RULE, *led, *STOPPED) == []


def test_a_question_that_runs_on(in_rows: Callable[..., object]) -> None:
    row = (
        "Who pays the fees at the gate? The master of each boat does.",
        "Qui paie les droits à l’entrée Le capitaine de chaque bateau les paie.",
    )
    assert in_rows(RULE, row) == [("mark", "?", "l’entrée Le")]
