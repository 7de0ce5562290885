"""How a version writes its words: small, or large inside a sentence."""

import re
from collections import Counter
from typing import NamedTuple

from checker.context import Context
from checker.model import Segment, Side
from glossary.tokens import Token

_BESIDE = re.compile(r"[\w«“\"(\[/_\\.@:#$=-]")


class Written(NamedTuple):
    """How often a version writes each word small, and how often large inside a sentence."""

    small: Counter[str]
    large: Counter[str]


def written(side: Side, context: Context) -> Written:
    """Return how one version writes its words, all in small letters here."""

    def count() -> Written:
        found = Written(Counter(), Counter())
        for segment in context.segments(side):
            facts = segment.block.facts
            found.small.update(filter(str.islower, facts.parts[1::2]))
            found.large.update([token.text.lower() for token in facts.capitals])
        return found

    return context.once(f"small and large words of the {side}", count)


def has_capitals(segment: Segment) -> bool:
    """Whether there is a capital inside a sentence."""
    return bool(segment.block.facts.capitals)


def touches_a_sign(token: Token, text: str) -> bool:
    """Whether a sign touches a word that makes it part of a name, an address or code."""
    before, behind = text[max(token.start - 1, 0) : token.start], text[token.end : token.end + 2]
    if behind[:1] in (".", ":"):
        return behind[1:].isalnum()
    return bool(_BESIDE.match(before) or _BESIDE.match(behind)) or behind[:1] in ("’", "'")
