"""“Without” on one side, « avec » on the other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.agreement.nouns import is_infinitive
from checker.context import Context
from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Pair, Problem, Segment, Suggestion
from checker.occurrences import without
from checker.rules.rule import Example, rule
from glossary.tokens import Token

# What is left out or taken along stands within so many content words behind it.
_REACH = 2
# How strongly its words answer each other; “with” is said in many other ways than « avec ».
_WITHOUT, _WITH = 0.1, 0.3
# A denial so many words before it may belong to it: “shall not be used without leave”.
_FAR = 10


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
    that it leaves out is answered, in the word model, by the word that the other takes along; or
    “with” before a verb, where it never stands.

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
    if id(bead) in _neither(here.without, there.without, context):
        return
    tokens, answers = _tokens(source), _tokens(target)
    for a, b, right in (
        (here.without, there.with_, there.without),
        (here.with_, there.without, there.with_),
    ):
        firsts = [t for t in tokens if t.key == a]
        wrong = [t for t in answers if t.key == b]
        proper = [t for t in answers if t.key == right]
        # as many on either side as there are of its proper answer: none is turned
        if not wrong or len(firsts) <= len(proper):
            continue
        turned = _left_out if a == here.without else _taken_along
        for first in firsts:
            second = turned(
                first, wrong, proper, _Sides(source, target, tokens, answers), context.lexicon
            )
            if second is not None:
                place = target.place(second.start, second.end)
                yield Problem(
                    "turned",
                    source.place(first.start, first.end),
                    place,
                    params={"source": first.text, "target": second.text},
                    suggestion=Suggestion(place, right) if place.text == b else None,
                )


def _neither(here: str, there: str, context: Context) -> frozenset[int]:
    """Return the ``id`` of beads of which neither side has the word that leaves a thing out."""

    def find() -> frozenset[int]:
        return without({here}, "source", context) & without({there}, "target", context)

    return context.once("beads that leave nothing out", find)


class _Sides(NamedTuple):
    """Two passages that say the same, and their words."""

    source: Segment
    target: Segment
    tokens: Sequence[Token]
    answers: Sequence[Token]


def _left_out(
    first: Token, wrong: Sequence[Token], proper: Sequence[Token], sides: _Sides, lexicon: Lexicon
) -> Token | None:
    """Return the word that takes along what ``first`` leaves out."""
    here, there = sides.source.block.language, sides.target.block.language
    left = _next(first, sides.tokens, sides.source)
    if any(_same(left, _behind(t, sides.answers, sides.target), _WITHOUT, lexicon) for t in proper):
        return None
    denied = _is_denied(first, sides.tokens, here)
    for second in wrong:
        if _before_a_verb(second, sides.answers, there):
            return second
        if (
            # another denial may make up for it: “not without”, « ne … qu’avec »
            denied == _is_denied(second, sides.answers, there)
            and not _is_limited(second, sides.answers, there)
            and _same(left, _behind(second, sides.answers, sides.target), _WITHOUT, lexicon)
        ):
            return second
    return None


def _taken_along(
    first: Token, wrong: Sequence[Token], proper: Sequence[Token], sides: _Sides, lexicon: Lexicon
) -> Token | None:
    """Return the word that leaves out what ``first``, which is said in many ways, takes along."""
    here, there = sides.source.block.language.negation, sides.target.block.language.negation
    if here is None or there is None:
        return None
    denied = (
        {t.key for t in sides.tokens} & here.strong,
        {t.key for t in sides.answers} & there.strong,
    )
    if denied[0] or denied[1] - {there.without}:
        return None
    left = _behind(first, sides.tokens, sides.source)[:1]
    if any(_same(left, _behind(t, sides.answers, sides.target), _WITH, lexicon) for t in proper):
        return None
    return next(
        (t for t in wrong if _same(left, _behind(t, sides.answers, sides.target), _WITH, lexicon)),
        None,
    )


def _is_denied(token: Token, tokens: Sequence[Token], language: Language) -> bool:
    """Whether another denial stands before a word, not far from it."""
    rules = language.negation
    at = tokens.index(token)
    return rules is not None and any(t.key in rules.strong for t in tokens[max(at - _FAR, 0) : at])


def _is_limited(token: Token, tokens: Sequence[Token], language: Language) -> bool:
    """Whether a word right before it makes a denial of it: « ne … qu’avec l’accord »."""
    rules = language.negation
    at = tokens.index(token)
    return rules is not None and at > 0 and tokens[at - 1].key in rules.limiting


def _before_a_verb(token: Token, tokens: Sequence[Token], language: Language) -> bool:
    """Whether a word stands before an infinitive, as “with” never does: « avec le détruire »."""
    for t in tokens[tokens.index(token) + 1 :]:
        if is_infinitive(t.key, language.code):
            return True
        if t.key not in language.closed_words:
            break
    return False


def _tokens(segment: Segment) -> list[Token]:
    return [t for t in segment.block.facts.tokens if segment.start <= t.start < segment.end]


def _behind(token: Token, tokens: Sequence[Token], segment: Segment) -> list[str]:
    """Return the content words behind a word."""
    closed = segment.block.language.closed_words
    return [t.key for t in tokens if t.start > token.start and t.key not in closed][:_REACH]


def _next(token: Token, tokens: Sequence[Token], segment: Segment) -> list[str]:
    """Return the content words behind a word up to the first small word: “a written permission”."""
    found: list[str] = []
    for t in tokens[tokens.index(token) + 1 :]:
        if t.key not in segment.block.language.closed_words:
            found.append(t.key)
        elif found:
            break
    return found[:_REACH]


def _same(left: Sequence[str], right: Sequence[str], least: float, lexicon: Lexicon) -> bool:
    """Whether one of the words behind the one is answered behind the other."""
    return any(a == b or lexicon.strength(a, b) >= least for a in left for b in right)
