"""Which language a text is in."""

import pytest

from checker.guess import best_by_function_words, guess, is_running_text, likelihoods, unquoted
from checker.languages import language
from glossary.tokens import tokenize

TEXTS = {
    "en": "The members of the group have decided to strengthen their cooperation.",
    "fr": "Les membres du groupe ont décidé de renforcer leur coopération.",
    "de": "Die Mitglieder der Gruppe haben beschlossen, ihre Zusammenarbeit zu verstärken.",
    "es": "Los miembros del grupo han decidido reforzar su cooperación en este ámbito.",
    "it": "I membri del gruppo hanno deciso di rafforzare la loro cooperazione.",
    "nl": "De leden van de groep hebben besloten hun samenwerking te versterken.",
    "pl": "Członkowie grupy postanowili wzmocnić swoją współpracę w tej dziedzinie.",
    "ru": "Члены группы решили укрепить своё сотрудничество в этой области.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_guess(code: str, text: str) -> None:
    found = guess(text)
    assert found and found[0] == code and found[1] > 0.9


@pytest.mark.parametrize("text", ["", "6.", "Introduction", "1 2 3 " * 30, "Domaines clés"])
def test_too_short_to_guess(text: str) -> None:
    assert guess(text) is None


def test_an_answer_depends_on_the_text_alone() -> None:
    mixed = "The members of le groupe ont decided to renforcer their coopération mutuelle."
    before = guess(mixed), likelihoods(mixed, ("en", "fr"))
    for text in TEXTS.values():
        guess(text)
        likelihoods(text, ("de", "en", "es"))
    assert (guess(mixed), likelihoods(mixed, ("fr", "en"))) == before


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_likelihoods_of_a_sentence(code: str) -> None:
    found = likelihoods(TEXTS[code], ("en", "fr", "de"))
    assert found[code] > 0.8
    assert sum(found.values()) == pytest.approx(1)


@pytest.mark.parametrize("text", ["", "…", "12 345,6"])
def test_likelihoods_of_what_tells_nothing(text: str) -> None:
    assert likelihoods(text, ("fr", "en")) == {"en": 0.5, "fr": 0.5}


def test_likelihoods_of_no_or_unknown_languages() -> None:
    assert likelihoods("whatever it is", ()) == {}
    assert likelihoods("zzz", ("xx",)) == {"xx": 1.0}


def test_latin_is_known_for_what_it_is() -> None:
    tokens = tokenize("Si vis pacem, para bellum, et qui desiderat pacem praeparet bellum.")
    assert best_by_function_words(tokens)[0] == "la"


@pytest.mark.parametrize(
    ("text", "running"),
    [
        ("The plan of the group is ready.", True),
        ("Select the file again.", True),
        ("The Lord of the Rings", False),
        ("Introduction", False),
        ("Belgium, Canada, Denmark", False),
    ],
)
def test_running_text(text: str, running: bool) -> None:
    assert is_running_text(tokenize(text), language("en").closed_words) is running


def test_unquoted() -> None:
    assert unquoted("Voir « the plan » et “the aim”, l’an 1.").split() == [
        "Voir",
        "et",
        ",",
        "l’an",
        "1.",
    ]
