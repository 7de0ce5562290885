"""Capitals at the beginning of sentences and inside them."""

from collections.abc import Callable

import pytest

SENTENCES = [
    ("The plan is ready. The Council met.", "Le plan est prêt. le Conseil s’est réuni.", ["le"]),
    ("The plan is ready.", "le plan est prêt.", ["le"]),
    # what introduces a list is a sentence of its own
    ("The office keeps:", "le bureau tient :", ["le"]),
    # no sentence of its own: an item, a parenthesis, behind an abbreviation
    ("Members of the Council;", "membres du Conseil ;", []),
    ("Of the A.S.M.E. The code holds.", "De l’A.S.M.E. selon le code.", []),
    ("Who is there?", "[la porte claque] Qui est là ?", []),
    # a command, a name
    ("apt is ready. It works.", "apt est prêt. Il marche.", []),
    ("iOS is ready.", "iOS est prêt.", []),
    # the source has none either
    ("the plan is ready.", "le plan est prêt.", []),
]
WORDS = [
    (
        "He reads the registers, and the registers are kept.",
        "Il lit les Registres, et les registres sont tenus.",
        ["Registres"],
    ),
    ("It is kept without registers.", "Il est tenu Sans les registres.", ["Sans"]),
    ("Mr Baumgartner, from Antofagasta, came.", "M. Baumgartner, de antofagasta, est venu.", None),
    # a title, a label, a quotation, beside a number
    ("Read the Registers of the office.", "Lire les Registres et les registres.", []),
    ("He reads the “registers”.", "Il lit les « Registres » et les registres.", []),
    (
        'Open the "Tools" menu; the tools lie there.',
        "Ouvrez le menu Outils ; les outils y sont.",
        [],
    ),
    # what a screen or a key says, without its quotation marks
    (
        "Press cancel or click the save button; to cancel or save, wait.",
        "Appuyez sur Annuler ou cliquez sur le bouton Enregistrer ; pour annuler ou enregistrer, "
        "attendez.",
        [],
    ),
    # what begins the other version may have its capital for two reasons
    ("Members may not resign.", "Les Membres ne peuvent pas démissionner.", []),
    ("The members may not resign.", "Les Membres ne peuvent pas démissionner.", ["Membres"]),
    ("He reads 3 registers.", "Il lit 3 Registres et les registres.", []),
    # the capitals of the other version have their answers already
    (
        "He reads the registers in Paris, and keeps the registers.",
        "Il lit les Registres à Paris, et garde les registres.",
        [],
    ),
    (
        "At noon he opens the doors of the hall.",
        "À midi, il Ouvre les portes de la salle.",
        ["Ouvre"],
    ),
    ("Then he has to open the doors.", "Puis il doit Ouvrir les portes.", ["Ouvrir"]),
    # nowhere else in the text, and the word may begin a title
    ("He opens the door of the hall.", "Il ouvre la porte de la Salle.", []),
    # a name in one of its senses
    (
        "The state pays, whatever state it is in.",
        "C’est l’État qui paie, en quelque état qu’il soit.",
        [],
    ),
    ("It came by the internet.", "Cela est venu par Internet.", []),
    # small although the text has it large, time and again
    (
        "In Java, or like Java, it is Java that is read.",
        "Dans Java, ou comme Java, c’est java qui est lu.",
        ["java"],
    ),
    # small once, and large wherever the source has it
    ("In Java, it is Java that is read.", "Dans Java, c’est java qui est lu.", ["java"]),
    ("In Java, it is java that is drunk.", "Dans Java, c’est du java qui est bu.", []),
    ("In Java, on Java, he grows java.", "Dans Java, à Java, il cultive du java.", []),
    # inside a name, with another word of it on either side
    (
        "He reads the Acme Report Library.",
        "Il lit la Acme report Library, et un report de la report.",
        ["report"],
    ),
    ("He reads the Acme Tracker of the tracker.", "Il lit le tracker et le Acme tracker.", []),
    # written small again, or by the other version too
    ("Mr Baumgartner came.", "Un baumgartner et un baumgartner.", []),
    ("Baumgartner runs baumgartner.", "Le programme baumgartner tourne.", []),
]


@pytest.mark.parametrize(("source", "target", "found"), SENTENCES)
def test_sentences(
    source: str, target: str, found: list[str], words_of: Callable[..., object]
) -> None:
    assert words_of("sentence-capital", source, target) == ([], found)


@pytest.mark.parametrize(("source", "target", "found"), WORDS)
def test_words(
    source: str, target: str, found: list[str] | None, words_of: Callable[..., object]
) -> None:
    assert words_of("capital-unusual", source, target) == (
        [],
        ["antofagasta"] if found is None else found,
    )


def test_a_text_that_begins_many_sentences_small(words_of: Callable[..., object]) -> None:
    source = "The plan is ready. The plan is new. The plan is old."
    target = "le plan est prêt. le plan est nouveau. le plan est vieux."
    assert words_of("sentence-capital", source, target) == ([], [])
