"""A quotation in other marks than the document has."""

from collections.abc import Iterator

from checker.characters.marks import Couple
from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.typography.quotations import couples_in, quoted, usual_kind, with_marks

# Straight and curly marks are one way of quoting, as typed and as set.
_ALIKE = {'""', "“”"}


@rule(
    id="quote-kind",
    family="quotation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs_both=False,
    messages={
        "other": {
            "en": "{words} is quoted with {here}; quotations here take {usual}.",
            "fr": "{words} est entre {here} ; les citations sont ici entre {usual}.",
        }
    },
    why={
        "fr": (
            "Cela trahit une autre main, et souvent un passage qui a gardé les guillemets de la "
            "source."
        ),
    },
    bad=(
        Example(
            "the “berth”, the “fee”, the “master” and the “boat”",
            "le « poste », le « droit », le « capitaine » et le “bateau”",
            target_words=("“bateau”",),
        ),
    ),
    good=(
        Example('the "berth" and the "fee"', 'le « poste » et le "droit"'),
        Example(
            "the “berth”, the “fee”, the “master’s ‘boat’”",
            "le « poste », le « droit », le « “bateau” du capitaine »",
        ),
    ),
)
def quote_kind(pair: Pair, context: Context) -> Iterator[Problem]:
    """A quotation in other marks than the document has.

    What it finds: in either version, a quotation in double marks of another kind than the version
    has nearly everywhere (“…” or "…" among « … », or the reverse); where it has no way of its own,
    a quotation in the marks that are those of the other version's language.

    Why it matters: it shows another hand, and often a passage that kept the source's marks.

    Examples: “le « poste », le « droit » et le “bateau””

    What it leaves alone: a quotation inside another, code and names that both versions have in the
    same marks, straight marks among curly ones, a version without one way of quoting.
    """
    for side in pair.sides:
        quotes = side.block.facts.quotes
        if not quotes.couples:
            continue
        other = pair.target if side.side == "source" else pair.source
        way = usual_kind(context, side.side)
        if way is not None and all(c.opening.kind == way for c in quotes.couples):
            continue
        own = "".join(side.block.language.quotes[0])
        copied = "".join(other.block.language.quotes[0]) if other is not None else own
        for couple in couples_in(side):
            usual = way or (own if couple.opening.kind == copied else couple.opening.kind)
            if couple.opening.kind == usual or couple.opening.kind != _marks(couple):
                continue
            if {usual, couple.opening.kind} == _ALIKE:
                continue
            place = side.place(couple.opening.at, couple.closing.at + 1)
            if other is not None and place.text in other.text:
                continue
            yield Problem.at(
                "other",
                place,
                params={"words": place.text, "here": _marks(couple), "usual": usual},
                replacement=with_marks(quoted(couple, side), usual, context, side.side),
            )


def _marks(couple: Couple) -> str:
    return couple.opening.text + couple.closing.text
