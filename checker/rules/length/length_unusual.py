"""A passage far longer or shorter than its translation."""

import math
from collections.abc import Iterator

from checker.align.lengths import length_ratio
from checker.context import Context
from checker.model import Pair, Problem
from checker.options import Option
from checker.rules.rule import Example, rule

# A shorter passage says little by its length.
_LEAST = 100
# A passage is off where it is so many times further from the usual than most are; fewer passages
# than that do not tell.
_SPREADS, _AS_DEVIATION, _MANY = 3.0, 1.4826, 10
_ENDS = (".", "!", "?", "…")
_CLOSING = ' \u00a0\u202f\n»”"’)'
RATIO = Option(
    "length-unusual",
    "ratio",
    1.9,
    "How many times longer or shorter than usual in the document a passage has to be.",
    least=1.1,
)


@rule(
    id="length-unusual",
    family="length",
    severity="minor",
    its="length",
    mqm="accuracy/omission",
    level="block",
    messages={
        "short": {
            "en": "The target is far shorter than its source: {share} % of the usual length.",
            "fr": "La cible est bien plus courte que la source : {share} % de la longueur usuelle.",
        },
        "long": {
            "en": "The target is far longer than its source: {share} % of the usual length.",
            "fr": "La cible est bien plus longue que la source : {share} % de la longueur usuelle.",
        },
    },
    why={
        "fr": (
            "La moitié peut manquer, ou n’avoir rien à faire là ; quels mots, aucune règle plus "
            "fine n’a pu le dire."
        ),
    },
    bad=(
        Example(
            "The Agency shall keep every register that the members ask for, publish an extract of "
            "each of them once a year and send a copy of it to the Council.",
            "L’Agence tient tous les registres.",
            source_words=(
                "The Agency shall keep every register that the members ask for, publish an "
                "extract of each of them once a year and send a copy of it to the Council.",
            ),
            target_words=("L’Agence tient tous les registres.",),
        ),
    ),
    good=(
        Example(
            "The Agency keeps every register that the members ask for, and publishes an extract "
            "of each of them once a year.",
            "L’Agence tient tous les registres demandés par les membres et en publie chaque année "
            "un extrait.",
        ),
        Example("Yes.", "Oui, tout à fait, et sans la moindre réserve."),
    ),
    options=(RATIO,),
)
def length_unusual(pair: Pair, context: Context) -> Iterator[Problem]:
    """A passage far longer or shorter than its translation.

    What it finds: a sentence or paragraph whose translation is nearly twice as long as usual in the
    document, or half as long, and further from the usual than the others are.

    Why it matters: half of it may be missing, or not belong there. Which words, no finer rule could
    tell.

    Examples: a paragraph of three lines that is one line in the target.

    What it leaves alone: short passages, headings, the beginnings of lists; documents whose
    versions differ in length throughout.
    """
    source, target = pair.source, pair.target
    if source is None or target is None or not pair.both:
        return
    lengths = len(source.text), len(target.text)
    # the beginning of a list says in one language what each of its items says in another
    if max(lengths) < _LEAST or not source.text.rstrip(_CLOSING).endswith(_ENDS):
        return
    if target.text.rstrip().endswith(":"):
        return
    usual, spread = context.once("usual lengths", lambda: _usual(context))
    off = math.log(lengths[1] / lengths[0]) - usual
    if abs(off) <= max(math.log(context.value(RATIO)), _SPREADS * spread):
        return
    yield Problem(
        "short" if off < 0 else "long",
        source=source.whole(),
        target=target.whole(),
        params={"share": str(round(100 * math.exp(off)))},
    )


def _usual(context: Context) -> tuple[float, float]:
    """Return the usual length of the target per character of the source, and how far it varies.

    Both in logarithms; the second is the median of how far a passage is off, as a standard
    deviation would be where lengths are spread normally.
    """
    sides = [
        (len(p.source.text), len(p.target.text))
        for p in context.pairs
        if p.both and p.source and p.target
    ]
    usual = math.log(length_ratio(sum(a for a, _ in sides), sum(b for _, b in sides)))
    off = sorted(abs(math.log(b / a) - usual) for a, b in sides if max(a, b) >= _LEAST)
    return usual, _AS_DEVIATION * off[len(off) // 2] if len(off) >= _MANY else 0.0
