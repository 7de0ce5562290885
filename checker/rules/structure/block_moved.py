"""A paragraph that stands elsewhere in the target."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.align.anchors import longest_ascending
from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.unanswered import excerpt

# Where more than one in so many of the paragraphs of a stretch, and more than one, stand elsewhere,
# the whole stretch is sorted otherwise, as an alphabetical list is in another language.
_SORTED = 4


@rule(
    id="block-moved",
    family="structure",
    severity="minor",
    its="other",
    mqm="design-and-markup/layout",
    level="document",
    messages={
        "moved": {
            "en": "“{words}” stands elsewhere in the target: behind “{before}”.",
            "fr": "« {words} » se trouve ailleurs dans la cible : après « {before} ».",
        },
        "first": {
            "en": "“{words}” stands elsewhere in the target: at its beginning.",
            "fr": "« {words} » se trouve ailleurs dans la cible : au début.",
        },
        "several": {
            "en": "{count} paragraphs from “{words}” on stand elsewhere in the target: behind "
            "“{before}”.",
            "fr": "{count} paragraphes à partir de « {words} » se trouvent ailleurs dans la "
            "cible : après « {before} ».",
        },
        "several-first": {
            "en": "{count} paragraphs from “{words}” on stand elsewhere in the target: at its "
            "beginning.",
            "fr": "{count} paragraphes à partir de « {words} » se trouvent ailleurs dans la "
            "cible : au début.",
        },
    },
    why={
        "fr": (
            "Qui cherche une disposition à sa place ne la trouve pas, et « le paragraphe "
            "précédent » en est un autre."
        ),
    },
    bad=(
        Example(
            "1. The Agency reports to the Council every year.\n\n"
            "2. Each member names a contact point for the register.\n\n"
            "3. The contact points meet twice a year in Lisbon.\n\n"
            "4. The costs of the meetings are borne by the Agency.",
            "1. L’Agence rend compte au Conseil chaque année.\n\n"
            "3. Les points de contact se réunissent deux fois par an à Lisbonne.\n\n"
            "4. Les frais des réunions sont à la charge de l’Agence.\n\n"
            "2. Chaque membre désigne un point de contact pour le registre.",
            source_words=("Each member names a contact point for the register.",),
            target_words=("Chaque membre désigne un point de contact pour le registre.",),
        ),
    ),
    good=(
        Example(
            "1. The Agency reports to the Council every year.\n\n"
            "2. Each member names a contact point for the register.",
            "1. L’Agence rend compte au Conseil chaque année.\n\n"
            "2. Chaque membre désigne un point de contact pour le registre.",
        ),
        Example(
            "1. The house1 is old.\n\n1 It was built in 1854.\n\n2. It is cold in winter.\n",
            "1. La maison1 est ancienne.\n\n2. Elle est froide en hiver.\n\n1 Elle date de 1854.\n",
        ),
    ),
)
def block_moved(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A paragraph that stands elsewhere in the target.

    What it finds: paragraphs, headings and list items that are paired by their number or by what
    they say, but stand behind other ones in the target than in the source. Neighbours that moved
    together are named once.

    Why it matters: who looks a provision up by its place does not find it, and “the preceding
    paragraph” is another one.

    Examples: paragraph 2 stands behind paragraph 4 in French.

    What it leaves alone: footnotes, which the page foot puts where it likes; lists that are sorted
    otherwise throughout, as alphabetical ones are.
    """
    placed = [p for p in pairs if p.both and p.sides[0].block.kind != "footnote"]
    points = [(p.source_range.start, p.target_range.start) for p in placed]
    if all(a[1] < b[1] for a, b in pairwise(points)):
        return
    in_order = set(longest_ascending(points))
    for first, last in _stretches([target for _, target in points]):
        moved = [n for n in range(first, last) if n not in in_order]
        if len(moved) > 1 and len(moved) * _SORTED > last - first and not _together(moved, points):
            continue
        for run in _runs(moved, points):
            yield _problem([placed[n] for n in run], placed)


def _stretches(targets: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the smallest ranges of places that keep their paragraphs to themselves."""
    order = {target: n for n, target in enumerate(sorted(targets))}
    first = reach = 0
    for n, target in enumerate(targets):
        reach = max(reach, order[target])
        if reach == n:
            yield first, n + 1
            first = n + 1


def _together(moved: Sequence[int], points: Sequence[tuple[int, int]]) -> bool:
    """Whether all that moved did so as one."""
    return len(list(_runs(moved, points))) == 1


def _runs(moved: Sequence[int], points: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield the numbers of paragraphs that are neighbours in either version."""
    run: list[int] = []
    for n in moved:
        if run and (n != run[-1] + 1 or points[n][1] != points[run[-1]][1] + 1):
            yield run
            run = []
        run.append(n)
    if run:
        yield run


def _problem(run: Sequence[Pair], placed: Sequence[Pair]) -> Problem:
    source, target = run[0].source, run[0].target
    if source is None or target is None:
        raise ValueError("a pair that moved has both sides")
    at = run[0].target_range.start
    before = max(
        (p for p in placed if p.target_range.start < at),
        key=lambda p: p.target_range.start,
        default=None,
    )
    params = {"words": excerpt(source.text), "count": str(len(run))}
    key = "several" if len(run) > 1 else "moved"
    if before is None or before.target is None:
        key = "several-first" if len(run) > 1 else "first"
    else:
        params["before"] = excerpt(before.target.text)
    return Problem(key, source=source.whole(), target=target.whole(), params=params)
