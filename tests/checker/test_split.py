"""Where the second version of a bilingual file begins."""

import pytest

from checker.errors import DocumentError, LanguageError
from checker.languages import ENGLISH, FRENCH
from checker.readers.plain import lay_out
from checker.split import split, tell_language

ENGLISH_TEXT = """Introduction

1. The house keeps the records of the valley and opens them to all who wish to read them.

2. It was founded in the year in which the railway came, by the towns of the valley.

Rooms

3. There are two rooms for readers, one of which is open in the evening as well.
"""
FRENCH_TEXT = """Introduction

1. La maison conserve les archives de la vallée et les ouvre à tous ceux qui veulent les lire.

2. Elle a été fondée par les villes de la vallée l’année où le chemin de fer y est arrivé.

Salles

3. Deux salles sont ouvertes aux lecteurs, dont l’une l’est aussi en soirée.
"""


def first_words(text: str, **languages: object) -> list[str | None]:
    source, target = split(lay_out("both.txt", text), **languages)  # type: ignore[arg-type]
    return [
        None if side is None else f"{side.language.code}: {side.blocks[0].text}/{len(side.blocks)}"
        for side in (source, target)
    ]


@pytest.mark.parametrize("gap", ["\n", "", "\f"])
def test_whichever_comes_first_is_the_source(gap: str) -> None:
    assert first_words(ENGLISH_TEXT + gap + FRENCH_TEXT) == [
        "en: Introduction/5",
        "fr: Introduction/5",
    ]
    assert first_words(FRENCH_TEXT + gap + ENGLISH_TEXT) == [
        "fr: Introduction/5",
        "en: Introduction/5",
    ]


def test_unless_the_user_says_otherwise() -> None:
    both = ENGLISH_TEXT + "\n" + FRENCH_TEXT
    turned = ["fr: Introduction/5", "en: Introduction/5"]
    assert first_words(both, source_lang=FRENCH) == turned
    assert first_words(both, target_lang=ENGLISH) == turned
    assert first_words(both, source_lang=ENGLISH, target_lang=FRENCH) == turned[::-1]


def test_the_first_version_keeps_its_closing_note() -> None:
    signed = ENGLISH_TEXT + "\n4. Done in Aldmoor.\n\n" + FRENCH_TEXT
    source, target = split(lay_out("both.txt", signed))
    assert source is not None
    assert source.blocks[-1].text == "Done in Aldmoor."
    assert target.blocks[0].text == "Introduction"


def test_one_text_alone_is_the_target() -> None:
    assert first_words(FRENCH_TEXT) == [None, "fr: Introduction/5"]


def test_a_quotation_is_no_version() -> None:
    quoted = FRENCH_TEXT + "\n4. « The house keeps the records of the valley », dit la charte.\n"
    assert first_words(quoted * 2)[0] is None


def test_alternating_languages_are_refused() -> None:
    pairs = zip(ENGLISH_TEXT.split("\n\n"), FRENCH_TEXT.split("\n\n"), strict=True)
    mixed = "\n\n".join(block for pair in pairs for block in pair)
    with pytest.raises(DocumentError, match=r"^both\.txt: its two languages alternate \(give"):
        split(lay_out("both.txt", mixed))


@pytest.mark.parametrize("text", ["Budget", "6.", "NATO 2022"])
def test_too_little_to_tell(text: str) -> None:
    with pytest.raises(LanguageError, match="too short to tell its language"):
        split(lay_out("word.txt", text))
    assert split(lay_out("word.txt", text), target_lang=FRENCH)[1].language is FRENCH


def test_no_text_at_all() -> None:
    with pytest.raises(DocumentError, match=r"^empty\.txt: holds no text"):
        split(lay_out("empty.txt", " \n"))


def test_the_language_of_rows() -> None:
    assert tell_language(["Oui.", "Le Conseil a adopté le budget de la maison."], "f") is FRENCH
    with pytest.raises(LanguageError, match=r"^f: "):
        tell_language(["12", "A1"], "f")
