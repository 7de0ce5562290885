"""Sentences of a block, and the head that runs into it."""

import pytest

from checker.languages import ENGLISH, FRENCH, Language
from checker.sentences import segment

CASES: list[tuple[Language, str, list[str], bool]] = [
    (ENGLISH, "The house is open. It is cold.", ["The house is open.", "It is cold."], False),
    (ENGLISH, "Readers: They come early.", ["Readers:", "They come early."], True),
    (FRENCH, "Lecteurs : Ils viennent tôt.", ["Lecteurs :", "Ils viennent tôt."], True),
    (ENGLISH, "Aims — The house is open.", ["Aims —", "The house is open."], True),
    (ENGLISH, "The aims are: to keep; to open.", ["The aims are: to keep; to open."], False),
    (FRENCH, "Lecteurs. Ils viennent tôt.", ["Lecteurs.", "Ils viennent tôt."], False),
    (
        FRENCH,
        "Elle doit « agir pour la vallée entière. » Ils ont dit oui.",
        ["Elle doit « agir pour la vallée entière. »", "Ils ont dit oui."],
        False,
    ),
    (
        FRENCH,
        "La séance s’ouvre le 4 mai. Il est tard.",
        ["La séance s’ouvre le 4 mai.", "Il est tard."],
        False,
    ),
    (FRENCH, "Cf. l’art. 5 de la loi.", ["Cf. l’art. 5 de la loi."], False),
    (
        ENGLISH,
        "See Art. 5 of the Act, i.e. the rule.",
        ["See Art. 5 of the Act, i.e. the rule."],
        False,
    ),
    (ENGLISH, "Who? asked the Council.", ["Who? asked the Council."], False),
    (
        ENGLISH,
        "It uses tasks. The U.S. Senate agreed.",
        ["It uses tasks.", "The U.S. Senate agreed."],
        False,
    ),
    (ENGLISH, "   ", [], False),
]


@pytest.mark.parametrize(("language", "text", "sentences", "head"), CASES)
def test_sentences(language: Language, text: str, sentences: list[str], head: bool) -> None:
    spans, found = segment(text, language)
    assert [text[s.start : s.end] for s in spans] == sentences
    assert found == head
