"""Two sentences that differ in one word, translated in quite different ways."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from checker.context import Context
from checker.model import Pair, Place, Problem
from checker.options import Option
from checker.rules.rule import Example, rule
from checker.wording.repeats import Near, Said, nearly_alike, said, shown
from checker.wording.similarity import Likeness, chrf
from glossary.tokens import tokenize

# Shorter sentences may well need another rendering in another place.
_WORDS = 6
# One rendering half as long again as the other: what was said was dealt out differently among
# neighbouring sentences.
_LONGER = 1.5
# One word may be rendered by several, and others agree with it.
_CHANGED = 4
_CLOSING = ".!?…"

CHRF = Option(
    "near-repeat-differs",
    "chrf",
    55.0,
    "Translations less alike than this (chrF, 0 to 100) are reported.",
    least=0,
    most=100,
)


@rule(
    id="near-repeat-differs",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use",
    level="document",
    options=(CHRF,),
    messages={
        "differs": {
            "en": "The source differs from another sentence in one word alone (“{word}”, there "
            "“{other}”), the translation in much more: “{usual}”.",
            "fr": "La source ne diffère d’une autre phrase que par un mot (« {word} », là-bas "
            "« {other} »), la traduction par bien plus : « {usual} ».",
        }
    },
    why={
        "fr": (
            "Un texte qui se répète à dessein n’en a plus l’air, et ce qui a été approuvé une "
            "fois est traduit, et payé, de nouveau."
        ),
    },
    bad=(
        Example(
            "Further details are given in the annual report.\n\nIt is late.\n\n"
            "Further details are given in the monthly report.",
            "Le rapport annuel donne de plus amples détails.\n\nIl est tard.\n\n"
            "Pour en savoir plus, reportez-vous au bulletin mensuel.",
            source_words=("Further details are given in the monthly report.",),
            target_words=("Pour en savoir plus, reportez-vous au bulletin mensuel.",),
        ),
    ),
    good=(
        Example(
            "Further details are given in the annual report.\n\n"
            "Further details are given in the annual survey.",
            "Le rapport annuel donne de plus amples détails.\n\n"
            "L’enquête annuelle donne de plus amples détails.",
        ),
        Example(
            "The fee is 12 euros for every member.\n\nThe fee is 15 euros for every member.",
            "La cotisation est de 12 euros par membre.\n\n"
            "La cotisation est de 15 euros par membre.",
        ),
    ),
)
def near_repeat_differs(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """Two sentences that differ in one word, translated in quite different ways.

    What it finds: two sentences of the source of six words or more that are the same but for one
    word of content or one number, with translations that have little in common: chrF below 55, and
    four words or more that differ. Pointed at is the one that departs from most of its like, of two
    the later; the others are listed with it.

    Why it matters: a text that repeats itself on purpose reads as if it did not, and what was
    approved once is translated, and paid, again.

    Examples: “Further details are given in the annual report.”, “… in the monthly report.” / « Le
    rapport annuel donne de plus amples détails. », « Pour en savoir plus, … »

    What it leaves alone: the word itself, its article and what agrees with it; fragments without
    an end mark; renderings of very different length, where neighbouring sentences share what is
    said; sentences that are wholly the same, which ``repeat-differs`` compares.
    """
    sentences = said(context)
    least = context.value(CHRF)
    unlike: defaultdict[int, list[tuple[Near, Likeness]]] = defaultdict(list)
    alike: defaultdict[int, int] = defaultdict(int)
    known: dict[tuple[int, int], bool] = {}
    for near in nearly_alike(sentences, _WORDS):
        a, b = sentences[near.first], sentences[near.second]
        if (near.first, near.second) in known or not _comparable(near, a, b):
            continue
        likeness = _unlike(a, b, least)
        known[near.first, near.second] = likeness is None
        for number in (near.first, near.second):
            if likeness is None:
                alike[number] += 1
            else:
                unlike[number].append((near, likeness))
    done: set[int] = set()
    # those that depart from most of their like first, of equal ones the later
    order = sorted(unlike, key=lambda n: (alike[n] - len(unlike[n]), -n))
    for number in order:
        others = [(near, like) for near, like in unlike[number] if done.isdisjoint(near[:2])]
        if others:
            done.add(number)
            yield _problem(number, others, sentences)


def _comparable(near: Near, a: Said, b: Said) -> bool:
    """Whether two sentences, and not fragments, differ in a word of content or a number."""
    first, second = a.places[0], b.places[0]
    if first.text[-1] not in _CLOSING or second.text[-1] != first.text[-1]:
        return False
    closed = first.block.language.closed_words
    return a.source[near.at] not in closed and b.source[near.at] not in closed


def _unlike(a: Said, b: Said, least: float) -> Likeness | None:
    """Return how alike two translations are, where that is little."""
    sizes = sorted((len(a.target), len(b.target)))
    if a.target == b.target or sizes[1] > _LONGER * sizes[0]:
        return None
    blocks = SequenceMatcher(None, a.target, b.target, autojunk=False).get_matching_blocks()
    if sizes[1] - sum(block.size for block in blocks) < _CHANGED:
        return None
    likeness = chrf(b.places[1].text, a.places[1].text)
    return likeness if likeness.score < least else None


def _problem(
    number: int, others: Sequence[tuple[Near, Likeness]], sentences: Sequence[Said]
) -> Problem:
    near, likeness = others[0]
    model = near.first if near.second == number else near.second
    source, target = sentences[number].places
    listed = [n for other, _ in others for n in other[:2] if n != number]
    return Problem(
        "differs",
        source,
        target,
        params={
            "word": _word(source, near.at),
            "other": _word(sentences[model].places[0], near.at),
            "usual": shown(sentences[model].places[1].text),
        },
        also=tuple(sentences[n].places[1] for n in listed),
        evidence={"chrF": likeness.score, "signature": likeness.signature, "others": len(listed)},
    )


def _word(sentence: Place, at: int) -> str:
    return tokenize(sentence.text)[at].text
