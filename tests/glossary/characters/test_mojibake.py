"""Undoing UTF-8 that was read as Windows-1252."""

import pytest

from glossary.characters.mojibake import find_misread


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("adoptÃ©", [("Ã©", "é")]),
        ("lâ€™an", [("â€™", "’")]),
        ("â€œclÃ©â€\x9d", [("â€œ", "“"), ("Ã©â€\x9d", "é”")]),
        ("Å“uvre", [("Å“", "œ")]),
        ("ðŸ˜€", [("ðŸ˜€", "😀")]),
        ("ï»¿Le", [("ï»¿", "")]),
        ("Â« oui", [("Â«", "«")]),
        ("Î±Î²Î³", [("Î±Î²Î³", "αβγ")]),
        ("plain", []),
        ("« CAFÉ »", []),
        ("“CAFÉ”", []),
        ("l’Île-d’Orléans…", []),
        ("VOILÀ…", []),
    ],
)
def test_table(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[m.start : m.end], m.right) for m in find_misread(text)] == found


@pytest.mark.parametrize(
    "word", ["été", "où", "façon", "cœur", "l’hôtel", "“clé”", "50 €", "– oui"]
)
def test_every_misreading_is_undone(word: str) -> None:
    misread = word.encode().decode("cp1252", "replace")
    if "\ufffd" in misread:
        misread = word.encode().decode("latin-1")
    for m in reversed(find_misread(misread)):
        misread = misread[: m.start] + m.right + misread[m.end :]
    assert misread == word
