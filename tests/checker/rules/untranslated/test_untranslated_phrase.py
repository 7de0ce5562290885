"""Parts of sentences left in the language of the source."""

from collections.abc import Callable

import pytest

from checker.run import check_texts

WRONG = [
    # source, target, the words left
    (
        "The nets were mended in the winter, because nobody had used them for years.",
        "Les filets ont été réparés en hiver, because nobody had used them for years.",
        "because nobody had used them for years.",
    ),
    (
        "Before the boats leave, check the weather and the tide. Then take the nets on board.",
        "Avant le départ, check the weather and the tide. Then take the nets on board.",
        "check the weather and the tide. Then take the nets on board.",
    ),
    (
        "When the tide is out you can see the old wreck from the beach.",
        "When the tide is out vous pouvez voir la vieille épave depuis la plage.",
        "When the tide is out",
    ),
]
RIGHT = [
    (
        "Use the phrase “better late than never and always with a smile” often.",
        "Employez souvent la phrase « better late than never and always with a smile ».",
    ),
    (
        "The phrase “better late than never and always with a smile” is old.",
        "La phrase « better late than never and always with a smile » est ancienne.",
    ),
    (
        "The loop is a row of if... elif... elif... else.",
        "La boucle est une suite de if... elif... elif... else.",
    ),
    (
        "The Society for the Protection of Old Boats owns it.",
        "Il appartient à la Society for the Protection of Old Boats.",
    ),
    ("The help-me-out command lists them.", "La commande help-me-out les énumère."),
    (
        "Use the option --the-best-of-all or the file /the/name/of/it here.",
        "Employez ici l’option --the-best-of-all ou le fichier /the/name/of/it.",
    ),
    (
        "He wrote of the law of the sea.",
        "Il a écrit sur le droit de la mer (the law of the sea).",
    ),
]


@pytest.mark.parametrize(("source", "target", "left"), WRONG)
def test_wrong(source: str, target: str, left: str, words_of: Callable[..., object]) -> None:
    assert words_of("untranslated-phrase", source, target) == ([left], [left])


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str, words_of: Callable[..., object]) -> None:
    assert words_of("untranslated-phrase", source, target) == ([], [])


def test_nothing_else_is_said_of_the_words() -> None:
    source, target, left = WRONG[1]
    (finding,) = check_texts(source, target).findings
    assert (finding.rule, finding.problem.places[-1].text) == ("untranslated-phrase", left)
