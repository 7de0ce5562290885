"""Names that have lost their capital."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.context import Context
from checker.model import Segment
from checker.names.capitals import is_inside
from checker.names.written import Written, touches_a_sign, written
from checker.spelling.unknown import is_unknown, unknown_tokens
from glossary.forms import bare
from glossary.tokens import Token
from glossary.words import words

_LEAST_LETTERS = 4
# A word that a text writes small more than once, it means so, unless it has it so much more often
# with its capital; one that is another word too must have it so often.
_TIMES, _OFTEN = 5, 2


class LostCapital(NamedTuple):
    """A word in small letters, and how it should be written."""

    token: Token
    right: str


def capitals_lost(here: Segment, there: Segment, context: Context) -> Iterator[LostCapital]:
    """Yield the words of the target ``here`` that ``there`` never writes without a capital.

    Words that the dictionary does not have, names that are words too, and the words inside names.
    """
    said = written("target", context)
    text, code = here.block.text, here.block.language.code
    tokens = here.block.facts.tokens
    found = [t for t in unknown_tokens(tokens, code) if _may_be_lost(t, said)]
    usual = _usually_large(context)
    if not usual.isdisjoint(here.block.facts.words):
        found += [t for t in tokens if t.text.islower() and bare(t.key) in usual]
    if here.block.facts.capitals and there.block.facts.capitals:
        found += _inside_names(here, there)
    if not found:
        return
    capitals = _capitals(there)
    for token in sorted(set(found)):
        right = capitals.get(token.key)
        if right is not None and not touches_a_sign(token, text):
            yield LostCapital(token, right)


def _may_be_lost(token: Token, said: Written) -> bool:
    word = token.text
    return (
        len(word) >= _LEAST_LETTERS
        and word.islower()
        and said.small[word] <= 1 + said.large[word] // _TIMES
    )


def _usually_large(context: Context) -> frozenset[str]:
    """The words, without accents, that are names too and that the target should write large.

    It does so time and again, and hardly small; or it says them small once, the source always
    large.
    """

    def collect() -> frozenset[str]:
        said, given = written("target", context), written("source", context)
        is_name = words(context.target_language.code).is_name
        also_names = context.target_language.also_names
        return frozenset(
            bare(word)
            for word in said.small.keys() & (given.large.keys() | said.large.keys())
            if len(word) >= _LEAST_LETTERS
            and said.small[word] <= 1 + said.large[word] // _TIMES
            and (
                said.large[word] >= _OFTEN
                or (
                    given.large[word] >= _OFTEN and not given.small[word] and word not in also_names
                )
            )
            and is_name(word.capitalize())
        )

    return context.once("words that the target usually writes large", collect)


def _inside_names(here: Segment, there: Segment) -> Iterator[Token]:
    """Yield the small words of ``here`` inside a name that both versions have: “Python packaging”.

    They stand behind the same capital, and before the same word if the dictionary has them.
    """
    given = there.block.facts.tokens
    large = {t.start for t in there.block.facts.capitals}
    behind = {
        (given[i - 1].text, t.key): given[i + 1].text if i + 1 < len(given) else ""
        for i, t in enumerate(given[1:], 1)
        if t.start in large and _is_name_like(given[i - 1])
    }
    if not behind:
        return
    tokens, code = here.block.facts.tokens, here.block.language.code
    for i, (before, token) in enumerate(pairwise(tokens), 2):
        following = behind.get((before.text, token.key)) if token.text.islower() else None
        if following is not None and (
            is_unknown(token.text, code) or (i < len(tokens) and tokens[i].text == following)
        ):
            yield token


def _is_name_like(token: Token) -> bool:
    return len(token.text) >= _LEAST_LETTERS and token.text[0].isupper()


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
