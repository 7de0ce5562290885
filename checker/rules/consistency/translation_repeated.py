"""One translation under two sentences that have nothing in common."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.linking.left import linker_of
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.wording.repeats import Said, Words, said, shown

# Shorter sentences may well be said in one way for several things.
_WORDS, _CONTENT = 6, 3
# So many of the words of content of two sentences are the same at most.
_COMMON = 0.15


@rule(
    id="translation-repeated",
    family="consistency",
    severity="major",
    its="mistranslation",
    mqm="accuracy/mistranslation",
    level="document",
    messages={
        "repeated": {
            "en": "This translation stands under another sentence too: “{other}”.",
            "fr": "Cette traduction figure aussi sous une autre phrase : « {other} ».",
        }
    },
    why={
        "fr": (
            "Une traduction a été collée au mauvais endroit, et ce qui devrait s’y trouver est "
            "perdu."
        ),
    },
    bad=(
        Example(
            "The Board publishes its accounts every spring.\n\n"
            "Members may leave the association at any time.",
            "Le conseil publie ses comptes chaque printemps.\n\n"
            "Le conseil publie ses comptes chaque printemps.",
            source_words=("Members may leave the association at any time.",),
            target_words=("Le conseil publie ses comptes chaque printemps.",),
        ),
    ),
    good=(
        Example(
            "The Board publishes its accounts every spring.\n\n"
            "Every spring the Board makes its accounts public.",
            "Le conseil publie ses comptes chaque printemps.\n\n"
            "Le conseil publie ses comptes chaque printemps.",
        ),
    ),
)
def translation_repeated(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """One translation under two sentences that have nothing in common.

    What it finds: a sentence of the target of six words or more that stands, word for word, under
    two sentences of the source that share hardly a word of content. Pointed at is the one whose
    source it answers less by the word model, without one the later.

    Why it matters: a translation was pasted into the wrong place, and what should stand there is
    lost.

    Examples: “Members may leave the association at any time.” / « Le conseil publie ses comptes
    chaque printemps. », the translation of the sentence before.

    What it leaves alone: one thing said in two ways in the source; short sentences; headings and
    fragments.
    """
    by_target: dict[Words, list[Said]] = {}
    for sentence in said(context):
        if len(sentence.target) >= _WORDS and len(sentence.source) >= _CONTENT:
            by_target.setdefault(sentence.target, []).append(sentence)
    for group in by_target.values():
        if len(group) < 2:
            continue
        for at, sentence in enumerate(group):
            other = next((s for s in group[:at] if _apart(s, sentence)), None)
            if other is not None:
                odd, model = _odd(other, sentence, context)
                source, target = odd.places
                yield Problem(
                    "repeated",
                    source,
                    target,
                    params={"other": shown(model.places[0].text)},
                    also=model.places,
                )
                break


def _apart(first: Said, second: Said) -> bool:
    """Whether two sentences of the source share hardly a word of content."""
    a, b = _content(first), _content(second)
    return min(len(a), len(b)) >= _CONTENT and len(a & b) <= _COMMON * len(a | b)


def _content(sentence: Said) -> set[str]:
    return set(sentence.source) - sentence.places[0].block.language.closed_words


def _odd(first: Said, second: Said, context: Context) -> tuple[Said, Said]:
    """Return the two, that first which the translation answers less."""
    if context.lexicon is None:
        return second, first
    return (first, second) if _lost(first, context) > _lost(second, context) else (second, first)


def _lost(sentence: Said, context: Context) -> float:
    """Return the share of the words of content that nothing in the translation answers."""
    sides = [
        [t for t in place.block.facts.tokens if place.start <= t.start < place.end]
        for place in sentence.places
    ]
    told = [gone for gone in linker_of("source", context).unanswered(*sides) if gone is not None]
    return sum(told) / len(told) if told else 0.0
