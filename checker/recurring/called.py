"""What a term is called in each of its sentences: as usual, or otherwise, and where."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.computed import computed
from checker.recurring.rendering import Rendering, Slot, Stretch, filled, slot, spread, together
from checker.recurring.sentences import Sentences
from checker.recurring.shape import is_verb
from checker.recurring.terms import Term, Use
from checker.recurring.usual import ANSWERS, may_name
from checker.recurring.words import LINK, Word, lemmas_of
from checker.terminology.terms import alike
from glossary.forms import Forms
from glossary.grammar import grammar

# A word that answers another word of the source as strongly does not stand for the term.
_TAKEN = 0.05
_SAME = 1e-9


class Called(NamedTuple):
    """A use of a term, and the stretch of the target's content words that renders it."""

    use: Use
    stretch: Stretch | None


def as_usual(use: Use, usual: Rendering, sentences: Sentences) -> Called:
    """Return where the words of a rendering stand together, if they do."""
    stretch = together(sentences.words(use.bead), frozenset(usual.lemmas))
    whole = stretch and stretch.end - stretch.start == len(usual.lemmas)
    return Called(use, stretch if whole else None)


def called(
    term: Term, uses: Sequence[Use], usual: Rendering, sentences: Sentences
) -> dict[tuple[str, ...], list[Called]]:
    """Return the uses of a term, one a sentence, by the lemmas that it is rendered by.

    Those whose rendering cannot be told are left out: a pronoun, an ellipsis, another turn.
    """
    found: dict[tuple[str, ...], list[Called]] = {usual.lemmas: []}
    by_bead: dict[int, list[Use]] = {}
    for use in uses:
        by_bead.setdefault(use.bead, []).append(use)
    for bead, here in by_bead.items():
        if sentences.have([bead] * len(here), usual):
            found[usual.lemmas].append(as_usual(here[0], usual, sentences))
            continue
        there = sentences.lemmas[bead]
        complete = there.issuperset(usual.lemmas)
        kept = {w for w in usual.lemmas if w in there or any(alike(w, other) for other in there)}
        if not kept.issuperset(usual.lemmas) and slot(usual, kept) is None:
            continue
        sentence = _Sentence(term, here, usual, sentences)
        if complete and spread(sentences.words(bead), usual.lemmas):
            other = sentence.enlarged()
            if other is None:
                found[usual.lemmas].append(as_usual(here[0], usual, sentences))
                continue
        else:
            other = sentence.otherwise(kept)
        if other is not None:
            words = sentences.words(bead)[other.start : other.end]
            found.setdefault(tuple(w.lemma for w in words), []).append(Called(here[0], other))
        elif kept.issuperset(usual.lemmas):
            found[usual.lemmas].append(as_usual(here[0], usual, sentences))
    if not found[usual.lemmas]:
        del found[usual.lemmas]
    return found


def answered(term: Term, called: Called, sentences: Sentences) -> int:
    """Return how many words of a term have an answer in a rendering."""
    if called.stretch is None:
        return 0
    words = sentences.words(called.use.bead)[called.stretch.start : called.stretch.end]
    lemmas = {w.lemma for w in words}
    return sum(sentences.links.answered(mine, lemmas) for mine in lemmas_of(term))


class _Sentence:
    """A sentence that has not the usual rendering of a term as it usually stands."""

    def __init__(
        self, term: Term, uses: Sequence[Use], usual: Rendering, sentences: Sentences
    ) -> None:
        self._term, self._usual, self._all = term, usual, sentences
        self._bead, self._uses = uses[0].bead, uses
        self._mine = lemmas_of(term)
        self._source, self._target = sentences.languages

    @computed
    def _others(self) -> Counter[str]:
        """How often the sentence has each other word of the source."""
        inside = {i for use in self._uses for i in range(use.start, use.end)}
        items = self._all.source[self._bead]
        return Counter(lemmas_of(x for i, x in enumerate(items) if i not in inside))

    @computed
    def _again(self) -> bool:
        """Whether it has the usual rendering for another of several uses."""
        return len(self._uses) > 1 and self._all.have((self._bead,), self._usual)

    def otherwise(self, kept: set[str]) -> Stretch | None:
        """Return where it has the usual rendering but for some words."""
        for gap in self._gaps(kept):
            found = filled(
                self._all.words(self._bead), self._usual, gap, self._free, self._target.noun_links
            )
            if found is not None and self._may_stand(gap, *found):
                return found[0]
        return None

    def enlarged(self) -> Stretch | None:
        """Return where the usual rendering has one noun more between its first two words.

        Linked to the first, and for nothing else of the source: « infrastructures d’importance
        critique » where « infrastructures critiques » is usual.
        """
        lemmas, joints = self._usual
        words = self._all.words(self._bead)
        if self._target.heads_last or joints[1]:
            return None
        link = LINK + "".join(self._target.noun_links[:1])
        for start, word in enumerate(words[: len(words) - len(lemmas)]):
            between, rest = words[start + 1], words[start + 2 : start + 1 + len(lemmas)]
            if (
                word.lemma == lemmas[0]
                and between.joint == link
                and tuple(w.lemma for w in rest) == lemmas[1:]
                and tuple(w.joint for w in rest) == joints[1:]
                and between.lemma not in self._target.phrase_nouns
                and self._free(between)
            ):
                return Stretch(start, start + 1 + len(lemmas))
        return None

    def _gaps(self, kept: set[str]) -> Iterator[Slot]:
        """Yield where the usual rendering may have other words.

        Where its words are missing; if none is, where one is there for another word of the source,
        or all are for another use of the term.
        """
        if not kept.issuperset(self._usual.lemmas):
            gap = slot(self._usual, kept)
            if gap is not None:
                yield gap
            return
        for i, word in enumerate(self._usual.lemmas):
            if self._again or self._all.links.best(self._others, word) >= ANSWERS:
                yield Slot(i, i + 1)

    def _free(self, word: Word) -> bool:
        """Whether a word answers nothing else of the source."""
        if word.lemma in self._usual.lemmas or word.lemma in self._source.closed_words:
            return False
        return self._spare(word, self._own(word))

    def _own(self, word: Word) -> float:
        return max(self._all.links.best(self._mine, word.lemma), _TAKEN)

    def _spare(self, word: Word, own: float, least: int = 1) -> bool:
        """Whether a word stands more often than those words of the source that claim it so much."""
        claiming = self._all.links.claiming(self._others, word.lemma, own - _SAME)
        taken = sum(map(self._others.__getitem__, claiming))
        there = sum(w.lemma == word.lemma for w in self._all.words(self._bead))
        return there >= taken + least

    def _may_stand(self, gap: Slot, stretch: Stretch, other: Stretch) -> bool:
        """Whether other words are a rendering of their own."""
        head = stretch.end - 1 if self._target.heads_last else stretch.start
        if other.start <= head < other.end and (self._hangs(head) or self._in_phrase(head)):
            return False
        words = self._all.words(self._bead)
        # “des connexions de façon à …”: a turn of phrase behind the head
        if any(
            words[i].lemma in self._target.phrase_nouns and words[i].joint
            for i in range(max(other.start, stretch.start + 1), other.end)
        ):
            return False
        kept = [i for i in range(*stretch) if not other.start <= i < other.end]
        if not all(self._spare(words[i], self._own(words[i]), 0) for i in kept):
            return False
        old = self._usual.lemmas[gap.first : gap.last]
        forms = Forms(self._target.code)
        return not any(
            # “cours” is a form of “cour”, “brute” of “brut”
            set(forms.text_keys(text)) & set(forms.text_keys(lemma))
            for text in self._all.written(self._bead, other)
            for lemma in old
        ) and may_name(self._term, self._bead, stretch, self._all)

    def _hangs(self, head: int) -> bool:
        """Whether a word stands directly behind another, as the second of “usages commerciaux”.

        Where nouns come first it describes that one, and is none itself.
        """
        return not self._target.heads_last and self._all.words(self._bead)[head].joint == ""

    def _in_phrase(self, head: int) -> bool:
        """Whether a noun is part of a turn of phrase: “au titre de”, “faire l’objet de”."""
        lemma = self._all.words(self._bead)[head].lemma
        if lemma not in self._target.phrase_nouns:
            return False
        known = grammar(self._target.code)
        for key in self._all.before(self._bead, head):
            if key in known.skipped:
                continue
            link = known.contracted.get(key, key)
            return link not in self._target.noun_links[:1] and (
                link in self._target.closed_words or is_verb(key, self._target.code)
            )
        return False
