"""What tells whether some words of the target stand in the place of a missing term, as figures.

Words of the target that answer no other word of the source, where the term would stand, were put
there for it. The figures are weighed by a logistic regression (``checker.terminology.weights``),
learned from terms swapped for other noun phrases: ``bench.standing`` learns it again.
"""

from collections.abc import Iterator

from checker.lexicon import Lexicon
from checker.model import Segment
from checker.terminology.accounts import Account
from checker.terminology.passage import Miss, Passage, is_content
from checker.terminology.runs import Phrases, Run, is_closed, sets_of
from glossary.grammar import grammar
from glossary.tokens import tokenize

# A share of the sentence is a weaker guess than a neighbour: so many words are added.
_GUESSED = 0.5

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


class Standing:
    """A sentence of the target from which a term is missing, and what of it the source explains."""

    def __init__(self, miss: Miss, words: Passage, lexicon: Lexicon, source: Segment) -> None:
        self.words = words
        self.account = Account(miss, words, lexicon, source)
        self._phrases = Phrases(words, source)
        self._rules, self._sets = grammar(words.language.code), sets_of(words.language.code)
        self._sizes = [
            sum(is_content(t, words.language) for t in tokenize(e.text)) for e in miss.expected
        ]

    def runs(self) -> Iterator[Run]:
        """Yield every stretch of words that may be one noun phrase."""
        return self._phrases.runs()

    def figures(self, run: Run) -> tuple[float, ...]:
        """Return the evidence that ``run`` stands in the place of the term, as ``FIGURES`` says."""
        first, last, size = run.first, run.last, len(run.content)
        tokens, language = self.words.tokens, self.words.language
        known = [float(self.account.known[i]) for i in run.content]
        before = tokens[first - 1].key if first else ""
        # a name needs none: “l’opération Gardien de la mer”
        article_before = before in language.articles
        article = article_before or (bool(first) and tokens[first].text[0].isupper())
        determined = before in self._sets.determiners
        gaps = list(zip(run.content, run.content[1:], strict=False))
        linked = [
            {t.key for t in tokens[a + 1 : b]} - self._rules.skipped - self._sets.particles
            for a, b in gaps
            if b > a + 1
        ]
        linked = [names for names in linked if names]
        low, high = (
            sorted((self.account.left, self.account.right))
            if self.account.left and self.account.right
            else (0, 0)
        )
        far = self._far(first, last)
        head = tokens[first].key
        return (
            sum(known) / size,
            known[0],
            known[-1],
            max(min(self.account.strength(i), 0.3) for i in run.content),
            min(far, 8.0),
            far / len(tokens),
            float(low < first and last < high),
            float(article),
            float(not article and determined),
            float(
                before not in language.articles and not determined and is_closed(before, language)
            ),
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
            float(any(self._phrases.disagree(a, b) for a, b in gaps if b == a + 1)),
            float(head in language.set_nouns or head in language.phrase_nouns),
            float(size > 1 and self._phrases.governs(last)),
            float(self.words.text[tokens[last].end :].lstrip().startswith(":")),
        )

    def whole(self, run: Run) -> Run:
        """Return a noun with the one that makes it a compound: “retour d’expérience”.

        A bare genitive, without an article, belongs to the noun before it, unless it renders what
        the source has beside the term: “(demande) de permis” for “licence application”.
        """
        tokens, language, last = self.words.tokens, self.words.language, run.last
        after = next((i for i in self.words.free if i > last), None)
        if len(run.content) > 1 or after != last + 2 or not self._phrases.is_bare_link(last + 1):
            return run
        word = tokens[after].key
        if self._phrases.is_verb(after) or word in language.set_nouns | language.phrase_nouns:
            return run
        if self.account.is_beside(after) or not self.words.joined(last, after):
            return run
        return Run((*run.content, after))

    def _more(self, at: int, step: int) -> bool:
        """Whether the next word is one of content that nothing accounts for."""
        near = at + step
        return (
            near in self.words.free
            and not self.account.known[near]
            and not (step > 0 and self._phrases.is_verb(near))
            and self.words.joined(*sorted((at, near)))
        )

    def _more_linked(self, last: int) -> bool:
        after = next((i for i in self.words.free if i > last), None)
        return (
            after is not None
            and after > last + 1
            and not self.account.known[after]
            and self._phrases.joined(last, after)
        )

    def _cut(self, last: int, after: int) -> bool:
        """Whether a word goes on with one that is accounted for and is no verb form."""
        if after >= len(self.words.tokens) or not self._phrases.joined(last, after):
            return False
        token, language = self.words.tokens[after], self.words.language
        return (
            self.account.known[after]
            and is_content(token, language)
            and not self._phrases.is_verb(after)
        )

    def _cut_linked(self, last: int) -> bool:
        tokens, language = self.words.tokens, self.words.language
        after = next(
            (i for i in range(last + 1, len(tokens)) if is_content(tokens[i], language)), last + 1
        )
        return after > last + 1 and self._cut(last, after)

    def _far(self, first: int, last: int) -> float:
        """How many words from where the term would stand: beside its neighbours, or as far on."""
        found = [max(first - self.account.guess, self.account.guess - last, 0.0) + _GUESSED]
        if self.account.left is not None:
            found.append(max(first - self.account.left - 2, self.account.left + 1 - last - 1, 0))
        if self.account.right is not None:
            found.append(max(first - self.account.right, self.account.right - 2 - last, 0))
        return min(found)
