"""How well two lengths go together.

The model is that of Gale & Church (1993), “A Program for Aligning Sentences in Bilingual Corpora”,
Computational Linguistics 19(1).
"""

import math

# Variance of the length of a translation per character of its source (Gale & Church, section 3.2).
VARIANCE = 6.8
WORST = 18.0
# A few sentences say little about the usual ratio of lengths: short texts lean to 1.
_LEAN = 500


def length_ratio(source: int, target: int) -> float:
    """Return the target's length per character of the source, for two whole texts."""
    return min(max((target + _LEAN) / (source + _LEAN), 0.6), 1.7)


def length_cost(source: int, target: int, ratio: float) -> float:
    """Return -log of how likely two lengths in characters are, given the texts' usual ratio."""
    mean = (source + target / ratio) / 2
    if mean == 0:
        return 0.0
    delta = abs(target - source * ratio) / math.sqrt(VARIANCE * mean * ratio)
    chance = math.erfc(delta / math.sqrt(2))
    return min(-math.log(chance), WORST) if chance > 0 else WORST
