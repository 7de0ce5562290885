"""“Without” on one side, « avec » on the other."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem, Segment, Suggestion
from checker.rules.rule import Example, rule
from glossary.tokens import Token

# What is left out or taken along stands within so many content words behind it.
_REACH = 2
# How strongly its words answer each other; “with” is said in many other ways than « avec ».
_WITHOUT, _WITH = 0.1, 0.3


@rule(
    id="without-turned",
    family="negation",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="sentence",
    messages={
        "turned": {
            "en": "The source says “{source}”, the target “{target}”.",
            "fr": "La source dit « {source} », la cible « {target} ».",
        }
    },
    why={"fr": "Ce que l’un des textes exclut, l’autre l’exige ou le permet."},
    bad=(
        Example(
            "The records may be consulted without written permission.",
            "Les registres peuvent être consultés avec autorisation écrite.",
            source_words=("without",),
            target_words=("avec",),
        ),
        Example(
            "The parcel is sent with a receipt.",
            "Le colis est envoyé sans reçu.",
            source_words=("with",),
            target_words=("sans",),
        ),
    ),
    good=(
        Example(
            "It acts without permission and with the consent of the owner.",
            "Elle agit sans autorisation et avec le consentement du propriétaire.",
        ),
        Example(
            "Work goes on without interruption, with the help of volunteers.",
            "Le travail se poursuit de façon ininterrompue, avec l’aide de bénévoles.",
        ),
    ),
)
def without_turned(bead: Pair, context: Context) -> Iterator[Problem]:
    """“Without” on one side, « avec » on the other.

    What it finds: “without” in one version where the other says “with” of the very thing: the word
    that it leaves out is answered, in the word model, by the word that the other takes along.

    Why it matters: what one version excludes the other demands or allows.

    Examples: “without written permission” / « avec autorisation écrite »

    What it leaves alone: where each “without” has its « sans », and where something else is left
    out than is taken along; languages without a word model.
    """
    source, target = bead.source, bead.target
    if source is None or target is None or not bead.both or context.lexicon is None:
        return
    here, there = (side.block.language.negation for side in (source, target))
    if here is None or there is None or not here.without or not there.without:
        return
    words, others = source.block.facts.words, target.block.facts.words
    if not (here.without in words or there.without in others):
        return
    tokens, answers = _tokens(source), _tokens(target)
    denied = {t.key for t in tokens} & here.strong, {t.key for t in answers} & there.strong
    for a, b, least in (
        (here.without, there.with_, _WITHOUT),
        (here.with_, there.without, _WITH),
    ):
        # as many on either side as there are of its proper answer: none is turned
        right = there.without if a == here.without else there.with_
        # another denial may make up for it: “not with”, « sans que … ne »
        if (denied[0] - {a}) or (denied[1] - {b}):
            continue
        wrong = [t for t in answers if t.key == b]
        if not wrong or sum(t.key == a for t in tokens) <= sum(t.key == right for t in answers):
            continue
        for first in (t for t in tokens if t.key == a):
            left = _behind(first, tokens, source)
            second = _saying_the_same(left, wrong, answers, least, target, context)
            if second is None or _saying_the_same(
                left, [t for t in answers if t.key == right], answers, least, target, context
            ):
                continue
            place = target.place(second.start, second.end)
            yield Problem(
                "turned",
                source.place(first.start, first.end),
                place,
                params={"source": first.text, "target": second.text},
                suggestion=Suggestion(place, right) if place.text == b else None,
            )


def _tokens(segment: Segment) -> list[Token]:
    return [t for t in segment.block.facts.tokens if segment.start <= t.start < segment.end]


def _behind(token: Token, tokens: Sequence[Token], segment: Segment) -> list[str]:
    """Return the content words behind a word."""
    closed = segment.block.language.closed_words
    return [t.key for t in tokens if t.start > token.start and t.key not in closed][:_REACH]


def _saying_the_same(
    left: Sequence[str],
    among: Sequence[Token],
    answers: Sequence[Token],
    least: float,
    target: Segment,
    context: Context,
) -> Token | None:
    """Return the first of some words of the target behind which the same stands."""
    return next(
        (t for t in among if _same(left, _behind(t, answers, target), least, context)), None
    )


def _same(left: Sequence[str], right: Sequence[str], least: float, context: Context) -> bool:
    """Whether the word behind the one is answered behind the other: next, or after a noun."""
    lexicon = context.lexicon
    if lexicon is None or not left:
        return False
    return any(left[0] == b or lexicon.strength(left[0], b) >= least for b in right)
