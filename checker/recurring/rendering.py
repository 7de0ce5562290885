"""What a term is called in a sentence of the target: as usual, or otherwise, and where."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from checker.recurring.words import LINK, Word

# So many words may come between those of a rendering.
_INSERTED = 2


class Rendering(NamedTuple):
    """The lemmas that a term is rendered by, in order, and how each is joined to the one before."""

    lemmas: tuple[str, ...]
    joints: tuple[str, ...]


class Stretch(NamedTuple):
    """A part of the content words of a sentence, half-open, that renders a term."""

    start: int
    end: int


def rendering(words: Sequence[Word], stretch: Stretch) -> Rendering:
    """Return the rendering that stands at a stretch."""
    part = words[stretch.start : stretch.end]
    return Rendering(tuple(w.lemma for w in part), ("", *(w.joint or "" for w in part[1:])))


def together(words: Sequence[Word], wanted: Collection[str]) -> Stretch | None:
    """Return the longest joined stretch of words that are all ``wanted``, none of them twice."""
    best = (0, 0)
    start = before = -2
    for at in [at for at, word in enumerate(words) if word[0] in wanted]:
        lemma, joint = words[at]
        if at != before + 1 or joint is None or any(w[0] == lemma for w in words[start:at]):
            start = at
        before = at
        if at + 1 - start > best[1] - best[0]:
            best = start, at + 1
    return Stretch(*best) if best[1] else None


def spread(words: Sequence[Word], wanted: Collection[str]) -> bool:
    """Whether all ``wanted`` words stand in one joined stretch, in any order, among few others."""
    most = len(wanted) + _INSERTED
    for start, word in enumerate(words):
        if word.lemma not in wanted:
            continue
        left = set(wanted)
        for end in range(start, min(start + most, len(words))):
            if end > start and words[end].joint is None:
                break
            left.discard(words[end].lemma)
            if not left:
                return True
    return False


class Slot(NamedTuple):
    """Where a usual rendering has words that a sentence lacks, half-open."""

    first: int
    last: int


def slot(usual: Rendering, kept: Collection[str]) -> Slot | None:
    """Return the one slot of a rendering that is not ``kept``, if it is one and not the whole."""
    missing = [i for i, lemma in enumerate(usual.lemmas) if lemma not in kept]
    if not missing or len(missing) == len(usual.lemmas):
        return None
    found = Slot(missing[0], missing[-1] + 1)
    return found if found.last - found.first == len(missing) else None


def filled(
    words: Sequence[Word],
    usual: Rendering,
    gap: Slot,
    free: Callable[[Word], bool],
    links: Sequence[str],
) -> tuple[Stretch, Stretch] | None:
    """Return where the usual rendering stands with other words in a slot, and those words.

    All must be joined as usual, or by the language’s first of ``links`` (“compte d’utilisateur”
    for “compte utilisateur”), at the beginning by nothing too; the other words must be ``free``.
    """
    left, right = usual.lemmas[: gap.first], usual.lemmas[gap.last :]
    most = gap.last - gap.first
    plain = {LINK + link for link in links[:1]} | (set() if left else {""})

    def fits(at: int, place: int) -> bool:
        return words[at].joint in plain or words[at].joint == usual.joints[place]

    for at in range(len(words)):
        end = _run(words, at, left or right)
        if end is None:
            continue
        if not left:
            start = at
            while start > 0 and at - start < most and fits(start, gap.last):
                if not free(words[start - 1]):
                    break
                start -= 1
            if start < at:
                return Stretch(start, end), Stretch(start, at)
            continue
        stop = end
        while stop < len(words) and stop - end <= most and fits(stop, gap.first):
            after = _run(words, stop, right) if right and stop > end else None
            if after is not None and fits(stop, gap.last):
                return Stretch(at, after), Stretch(end, stop)
            if stop - end == most or not free(words[stop]):
                break
            stop += 1
        if not right and stop > end:
            return Stretch(at, stop), Stretch(end, stop)
    return None


def _run(words: Sequence[Word], at: int, lemmas: Sequence[str]) -> int | None:
    """Return where ``lemmas`` end if they stand joined at ``at``."""
    end = at + len(lemmas)
    if end > len(words) or any(words[at + i].lemma != lemma for i, lemma in enumerate(lemmas)):
        return None
    return None if any(w.joint is None for w in words[at + 1 : end]) else end
