"""Names that have lost their capital."""

from collections.abc import Iterator
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

    Words that the dictionary does not have, and those that the target itself writes large.
    """
    said = written("target", context)
    text, code = here.block.text, here.block.language.code
    tokens = here.block.facts.tokens
    found = [t for t in unknown_tokens(tokens, code) if _may_be_lost(t, said)]
    if not _usually_large(context).isdisjoint(here.block.facts.words):
        usual = _usually_large(context)
        found += [t for t in tokens if t.text.islower() and bare(t.key) in usual]
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
    """The names, without accents, that the target writes large time and again, and hardly small.

    Those that are ordinary words too.
    """

    def collect() -> frozenset[str]:
        said = written("target", context)
        is_name = words(context.target_language.code).is_name
        return frozenset(
            bare(word)
            for word, times in said.large.items()
            if times >= _OFTEN
            and len(word) >= _LEAST_LETTERS
            and 0 < said.small[word] <= 1 + times // _TIMES
            and is_name(word.capitalize())
        )

    return context.once("words that the target usually writes large", collect)


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
