"""A passage in another language than its version."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

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
from checker.occurrences import pairs_with
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.spelling.unknown import is_unknown
from glossary.forms import bare
from glossary.tokens import Token, tokenize
from glossary.words import words

_LEAST_WORDS = 8
# A shorter sentence has so many words at least, so many that tell, and such a part of them that is
# not of its version's language.
_LEAST_SHORT, _LEAST_TELLING, _STRANGE = 3, 2, 0.5
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
    level="block",
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
            source_words=("The members agreed to share the costs of the new centre.",),
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

    What it finds: sentences that have next to none of their version's function words and many of
    another language's, or are in another script; short ones where hardly a word is in the
    dictionary of their version. Those that follow each other in one language are one finding, and
    nothing else is said of their words.

    Why it matters: a sentence was left untranslated, or a passage of the other version slipped in.

    Examples: “The members have agreed that they will share the costs.” in a French text.

    What it leaves alone: quotations, Latin, titles, names and lists; a foreign passage that both
    versions give alike.
    """
    for side in pair.sides:
        other = pair.target if side is pair.source else pair.source
        foreign = id(pair) in _with_foreign_words(side, context)
        for code, passage in _passages(side, other, foreign=foreign):
            entire = (passage.start, passage.end) == (side.start, side.end)
            answer = other.whole() if other and entire and not other.empty else None
            source = passage.whole() if side.side == "source" else answer
            target = passage.whole() if side.side == "target" else None
            params = {"code": code, "own": side.block.language.code}
            yield Problem("other", source, target, params=params)


def _with_foreign_words(side: Segment, context: Context) -> frozenset[int]:
    """Return the ``id`` of the pairs that have a function word of another language alone there."""
    spoken = {language.code for language in _spoken(context)}
    return context.once(
        f"pairs with words of other languages in the {side.side}",
        lambda: pairs_with(_foreign_words(*sorted(spoken)), side.side, context),
    )


def _spoken(context: Context) -> Sequence[Language]:
    source, target = context.source_language, context.target_language
    return (target,) if source is None else (source, target)


def _passages(
    side: Segment, other: Segment | None, *, foreign: bool
) -> Iterator[tuple[str, Segment]]:
    """Yield the sentences of ``side`` in another language, those that follow each other as one.

    ``foreign`` says whether it has a function word of another language alone.
    """
    block = side.block
    spans = [s for s in block.sentences if side.start <= s.start and s.end <= side.end]
    found: list[tuple[str, Segment]] = []
    previous = -2
    for at, (start, end) in enumerate(spans or [Span(side.start, side.end)]):
        entire = start == side.start and end == side.end
        sentence = side if entire else Segment(side.side, block, start, end)
        code = _language_of(sentence, other, foreign=foreign)
        if code is None:
            continue
        if previous == at - 1 and found[-1][0] == code:
            start = found.pop()[1].start
        found.append((code, Segment(side.side, block, start, end)))
        previous = at
    yield from found


def _language_of(sentence: Segment, other: Segment | None, *, foreign: bool) -> str | None:
    """The language of a sentence, if it is certainly not that of its version."""
    code = None
    if sentence.end - sentence.start >= LEAST_LETTERS:
        code = _other_language(sentence)
        if code and other and _same_words(sentence, other):
            return code if _left_over(sentence, code, other) else None
    return code or (_by_its_words(sentence, other) if foreign else None)


def _by_its_words(sentence: Segment, other: Segment | None) -> str | None:
    """The language of a sentence that may be short, by its words and those it has not.

    Hardly any is in the dictionary of its version or stands on the other side, and some are
    function words of another language alone.
    """
    language = sentence.block.language
    known = words(language.code)
    if not known.spells:
        return None
    spoken = {language.code} if other is None else {language.code, other.block.language.code}
    tokens = _tokens(sentence)
    keys = {token.key for token in tokens}
    if keys.isdisjoint(_foreign_words(*sorted(spoken))) or len(tokens) < _LEAST_SHORT:
        return None
    plain = [t for t in tokenize(unquoted(sentence.text)) if t.text.isalpha() and len(t.text) > 1]
    code, _ = best_by_function_words(plain)
    if code in spoken or code == "la" or len(plain) < _LEAST_SHORT:
        return None
    theirs = FUNCTION_WORDS[code]
    telling = theirs - frozenset().union(*(FUNCTION_WORDS[c] for c in spoken))
    function = [t for t in plain if t.key in telling]
    given = other.block.facts.words if other else frozenset()
    strange = [
        t
        for t in plain
        if t.key not in theirs and bare(t.key) not in given and is_unknown(t.text, language.code)
    ]
    small = sum(t.text.islower() for t in strange)
    own = sum(t.key in language.closed_words and t.key not in theirs for t in plain)
    # where nothing answers it, it may be the title of a work
    if not function or not strange or own or not (small or other):
        return None
    if len(function) + small < _LEAST_TELLING:
        return None
    if len(function) + len(strange) < _STRANGE * len(plain):
        return None
    return code


@lru_cache(maxsize=16)
def _foreign_words(*spoken: str) -> frozenset[str]:
    """The function words of the languages that are not ``spoken``, and of no other."""
    every = frozenset().union(*(w for code, w in FUNCTION_WORDS.items() if code != "la"))
    return every - frozenset().union(*(FUNCTION_WORDS[code] for code in spoken))


def _other_language(side: Segment) -> str | None:
    """The language that ``side`` is certainly in, if it is not that of its version."""
    text, language = side.text, side.block.language
    if not text.isascii() and language.script == "Latin" and _OTHER_SCRIPT.search(text):
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
    others, own = FUNCTION_WORDS[code], language.closed_words
    theirs = share_of_words(tokens, others - own)
    if theirs < max(_APART, _TIMES * share_of_words(tokens, own - others)):
        return None
    if not is_running_text(tokens, others):
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
