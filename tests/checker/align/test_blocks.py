"""Paragraphs that moved, were divided, joined, renumbered, left out or put in."""

import pytest

from checker.align import align_documents
from checker.document import document
from checker.languages import ENGLISH, FRENCH
from checker.lexicon.file import SHIPPED, read
from checker.readers.plain import lay_out

EN = (
    "The library keeps the records of the valley and of its seven parishes.",
    "Readers register at the desk, where they show a document of identity.",
    "The director reports to the council every spring on the state of the buildings.",
    "Photographs are allowed in all rooms, but not with a flash. The archivist may refuse them "
    "where a file is fragile.",
    "The owner of a deposited file may withdraw it after three months’ notice.",
    "Children under twelve do not pay for their visit.",
)
FR = (
    "La bibliothèque conserve les archives de la vallée et de ses sept paroisses.",
    "Les lecteurs s’inscrivent à l’accueil, où ils présentent un document d’identité.",
    "Le directeur rend compte au conseil chaque printemps de l’état des bâtiments.",
    "Les photographies sont permises dans toutes les salles, mais sans flash. L’archiviste peut "
    "les refuser lorsqu’un dossier est fragile.",
    "Le propriétaire d’un dossier déposé peut le retirer moyennant un préavis de trois mois.",
    "Les enfants de moins de douze ans ne paient pas leur visite.",
)
DIVIDED = FR[3].split(". ")[0] + ".", FR[3].split(". ")[1]

Numbered = list[tuple[str, str]]


def numbered(texts: tuple[str, ...]) -> Numbered:
    return [(f"{n}. ", text) for n, text in enumerate(texts, 1)]


def plain(texts: tuple[str, ...]) -> Numbered:
    return [("", text) for text in texts]


def moved(texts: Numbered, at: int, to: int) -> Numbered:
    rest = texts[:at] + texts[at + 1 :]
    return [*rest[:to], texts[at], *rest[to:]]


def without(texts: Numbered, at: int) -> Numbered:
    """Leave one out; those behind it take its number and so on."""
    rest = [text for n, (_, text) in enumerate(texts) if n != at]
    return [(number, text) for (number, _), text in zip(texts, rest, strict=False)]


# what the target reads, and which paragraphs belong together: those of the source, then those of
# the target, “” for none
CASES: list[tuple[str, Numbered, Numbered, list[tuple[str, str]]]] = [
    (
        "moved, number and all",
        numbered(EN),
        moved(numbered(FR), 1, 4),
        [("0", "0"), ("1", "4"), ("2", "1"), ("3", "2"), ("4", "3"), ("5", "5")],
    ),
    (
        "moved, without any number",
        plain(EN),
        moved(plain(FR), 1, 4),
        [("0", "0"), ("1", "4"), ("2", "1"), ("3", "2"), ("4", "3"), ("5", "5")],
    ),
    (
        "two numbers exchanged, the paragraphs in their places",
        numbered(EN),
        [
            (number, text)
            for number, text in zip(("1. ", "2. ", "4. ", "3. ", "5. ", "6. "), FR, strict=True)
        ],
        [(str(n), str(n)) for n in range(6)],
    ),
    (
        "divided, the second half without a number",
        numbered(EN),
        [*numbered(FR)[:3], ("4. ", DIVIDED[0]), ("", DIVIDED[1]), *numbered(FR)[4:]],
        [("0", "0"), ("1", "1"), ("2", "2"), ("3", "3 4"), ("4", "5"), ("5", "6")],
    ),
    (
        "divided, without any number",
        plain(EN),
        [*plain(FR)[:3], *plain(DIVIDED), *plain(FR)[4:]],
        [("0", "0"), ("1", "1"), ("2", "2"), ("3", "3 4"), ("4", "5"), ("5", "6")],
    ),
    (
        "joined, so that the number of the second is gone",
        numbered(EN),
        [*numbered(FR)[:1], ("2. ", f"{FR[1]} {FR[2]}"), *numbered(FR)[3:]],
        [("0", "0"), ("1 2", "1"), ("3", "2"), ("4", "3"), ("5", "4")],
    ),
    (
        "one number lost",
        numbered(EN),
        [*numbered(FR)[:2], ("", FR[2]), *numbered(FR)[3:]],
        [(str(n), str(n)) for n in range(6)],
    ),
    (
        "left out, and the rest numbered anew",
        numbered(EN),
        without(numbered(FR), 1),
        [("0", "0"), ("1", ""), ("2", "1"), ("3", "2"), ("4", "3"), ("5", "4")],
    ),
    (
        "left out, without any number",
        plain(EN),
        without(plain(FR), 4),
        [("0", "0"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", ""), ("5", "4")],
    ),
    (
        "put in, without any number",
        without(plain(EN), 2),
        plain(FR),
        [("0", "0"), ("1", "1"), ("", "2"), ("2", "3"), ("3", "4"), ("4", "5")],
    ),
]


def text(paragraphs: Numbered) -> str:
    return "\n\n".join(number + words for number, words in paragraphs)


@pytest.mark.parametrize(
    ("source", "target", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_blocks(source: Numbered, target: Numbered, expected: list[tuple[str, str]]) -> None:
    pairs = align_documents(
        document(lay_out("en.txt", text(source)), ENGLISH),
        document(lay_out("fr.txt", text(target)), FRENCH),
        read(str(SHIPPED), "en", "fr"),
    )
    found = [
        (" ".join(map(str, range(*p.source_range))), " ".join(map(str, range(*p.target_range))))
        for p in pairs
    ]
    assert found == expected
