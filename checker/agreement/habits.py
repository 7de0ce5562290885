"""Which gender a text gives its nouns, where no dictionary tells."""

from collections import Counter
from itertools import pairwise

from checker.agreement.before import is_plain
from checker.agreement.nouns import gender
from checker.context import Context
from checker.model import Side

# So often a text must give a noun one gender, for the other, once, to be a slip.
_OFTEN = 3
_LEAST_LETTERS = 4


def odd_genders(side: Side, context: Context) -> frozenset[tuple[str, str]]:
    """Return the determiners and nouns that go together once, against what the version says else.

    Both in small letters. Empty for a language whose determiners tell no gender.
    """

    def collect() -> frozenset[tuple[str, str]]:
        segments = context.segments(side)
        language = segments[0].block.language if segments else None
        rules = language.agreement if language is not None else None
        if language is None or rules is None or not rules.masculine:
            return frozenset()
        telling = rules.masculine | rules.feminine
        found: Counter[tuple[str, str]] = Counter()
        for segment in segments:
            said = segment.block.facts.parts[1::2]
            found.update([both for both in pairwise(said) if both[0] in telling])
        genders: dict[str, dict[bool, int]] = {}
        for (first, noun), times in found.items():
            kinds = genders.setdefault(noun, {True: 0, False: 0})
            kinds[first in rules.masculine] += times
        return frozenset(
            (first, noun)
            for (first, noun), times in found.items()
            if times == 1 <= _OFTEN <= genders[noun][first not in rules.masculine]
            and genders[noun][first in rules.masculine] == 1
            and len(noun) >= _LEAST_LETTERS
            and noun not in language.closed_words | rules.doubles
            and is_plain(noun, language.code)
            and gender(noun, language.code) is None
        )

    return context.once(f"odd genders in the {side}", collect)
