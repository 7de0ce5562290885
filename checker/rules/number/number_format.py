"""A number in the form of another language."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from checker.context import Context
from checker.figures.forms import write_like
from checker.figures.numbers import Number
from checker.figures.quantities import scaled
from checker.model import Pair, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from checker.signs import DIGIT

# Signs behind a decimal that are not listed as units: “1.5°”, “2.5 Md€”.
_QUANTITY_AFTER = re.compile(r"[ \u00a0\u202f]?[%‰°€$£¥]|[ \u00a0\u202f](?:Md?€|k€)")

_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?:\W|\W?[<>=≤≥]+\W)?$")


@rule(
    id="number-format",
    family="number",
    severity="minor",
    its="locale-violation",
    mqm="locale-conventions/number-format",
    level="block",
    needs=DIGIT,
    needs_both=False,
    messages={
        "form": {
            "en": "The number {number} is not written the way the language of the text writes it.",
            "fr": "Le nombre {number} n’est pas écrit selon l’usage de la langue du texte.",
        }
    },
    why={
        "fr": (
            "Le lecteur de l’autre langue lit un autre nombre, mille fois plus petit ou plus grand."
        ),
    },
    bad=(
        Example(
            "It cost 1,000.5 euros.",
            "Cela a coûté 1,000.5 euros.",
            target_words=("1,000.5",),
        ),
        Example(
            "The fund holds 12,500 euros.",
            "Le fonds s’élève à 12,500 euros.",
            target_words=("12,500",),
        ),
        Example(
            "Some 1.5 million people fled.",
            "Quelque 1.5 million de personnes ont fui.",
            target_words=("1.5",),
        ),
        Example(None, "Cela a coûté 1,234,567.80 euros.", target_words=("1,234,567.80",)),
        Example(
            "Le taux est de 2,5 %.",
            "The rate is 2,5%.",
            source_lang="fr",
            target_lang="en",
            target_words=("2,5",),
        ),
    ),
    good=(
        Example("It cost 1,000.5 euros.", "Cela a coûté 1\u202f000,5 euros."),
        Example("It cost 1,000.5 euros.", "Cela a coûté 1 000,5 euros."),
        Example("See section 4.2 and version 2.0.", "Voir la section 4.2 et la version 2.0."),
        Example("It weighs 1.250 kg.", "Il pèse 1,250 kg."),
        Example("The host 10.0.0.1 answers.", "L’hôte 10.0.0.1 répond."),
        Example("It starts at 10.30.", "Cela commence à 10.30."),
    ),
)
def number_format(pair: Pair, context: Context) -> Iterator[Problem]:
    """A number in the form of another language.

    What it finds: a comma where the language has a decimal point or the reverse, groups parted by
    the mark that the language uses for decimals. With two versions the value decides: “12,500” in
    a French text is wrong if the English says 12,500.

    Why it matters: the reader of the other language reads another number, a thousand times smaller
    or larger.

    Examples: “1,000.5” in a French text (1 000,5).

    What it leaves alone: section and version numbers, times, addresses; any of the spaces between
    groups; in one text alone, whatever could be a number of its language.
    """
    for side in pair.sides:
        numbers = side.block.facts.numbers
        if not numbers:
            continue
        other = pair.target if side.side == "source" else pair.source
        there = other.block.facts.numbers if other is not None else ()
        # the mark that surely parts groups on the other side, whatever else it may do
        usual = other.block.language.groups[0] if other is not None else ""
        for number in numbers:
            if number.value is None or not (number.decimal or number.group):
                continue
            value = _misread(number, side, there, usual, context)
            if value is None:
                continue
            place = side.place(number.start, number.end)
            right = write_like(number, value, side.block, context, side.side)
            if right != number.text:
                yield Problem(
                    "form",
                    source=place if side.side == "source" else None,
                    target=place if side.side == "target" else None,
                    params={"number": number.text},
                    suggestion=Suggestion(place, right),
                )


def _misread(
    number: Number, side: Segment, there: tuple[Number, ...], usual: str, context: Context
) -> Decimal | None:
    """Return what ``number`` is meant to be worth if its form is not the language's."""
    language = side.block.language
    decimal, group = number.decimal, number.group
    if group and decimal:
        right = decimal == language.decimal and group in language.groups
        return None if right else number.values[0]
    if group == language.decimal and len(number.text.split(group)) > 2:
        return number.values[0]
    if len(number.values) == 2 and group == language.decimal:
        # 12,500 in French: a slip only if the other side means 12500 and not 12.5
        own, foreign = number.values
        sure = [n for n in there if n.group != group or n.group == usual]
        values = {n.values[0] for n in sure if n.values}
        return foreign if foreign in values and own not in values else None
    if decimal and decimal != language.decimal and there:
        same = any(n.values[:1] == number.values[:1] for n in there)
        if same and _quantity(number, side, context):
            return number.values[0]
    return None


def _quantity(number: Number, side: Segment, context: Context) -> bool:
    """Whether a decimal counts something and is neither a section nor a version."""
    block, text = side.block, side.block.text
    if _QUANTITY_AFTER.match(text, number.end):
        return True
    if scaled(text, number, block.language).end > number.end:
        return True
    before = _WORD_BEFORE.search(text, max(number.start - 24, 0), number.start)
    if before and (before[1].lower() in block.language.figures.versions or before[1][0].isupper()):
        return False
    if any(r.start <= number.start < r.end for r in block.facts.references):
        return False
    if number.text.startswith("0."):
        return text[number.start - 1 : number.start] != "(" and not _habit(side, context)
    quantity = next((q for q in block.facts.quantities if q.number is number), None)
    if quantity is None:
        return False
    limit = quantity.limit
    return bool(quantity.unit or (limit and limit.start < number.start))


def _habit(side: Segment, context: Context) -> bool:
    """Whether this side's document has its reasons to write “0.1” (a program's output)."""

    def count() -> bool:
        marks = Counter(
            number.decimal
            for segment in context.segments(side.side)
            for number in segment.block.facts.numbers
            if number.text[:2] in ("0.", "0,")
        )
        own = marks.pop(side.block.language.decimal, 0)
        return sum(marks.values()) > max(own, 1)

    return context.once(f"decimals of the {side.side}", count)
