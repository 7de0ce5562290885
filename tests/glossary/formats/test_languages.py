"""Languages as headers, tags and people name them; statuses likewise."""

import pytest

from glossary.formats.languages import language_of, tag_of
from glossary.formats.statuses import status_of


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("en", ("en", "")),
        ("EN", ("en", "")),
        ("eng", ("en", "")),
        ("Anglais", ("en", "")),
        ("FRANCAIS", ("fr", "")),
        ("fre", ("fr", "")),
        ("en-GB", ("en", "GB")),
        ("EN_gb", ("en", "GB")),
        ("sr-latn-RS", ("sr", "Latn-RS")),
        ("es-419", ("es", "419")),
        ("English (United Kingdom)", ("en", "GB")),
        ("Français (Suisse)", ("fr", "CH")),
        ("mul", ("mul", "")),
        ("Ελληνικά", ("el", "")),
        # a header, not a language with its region
        ("de-context", None),
        ("source", None),
        ("id", None),
        ("xx", None),
        ("", None),
    ],
)
def test_languages(name: str, language: tuple[str, str] | None) -> None:
    assert language_of(name) == language


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("x-none", None),
        ("crk-Cans", ("crk", "Cans")),
        ("de-1996", ("de", "1996")),
        ("English", ("en", "")),
        ("not a tag", None),
    ],
)
def test_tags(tag: str, language: tuple[str, str] | None) -> None:
    assert tag_of(tag) == language


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("preferredTerm-admn-sts", "preferred"),
        ("Preferred", "preferred"),
        ("À éviter", "deprecated"),
        ("do not use", "forbidden"),
        ("Obsolète", "superseded"),
        ("admis", "admitted"),
        ("provisionallyProcessed", "proposed"),
        ("finalized", None),
        ("", None),
    ],
)
def test_statuses(word: str, status: str | None) -> None:
    assert status_of(word) == status
