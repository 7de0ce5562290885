"""What tells whether some words of the target stand in the place of a missing term, as figures.

Words of the target that answer no other word of the source, where the term would stand, were put
there for it. The figures are weighed by a logistic regression (``checker.terminology.weights``),
learned from terms swapped for other noun phrases: ``bench.standing`` learns it again.
"""

from functools import cached_property, lru_cache

from checker.languages import Language
from checker.languages import language as language_of
from checker.lexicon import Lexicon
from checker.terminology.accounts import Account
from checker.terminology.links import Links
from checker.terminology.neighbours import NONE, Neighbours, Row
from checker.terminology.passage import Miss, Passage
from checker.terminology.runs import Phrases, Run
from checker.terminology.sentence import Sentence, is_content
from checker.terminology.terms import words_of_term

# A share of the sentence is a weaker guess than a neighbour: so many words are added.
_GUESSED = 0.5
# More than so much of some evidence tells nothing more.
MOST = 8.0

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


class View:
    """What is known of a sentence of the target, whichever term is missing from it."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self.sentence, self._lexicon = sentence, lexicon
        self.phrases = Phrases(sentence)
        self.neighbours = Neighbours(self.phrases)

    @cached_property
    def links(self) -> Links:
        """Which words answer each other."""
        return Links(self.sentence, self._lexicon)


class Standing:
    """A sentence of the target from which a term is missing, and what of it the source explains.

    ``view`` is what all misses of the sentence have in common.
    """

    def __init__(self, miss: Miss, words: Passage, view: View) -> None:
        self.words, self._phrases, self._neighbours = words, view.phrases, view.neighbours
        self.account = Account(miss, words, view.links)
        self._fewest, self._most = sizes(miss, words.sentence.language)
        left, right = self.account.left, self.account.right
        self._between = (min(left, right), max(left, right)) if left and right else (0, 0)

    def figures(self, row: Row) -> tuple[float, ...]:
        """Return the evidence that a phrase stands in the place of the term, as ``FIGURES`` says.

        ``row`` is one of the rows of the sentence’s neighbours.
        """
        run, before, behind, inside = row
        content = run.content
        first, last, size = content[0], content[-1], len(content)
        account, is_known = self.account, self.account.known
        known = [1.0 if is_known(i) else 0.0 for i in content]
        low, high = self._between
        far = self._far(first, last)
        return (
            sum(known) / size,
            known[0],
            known[-1],
            min(max(map(account.strength, content)), 0.3),
            min(far, 8.0),
            far / len(self.words.tokens),
            1.0 if low < first and last < high else 0.0,
            before.article,
            before.determiner,
            before.preposition,
            before.beginning,
            1.0 if before.more != NONE and not is_known(before.more) else 0.0,
            1.0 if behind.more != NONE and not is_known(behind.more) else 0.0,
            1.0 if behind.linked != NONE and not is_known(behind.linked) else 0.0,
            1.0 if behind.cut != NONE and is_known(behind.cut) else 0.0,
            1.0 if behind.cut_linked != NONE and is_known(behind.cut_linked) else 0.0,
            float(max(size - self._most - 1, 0)),
            float(max(self._fewest - size, 0)),
            1.0 if size == 1 else 0.0,
            inside.linked,
            inside.no_genitives,
            inside.disagreeing,
            before.set_noun,
            behind.governs if size > 1 else 0.0,
            behind.colon,
        )

    def whole(self, run: Run) -> Run:
        """Return a noun with the one that makes it a compound: “retour d’expérience”.

        A bare genitive, without an article, belongs to the noun before it, unless it renders what
        the source has beside the term: “(demande) de permis” for “licence application”.
        """
        sentence, phrases, last = self.words.sentence, self._phrases, run.last
        after, language = self._neighbours.next_free(last), sentence.language
        if len(run.content) > 1 or after != last + 2 or not phrases.is_bare_link(last + 1):
            return run
        word = sentence.tokens[after].key
        if phrases.is_verb(after) or word in language.set_nouns | language.phrase_nouns:
            return run
        if self.account.is_beside(after) or not sentence.joined(last, after):
            return run
        return Run((*run.content, after))

    def _far(self, first: int, last: int) -> float:
        """How many words from where the term would stand: beside its neighbours, or as far on."""
        account = self.account
        guess, left, right = account.guess, account.left, account.right
        far = (first - guess if first > guess else guess - last if guess > last else 0) + _GUESSED
        if left is not None:
            far = min(far, max(first - left - 2, left - last, 0))
        if right is not None:
            far = min(far, max(first - right, right - 2 - last, 0))
        return far


def circumstances(miss: Miss, sentence: Sentence) -> tuple[float, ...]:
    """Return what the miss tells of whether something stands in the place of the term.

    In the order of ``checker.terminology.weights.EVIDENCE``, from the length of the sentence on.
    """
    return (
        len(sentence.tokens) / 20,
        min(miss.asked - miss.found, 2),
        float(miss.found > 0),
        float(miss.pronoun),
    )


def sizes(miss: Miss, language: Language) -> tuple[int, int]:
    """Return how many words of content a term that the glossary wants has: least, most."""
    found = [_size(term.text, language.code) for term in miss.expected]
    return min(found), max(found)


@lru_cache(maxsize=65536)
def _size(term: str, code: str) -> int:
    """Return how many words of content a term of a language has."""
    language = language_of(code)
    return sum(is_content(word, language) for word in words_of_term(term))
