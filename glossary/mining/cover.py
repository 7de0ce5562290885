"""How far the words of two phrases answer each other: what tells where a phrase ends."""

from collections.abc import Callable

from glossary.mining.association import Places, dice

Strength = Callable[[str, str], float]

# So many answers of a word are remembered; its best answer counts in full if it is this sure.
_ANSWERS = 15
_SURE = 0.2
# The strengths of a word model are chances: from here on a word is answered.
_ANSWERED = 0.67
# What words that merely stand together say, beside what a word model knows.
_BESIDE = 0.7


class Cover:
    """Which share of the words of either phrase the other answers.

    Words answer each other as far as they stand in the same beads, measured by a word's best
    answer, and as far as ``strength`` (0 … 1, of two folded words) says so. ``together`` false:
    by ``strength`` alone.
    """

    def __init__(
        self, source: Places, target: Places, strength: Strength | None, together: bool = True
    ) -> None:
        self._sides, self._strength, self._together = (source, target), strength, together
        self._answers: tuple[dict[int, dict[int, float]], ...] = ({}, {})
        self._known: dict[tuple[int, int], float] = {}
        self._phrases = tuple(
            {parts[0]: p for p, parts in enumerate(side.phrases.parts) if len(parts) == 1}
            for side in self._sides
        )

    def __call__(self, source: int, target: int) -> tuple[float, float]:
        """Return the shares of ``source`` and of ``target`` that are answered, 0 … 1."""
        here, there = (
            side.phrases.words(p) for side, p in zip(self._sides, (source, target), strict=True)
        )
        rows = [[self._word(a, b) for b in there] for a in here]
        forward = sum(map(max, rows)) / len(here)
        backward = sum(max(row[i] for row in rows) for i in range(len(there))) / len(there)
        return forward, backward

    def _word(self, source: int, target: int) -> float:
        pair = (source, target)
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = self._strong(source, target)
        return found

    def _strong(self, source: int, target: int) -> float:
        beside = 0.0
        if self._together or self._strength is None:
            beside = max(
                self._best(0, source).get(target, 0.0), self._best(1, target).get(source, 0.0)
            )
        if self._strength is None:
            return beside
        words = (s.phrases.row.usual(n) for s, n in zip(self._sides, (source, target), strict=True))
        known = min(self._strength(*words) / _ANSWERED, 1.0)
        return 1 - (1 - _BESIDE * beside) * (1 - known)

    def _best(self, side: int, word: int) -> dict[int, float]:
        """The words of the other side that stand with a word, as shares of the best of them."""
        found = self._answers[side].get(word)
        if found is None:
            here, there = self._sides[side], self._sides[1 - side]
            beads = here.of[self._phrases[side][word]]
            rated = {
                there.phrases.parts[p][0]: dice(n, len(beads), len(there.of[p]))
                for p, n in here.together(beads, there).items()
                if n > 1 and len(there.phrases.parts[p]) == 1
            }
            top = sorted(rated.items(), key=lambda item: (-item[1], item[0]))[:_ANSWERS]
            best = max(top[0][1], _SURE) if top else 1.0
            found = {other: rate / best for other, rate in top}
            self._answers[side][word] = found
        return found
