"""What two texts teach of each other's words where no word model is at hand."""

import random

from checker.align import align_blocks
from checker.align.learned import learned
from checker.languages import ENGLISH, FRENCH, Language
from checker.model import Block, Origin
from checker.offsets import Span, identity

# No two of these look alike; a sentence is made of a few of them.
WORDS = {
    "river": "fleuve", "stone": "caillou", "bread": "pain", "window": "fenêtre", "horse": "cheval",
    "winter": "hiver", "letter": "courrier", "garden": "jardin", "knife": "couteau",
    "church": "église", "summer": "été", "butter": "beurre", "mountain": "alpage",
    "teacher": "maître", "kitchen": "cuisine", "street": "rue", "silver": "argent",
    "apple": "pomme", "night": "nuit", "soldier": "militaire",
}  # fmt: skip


def block(lines: list[str], language: Language) -> Block:
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    text = "\n".join(lines)
    return Block(
        kind="paragraph",
        text=text,
        offsets=identity(0, len(text)),
        origin=Origin("lines.txt", text),
        language=language,
        sentences=tuple(spans),
    )


def versions(count: int, without: range) -> tuple[Block, Block]:
    """Return two versions of so many sentences, some of them missing in the target."""
    chance = random.Random(1)  # noqa: S311 - a choice, not a secret
    chosen = [chance.sample(sorted(WORDS), 4) for _ in range(count)]
    # a name in every third sentence, for the first alignment to hold on to
    names = [f" Zorba{n} " if n % 3 == 0 else " " for n in range(count)]
    source = [" ".join(words) + name for words, name in zip(chosen, names, strict=True)]
    target = [
        " ".join(WORDS[w] for w in reversed(words)) + name
        for n, (words, name) in enumerate(zip(chosen, names, strict=True))
        if n not in without
    ]
    return block(source, ENGLISH), block(target, FRENCH)


def test_a_long_text_teaches_its_words() -> None:
    source, target = versions(200, range(0))
    lexicon = learned([align_blocks(source, target, 0)])
    assert lexicon is not None
    right = sum(lexicon.renderings(word, 1)[0].word == WORDS[word] for word in WORDS)
    assert right >= 19


def test_a_short_text_teaches_nothing() -> None:
    assert learned([align_blocks(*versions(30, range(0)), 0)]) is None


def test_what_was_learned_tells_what_is_missing() -> None:
    gone = 101  # a sentence without a name, between two without one
    source, target = versions(200, range(gone, gone + 1))
    pair = align_blocks(source, target, 0)
    assert [bead.source_range.start for bead in pair.sentences if not bead.both] == [gone]
