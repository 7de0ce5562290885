"""One acronym that stands for two names in one version."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Place, Problem, Side
from checker.names.introductions import introductions
from checker.rules.rule import Example, rule

_SIDES: tuple[Side, ...] = ("source", "target")
# So many places of the usual name are listed: enough to compare with.
_LISTED = 10

# By acronym, by name: where it is introduced under that name, and in which pair.
_Names = dict[str, dict[tuple[str, ...], list[tuple[int, Place]]]]


@rule(
    id="acronym-expanded-differently",
    family="acronym",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use",
    level="document",
    needs_both=False,
    messages={
        "differently": {
            "en": "The acronym {acronym} stands for “{found}” here and for “{usual}” elsewhere.",
            "fr": "Le sigle {acronym} désigne ici « {found} », ailleurs « {usual} ».",
        }
    },
    why={
        "fr": "Le lecteur croit à deux organismes, ou ne sait pas duquel il s’agit.",
    },
    bad=(
        Example(
            None,
            "L’Agence de gestion des eaux (AGE) rend compte au Conseil. Chaque année, l’Autorité "
            "de gestion des eaux (AGE) publie un rapport.",
            target_words=("Autorité de gestion des eaux",),
        ),
        Example(
            "The river basin plan (RBP) is public. The plan was adopted. The regional basin plan "
            "(RBP) is new.",
            "Le plan de bassin est public. Le plan a été adopté. Le plan de bassin est nouveau.",
            source_words=("regional basin plan",),
        ),
    ),
    good=(
        Example(
            None,
            "L’Agence de gestion des eaux (AGE) est née en 1987. Les membres de l’agence de "
            "gestion des eaux (AGE) se réunissent.",
        ),
        Example(
            "A member state (MS) decides. Mass spectrometry (MS) tells.",
            "Un État membre (EM) décide. L’estimation moyenne (EM) le dit.",
        ),
    ),
)
def acronym_expanded_differently(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """One acronym that stands for two names in one version.

    What it finds: an acronym in brackets behind a name, of which each letter begins a content
    word, that is introduced elsewhere behind other words. The rarer name is pointed at, of two
    equally frequent ones the later; the places of the other are listed with it.

    Why it matters: the reader takes them for two bodies, or does not know which is meant.

    Examples: « l’Agence de gestion des eaux (AGE) … l’Autorité de gestion des eaux (AGE) ».

    What it leaves alone: inflection, capitals, small words; an acronym that both versions use for
    two things.
    """
    found = {side: _introduced(pairs, side) for side in _SIDES}
    for side, other in zip(_SIDES, reversed(_SIDES), strict=True):
        twofold = _twofold(found[other])
        for acronym, names in found[side].items():
            usual = max(names, key=lambda name: len(names[name]))
            for name, uses in names.items():
                if name != usual and not twofold.issuperset(pair for pair, _ in uses):
                    yield _problem(acronym, uses, names[usual])


def _introduced(pairs: Sequence[Pair], side: Side) -> _Names:
    found: _Names = {}
    for number, pair in enumerate(pairs):
        segment = pair.source if side == "source" else pair.target
        if segment is not None and not segment.empty:
            for said in introductions(segment.block):
                names = found.setdefault(said.acronym, {})
                place = segment.place(*said.words)
                names.setdefault(said.name, []).append((number, place))
    return found


def _twofold(names: _Names) -> set[int]:
    """Return the pairs in which one side introduces an acronym that has several names there."""
    several = [uses for by_name in names.values() if len(by_name) > 1 for uses in by_name.values()]
    return {pair for uses in several for pair, _ in uses}


def _problem(
    acronym: str, uses: Sequence[tuple[int, Place]], usual: Sequence[tuple[int, Place]]
) -> Problem:
    places, models = [place for _, place in uses], [place for _, place in usual]
    return Problem.at(
        "differently",
        places[0],
        params={
            "acronym": acronym,
            "found": " ".join(places[0].text.split()),
            "usual": " ".join(models[0].text.split()),
        },
        also=(*places[1:], *models[:_LISTED]),
        evidence={"times": len(places), "usual_times": len(models)},
    )
