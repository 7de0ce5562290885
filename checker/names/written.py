"""How a version writes its words: small, or large inside a sentence."""

import re
from collections import Counter
from typing import NamedTuple

from checker.context import Context
from checker.model import Segment, Side
from checker.names.capitals import is_inside
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
    text, facts = segment.block.text, segment.block.facts
    return bool(facts.capitals) or any(
        t.text[0].isupper() and is_meant(t, text) for t in facts.tokens
    )


def is_meant(token: Token, text: str) -> bool:
    """Whether a capital begins no sentence: inside one, or a quotation (“the "Tools" menu”)."""
    if is_inside(token, text):
        return True
    before = text[: token.start].rstrip('"“«‘\u00a0\u202f')
    return len(before) < token.start and before[-1:] == " " and before[-2:-1].islower()


def touches_a_sign(token: Token, text: str) -> bool:
    """Whether a sign touches a word that makes it part of a name, an address or code."""
    before, behind = text[max(token.start - 1, 0) : token.start], text[token.end : token.end + 2]
    if behind[:1] in (".", ":"):
        return behind[1:].isalnum()
    return bool(_BESIDE.match(before) or _BESIDE.match(behind)) or behind[:1] in ("’", "'")
