"""What a term is usually called, and what it is called in each of its sentences."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from checker.recurring.rendering import Rendering, Stretch, filled, rendering, slot, together
from checker.recurring.sentences import Sentences
from checker.recurring.shape import is_verb
from checker.recurring.terms import Term, Use
from checker.recurring.words import Word, lemmas_of
from checker.terminology.terms import alike
from glossary.forms import Forms
from glossary.tokens import fold

# A word belongs to the usual rendering if it stands in this share of the term's sentences at least
_SHARE = 0.5
# and answers a word of the term so strongly, or is seldom elsewhere: in so many sentences or more.
_ANSWERS, _DICE, _SEEN = 0.1, 0.5, 3
# A word that answers another word of the source as strongly does not stand for the term.
_TAKEN = 0.05
# So many sentences, evenly taken, tell what a term is usually called.
_SAMPLE = 60


class Called(NamedTuple):
    """A use of a term, and the stretch of the target's content words that renders it."""

    use: Use
    stretch: Stretch | None


class Namer:
    """Finds renderings in the sentences of a check."""

    def __init__(self, sentences: Sentences) -> None:
        self.sentences, self.links = sentences, sentences.links
        self._target = sentences.languages[1]
        self._forms = Forms(self._target.code)

    def uniform(self, usual: Rendering, uses: Sequence[Use]) -> bool:
        """Whether every sentence has all words of a rendering."""
        there = self.sentences.lemmas
        return all(there[use.bead].issuperset(usual.lemmas) for use in uses)

    def alike(self, term: Term, uses: Sequence[Use]) -> bool:
        """Whether all sentences share words that are known to answer each word of a term.

        Most terms are done with at this; what it overlooks is what answers two words of a term.
        """
        there = self.sentences.lemmas
        common = there[uses[0].bead].intersection(*(there[use.bead] for use in uses[1:]))
        return len(common) > 1 and all(
            not common.isdisjoint(self.links.answers(word)) for word in lemmas_of(term)
        )

    def plainly(self, usual: Rendering, use: Use) -> Called:
        """Return where the words of a rendering stand together, if they do."""
        stretch = together(self.sentences.words(use.bead), frozenset(usual.lemmas))
        whole = stretch and stretch.end - stretch.start == len(usual.lemmas)
        return Called(use, stretch if whole else None)

    def usual(self, term: Term, uses: Sequence[Use]) -> Rendering | None:
        """Return what a term is called in most of its sentences, two content words or more."""
        beads = sorted({use.bead for use in uses})
        beads = beads[:: -(-len(beads) // _SAMPLE)]
        core = self._core(term, beads)
        if len(core) < 2:
            return None
        seen: Counter[Rendering] = Counter()
        model: dict[Rendering, tuple[int, Stretch]] = {}
        for bead in beads:
            if len(core & self.sentences.lemmas[bead]) > 1:
                stretch = together(self.sentences.words(bead), core)
                if stretch and stretch.end - stretch.start > 1:
                    found = rendering(self.sentences.words(bead), stretch)
                    seen[found] += 1
                    model.setdefault(found, (bead, stretch))
        if not seen:
            return None
        best = max(seen, key=lambda r: (seen[r], len(r.lemmas), r))
        bead, stretch = model[best]
        return best if self._may_name(term, bead, stretch) else None

    def _core(self, term: Term, beads: Sequence[int]) -> frozenset[str]:
        """Return the words that the sentences of a term have in common and that answer it."""
        links, mine = self.links, lemmas_of(term)
        times = Counter(w for bead in beads for w in self.sentences.lemmas[bead])
        least = max(min(2, len(beads) - 1), _SHARE * len(beads))
        found: dict[str, float] = {}
        for word, count in times.items():
            if count >= least:
                own = links.best(mine, word)
                if count >= _SEEN:
                    dice = 2 * count / (len(beads) + len(links.target[word]))
                    own = max(own, dice if dice >= _DICE else 0)
                if own >= _ANSWERS:
                    found[word] = own
        if len(found) < 2:
            return frozenset()
        near = Counter(w for bead in beads for w in set(lemmas_of(self.sentences.source[bead])))
        rivals = [w for w, count in near.items() if count >= least and w not in mine]
        return frozenset(word for word, own in found.items() if links.best(rivals, word) <= own)

    def _may_name(self, term: Term, bead: int, stretch: Stretch) -> bool:
        """Whether words may be a name: no verb, a participle only where the term has one."""
        words = self.sentences.words(bead)[stretch.start : stretch.end]
        written = self.sentences.written(bead, stretch)
        head = len(words) - 1 if self._target.heads_last else 0
        return not any(
            is_verb(fold(text), self._target.code)
            and (i == head or self.links.best(lemmas_of(term), word.lemma) < _ANSWERS)
            for i, (word, text) in enumerate(zip(words, written, strict=True))
        )

    def called(
        self, term: Term, uses: Sequence[Use], usual: Rendering
    ) -> dict[tuple[str, ...], list[Called]]:
        """Return the uses of a term, one a sentence, by the lemmas that it is rendered by.

        Those whose rendering cannot be told are left out: a pronoun, an ellipsis, another turn.
        """
        found: dict[tuple[str, ...], list[Called]] = {usual.lemmas: []}
        by_bead: dict[int, list[Use]] = {}
        for use in uses:
            by_bead.setdefault(use.bead, []).append(use)
        for bead, here in by_bead.items():
            there = self.sentences.lemmas[bead]
            kept = {
                w for w in usual.lemmas if w in there or any(alike(w, other) for other in there)
            }
            if len(kept) == len(set(usual.lemmas)):
                found[usual.lemmas].append(self.plainly(usual, here[0]))
                continue
            odd = self._otherwise(term, here, usual, kept)
            if odd is not None:
                words = self.sentences.words(bead)[odd.start : odd.end]
                key = tuple(w.lemma for w in words)
                found.setdefault(key, []).append(Called(here[0], odd))
        if not found[usual.lemmas]:
            del found[usual.lemmas]
        return found

    def _otherwise(
        self, term: Term, here: Sequence[Use], usual: Rendering, kept: set[str]
    ) -> Stretch | None:
        """Return where a sentence has the usual rendering but for some words."""
        bead = here[0].bead
        words = self.sentences.words(bead)
        inside = {i for use in here for i in range(use.start, use.end)}
        items = [x for i, x in enumerate(self.sentences.source[bead]) if i not in inside]
        mine, others = lemmas_of(term), set(lemmas_of(items))

        def free(word: Word) -> bool:
            own = max(self.links.best(mine, word.lemma), _TAKEN)
            return self.links.best(others, word.lemma) < own

        gap = slot(usual, kept)
        if gap is None:
            return None
        found = filled(words, usual, gap, free, self._target.noun_links)
        if found is None:
            return None
        stretch, other = found
        part = words[stretch.start : stretch.end]
        new = words[other.start : other.end]
        head = part[-1 if self._target.heads_last else 0]
        if head in new and head.lemma in self._target.phrase_nouns:
            return None
        old = usual.lemmas[gap.first : gap.last]
        written = self.sentences.written(bead, other)
        if any(self._inflected(text, lemma) for text in written for lemma in old):
            return None
        return stretch if self._may_name(term, bead, stretch) else None

    def _inflected(self, word: str, lemma: str) -> bool:
        """Whether a word may be a form of another: “cours” of “cour”, “brute” of “brut”."""
        return not set(self._forms.text_keys(word)).isdisjoint(self._forms.text_keys(lemma))

    def answered(self, term: Term, called: Called) -> int:
        """Return how many words of a term have an answer in a rendering."""
        if called.stretch is None:
            return 0
        words = self.sentences.words(called.use.bead)[called.stretch.start : called.stretch.end]
        return sum(
            any(self.links.strength(mine, w.lemma) >= _ANSWERS for w in words)
            for mine in lemmas_of(term)
        )
