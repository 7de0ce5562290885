"""Asking a lexicon."""

import pytest

from checker.lexicon.lexicon import Lexicon

SOURCE = "the council rejected the reports".split()
TARGET = "le conseil a rejeté les rapports".split()


def test_probabilities_are_of_either_direction(lexicon: Lexicon) -> None:
    turned = lexicon.exchanged()
    assert (lexicon.source_language, lexicon.target_language) == ("en", "fr")
    assert (turned.source_language, turned.target_language) == ("fr", "en")
    there, back = lexicon.probability("comité", "committee"), lexicon.reverse("committee", "comité")
    assert 0.5 < there <= 1
    assert (there, back) == (
        turned.reverse("comité", "committee"),
        turned.probability("committee", "comité"),
    )


@pytest.mark.parametrize("word", ["committee", "report", "the", "late"])
def test_the_renderings_of_a_word_share_what_is_certain(lexicon: Lexicon, word: str) -> None:
    assert 0 < sum(r.probability for r in lexicon.renderings(word, 100)) <= 1.05


def test_case_and_composition_do_not_matter(lexicon: Lexicon) -> None:
    assert lexicon.probability("COMITE\u0301", "Committee") == lexicon.probability(
        "comité", "committee"
    )


def test_a_form_that_was_not_learned_is_known_by_its_beginning(lexicon: Lexicon) -> None:
    assert lexicon.probability("rapportés", "reported") == 0
    assert lexicon.strength("reported", "rapportés") > 0.2
    assert lexicon.knows("reported")


def test_what_is_unknown_is_zero_and_nothing(lexicon: Lexicon) -> None:
    assert lexicon.probability("comité", "xylophone") == 0
    assert lexicon.strength("committee", "xylophone") == 0
    assert lexicon.renderings("xylophone") == ()
    assert not lexicon.knows("xylophone")
    assert lexicon.answers([], []) == ((), ())


def test_each_word_gets_its_best_answer(lexicon: Lexicon) -> None:
    answers = lexicon.answers(SOURCE, TARGET)
    found = [TARGET[answer.at] if answer else None for answer in answers.source]
    assert [found[i] for i in (1, 2, 4)] == ["conseil", "rejeté", "rapports"]
    back = [SOURCE[answer.at] if answer else None for answer in answers.target]
    assert [back[i] for i in (1, 3, 5)] == ["council", "rejected", "reports"]
    assert lexicon.exchanged().answers(TARGET, SOURCE) == answers[::-1]


def test_of_equal_answers_the_nearest_is_named(lexicon: Lexicon) -> None:
    words = ["budget", "late", "budget"]
    answers = lexicon.answers(words, ["budget", "retard", "budget"])
    assert [answer.at if answer else None for answer in answers.source] == [0, 1, 2]


@pytest.mark.parametrize("turned", [False, True])
def test_answers_one_by_one_are_the_same(lexicon: Lexicon, *, turned: bool) -> None:
    sides = SOURCE * 2, [*TARGET, "budget", *TARGET]
    here, there = reversed(sides) if turned else sides
    asked = lexicon.exchanged() if turned else lexicon
    found = asked.each_answer(here, there)
    assert tuple(found[at] for at in range(len(here))) == asked.answers(here, there).source


def test_all_words_that_answer_are_named(lexicon: Lexicon) -> None:
    words = ["reports", "late", "xylophone"]
    found = lexicon.answering(words, ["rapports", "rapport", "comité"], 0.1)
    assert found == {"reports": {"rapports", "rapport"}, "late": frozenset()}
    back = lexicon.exchanged().answering(["rapport", "comité"], ["report", "plan"], 0.1)
    assert back == {"rapport": {"report"}, "comité": frozenset()}
