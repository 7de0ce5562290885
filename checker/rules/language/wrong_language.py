"""A passage in another language than its version."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.guess import (
    FUNCTION_WORDS,
    LEAST_LETTERS,
    best_by_function_words,
    guess,
    is_running_text,
    share_of_closed_words,
    share_of_words,
    unquoted,
)
from checker.languages import Language
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule
from glossary.tokens import Token, tokenize

_LEAST_WORDS = 8
# Most sentences have a larger share of function words of their language, and need no closer look.
_SUSPICIOUS = 0.3
# The share of them that running text of another language has at least; the share of those that
# the two languages do not have in common; and how many times more frequent these are.
_TELLING, _APART, _TIMES = 0.25, 0.15, 3
_SURE = 0.9
_OTHER_SCRIPT = re.compile("[\u0370-\u1cff\u3040-\ud7ff]")


@rule(
    id="wrong-language",
    family="language",
    severity="major",
    its="untranslated",
    mqm="accuracy/untranslated",
    level="sentence",
    needs_both=False,
    messages={
        "other": {
            "en": "This passage is in another language ({code}) than its version ({own}).",
            "fr": "Ce passage est dans une autre langue ({code}) que sa version ({own}).",
        }
    },
    why={
        "fr": (
            "Une phrase n’a pas été traduite, ou un passage de l’autre version s’est glissé ici."
        ),
    },
    bad=(
        Example(
            "The members agreed to share the costs of the new centre.",
            "The members have agreed that they will share the costs of the new centre.",
            target_words=(
                "The members have agreed that they will share the costs of the new centre.",
            ),
        ),
        Example(
            "Los miembros han decidido que los gastos de la nueva sede son para todos.",
            "Les membres ont décidé de répartir entre tous les frais du nouveau siège.",
            source_words=(
                "Los miembros han decidido que los gastos de la nueva sede son para todos.",
            ),
        ),
    ),
    good=(
        Example(
            "Si vis pacem, para bellum, et qui desiderat pacem praeparet bellum semper.",
            "Si vis pacem, para bellum, et qui desiderat pacem praeparet bellum semper.",
        ),
        Example(
            "See “The future of the alliance and of its members in the new century”, p. 4.",
            "Voir « The future of the alliance and of its members in the new century », p. 4.",
        ),
        Example(
            "Belgium, Bulgaria, Canada, Croatia, Denmark, Estonia, Finland, France, Germany",
            "Allemagne, Belgique, Bulgarie, Canada, Croatie, Danemark, Estonie, Finlande, France",
        ),
    ),
)
def wrong_language(pair: Pair, context: Context) -> Iterator[Problem]:
    """A passage in another language than its version.

    What it finds: a sentence of eight words and forty letters or more that has next to none of
    its version's function words and many of another language's, or is in another script.

    Why it matters: a sentence was left untranslated, or a passage of the other version slipped in.

    Examples: “The members have agreed that they will share the costs.” in a French text.

    What it leaves alone: quotations, Latin, titles, names and lists; a foreign passage that both
    versions give alike.
    """
    for side in pair.sides:
        if side.end - side.start < LEAST_LETTERS:
            continue
        code = _other_language(side)
        if code is None:
            continue
        other = pair.target if side is pair.source else pair.source
        if other is not None and _same_words(side, other) and not _left_over(side, code, other):
            continue
        yield Problem.at(
            "other",
            side.whole(),
            params={"code": code, "own": side.block.language.code},
        )


def _other_language(side: Segment) -> str | None:
    """The language that ``side`` is certainly in, if it is not that of its version."""
    text, language = side.text, side.block.language
    if _OTHER_SCRIPT.search(text) and language.script == "Latin":
        letters = sum(map(str.isalpha, text))
        if 2 * len(_OTHER_SCRIPT.findall(text)) > letters:
            return _certain(text, language)
    tokens = _tokens(side)
    if len(tokens) < _LEAST_WORDS:
        return None
    if share_of_closed_words(tokens, language) >= _SUSPICIOUS:
        return None
    text = unquoted(text)
    tokens = tokenize(text)
    if len(tokens) < _LEAST_WORDS:
        return None
    code, share = best_by_function_words(tokens)
    if code in (language.code, "la") or share < _TELLING:
        return None
    words, own_words = FUNCTION_WORDS[code], language.closed_words
    theirs = share_of_words(tokens, words - own_words)
    if theirs < max(_APART, _TIMES * share_of_words(tokens, own_words - words)):
        return None
    if not is_running_text(tokens, words):
        return None
    return _certain(text, language)


def _certain(text: str, language: Language) -> str | None:
    guessed = guess(text)
    if guessed is None or guessed[0] == language.code or guessed[1] < _SURE:
        return None
    return guessed[0]


def _tokens(side: Segment) -> Sequence[Token]:
    """The tokens of a stretch, out of those of its block."""
    tokens = side.block.facts.tokens
    if (side.start, side.end) == (0, len(side.block.text)):
        return tokens
    first = bisect_left(tokens, side.start, key=lambda token: token.start)
    last = bisect_left(tokens, side.end, key=lambda token: token.start)
    return tokens[first:last]


def _same_words(side: Segment, other: Segment) -> bool:
    return [t.key for t in _tokens(side)] == [t.key for t in _tokens(other)]


def _left_over(side: Segment, code: str, other: Segment) -> bool:
    """Whether the same words on both sides are the source's own, left in the target."""
    return side.side == "target" and code == other.block.language.code
