"""What a text may have: a bit that is not set is certain."""

from collections.abc import Callable, Sized

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.agreement.suspects import find_suspects
from checker.characters.joints import find_joints
from checker.characters.marks import couple_quotes
from checker.characters.spaces import find_spaces
from checker.figures.numbers import find_numbers, find_roman_numerals
from checker.figures.triggers import NO_TRIGGERS, find_triggers
from checker.languages import ENGLISH, FRENCH, LANGUAGES, Language
from checker.names.capitals import find_acronyms, find_names
from checker.names.codes import find_codes
from checker.names.links import find_links
from checker.signs import (
    ACRONYM,
    ADDRESS,
    ANGLE,
    BRACE,
    DIGIT,
    JOINT,
    NAME,
    QUOTE,
    REFERENCE,
    ROMAN,
    ROUND,
    SPACED,
    SQUARE,
    WORDED,
    signs_of,
)
from glossary.tokens import take_apart, tokenize

ROWS = [
    ("The plan holds.", ENGLISH, 0),
    ("It may be one.", ENGLISH, WORDED),
    ("It may be so.", ENGLISH, 0),
    ("It met in May.", ENGLISH, WORDED),
    ("Un plan tient, et l’un d’eux aussi.", FRENCH, 0),
    ("À un kilomètre de là.", FRENCH, WORDED),
    ("Vingt et un jours.", FRENCH, WORDED),
    ("See section (b).", ENGLISH, REFERENCE | ROUND),
    ("Louis XIV, au XXe siècle", FRENCH, ROMAN | ACRONYM),
    ("Il a 12 ans.", FRENCH, DIGIT),
    ("The U.N. and NATO met", ENGLISH, ACRONYM | ADDRESS | JOINT),
    ("« Oui » ; et non", FRENCH, QUOTE | SPACED),
    ("a [b] <c> {d}", ENGLISH, SQUARE | ANGLE | BRACE),
    ("de l Alliance", FRENCH, JOINT),
    ("de l’Alliance d’un pays", FRENCH, 0),
    ("mot,mot", FRENCH, JOINT),
    ("voir www.exemple.fr", FRENCH, ADDRESS | JOINT),
    ("", FRENCH, 0),
    ("…", FRENCH, 0),
    ("mot", FRENCH, 0),
]


@pytest.mark.parametrize(("text", "language", "signs"), ROWS)
def test_signs(text: str, language: Language, signs: int) -> None:
    assert signs_of(take_apart(text), language) == signs


FINDERS: dict[str, tuple[int, Callable[[str, Language], Sized]]] = {
    "joints": (JOINT, lambda text, _: find_joints(text)),
    "spaces": (SPACED, lambda text, _: find_spaces(text)),
    "quotes": (QUOTE, lambda text, language: sum(couple_quotes(text, language), ())),
    "numbers": (DIGIT | ROMAN, find_numbers),
    "roman numerals": (ROMAN, lambda text, _: find_roman_numerals(text)),
    "codes": (DIGIT, find_codes),
    "acronyms": (ACRONYM, find_acronyms),
    "names": (NAME, lambda text, language: find_names(tokenize(text), text, language)),
    "addresses": (ADDRESS, lambda text, _: find_links(text)),
}
_PIECES = (
    *("l", "qu", "s’", "Bonn", "Vienne", "U", "N", "NATO", "XIV", "Ie", "XXe", "mai", "3", "12.5"),
    *(" ", "  ", "\u00a0", "\n", ".", ",", ";", ":", "?", "’", "'", "«", "»", "“", "”", '"', "("),
    *(")", "[", "/", "@", "\\", "_", "-", "%", "www.", "://", "a", "é", "\u00ad", "h", "&", "#"),
)


@pytest.mark.parametrize("kind", FINDERS)
@pytest.mark.parametrize("code", ["en", "fr"])
@given(pieces=st.lists(st.sampled_from(_PIECES), max_size=8))
@example(pieces=["a", " ", "l", " ", "a"])
@example(pieces=["a", ".", "a", "é"])
def test_what_is_there_has_its_bit(kind: str, code: str, pieces: list[str]) -> None:
    language = LANGUAGES[code]
    text = "".join(pieces)
    bits, find = FINDERS[kind]
    if len(find(text, language)):
        assert signs_of(take_apart(text), language) & bits


@given(pieces=st.lists(st.sampled_from(("un", "une", "km", "mai", "cent", "lundi")), max_size=6))
def test_words_of_figures_have_their_bit(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = find_triggers(tokenize(text), FRENCH)
    if found != NO_TRIGGERS:
        articles = all(text.split()[i] in ("un", "une") for i in found.numerals)
        if found.calendar or found.month or not articles:
            assert signs_of(take_apart(text), FRENCH) & WORDED


SUSPECTS = [
    ("Des membre du comité", FRENCH, {"agreement": ["Des membre"]}),
    ("Les membres de le comité", FRENCH, {"contraction": ["le comité"]}),
    ("que elle vient", FRENCH, {"elision": ["que elle"]}),
    ("It is a agreement", ENGLISH, {"sound": ["a agreement"]}),
    ("An agreement of the members", ENGLISH, {}),
    ("les membres, la loi", FRENCH, {}),
    ("la-la membres x/la comité", FRENCH, {}),
]


@pytest.mark.parametrize(("text", "language", "found"), SUSPECTS)
def test_suspects(text: str, language: Language, found: dict[str, list[str]]) -> None:
    suspects = find_suspects(text, tokenize(text), language)
    assert {slip: [text[n.start : n.end] for n in row] for slip, row in suspects.items()} == found
