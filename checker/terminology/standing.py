"""What tells whether some words of the target stand in the place of a missing term, as figures.

Words of the target that answer no other word of the source, where the term would stand, were put
there for it. The figures are weighed by a logistic regression (``checker.terminology.weights``),
learned from terms swapped for other noun phrases: ``bench.standing`` learns it again.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.languages import language as language_of
from checker.lexicon import Lexicon
from checker.model import Segment
from checker.recurring.shape import is_verb
from checker.terminology.passage import Miss, Passage, is_content
from checker.terminology.terms import Family, tokens_of
from glossary.forms import bare
from glossary.grammar import grammar
from glossary.tokens import Token, tokenize
from glossary.words import words as words_of

# From this strength on a word of the source accounts for one of the target; and for one that
# another accounts for far better, from this share of the better one on.
_ACCOUNTS, _RIVALS = 0.02, 0.3
# From this strength on a word tells where its neighbours are.
_ANCHORS = 0.2
# A share of the sentence is a weaker guess than a neighbour: so many words are added.
_GUESSED = 0.5
# Words of content in a rendering, at most.
_MOST = 4
# Up to so many letters, four that are the same are enough.
_SHORT = 5

# What the figures of ``Standing.figures`` are, in order.
FIGURES = (
    "accounted for, on average",
    "accounted for, the first word",
    "accounted for, the last word",
    "strength of that, at most",
    "far from its place, in words",
    "far from its place, of the sentence",
    "between its neighbours",
    "behind an article",
    "behind another determiner",
    "behind a preposition",
    "at the beginning",
    "more before it",
    "more behind it",
    "more behind a linking word",
    "cut off",
    "cut off before a linking word",
    "words too many",
    "words too few",
    "a single word",
    "linking words inside",
    "linking words inside that are no genitive",
    "without agreement",
    "begins with a set noun",
    "ends with a participle that more belongs to",
    "before a colon",
)


class Run(NamedTuple):
    """Words of the target, by the indexes of those of content, in order."""

    content: tuple[int, ...]

    @property
    def first(self) -> int:
        """The index of the first word."""
        return self.content[0]

    @property
    def last(self) -> int:
        """The index of the last word."""
        return self.content[-1]


class Standing:
    """A sentence of the target from which a term is missing, and what of it the source explains."""

    def __init__(self, miss: Miss, words: Passage, lexicon: Lexicon, source: Segment) -> None:
        self.words = words
        spoken = source.block.language
        tokens = tokens_of(source)
        inside = [t for t in tokens if miss.hit.start <= t.start < miss.hit.end]
        others = [t for t in tokens if not miss.hit.start <= t.start < miss.hit.end]
        given = [t.key for t in words.tokens]
        self._own = lexicon.answers([t.key for t in inside], given).target
        self._answered, self._rest = lexicon.answers([t.key for t in others], given)
        self._others = [t.text for t in others if is_content(t, spoken)]
        if miss.excused:  # by a word of the term's family, perhaps
            self._others += [w.text for t in miss.expected for w in tokenize(t.text)]
        self._family = Family(self._others)
        self._shorts = {short for word in self._others if (short := _short(word))}
        self._rules = grammar(words.language.code)
        self._sets = _sets_of(words.language.code)
        self._more_pronouns = sum(t.key in words.language.anaphors for t in words.tokens) > sum(
            t.key in spoken.anaphors for t in tokens
        )
        self._sizes = [
            sum(is_content(t, words.language) for t in tokenize(e.text)) for e in miss.expected
        ]
        before = [k for k, t in enumerate(others) if t.end <= miss.hit.start]
        after = [k for k, t in enumerate(others) if t.start >= miss.hit.end]
        self._guess = len(before) / max(len(others), 1) * (len(words.tokens) - 1)
        self._left = self._anchor(others, before[::-1])
        self._right = self._anchor(others, after)
        self._known = [self._accounted(i) for i in range(len(words.tokens))]
        self.spare = sum(
            not (answer and answer.strength >= _ACCOUNTS)
            for token, answer in zip(others, self._answered, strict=True)
            if is_content(token, spoken)
        )

    def runs(self) -> Iterator[Run]:
        """Yield every stretch of words that may be one noun phrase."""
        free = [i for i in self.words.free if not self._stands_for(i) and not self._is_verb(i)]
        for k, i in enumerate(free):
            run = [i]
            yield Run((i,))
            for j in free[k + 1 :]:
                if len(run) == _MOST or not self._joined(run[-1], j):
                    break
                run.append(j)
                yield Run(tuple(run))

    def figures(self, run: Run) -> tuple[float, ...]:
        """Return the evidence that ``run`` stands in the place of the term, as ``FIGURES`` says."""
        first, last, size = run.first, run.last, len(run.content)
        tokens, language = self.words.tokens, self.words.language
        known = [float(self._known[i]) for i in run.content]
        before = tokens[first - 1].key if first else ""
        # a name needs none: “l’opération Gardien de la mer”
        article = before in language.articles or (bool(first) and tokens[first].text[0].isupper())
        determined = before in self._sets.determiners
        gaps = list(zip(run.content, run.content[1:], strict=False))
        linked = [
            {t.key for t in tokens[a + 1 : b]} - self._rules.skipped - self._sets.particles
            for a, b in gaps
            if b > a + 1
        ]
        linked = [names for names in linked if names]
        low, high = sorted((self._left, self._right)) if self._left and self._right else (0, 0)
        far = self._far(first, last)
        head = tokens[first].key
        return (
            sum(known) / size,
            known[0],
            known[-1],
            max(min(self._strength(i), 0.3) for i in run.content),
            min(far, 8.0),
            far / len(tokens),
            float(low < first and last < high),
            float(article),
            float(not article and determined),
            float(before not in language.articles and not determined and self._closed(before)),
            float(not first or not self.words.joined(first - 1, first)),
            float(self._more(first, -1)),
            float(self._more(last, 1)),
            float(self._more_linked(last)),
            float(self._cut(last, last + 1)),
            float(self._cut_linked(last)),
            float(max(size - max(self._sizes) - 1, 0)),
            float(max(min(self._sizes) - size, 0)),
            float(size == 1),
            float(len(linked)),
            float(sum(not names <= {"de", "d", "du", "des"} for names in linked)),
            float(any(self._disagree(a, b) for a, b in gaps if b == a + 1)),
            float(head in language.set_nouns or head in language.phrase_nouns),
            float(size > 1 and self._governs(last)),
            float(self.words.text[tokens[last].end :].lstrip().startswith(":")),
        )

    def _stands_for(self, i: int) -> bool:
        """Whether a word is a pronoun, or belongs to one that the source does not have."""
        anaphors, tokens = self.words.language.anaphors, self.words.tokens
        return tokens[i].key in anaphors or (
            self._more_pronouns and i > 0 and tokens[i - 1].key in anaphors
        )

    def _is_verb(self, i: int) -> bool:
        """Whether a word is a verb in a form that stands in no name."""
        key, code = self.words.tokens[i].key, self.words.language.code
        return is_verb(key, code) and (
            not key.endswith(self._rules.adjectival)
            or (key.endswith(self._rules.infinitives) and key in words_of(code).lemmas(key))
        )

    def _closed(self, word: str) -> bool:
        language = self.words.language
        return word in language.closed_words and word not in language.verb_markers

    def _governs(self, at: int) -> bool:
        """Whether a word is a participle that more belongs to: “visé au paragraphe”."""
        tokens, language = self.words.tokens, self.words.language
        if at + 1 >= len(tokens) or not self.words.joined(at, at + 1):
            return False
        return self._closed(tokens[at + 1].key) and is_verb(tokens[at].key, language.code)

    def _more(self, at: int, step: int) -> bool:
        """Whether the next word is one of content that nothing accounts for."""
        near = at + step
        return (
            near in self.words.free
            and not self._known[near]
            and not (step > 0 and self._is_verb(near))
            and self.words.joined(*sorted((at, near)))
        )

    def _more_linked(self, last: int) -> bool:
        after = next((i for i in self.words.free if i > last), None)
        return (
            after is not None
            and after > last + 1
            and not self._known[after]
            and self._joined(last, after)
        )

    def _cut(self, last: int, after: int) -> bool:
        """Whether a word goes on with one that is accounted for and is no verb form."""
        if after >= len(self.words.tokens) or not self._joined(last, after):
            return False
        token, language = self.words.tokens[after], self.words.language
        return self._known[after] and is_content(token, language) and not self._is_verb(after)

    def _cut_linked(self, last: int) -> bool:
        tokens, language = self.words.tokens, self.words.language
        after = next(
            (i for i in range(last + 1, len(tokens)) if is_content(tokens[i], language)), last + 1
        )
        return after > last + 1 and self._cut(last, after)

    def _joined(self, first: int, last: int) -> bool:
        between = {t.key for t in self.words.tokens[first + 1 : last]}
        # an article alone begins another phrase
        return (
            self.words.joined(first, last)
            and between <= self._sets.inner
            and (not between or not between <= self._rules.skipped)
        )

    def _disagree(self, first: int, last: int) -> bool:
        """Whether two words side by side cannot agree in number: “toiles comptent”."""
        ends = self._rules.plural_ends
        keys = [self.words.tokens[i].key for i in (first, last)]
        return self._rules.agreeing and keys[0].endswith(ends) != keys[1].endswith((*ends, "z"))

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
        own = self.words.tokens[i].text
        # an acronym has an acronym or a full form of its own in the source
        if len(own) > 1 and own.isupper():
            return True
        return self._family.has(own) or _short(own) in self._shorts

    def _anchor(self, others: Sequence[Token], near: Sequence[int]) -> int | None:
        """Which word of the target answers the nearest of ``near`` that one surely answers."""
        for k in near:
            answer = self._answered[k]
            if answer and answer.strength >= _ANCHORS and len(others[k].key) > 2:
                return answer.at
        return None

    def _far(self, first: int, last: int) -> float:
        """How many words from where the term would stand: beside its neighbours, or as far on."""
        found = [max(first - self._guess, self._guess - last, 0.0) + _GUESSED]
        if self._left is not None:
            found.append(max(first - self._left - 2, self._left + 1 - last - 1, 0))
        if self._right is not None:
            found.append(max(first - self._right, self._right - 2 - last, 0))
        return min(found)


class _Sets(NamedTuple):
    """Words of a language: determiners that are no articles, what may stand inside a name."""

    determiners: frozenset[str]
    particles: frozenset[str]
    inner: frozenset[str]


@lru_cache(maxsize=8)
def _sets_of(code: str) -> _Sets:
    rules, spoken = grammar(code), language_of(code)
    agreeing = (row for row in rules.articles if row.masculine != row.feminine)
    forms = (form for row in agreeing for form in row.forms - spoken.articles)
    particles = frozenset(spoken.term_particles)
    inner = rules.skipped | rules.linking | frozenset(rules.contracted) | particles
    return _Sets(frozenset(spoken.possessives).union(forms), particles, inner)


@lru_cache(maxsize=65536)
def _short(word: str) -> str:
    """Return what words of five letters or so share that differ in the last: “tests”, « teste »."""
    plain = bare(word.lower())
    return plain[:4] if 4 <= len(plain) <= _SHORT else ""
