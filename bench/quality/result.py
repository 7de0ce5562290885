"""What was measured on one genre, and what follows of it for kinds of slip and for rules."""

from collections.abc import Mapping
from typing import NamedTuple

from bench.quality.measure import Clean, Subtype
from checker.measured import Measured
from checker.rules import Rule

# With fewer slips than this a share says little.
FEW = 20
# The mix that confidences hold for: one segment in so many has a slip, each kind as often as any.
MIX = 10
# A rule answers for a kind of slip of which it locates so much: less is chance.
_ANSWERS_FOR = 0.25
# False findings are believed to be half a one more than were seen: none in so many words does not
# mean none ever.
_UNSEEN = 0.5


class Result(NamedTuple):
    """Kinds of slip by name, untouched text, and the same text ``held`` to a glossary."""

    subtypes: Mapping[str, Subtype]
    untouched: Clean
    held: Clean | None

    @property
    def counted(self) -> dict[str, Subtype]:
        """The kinds of slip of which enough were planted."""
        return {name: s for name, s in self.subtypes.items() if s.planted >= FEW}

    def means(self) -> dict[str, tuple[float, float]]:
        """Return the mean over kinds, and the least, of what is found, located and exact."""
        kinds = self.counted.values()
        if not kinds:
            return {}
        shares = {
            "found": [s.found / s.planted for s in kinds],
            "located": [s.located / s.planted for s in kinds],
            "exact": [s.exact / s.planted for s in kinds],
        }
        return {name: (sum(v) / len(v), min(v)) for name, v in shares.items()}

    def clean_for(self, rule: Rule) -> Clean:
        """Return the clean text that a rule is judged by: of terms, that held to a glossary."""
        return self.held if rule.family == "terminology" and self.held else self.untouched


def measured(rule: Rule, results: Mapping[str, Result]) -> Measured:
    """Return the figures of a rule: its finds in prose, what it says of clean text anywhere."""
    prose = results["prose"]
    kinds = {
        name: s
        for name, s in prose.counted.items()
        if s.by_rule[rule.id] >= _ANSWERS_FOR * s.planted
    }
    planted = sum(s.planted for s in kinds.values())
    cleans = {genre: result.clean_for(rule) for genre, result in results.items()}
    return Measured(
        kinds=tuple(sorted(kinds)),
        planted=planted,
        located=_share(sum(s.by_rule[rule.id] for s in kinds.values()), planted),
        exact=_share(sum(s.exact_by_rule[rule.id] for s in kinds.values()), planted),
        per_1000_clean_words={
            genre: round(1000 * clean.by_rule[rule.id] / clean.words, 3)
            for genre, clean in cleans.items()
        },
        confidence=_confidence(rule, prose) if kinds else None,
    )


def _confidence(rule: Rule, result: Result) -> float | None:
    """Return the share of a rule's findings that point at a slip, at the stated mix.

    ``None`` for terms: nobody who wrote these texts had the glossary, so that a departure from it
    in clean text is one indeed, and says nothing of the rule.
    """
    if rule.family == "terminology":
        return None
    shares = [s.said[rule.id] / s.planted for s in result.counted.values()]
    right = sum(shares) / len(shares) / MIX
    clean = result.clean_for(rule)
    wrong = (clean.by_rule[rule.id] + _UNSEEN) / clean.rows * (1 - 1 / MIX)
    return round(right / (right + wrong), 2)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
