"""Looking terms up."""

import pytest

from glossary.formats.csv import parse_csv
from glossary.lookup import look_up

GLOSSARY = parse_csv(
    "id,en,fr\na,weir|W.R.,déversoir\nb,weir pool,bassin de déversoir\nc,lock,écluse\n", "t.csv"
)


@pytest.mark.parametrize(
    ("term", "language", "ids"),
    [
        ("weir", None, ["a"]),
        ("WEIR", "en", ["a"]),
        ("weir", "fr", []),
        ("W.R.", None, ["a"]),
        ("Écluse", "fr", ["c"]),
        # no concept has the word alone: those whose terms contain it
        ("pool", None, ["b"]),
        ("bassin de", None, ["b"]),
        ("de bassin", None, []),
        # nor any that contains it: those that have it in another form
        ("weirs", None, ["a"]),
        ("bassins de déversoir", "fr", ["b"]),
        ("bassins de déversoir", "en", []),
        ("écluses de déversoir", None, []),
        ("", None, []),
    ],
)
def test_which_concepts_have_a_term(term: str, language: str | None, ids: list[str]) -> None:
    assert [concept.id for concept in look_up(GLOSSARY, term, language)] == ids
