"""An acronym that the target uses before it says what it stands for."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Place, Problem, Side
from checker.names.introductions import introductions
from checker.rules.rule import Example, rule


@rule(
    id="acronym-not-introduced",
    family="acronym",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use",
    level="document",
    messages={
        "late": {
            "en": "The acronym {acronym} is used here, and its name “{name}” given only later.",
            "fr": "Le sigle {acronym} est employé ici, et son nom « {name} » donné plus loin "
            "seulement.",
        }
    },
    why={
        "fr": "Le lecteur rencontre des lettres que rien n’a encore expliquées.",
    },
    bad=(
        Example(
            "The Water Management Board (WMB) met in May.\n\nThe WMB reports to the Council.\n\n"
            "The Water Management Board (WMB) is independent.",
            "La CGE s’est réunie en mai.\n\nLa CGE rend compte au Conseil.\n\n"
            "La Commission de gestion des eaux (CGE) est indépendante.",
            source_words=("(WMB)",),
            target_words=("CGE",),
        ),
    ),
    good=(
        Example(
            "The WMB met in May.\n\nThe Water Management Board (WMB) is independent.",
            "La CGE s’est réunie en mai.\n\nLa Commission de gestion des eaux (CGE) est "
            "indépendante.",
        ),
    ),
)
def acronym_not_introduced(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """An acronym that the target uses before it says what it stands for.

    What it finds: an acronym of the target that stands in an earlier paragraph than the name with
    the acronym in brackets, where the source introduces its own at the first place or before.

    Why it matters: the reader meets letters that nothing has explained yet.

    Examples: « La CGE … la Commission de gestion des eaux (CGE) » for “the Water Management Board
    (WMB)”.

    What it leaves alone: acronyms that are explained nowhere, or that the source uses as early;
    headings.
    """
    introduced = _first(pairs, "target")
    if not introduced:
        return
    by_pair = {number: bracket for number, bracket, _ in _first(pairs, "source").values()}
    for acronym, (number, _, name) in introduced.items():
        use = _use(pairs[:number], acronym)
        if use is not None and use[0] in by_pair:
            yield Problem(
                "late",
                by_pair[use[0]],
                use[1],
                params={"acronym": acronym, "name": " ".join(name.text.split())},
                also=(name,),
            )


def _first(pairs: Sequence[Pair], side: Side) -> dict[str, tuple[int, Place, Place]]:
    """Return by acronym the pair that introduces it first, the bracket and the name there."""
    found: dict[str, tuple[int, Place, Place]] = {}
    for number, pair in enumerate(pairs):
        segment = pair.source if side == "source" else pair.target
        if segment is not None and not segment.empty:
            for said in introductions(segment.block):
                places = segment.place(*said.bracket), segment.place(*said.words)
                found.setdefault(said.acronym, (number, *places))
    return found


def _use(pairs: Sequence[Pair], acronym: str) -> tuple[int, Place] | None:
    """Return the first pair whose target uses an acronym without its name, and where."""
    for number, pair in enumerate(pairs):
        target = pair.target
        if target is None or acronym not in target.text or target.block.kind == "heading":
            continue
        for used in target.block.facts.acronyms:
            if used.key == acronym:
                bracketed = target.block.text[used.start - 1 : used.start] == "("
                return None if bracketed else (number, target.place(used.start, used.end))
    return None
