"""What stands in the place of a missing term, told by what the rest of the sentence accounts for.

Words of the target that answer no other word of the source, where the term would stand, are what
was put there for it. The word model tells what answers what (see ``docs/lexicon.md``).
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon import Lexicon
from checker.model import Segment
from checker.terminology.passage import Miss, Passage, Rendering, is_content
from checker.terminology.terms import Family, tokens_of
from glossary.forms import bare
from glossary.grammar import grammar
from glossary.tokens import tokenize

# The figures were chosen on terms swapped for other nouns in laws, see ``bench/terms.py``.
# From this strength on a word of the source accounts for one of the target.
_ACCOUNTS = 0.02
_RIVALS = 0.3
# From this strength on a word tells where its neighbours are.
_ANCHORS = 0.2
# How far from where the term would stand, as a share of the sentence: behind an article, else.
_NEAR, _NEAR_BARE = 0.35, 0.12
# A share of the sentence is a weaker guess than a neighbour: so many words are added.
_GUESSED = 0.5
# What counts against words beside their distance: that they are half accounted for after all, and
# each word more or less than the term has beyond one; that they are not behind an article.
_KNOWN, _ODD, _BARE = 0.1, 0.01, 0.1
# They stand there surely where they are next to what answers the term's neighbours and nothing
# accounts for them; again, where next to no other word of the source is left without an answer.
_SURE_FAR, _SURE_KNOWN = 0.1, 0.5
# Beside another mention of the same thing more is asked.
_SURE_FAR_AGAIN, _SURE_KNOWN_AGAIN, _SPARE = 0.03, 0.1, 1


class _Run(NamedTuple):
    """Words of the target by the indexes of the first and the last, ``size`` of them of content.

    ``far``: how far they lie from where the term would stand, as a share of the sentence;
    ``known``: how strongly the rest of the source accounts for them after all, 0 … 1.
    """

    first: int
    last: int
    size: int
    far: float
    known: float


def eliminated(miss: Miss, words: Passage, lexicon: Lexicon) -> Rendering | None:
    """Return the words that stand for ``miss`` if that can be told.

    They are sure where no pronoun, nor an earlier mention, is as good an explanation.
    """
    source = miss.bead.pair.source
    if source is None:
        return None
    sizes = [sum(is_content(t, words.language) for t in tokenize(e.text)) for e in miss.expected]
    sentence = _Sentence(miss, words, lexicon, source)
    runs = [
        run
        for run in sentence.runs(max(sizes) + 1)
        if run.far <= (_NEAR if sentence.behind_article(run.first) else _NEAR_BARE)
    ]
    if not runs:
        return None

    def cost(run: _Run) -> tuple[float, int]:
        odd = min(max(abs(run.size - size) - 1, 0) for size in sizes)
        bare = not sentence.behind_article(run.first)
        return (run.far + _KNOWN * run.known + _ODD * odd + _BARE * bare, run.first)

    best = min(runs, key=cost)
    sure = (
        best.far <= (_SURE_FAR_AGAIN if miss.found else _SURE_FAR)
        and best.known < _SURE_KNOWN
        and sentence.behind_article(best.first)
        and (not miss.found or (sentence.spare <= _SPARE and best.known < _SURE_KNOWN_AGAIN))
    )
    return Rendering(words.place(best.first, best.last), sure)


# Up to so many letters, four that are the same are enough.
_SHORT = 5


class _Sentence:
    """What of a sentence of the target the source accounts for, the missing term apart."""

    def __init__(self, miss: Miss, words: Passage, lexicon: Lexicon, source: Segment) -> None:
        self._words, self._hit, self._spoken = words, miss.hit, source.block.language
        tokens = tokens_of(source)
        inside = [t.key for t in tokens if miss.hit.start <= t.start < miss.hit.end]
        self._others = [t for t in tokens if not miss.hit.start <= t.start < miss.hit.end]
        given = [t.key for t in words.tokens]
        self._own = lexicon.answers(inside, given).target
        self._answered, self._rest = lexicon.answers([t.key for t in self._others], given)
        self._content = [t.text for t in self._others if is_content(t, self._spoken)]
        if miss.excused:  # by a word of the term's family, perhaps
            self._content += [w.text for t in miss.expected for w in tokenize(t.text)]
        self._family = Family(self._content)
        self._short = {short for word in self._content if (short := _short(word))}
        self._rules = rules = grammar(words.language.code)
        self._inner = rules.skipped | rules.linking | set(rules.contracted)

    def runs(self, most: int) -> Iterator[_Run]:
        """Yield the stretches of up to ``most`` content words that nothing else accounts for."""
        places = self._places()
        left = [i for i in self._words.free if not self._accounted(i)]
        for k, i in enumerate(left):
            # a noun with what belongs to it begins behind an article or a preposition
            if not self._opens(i) or (k and self._belongs(left[k - 1], i)):
                continue
            run = [i]
            for j in left[k + 1 :]:
                if len(run) == most or not self._joined(run[-1], j) or self._parts(run[-1], j):
                    break
                run.append(j)
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
            not (answer and answer.strength >= _ACCOUNTS)
            for token, answer in zip(self._others, self._answered, strict=True)
            if is_content(token, self._spoken)
        )

    def _opens(self, i: int) -> bool:
        if not i:
            return True
        before, language = self._words.tokens[i - 1].key, self._words.language
        # a name needs neither: “l’opération Gardien de la mer”
        return (
            before in language.articles
            or self._words.tokens[i].text[0].isupper()
            or (before in language.closed_words and before not in language.verb_markers)
        )

    def _belongs(self, first: int, last: int) -> bool:
        """Whether a word goes with an earlier one that may begin a name: “suivi d’incidents”."""
        return last > first + 1 and self._opens(first) and self._joined(first, last)

    def _joined(self, first: int, last: int) -> bool:
        between = self._words.tokens[first + 1 : last]
        return self._words.joined(first, last) and all(t.key in self._inner for t in between)

    def _parts(self, first: int, last: int) -> bool:
        """Whether two words side by side cannot agree in number: “toiles comptent”."""
        ends = self._rules.plural_ends
        keys = [self._words.tokens[i].key for i in (first, last)]
        return (
            self._rules.agreeing
            and last == first + 1
            and keys[0].endswith(ends) != keys[1].endswith((*ends, "z"))
        )

    def _strength(self, i: int) -> float:
        answer, own = self._rest[i], self._own[i]
        strength = answer.strength if answer else 0.0
        return 0.0 if own and own.strength > max(strength, _ACCOUNTS) else strength

    def _accounted(self, i: int) -> bool:
        answer = self._rest[i]
        if answer and self._strength(i) >= _ACCOUNTS:
            # a word that another one renders far better has not been rendered by this one
            best = self._answered[answer.at]
            if best is None or answer.strength >= _RIVALS * best.strength:
                return True
        own = self._words.tokens[i].text
        # an acronym has an acronym or a full form of its own in the source
        if len(own) > 1 and own.isupper():
            return True
        return self._family.has(own) or _short(own) in self._short

    def _run(self, run: Sequence[int], places: tuple[float, list[int]]) -> _Run:
        first, last = run[0], run[-1]
        guess, beside = places
        far = max(first - guess, guess - last, 0.0) + _GUESSED
        far = min(far, *(max(first - at - 1, at - last - 1, 0) for at in beside), far)
        known = sum(self._strength(i) for i in run) / (_ACCOUNTS * len(run))
        return _Run(first, last, len(run), far / len(self._words.tokens), known)

    def _places(self) -> tuple[float, list[int]]:
        """Where the term would stand: as far on as in the source, and beside its neighbours."""
        before = [k for k, t in enumerate(self._others) if t.end <= self._hit.start]
        after = [k for k, t in enumerate(self._others) if t.start >= self._hit.end]
        share = len(before) / max(len(self._others), 1)
        found: list[int] = []
        for near, step in ((before[::-1], 1), (after, -1)):
            for k in near:
                answer = self._answered[k]
                if answer and answer.strength >= _ANCHORS and len(self._others[k].key) > 2:
                    found.append(answer.at + step)
                    break
        return share * (len(self._words.tokens) - 1), found


@lru_cache(maxsize=65536)
def _short(word: str) -> str:
    """Return what words of five letters or so share that differ in the last: “tests”, « teste »."""
    plain = bare(word.lower())
    return plain[:4] if 4 <= len(plain) <= _SHORT else ""
