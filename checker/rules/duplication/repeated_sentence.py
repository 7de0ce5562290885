"""A sentence written twice in a row."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Segment
from checker.occurrences import tokens_of
from checker.rules.rule import Example, rule

_LEAST_WORDS = 4


@rule(
    id="repeated-sentence",
    family="duplication",
    severity="major",
    its="duplication",
    mqm="accuracy/addition",
    level="block",
    needs_both=False,
    messages={
        "twice": {
            "en": "This sentence stands twice in a row.",
            "fr": "Cette phrase figure deux fois de suite.",
        }
    },
    why={
        "fr": "Elle a été collée deux fois, ou occupe la place de la suivante.",
    },
    bad=(
        Example(
            "The Council adopted the plan. It binds the members.",
            "Le Conseil a adopté le plan. Le Conseil a adopté le plan. Il lie les membres.",
            target_words=("Le Conseil a adopté le plan.",),
        ),
    ),
    good=(
        Example(
            "Never give up. Never give up. Never give up.",
            "N’abandonnez jamais, jamais. N’abandonnez jamais. N’abandonnez jamais.",
        ),
        Example("See below. See below.", "Voir plus bas. Voir plus bas. Voir plus bas."),
    ),
)
def repeated_sentence(pair: Pair, context: Context) -> Iterator[Problem]:
    """A sentence written twice in a row.

    What it finds: two sentences of four words or more, one behind the other in a paragraph, that
    are the same word for word.

    Why it matters: it was pasted twice, or stands where the next sentence should.

    Examples: “Le Conseil a adopté le plan. Le Conseil a adopté le plan.”

    What it leaves alone: short sentences, and repetition that the other version has too.
    """
    for side in pair.sides:
        if len(side.block.sentences) < 2:
            continue
        repeated = _repeated(side)
        other = pair.target if side is pair.source else pair.source
        if repeated and (other is None or not _repeated(other)):
            for sentence in repeated:
                yield Problem.at("twice", sentence.whole(), replacement="")


def _repeated(side: Segment) -> list[Segment]:
    """The sentences of a block that repeat the one before."""
    block, found = side.block, []
    sentences = [Segment(side.side, block, s.start, s.end) for s in block.sentences]
    texts = [s.text for s in sentences]
    for i in range(1, len(texts)):
        # the cheap question first
        if len(texts[i]) == len(texts[i - 1]) or texts[i].strip() == texts[i - 1].strip():
            keys = [t.key for t in tokens_of(sentences[i])]
            if len(keys) >= _LEAST_WORDS and keys == [t.key for t in tokens_of(sentences[i - 1])]:
                found.append(sentences[i])
    return found
