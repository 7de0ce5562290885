"""Writing a number the way a language and a document write it."""

from collections import Counter
from decimal import Decimal

from checker.context import Context
from checker.figures.numbers import Number
from checker.model import Block, Side


def write_like(
    number: Number,
    value: Decimal,
    block: Block,
    context: Context,
    side: Side,
    decimal: str | None = None,
) -> str:
    """Return ``value`` in the form of the language of ``block``, built like ``number``.

    It is grouped where ``number`` is, with the separator that this side's document uses, and has
    the same count of decimals, behind ``decimal`` if that is given.
    """
    language = block.language
    places = -int(value.normalize().as_tuple().exponent)
    if number.decimal:
        places = max(places, len(number.text.rpartition(number.decimal)[2]))
    digits = f"{value:.{max(places, 0)}f}"
    whole, _, part = digits.partition(".")
    if number.group:
        mark = group_mark(context, side, language.groups[0])
        whole = f"{int(whole):,}".replace(",", mark)
    return f"{whole}{decimal or language.decimal}{part}" if part else whole


def rewritten(source: Number, target: Number, block: Block, context: Context) -> str | None:
    """Return the value of ``source`` as ``target``, a number of ``block``, would be written.

    ``None`` where that is not certain.
    """
    value = source.value
    if value is None or value == target.value or source.kind in ("time", "label"):
        return None
    if len(source.values) > 1 and not source.group:  # “3 p.m.”, “the 1990s”
        return None
    if target.kind == "plain":
        if source.kind != "plain":
            return write_like(target, value, block, context, "target")
        # “version 2.4” keeps its stop: the target's own mark shows what it is
        mark = target.decimal if not target.group else None
        return write_like(source, value, block, context, "target", mark)
    words = block.language.figures
    by_kind = {"word": words.cardinals, "ordinal": words.ordinals}
    if target.text.isalpha() and target.kind in by_kind:
        row = by_kind[target.kind]
        if value % 1 or not 1 < value <= len(row) or target.text.lower() in words.portions:
            return None
        word = row[int(value) - 1]
        return word.capitalize() if target.text[0].isupper() else word
    return None


def group_mark(context: Context, side: Side, usual: str) -> str:
    """Return the separator of groups that one side's document uses most, by default ``usual``."""

    def count() -> str:
        seen = Counter(
            number.group
            for segment in context.segments(side)
            for number in segment.block.facts.numbers
            if number.group
            and number.group in segment.block.language.groups
            # a plain space lets a line break through, a stop may be a label
            and number.group not in " ."
        )
        return min(seen, key=lambda mark: (-seen[mark], mark)) if seen else usual

    return context.once(f"group mark of the {side}", count)
