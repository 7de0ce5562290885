"""A quotation that is opened and not closed, or closed and not opened."""

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.characters.marks import Mark, looks_closing
from checker.context import Context
from checker.model import Block, Pair, Problem, Segment, Side
from checker.rules.rule import Example, rule
from checker.signs import QUOTE


@rule(
    id="unbalanced-quotes",
    family="quotation",
    severity="minor",
    its="typographical",
    mqm="linguistic-conventions/punctuation",
    level="block",
    needs=QUOTE,
    needs_both=False,
    messages={
        "opening": {
            "en": "The quotation mark {mark} is opened and not closed.",
            "fr": "Le guillemet {mark} est ouvert et n’est pas fermé.",
        },
        "closing": {
            "en": "The quotation mark {mark} closes what was not opened.",
            "fr": "Le guillemet {mark} ferme ce qui n’a pas été ouvert.",
        },
        "mixed": {
            "en": "A quotation that is opened by {opening} is closed by {mark}.",
            "fr": "Une citation ouverte par {opening} est fermée par {mark}.",
        },
    },
    why={
        "fr": "Le lecteur ne sait pas où finit la citation, ni de qui elle est.",
    },
    bad=(
        Example(
            "The section “Aim” is short.",
            "La partie « But est courte.",
            target_words=("«",),
        ),
        Example(
            "The Council decided to “act at once.",
            "Le Conseil a décidé d’« agir sans délai ».",
            source_words=("“",),
        ),
        Example(
            "They agreed on a “road map”.",
            "Ils ont arrêté une « feuille de route”.",
            target_words=("”",),
        ),
    ),
    good=(
        Example(
            "The Allies’ plan is a “key” plan; the pipe of 5” is '6\"' long.",
            "Le plan des Alliés est un plan « clé » ; le tuyau de 5” a '6\"' de long.",
        ),
        Example(
            "He said: “We shall act.\n\n“We shall not wait.”",
            "Il a dit : « Nous agirons.\n\n« Nous n’attendrons pas. »",
        ),
        Example(
            "“We shall act when all agree:",
            "« Nous agirons quand tous seront d’accord :",
        ),
    ),
)
def unbalanced_quotes(pair: Pair, context: Context) -> Iterator[Problem]:
    """A quotation that is opened and not closed, or closed and not opened.

    What it finds: in either version, a double quotation mark without its other half in the same
    paragraph, and a quotation closed by another kind of mark than opened it.

    Why it matters: the reader cannot tell where the quoted words end, and whose they are.

    Examples: “La partie « But est courte.”

    What it leaves alone: single marks, which are apostrophes too often; inches; a quotation over
    several paragraphs, each opened anew; a quotation that runs on in both versions alike.
    """
    for side in pair.sides:
        alone = side.block.facts.quotes.alone
        if not alone:
            continue
        carried = _carried_over(context, side.side)
        other = pair.target if side is pair.source else pair.source
        there = Counter(m.role for m in other.block.facts.quotes.alone) if other else Counter()
        odd = []
        for mark in alone:
            if (side.block, mark.at) in carried or _inches(side.block, mark):
                continue
            if there[mark.role]:
                there[mark.role] -= 1
                continue
            odd.append(mark)
        yield from _problems(side, odd)


def _problems(side: Segment, odd: Sequence[Mark]) -> Iterator[Problem]:
    opening: Mark | None = None
    for mark in (*odd, None):
        if opening is not None and mark is not None and _answers(side.block, opening, mark):
            yield Problem.at(
                "mixed",
                side.place(mark.at, mark.at + 1),
                params={"opening": opening.text, "mark": mark.text},
                also=(side.place(opening.at, opening.at + 1),),
                replacement=opening.kind[1],
            )
            opening = None
            continue
        if opening is not None:
            yield _alone(side, opening)
        opening = mark if mark is not None and mark.role == "opening" else None
        if mark is not None and opening is None:
            yield _alone(side, mark)


def _alone(side: Segment, mark: Mark) -> Problem:
    return Problem.at(mark.role, side.place(mark.at, mark.at + 1), params={"mark": mark.text})


def _answers(block: Block, opening: Mark, mark: Mark) -> bool:
    """Whether ``mark`` closes what ``opening`` opened, though it is not the mark for it."""
    return mark.role == "closing" or (
        mark.kind == opening.kind and looks_closing(block.text, mark.at)
    )


def _inches(block: Block, mark: Mark) -> bool:
    return mark.text in '”"' and block.text[: mark.at][-1:].isdigit()


def _carried_over(context: Context, side: Side) -> frozenset[tuple[Block, int]]:
    """The marks of one version that have their other half in a later or earlier paragraph."""

    def collect() -> frozenset[tuple[Block, int]]:
        carried: set[tuple[Block, int]] = set()
        waiting: list[tuple[Block, int]] = []
        kind = ""
        for segment in context.segments(side):
            block = segment.block
            alone = block.facts.quotes.alone
            if waiting and (answer := _continues(block, alone, kind)) is not None:
                waiting.append((block, answer.at))
                if answer.role == "closing":
                    carried.update(waiting)
                    waiting = []
                continue
            waiting = []
            if alone and alone[-1].role == "opening":
                waiting, kind = [(block, alone[-1].at)], alone[-1].kind
        return frozenset(carried)

    return context.once(f"unbalanced-quotes: carried over, {side}", collect)


def _continues(block: Block, alone: Sequence[Mark], kind: str) -> Mark | None:
    """The mark by which ``block`` goes on with a quotation or ends it."""
    if not alone or alone[0].kind != kind:
        # reopened and closed in the same paragraph: the last of several
        first = next(iter(block.facts.quotes.couples), None)
        if first and first.opening.at == 0 and first.opening.kind == kind:
            return first.closing
        return None
    if alone[0].role == "closing" or alone[0].at == 0:
        return alone[0]
    return None
