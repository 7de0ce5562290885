"""A word with a capital where the text gives it none, or without the one that it has."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.context import Context
from checker.model import Pair, Problem, Segment, Side
from checker.names.capitals import is_inside
from checker.rules.rule import Example, rule
from checker.spelling.unknown import is_unknown, unknown_tokens
from glossary.tokens import Token
from glossary.words import words

_SIDES: tuple[Side, ...] = ("source", "target")
_LEAST_LETTERS = 4
# How often a text has to write a word one way for the other way, once, to be a slip.
_AROUND = 2
# A word that a text writes small more than once, it means so, unless it has it so much more often
# with its capital.
_TIMES = 5
_BESIDE = re.compile(r"[\w«“\"(\[/_\\.@:#$=-]")


@rule(
    id="capital-unusual",
    family="capitalisation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/capitalization",
    level="document",
    messages={
        "added": {
            "en": "“{found}” has a capital here and nowhere else in the text.",
            "fr": "« {found} » porte ici une majuscule, et nulle part ailleurs dans le texte.",
        },
        "lost": {
            "en": "“{found}” has lost its capital: it reads “{right}”.",
            "fr": "« {found} » a perdu sa majuscule : il faut « {right} ».",
        },
    },
    why={
        "fr": "Une majuscule fait d’un mot un nom, et le lecteur se demande de quoi.",
    },
    bad=(
        Example(
            "The office keeps the registers, and the secretary reads the registers of the office.",
            "Le bureau tient les registres, et le secrétaire lit les Registres du bureau.",
            target_words=("Registres",),
        ),
        Example(
            "The report was written by Mr Baumgartner.",
            "Le rapport a été rédigé par M. baumgartner.",
            target_words=("baumgartner",),
        ),
    ),
    good=(
        Example(
            "Click Save. The save button is on the left of the Save menu.",
            "Cliquez sur Enregistrer. Le bouton pour enregistrer est à gauche.",
        ),
        Example(
            "The Council met, and the councils of the towns met.",
            "Le Conseil s’est réuni, et les conseils des villes se sont réunis.",
        ),
    ),
)
def capital_unusual(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A word with a capital where the text gives it none, or without the one that it has.

    What it finds: inside a sentence a word with a capital that the text writes without one
    elsewhere, where the other version has no capital to answer; and a name without the capital that
    the other version never leaves out.

    Why it matters: a capital makes a name of a word, and the reader asks of what.

    Examples: “les Registres du bureau”, “M. baumgartner”.

    What it leaves alone: the beginnings of sentences, words beside another capital or a number, in
    quotation marks or touching signs, titles and labels that the other version has with a capital,
    what the text writes small again.
    """
    for side in _SIDES:
        said = _words(side, context)
        for pair in pairs:
            here, there = pair.source, pair.target
            if here is None or there is None or not pair.both:
                continue
            if side == "target":
                here, there = there, here
                yield from _lost(here, there, said)
            yield from _added(here, there, said)


class _Words(NamedTuple):
    """How often a version writes each word small, and how often large inside a sentence."""

    small: Counter[str]
    large: Counter[str]


def _words(side: Side, context: Context) -> _Words:
    def count() -> _Words:
        found = _Words(Counter(), Counter())
        for segment in context.segments(side):
            text = segment.block.text
            tokens = segment.block.facts.tokens
            found.small.update(filter(str.islower, [token.text for token in tokens]))
            for token in tokens:
                if token.text[0].isupper() and is_inside(token, text):
                    found.large[token.text.lower()] += 1
        return found

    return context.once(f"small and large words of the {side}", count)


def _added(here: Segment, there: Segment, said: _Words) -> Iterator[Problem]:
    """The words of a block that have a capital they have nowhere else."""
    text, tokens = here.block.text, here.block.facts.tokens
    for i, token in enumerate(tokens):
        word = token.text
        if not word[0].isupper() or len(word) < _LEAST_LETTERS or not word[1:].islower():
            continue
        small = word.lower()
        closed = small in here.block.language.closed_words
        if said.large[small] != 1 or not (said.small[small] or closed):
            continue
        if not is_inside(token, text):
            continue
        if not words(here.block.language.code).known(small):
            continue
        around = (*tokens[max(i - _AROUND, 0) : i], *tokens[i + 1 : i + 1 + _AROUND])
        if any(not t.text.islower() for t in around) or _touches(token, text):
            continue
        if any(c.opening.at < token.start < c.closing.at for c in here.block.facts.quotes.couples):
            continue
        if not closed and _has_capitals(there):
            continue
        yield Problem.at(
            "added",
            here.place(token.start, token.end),
            params={"found": word},
            replacement=small,
        )


def _has_capitals(there: Segment) -> bool:
    """Whether a sentence of the other version has a capital inside, which a word may answer."""
    text = there.block.text
    return any(t.text[0].isupper() and is_inside(t, text) for t in there.block.facts.tokens)


def _lost(here: Segment, there: Segment, said: _Words) -> Iterator[Problem]:
    """The names of the other version that have lost their capital here."""
    text, own = here.block.text, here.block.language.code
    capitals: dict[str, str] | None = None
    for token in unknown_tokens(here.block.facts.tokens, own):
        word = token.text
        if len(word) < _LEAST_LETTERS or not word.islower():
            continue
        if said.small[word] > 1 + said.large[word] // _TIMES or _touches(token, text):
            continue
        if capitals is None:
            capitals = _capitals(there)
        right = capitals.get(token.key)
        if right is not None:
            yield Problem.at(
                "lost",
                here.place(token.start, token.end),
                params={"found": word, "right": right},
                replacement=right,
            )


def _capitals(there: Segment) -> dict[str, str]:
    """The words of a block that never stand in it without their capital, and are no others."""
    tokens, text = there.block.facts.tokens, there.block.text
    small = {t.key for t in tokens if t.text[0].islower()}
    code = there.block.language.code
    return {
        t.key: t.text
        for t in tokens
        if t.text[0].isupper()
        and t.key not in small
        and (is_inside(t, text) or is_unknown(t.text.lower(), code))
    }


def _touches(token: Token, text: str) -> bool:
    """Whether a sign touches a word that makes it part of a name, an address or code."""
    before, behind = text[max(token.start - 1, 0) : token.start], text[token.end : token.end + 2]
    if behind[:1] in (".", ":"):
        return behind[1:].isalnum()
    return bool(_BESIDE.match(before) or _BESIDE.match(behind)) or behind[:1] in ("’", "'")
