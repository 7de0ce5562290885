"""End marks that were lost or changed, and those that languages use otherwise."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

TABLE = [
    # rule, source, target, words of the source, words of the target
    ("end-mark-missing", "Who pays?", "Qui paie donc", "?", "donc"),
    ("end-mark-missing", "How fees are used", "Comment les droits sont-ils utilisés ?", None, None),
    ("end-mark-missing", "Who pays then", "Qui paie donc ?", "then", "?"),
    ("end-mark-missing", "Fees are due at once!", "Les droits sont dus", "!", "dus"),
    ("end-mark-missing", "The fees cover:", "Les droits comprennent", ":", "comprennent"),
    ("end-mark-missing", "The fees cover", "Les droits comprennent :", None, None),
    ("end-mark-missing", "Who pays?", "Qui paie\u202f?", None, None),
    ("end-mark-missing", "“Who pays?”", "« Qui paie ? »", None, None),
    ("end-mark-missing", "Who pays (and when)?", "Qui paie (et quand ?)", None, None),
    ("end-mark-differs", "Who pays?", "Qui paie.", "?", "."),
    ("end-mark-differs", "Boats leave.", "Les bateaux partent,", ".", ","),
    ("end-mark-differs", "The fees cover:", "Les droits comprennent.", ":", "."),
    ("end-mark-differs", "The fees cover:", "Les droits comprennent\u00a0.", ":", "."),
    ("end-mark-differs", "The fees cover:", "Les droits comprennent\u00a0:.", None, None),
    ("end-mark-differs", "Boats leave,", "Les bateaux partent.", None, None),
    # a matter of tone, of which English and French do not make the same use
    ("end-mark-differs", "Boats leave!", "Les bateaux partent.", None, None),
    ("end-mark-differs", "Boats leave?", "Les bateaux partent !", "?", "!"),
    # the translator asks where the source states
    ("end-mark-differs", "Why and how of fees.", "Pourquoi et comment des droits ?", None, None),
    ("end-mark-differs", "It may be late.", "Se peut-il qu’il soit tard ?", None, None),
    ("end-mark-differs", "Oars, ropes, etc.", "Avirons, cordes…", None, None),
    ("end-mark-differs", "Choose Print…", "Choisissez Imprimer.", None, None),
    (
        "end-mark-differs",
        "The file is locked, are you sure?",
        "Le fichier est verrouillé. En êtes-vous certain ?",
        None,
        None,
    ),
    ("end-mark-differs", "Boats leave.", "Les bateaux partent ?", ".", "?"),
    ("end-mark-differs", "Boats leave…", "Les bateaux partent...", None, None),
    ("end-mark-differs", "Boats (ten, …).", "Bateaux (dix…)", None, None),
    ("end-mark-differs", "It runs as follows.", "Voici comment :", None, None),
]


@pytest.mark.parametrize(("rule", "source", "target", "there", "here"), TABLE)
def test_table(
    rule: str,
    source: str,
    target: str,
    there: str | None,
    here: str | None,
    in_rows: Callable[..., list[tuple[str, str | None, str | None]]],
) -> None:
    found = [words for _, *words in in_rows(rule, (source, target))]
    assert found == ([[there, here]] if there else [])


def test_a_target_that_has_no_colons(in_rows: Callable[..., object]) -> None:
    rows = [
        ("The fees cover the berth and:", "Les droits comprennent le poste et"),
        ("The office shuts in winter and:", "Le bureau ferme en hiver et"),
        ("The master shows his papers and:", "Le capitaine montre ses papiers et"),
    ]
    assert in_rows("end-mark-missing", *rows) == []


def test_a_target_that_has_stops_for_colons(in_rows: Callable[..., object]) -> None:
    rows = [("The fees cover the berth:", "Les droits comprennent le poste.")] * 2
    assert in_rows("end-mark-differs", *rows, ("The fees cover:", "Ils comprennent :")) == []


@pytest.mark.parametrize(
    ("rule", "source", "target", "right"),
    [
        ("end-mark-missing", "Who pays?", "Qui paie donc", "Qui paie donc\u00a0?"),
        (
            "end-mark-differs",
            "Boats leave. They are many.",
            "Les bateaux partent ? Il y en a.",
            "Les bateaux partent. Il y en a.",
        ),
        (
            "end-mark-differs",
            "Who pays? They are many.",
            "Qui paie. Il y en a.",
            "Qui paie\u00a0? Il y en a.",
        ),
    ],
)
def test_suggestions(rule: str, source: str, target: str, right: str) -> None:
    (finding,) = check_texts(source, target, policy=Policy(select=(rule,))).findings
    fix = finding.problem.suggestion
    assert fix is not None
    assert target[: fix.place.start] + fix.replacement + target[fix.place.end :] == right
