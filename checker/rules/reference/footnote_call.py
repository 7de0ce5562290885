"""A footnote call on one side only."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.context import Context
from checker.gaps import gap
from checker.model import Block, NoteCall, Pair, Place, Problem, Segment
from checker.rules.rule import Example, rule

_GLUED = re.compile(r"(?<=[^\W\d_]{3})\d{1,3}(?!\w)")


@rule(
    id="footnote-call",
    family="reference",
    severity="major",
    its="omission",
    mqm="accuracy/omission",
    level="block",
    messages={
        "missing": {
            "en": "The call of footnote {label} is missing in the target.",
            "fr": "L’appel de la note {label} manque dans la cible.",
        },
        "added": {
            "en": "The call of footnote {label} stands in the target only.",
            "fr": "L’appel de la note {label} ne figure que dans la cible.",
        },
    },
    why={
        "fr": "La note reste en l’air, et les lecteurs d’une version ne la voient jamais.",
    },
    bad=(
        Example(
            "The Agency answers every call.1 It works by day and by night.\n\n"
            "1 See the rules of procedure.",
            "L’Agence répond à tous les appels. Elle travaille jour et nuit.\n\n"
            "1 Voir le règlement intérieur.",
            source_words=("1",),
            target_words=("",),
        ),
    ),
    good=(
        Example(
            "This is part of the response to the threat.",
            "Cela fait partie de la réponse à la menace.",
        ),
        Example(
            "The Agency answers every call.1 It works by night.",
            "L’Agence répond à tous les appels1. Elle travaille la nuit.",
        ),
    ),
)
def footnote_call(pair: Pair, context: Context) -> Iterator[Problem]:
    """A footnote call on one side only.

    What it finds: a call (the raised number that sends to a footnote) that the counterpart of the
    paragraph does not have.

    Why it matters: the note hangs in the air, and the readers of one version never see it.

    Examples: “…of the threat.3” / « …de la menace. »

    What it leaves alone: a call before the full stop in one language and after it in the other, a
    call in another place of the same paragraph.
    """
    if not pair.both or pair.source is None or pair.target is None:
        return
    source, target = pair.source.block.calls, pair.target.block.calls
    if not source and not target:
        return
    for call in _without(source, pair.target.block):
        yield Problem(
            "missing",
            _place(pair.source, call),
            gap(pair, "source", max(call.at - 1, 0)),
            params={"label": call.label},
        )
    for call in _without(target, pair.source.block):
        yield Problem(
            "added",
            gap(pair, "target", max(call.at - 1, 0)),
            _place(pair.target, call),
            params={"label": call.label},
        )


def _without(calls: tuple[NoteCall, ...], other: Block) -> Iterator[NoteCall]:
    there = Counter(call.label for call in other.calls)
    # digits glued to a word may be a call that nothing but this pair gives away
    there.update(_GLUED.findall(other.text))
    for call in calls:
        if there[call.label]:
            there[call.label] -= 1
        else:
            yield call


def _place(segment: Segment, call: NoteCall) -> Place:
    return Place(segment.side, segment.block, call.at, call.at, call.given)
