"""Passages in another language than their version."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

WRONG = [
    # text, the language of its version
    ("The members have agreed that they will share the costs of the new centre.", "fr"),
    ("Les membres ont décidé de répartir entre tous les frais du nouveau siège.", "en"),
    ("Los miembros han decidido que los gastos de la nueva sede son para todos.", "fr"),
    ("Die Mitglieder haben beschlossen, die Kosten für das neue Zentrum zu teilen.", "en"),
    ("Члены организации решили разделить между собой расходы на новый центр.", "fr"),
    # short ones
    ("Die Sonne verschwand hinter den Wolken.", "fr"),
    ("Dann gingen wir nach Hause.", "fr"),
    ("The rule is too short.", "fr"),
]
RIGHT = [
    ("Les membres ont décidé de répartir entre tous les frais du nouveau siège.", "fr"),
    ("The members have agreed that they will share the costs of the new centre.", "en"),
    ("Si vis pacem, para bellum, et qui desiderat pacem praeparet bellum semper.", "fr"),
    ("Allemagne, Belgique, Bulgarie, Canada, Croatie, Danemark, Estonie, Finlande, France", "fr"),
    ("Voir « The future of the alliance and of its members in the new century », p. 4.", "fr"),
    ("The Report of the Committee on the Future of the Alliance and of its Members", "fr"),
    ("AC/127-D(2019)3, MC 472/1, C-M(2015)24, PO(2010)0169, SG(2009)0806, SH/1/2/3", "fr"),
    ("Too short.", "fr"),
    ("Heinrich und Söhne", "fr"),
    ("Und so weiter", "de"),
    ("Lancez la commande git checkout.", "fr"),
]


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_wrong(text: str, code: str, words_of: Callable[..., object]) -> None:
    assert words_of("wrong-language", None, text, "en", code) == ([], [text])


@pytest.mark.parametrize(("text", "code"), RIGHT)
def test_right(text: str, code: str, words_of: Callable[..., object]) -> None:
    assert words_of("wrong-language", None, text, "en", code) == ([], [])


def test_a_foreign_passage_that_both_versions_give(words_of: Callable[..., object]) -> None:
    text = "Los miembros han decidido que los gastos de la nueva sede son para todos."
    assert words_of("wrong-language", text, text) == ([], [])


def test_gives_way_to_the_untranslated_sentence() -> None:
    text = "The members have agreed that they will share the costs of the new centre."
    policy = Policy(select=("wrong-language", "untranslated-segment"))
    (finding,) = check_texts(text, text, policy=policy).findings
    assert (finding.rule, finding.seen_by) == ("untranslated-segment", ("wrong-language",))


def test_sentences_that_follow_each_other_are_one_and_nothing_else_is_said_of_them() -> None:
    source = "The sun went down at 7. We walked home (it was late)."
    target = "Die Sonne verschwand hinter den Wolken. Dann gingen wir nach Hause."
    (finding,) = check_texts(source, target).findings
    assert finding.rule == "wrong-language"
    assert [place.text for place in finding.problem.places] == [source, target]


def test_one_sentence_among_others(words_of: Callable[..., object]) -> None:
    target = "Le soleil se couchait. Dann gingen wir nach Hause. Il était tard."
    assert words_of("wrong-language", None, target) == ([], ["Dann gingen wir nach Hause."])
