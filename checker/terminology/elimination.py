"""What stands in the place of a missing term, told by what the rest of the sentence accounts for.

Words of the target that answer no other word of the source, where the term would stand, are what
was put there for it. The word model tells what answers what; without one, only words that look
alike do, which is too little to go by.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.lexicon import Lexicon
from checker.model import Segment
from checker.terminology.passage import Miss, Passage, Rendering, is_content
from checker.terminology.terms import alike, tokens_of
from glossary.grammar import grammar as grammar_of
from glossary.tokens import tokenize

# From this strength on a word of the source accounts for one of the target.
ACCOUNTS = 0.02
# From this strength on a word tells where its neighbours are.
ANCHORS = 0.2
# How far from where the term would stand, as a share of the sentence.
NEAR = 0.2
W_KNOWN, W_ODD, W_CLAIM = 0.1, 0.01, 0.1
# Nearer than this, and wholly unaccounted for, they stand there surely.
SURE = 0.03
SURE_KNOWN = 0.5
SPARE = 0


class Run(NamedTuple):
    """Words of the target by the indexes of the first and the last.

    ``far``: how far they lie from where the term would stand, as a share of the sentence;
    ``known``: how strongly the rest of the source may account for them after all, at most 1;
    ``claimed``: the word model has them as a rendering of the term.
    """

    first: int
    last: int
    far: float
    known: float
    claimed: bool
    size: int


def eliminated(miss: Miss, words: Passage, lexicon: Lexicon) -> Rendering | None:
    """Return the words that stand for ``miss`` if that can be told."""
    source = miss.bead.pair.source
    if source is None:
        return None
    sizes = [sum(is_content(t, words.language) for t in tokenize(e.text)) for e in miss.expected]
    sentence = _Sentence(miss, words, lexicon, source, max(sizes) + 1)
    runs = [run for run in sentence.runs() if run.far <= NEAR]

    def cost(run: Run) -> tuple[float, int]:
        odd = min(max(abs(run.size - size) - 1, 0) for size in sizes)
        return (run.far + W_KNOWN * run.known + W_ODD * odd - W_CLAIM * run.claimed, run.first)

    if not runs:
        return None
    best = min(runs, key=cost)
    sure = (
        best.far <= SURE
        and best.known < SURE_KNOWN
        and sentence.behind_article(best.first)
        and (not miss.found or (sentence.spare <= SPARE and best.known < 0.1))
    )
    return Rendering(words.place(best.first, best.last), sure)


class _Sentence:
    """What of a sentence of the target the source accounts for, the missing term apart."""

    def __init__(
        self, miss: Miss, words: Passage, lexicon: Lexicon, source: Segment, most: int
    ) -> None:
        self._most, self._language = most, source.block.language
        self._words, self._hit = words, miss.hit
        tokens = tokens_of(source)
        inside = [t.key for t in tokens if miss.hit.start <= t.start < miss.hit.end]
        self._others = [t for t in tokens if not miss.hit.start <= t.start < miss.hit.end]
        given = [t.key for t in words.tokens]
        self._own = lexicon.answers(inside, given).target
        rest = lexicon.answers([t.key for t in self._others], given)
        self._rest, self._answered = rest.target, rest.source
        self._content = [t.text for t in self._others if is_content(t, source.block.language)]
        if miss.excused:  # by a word of the term's family, perhaps
            self._content += [w.text for t in miss.expected for w in tokenize(t.text)]
        grammar = grammar_of(words.language.code)
        self._inside = grammar.skipped | grammar.linking | set(grammar.contracted)

    def runs(self) -> Iterator[Run]:
        """Yield the stretches of words that nothing else accounts for."""
        places = self._places()
        left = [i for i in self._words.free if not self._accounted(i)]
        for k, i in enumerate(left):
            # a noun with what belongs to it begins behind an article or a preposition
            if not self._opens(i) or (k and self._belongs(left[k - 1], i)):
                continue
            run = [i]
            for j in left[k + 1 :]:
                if len(run) > self._most or not self._joined(run[-1], j):
                    break
                run.append(j)
            if len(run) > self._most:
                run = run[: self._most]
            yield self._run(run, places)

    def behind_article(self, i: int) -> bool:
        """Whether a word follows an article, as a noun does and a verb does not."""
        language, here = self._words.language, self._words.tokens[i].key
        before = self._words.tokens[i - 1].key if i else ""
        return before in language.articles and not (
            here in language.anaphors or here in language.set_nouns
        )

    @property
    def spare(self) -> int:
        """How many other words of the source nothing answers."""
        return sum(
            not (a and a.strength >= ACCOUNTS)
            for t, a in zip(self._others, self._answered, strict=True)
            if is_content(t, self._language)
        )

    def _opens(self, i: int) -> bool:
        if not i:
            return True
        before, language = self._words.tokens[i - 1].key, self._words.language
        return before in language.articles or (
            before in language.closed_words and before not in language.verb_markers
        )

    def _belongs(self, first: int, last: int) -> bool:
        """Whether a word goes with an earlier one that may begin a name: “suivi d’incidents”."""
        return last > first + 1 and self._opens(first) and self._joined(first, last)

    def _strength(self, i: int) -> float:
        answer, own = self._rest[i], self._own[i]
        strength = answer.strength if answer else 0.0
        return 0.0 if own and own.strength > max(strength, ACCOUNTS) else strength

    def _accounted(self, i: int) -> bool:
        if self._strength(i) >= ACCOUNTS:
            return True
        return any(alike(self._words.tokens[i].text, word) for word in self._content)

    def _joined(self, first: int, last: int) -> bool:
        between = self._words.tokens[first + 1 : last]
        return self._words.joined(first, last) and all(t.key in self._inside for t in between)

    def _run(self, run: Sequence[int], places: Sequence[float]) -> Run:
        first, last = run[0], run[-1]
        far = min(max(first - at, at - last, 0.0) for at in places)
        return Run(
            first,
            last,
            max(far - 1, 0.0) / len(self._words.tokens),
            sum(self._strength(i) for i in run) / (ACCOUNTS * len(run)),
            any((own := self._own[i]) and own.strength >= ACCOUNTS for i in run),
            len(run),
        )

    def _places(self) -> list[float]:
        """Where the term would stand: beside what answers its neighbours, and as far on."""
        before = [k for k, t in enumerate(self._others) if t.end <= self._hit.start]
        after = [k for k, t in enumerate(self._others) if t.start >= self._hit.end]
        found = [len(before) / max(len(self._others), 1) * (len(self._words.tokens) - 1)]
        for near, step in ((before[::-1], 1), (after, -1)):
            for k in near:
                answer = self._answered[k]
                if answer and answer.strength >= ANCHORS and len(self._others[k].key) > 2:
                    found.append(answer.at + step)
                    break
        return found
