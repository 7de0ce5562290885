"""Words that stand where another was to be expected."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.context import Context
from checker.linking.left import linker_of
from checker.linking.links import Links
from checker.model import Pair, Place
from checker.occurrences import tokens_of

# The rest of the sentence must be answered so well, and the word itself nearly always is.
_REST, _EXPECTED = 0.8, 0.8


class Improbable(NamedTuple):
    """A word of the source, and the word of the target that stands for it and does not answer it.

    ``likely`` is the rendering that was to be expected, folded.
    """

    source: Place
    target: Place
    likely: str


def improbable_words(bead: Pair, context: Context) -> Iterator[Improbable]:
    """Yield the words of a bead that are answered by something improbable.

    Only where a single word of content is left over on either side between words that answer each
    other, and where the rest of the sentence is answered well. Nothing without a word model.
    """
    source, target = bead.source, bead.target
    if context.lexicon is None or source is None or target is None or not bead.both:
        return
    linker = linker_of("source", context)
    here, there = tokens_of(source), tokens_of(target)
    gone = linker.unanswered(here, there)
    content = sum(answered is not None for answered in gone)
    if True not in gone or gone.count(True) > (1 - _REST) * content:
        return
    links = linker.link(linker.words(here, 0), linker.words(there, 1))
    for i, word in enumerate(links.here):
        if word.kind == "word" and word.expected >= _EXPECTED and links.answers[i] is None:
            j = _opposite(links, i)
            if j is not None and linker.lexicon.exchanged().knows(links.there[j].token.key):
                other = links.there[j].token
                yield Improbable(
                    source.place(word.token.start, word.token.end),
                    target.place(other.start, other.end),
                    linker.lexicon.renderings(word.token.key, 1)[0].word,
                )


def _opposite(links: Links, at: int) -> int | None:
    """Return the one word of content that stands where the answer to a word should be.

    ``None`` unless the words of content around either answer each other.
    """
    content = [i for i, word in enumerate(links.here) if word.kind != "closed"]
    others = [j for j, word in enumerate(links.there) if word.kind != "closed"]
    place = content.index(at)
    if not 0 < place < len(content) - 1:
        return None
    ends = [links.answers[content[place + step]] for step in (-1, 1)]
    if None in ends or any(end not in others for end in ends):
        return None
    low, high = sorted(others.index(end) for end in ends if end is not None)
    if high - low != 2 or links.back[others[low + 1]] is not None:
        return None
    return others[low + 1]
