"""Placeholders and tags that do not answer each other."""

import pytest

from tests.checker.rules.conftest import Pointed


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            "{count} files in %(folder)s.",
            "{compte} fichiers dans %(dossier)s.",
            [
                ("placeholder-changed", "{count}", "{compte}"),
                ("placeholder-changed", "%(folder)s", "%(dossier)s"),
            ],
        ),
        ("%s met %s.", "%s a rencontré %s.", []),
        ("%s met '%d'.", "« %2$d » a été rencontré par %1$s.", []),
        ("%1$s met %2$s.", "%1$s a vu %3$s.", [("placeholder-changed", "%2$s", "%3$s")]),
        ("%s met %s.", "%s a fait une rencontre.", [("placeholder-changed", "%s", "")]),
        # another order is for the translator to choose
        ("Move {0} to {1}.", "Vers {1}, déplacer {0}.", []),
        ("<i>Very</i> old.", "<I>Très</I> ancien.", []),
        ("<i>Very</i> old.", "Très</i> ancien.", [("tag-changed", "<i>", "")]),
        ("Very old.", "<sup>Très ancien.", [("tag-changed", "", "<sup>")]),
        # in quotations and lists as well
        ("Say “{word}”.", "Dire « {mot} ».", [("placeholder-changed", "{word}", "{mot}")]),
    ],
)
def test_table(
    pointed: Pointed,
    source: str,
    target: str,
    expected: list[tuple[str, str | None, str | None]],
) -> None:
    assert pointed("placeholder-changed tag-changed", source, target) == expected


def test_one_slip_is_one_finding(pointed: Pointed) -> None:
    source, target = "Open {file12} first.", "Ouvrez d’abord {fichier12}."
    found = pointed("markup entity number link", source, target)
    assert found == [("placeholder-changed", "{file12}", "{fichier12}")]
