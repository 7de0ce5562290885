"""A paragraph that has another number in the target, or none."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Block, Pair, Place, Problem, Side
from checker.offsets import Span
from checker.rules.rule import Example, rule

# Numbers of one side only are spoken of where more than one in so many paragraphs that either
# version numbers is numbered in both.
_BOTH = 2


@rule(
    id="block-renumbered",
    family="structure",
    severity="minor",
    its="other",
    mqm="design-and-markup/layout",
    level="document",
    messages={
        "changed": {
            "en": "Paragraph {source} of the source is number {target} in the target.",
            "fr": "Le paragraphe {source} de la source porte le numéro {target} dans la cible.",
        },
        "shifted": {
            "en": "From here on the numbers differ: paragraph {source} of the source is number "
            "{target} in the target ({count} paragraphs).",
            "fr": "À partir d’ici, les numéros diffèrent : le paragraphe {source} de la source "
            "porte le numéro {target} dans la cible ({count} paragraphes).",
        },
        "lost": {
            "en": "Paragraph {source} of the source has no number in the target.",
            "fr": "Le paragraphe {source} de la source n’a pas de numéro dans la cible.",
        },
        "gained": {
            "en": "This paragraph is number {target} in the target and has no number in the "
            "source.",
            "fr": "Ce paragraphe porte le numéro {target} dans la cible et n’a pas de numéro dans "
            "la source.",
        },
    },
    why={
        "fr": "Tout renvoi au « paragraphe 12 » mène à un autre dans l’autre version.",
    },
    bad=(
        Example(
            "1. The Agency reports to the Council every year.\n\n"
            "2. Each member names a contact point for the register.\n\n"
            "3. The contact points meet twice a year in Lisbon.",
            "1. L’Agence rend compte au Conseil chaque année.\n\n"
            "2. Chaque membre désigne un point de contact pour le registre.\n\n"
            "4. Les points de contact se réunissent deux fois par an à Lisbonne.",
            source_words=("3.",),
            target_words=("4.",),
        ),
        Example(
            "1. The Agency reports to the Council every year.\n\n"
            "2. Each member names a contact point for the register.\n\n"
            "3. The contact points meet twice a year in Lisbon.",
            "1. L’Agence rend compte au Conseil chaque année.\n\n"
            "Chaque membre désigne un point de contact pour le registre.\n\n"
            "3. Les points de contact se réunissent deux fois par an à Lisbonne.",
            source_words=("2.",),
            target_words=("",),
        ),
    ),
    good=(
        Example(
            "1. The Agency reports to the Council.\n\n2. The report is public.",
            "1. L’Agence rend compte au Conseil.\n\n2. Le rapport est public.",
        ),
        Example(
            "1. The Agency reports to the Council.\n\n2. The report is public.",
            "L’Agence rend compte au Conseil.\n\nLe rapport est public.",
        ),
    ),
)
def block_renumbered(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A paragraph that has another number in the target, or none.

    What it finds: paragraphs, headings and list items that say the same and are numbered
    differently. Where one number too many or too few shifts all that follow, the first is named,
    with how many there are.

    Why it matters: every reference to “paragraph 12” leads to another one in the other version.

    Examples: 3. / 4.; 2. / nothing.

    What it leaves alone: versions of which one is not numbered at all; parts of a paragraph whose
    own number is the same; letters where the other version has figures; footnotes.
    """
    told = [
        (pair.source.block, pair.target.block)
        for pair in pairs
        if pair.both and pair.source and pair.target
        if pair.source.block.kind != "footnote"
        and (pair.source.block.number or pair.target.block.number)
    ]
    numbered = sum(bool(here.number and there.number) for here, there in told)
    # by style, paragraphs whose numbers are so much apart, one after the other
    shifted: dict[str, list[_Blocks]] = {}
    for here, there in told:
        if not here.number or not there.number:
            if numbered * _BOTH > len(told):
                yield _problem("lost" if here.number else "gained", here, there)
            continue
        style = _style(here.number)
        if style != _style(there.number):
            continue
        run = shifted.setdefault(style, [])
        if run and _apart(run[-1]) != _apart((here, there)):
            yield from _shifted(run)
            run.clear()
        if _apart((here, there)):
            run.append((here, there))
    for run in shifted.values():
        yield from _shifted(run)


_Blocks = tuple[Block, Block]


def _shifted(run: Sequence[_Blocks]) -> Iterator[Problem]:
    """Yield the problem of paragraphs that are renumbered alike."""
    if run:
        yield _problem("shifted" if len(run) > 1 else "changed", *run[0], len(run))


def _style(number: str) -> str:
    """Return how a number is written: its depth, and whether in figures."""
    return "".join("1" if part.isdecimal() else "a" for part in number.split("."))


def _apart(blocks: _Blocks) -> object:
    """Return by how much the own numbers of two paragraphs differ; nothing if they do not."""
    here, there = ((block.number or "").rpartition(".")[2].casefold() for block in blocks)
    if here == there:
        return None
    if here.isdecimal() and there.isdecimal():
        return int(there) - int(here)
    return ord(there) - ord(here) if len(here) == len(there) == 1 else (here, there)


def _problem(key: str, here: Block, there: Block, count: int = 1) -> Problem:
    return Problem(
        key,
        source=_number(here, "source"),
        target=_number(there, "target"),
        params={
            "source": here.number or "",
            "target": there.number or "",
            "count": str(count),
        },
    )


def _number(block: Block, side: Side) -> Place:
    """Return the place of a paragraph's number, or where it would stand."""
    given = block.marker
    if given is not None:
        words = block.origin.text[given.start : given.end]
        given = Span(given.start, given.start + len(words.rstrip()))
    return Place(side, block, 0, 0, given=given)
