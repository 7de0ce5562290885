"""Good bilingual text on which naive checks of marks, spaces and words stumble."""

from collections.abc import Callable

import pytest

RULES = (
    "odd-character",
    "guillemet-space",
    "unbalanced-quotes",
    "unbalanced-brackets",
    "repeated-word",
    "untranslated-segment",
    "wrong-language",
)
TABLE = [
    # spaces of every kind in numbers and before marks
    ("The budget was 2,400.5 million.", "Le budget était de 2\u202f400,5 millions."),
    ("Is the plan sound?", "Le plan est-il bon\u00a0? Le plan est-il bon\u202f?"),
    # the marks of each language
    ("an “open” question", "une question «\u00a0ouverte\u00a0»"),
    ("a 'soft' rule and the Allies' view", "une règle ‘souple’ et l’avis des Alliés"),
    # list markers of each language
    ("(i) prepare; (ii) respond", "i) préparer ; ii) réagir"),
    ("\u2022 Give guidance.", "\u2022 de donner des orientations ;"),
    # grammar doubles words
    ("You ask what it is that that does.", "Vous vous demandez ce que cela fait."),
    # names, codes and headings are the same in both languages
    ("Introduction", "Introduction"),
    ("Annex 1: AC/98(2016)", "Annexe 1 : AC/98(2016)"),
    ("UNESCO, UNICEF and UNHCR", "l’UNESCO, l’UNICEF et le HCR"),
    # a quotation in a third language, on both sides
    ("They say “errare humanum est”.", "On dit « errare humanum est »."),
    # page break, tab after the bullet, no-break hyphen
    ("one page\x0cand the next", "une page\x0cet la suivante"),
    ("\u2022\t a non\u2011member", "\u2022\t un non\u2011membre"),
]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("source", "target"), TABLE)
def test_nothing_is_said(
    rule: str, source: str, target: str, words_of: Callable[..., object]
) -> None:
    assert words_of(rule, source, target) == ([], [])
