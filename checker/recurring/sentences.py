"""All sentence pairs of a check, numbered through."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Place, Segment
from checker.recurring.gather import Gathered
from checker.recurring.links import Links
from checker.recurring.rendering import Rendering, Stretch
from checker.recurring.terms import Use
from checker.recurring.words import Word, lemmas_of, places, tokens, words


class Sentences:
    """The sentence pairs of the documents of a check, in order.

    ``source`` and ``target`` are their items (see ``words.items``), the target’s with a space on
    either side of each; ``lemmas`` are the sets of these items, ``document`` the number of the
    document that each stands in, ``verbal`` how often words of the source are known to be verbs;
    ``links`` joins the words of both sides.
    """

    def __init__(
        self,
        documents: Sequence[Gathered],
        languages: tuple[Language, Language],
        lexicon: Lexicon | None,
    ) -> None:
        self.languages = languages
        self.beads = [bead for d in documents for bead in d.beads]
        self.source = [sentence for d in documents for sentence in d.source]
        self.target = [sentence for d in documents for sentence in d.target]
        self.lemmas = [frozenset(sentence.split()) for sentence in self.target]
        self.document = [n for n, d in enumerate(documents) for _ in d.beads]
        self.verbal: Counter[str] = Counter()
        for document in documents:
            self.verbal.update(document.verbal)
        self.links = Links(self.source, self.lemmas, lexicon)
        self._words: dict[int, list[Word]] = {}
        self._asked: dict[int, frozenset[str]] = {}

    def asked(self, bead: int) -> frozenset[str]:
        """Return the lemmas of the source of a sentence pair."""
        found = self._asked.get(bead)
        if found is None:
            found = self._asked[bead] = frozenset(lemmas_of(self.source[bead]))
        return found

    def words(self, bead: int) -> list[Word]:
        """Return the content words of the target of a sentence pair."""
        found = self._words.get(bead)
        if found is None:
            found = self._words[bead] = words(self.target[bead].split())
        return found

    def have(self, beads: Iterable[int], usual: Rendering) -> bool:
        """Whether all sentences have a rendering as it usually stands.

        A sentence that is named more than once must have it so often.
        """
        wanted, target, every = _written(usual), self.target, tuple(beads)
        if not all(wanted in target[bead] for bead in every):
            return False
        if len(every) == 1 or len(every) == len(set(every)):
            return True
        return all(target[bead].count(wanted) >= n for bead, n in Counter(every).items())

    def mostly(self, beads: Iterable[int], usual: Rendering, share: float) -> bool:
        """Whether at least that share of the sentences have a rendering as it usually stands."""
        wanted, every = _written(usual), set(beads)
        return sum(wanted in self.target[bead] for bead in every) >= share * len(every)

    def before(self, bead: int, word: int) -> Iterator[str]:
        """Yield the folded words before a content word of the target, from it backwards."""
        segment = self._side(bead, 1)
        start = list(places(segment))[word][0]
        yield from (token.key for token in reversed(tokens(segment)) if token.start < start)

    def term(self, use: Use) -> Place:
        """Return the place of a term."""
        sentence = self.source[use.bead]
        first = len(lemmas_of(sentence[: use.start]))
        last = first + len(lemmas_of(sentence[use.start : use.end]))
        return _place(self._side(use.bead, 0), Stretch(first, last))

    def rendering(self, bead: int, stretch: Stretch) -> Place:
        """Return the place of a stretch of the target’s content words."""
        return _place(self._side(bead, 1), stretch)

    def written(self, bead: int, stretch: Stretch) -> list[str]:
        """Return the content words of a stretch of the target as they are written."""
        segment = self._side(bead, 1)
        spans = list(places(segment))[stretch.start : stretch.end]
        return [segment.block.text[start:end] for start, end in spans]

    def _side(self, bead: int, side: int) -> Segment:
        pair = self.beads[bead]
        segment = pair.target if side else pair.source
        if segment is None:
            raise ValueError("a sentence pair of two versions has both sides")
        return segment


@lru_cache(maxsize=65536)
def _written(usual: Rendering) -> str:
    """Return a rendering as it stands among the items of a sentence."""
    parts = [f"{joint} {word}" if joint else word for word, joint in zip(*usual, strict=True)]
    return f" {' '.join(parts)} "


def _place(segment: Segment, stretch: Stretch) -> Place:
    spans = list(places(segment))
    return segment.place(spans[stretch.start][0], spans[stretch.end - 1][1])
