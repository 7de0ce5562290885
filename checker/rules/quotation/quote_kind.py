"""A quotation in other marks than the document has."""

from collections.abc import Iterator, Sequence

from checker.characters.marks import Couple
from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule
from checker.typography.departures import as_one
from checker.typography.quotations import couples_in, is_kept, quoted, usual_kind, with_marks

# Straight and curly marks are one way of quoting, as typed and as set.
_STRAIGHT = '""'
_ALIKE = {_STRAIGHT, "“”"}


@rule(
    id="quote-kind",
    family="quotation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="document",
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
def quote_kind(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A quotation in other marks than the document has.

    What it finds: in either version, a quotation in double marks of another kind than the version
    has nearly everywhere (“…” or "…" among « … », or the reverse); where it has no way of its own,
    a quotation in the marks that are those of the other version's language.

    Why it matters: it shows another hand, and often a passage that kept the source's marks.

    Examples: “le « poste », le « droit » et le “bateau””

    What it leaves alone: a quotation inside another, code and names that both versions have in the
    same marks, straight marks among curly ones, a version without one way of quoting.
    """
    departures: list[tuple[tuple[str, str], Problem]] = []
    for pair in pairs:
        for side in pair.sides:
            if side.block.facts.quotes.couples:
                other = pair.target if side.side == "source" else pair.source
                departures.extend(
                    ((side.side, problem.params["here"]), problem)
                    for problem in _departures(side, other, context)
                )
    yield from as_one(departures)


def _departures(side: Segment, other: Segment | None, context: Context) -> Iterator[Problem]:
    way = usual_kind(context, side.side)
    if way is not None and all(c.opening.kind == way for c in side.block.facts.quotes.couples):
        return
    own = "".join(side.block.language.quotes[0])
    copied = "".join(other.block.language.quotes[0]) if other is not None else own
    for couple in couples_in(side):
        here = couple.opening.kind
        usual = way or (own if here == copied else here)
        if here == usual or here != _marks(couple) or {usual, here} == _ALIKE:
            continue
        # straight marks are those of code, and a text without marks of its own knows no better
        if (here == _STRAIGHT or usual != own) and not is_kept(usual, context, side.side):
            continue
        place = side.place(couple.opening.at, couple.closing.at + 1)
        # the marks of the other language are no part of a name or of code
        known = other is not None and place.text in other.text
        if known and not (here == copied != own and way == own):
            continue
        yield Problem.at(
            "other",
            place,
            params={"words": place.text, "here": _marks(couple), "usual": usual},
            replacement=with_marks(quoted(couple, side), usual, context, side.side),
        )


def _marks(couple: Couple) -> str:
    return couple.opening.text + couple.closing.text
