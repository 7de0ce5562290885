"""Which words of the target may be one noun phrase, put there for a missing term."""

from functools import cached_property, lru_cache
from typing import NamedTuple

from checker.languages import Language
from checker.languages import language as language_of
from checker.recurring.shape import is_verb
from checker.terminology.sentence import Sentence
from glossary.grammar import grammar
from glossary.words import words as words_of

# Words of content in a rendering, at most.
_MOST = 4


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


class Sets(NamedTuple):
    """Words of a language: determiners that are no articles, what may stand inside a name."""

    determiners: frozenset[str]
    particles: frozenset[str]
    inner: frozenset[str]


@lru_cache(maxsize=8)
def sets_of(code: str) -> Sets:
    """Return these words of a language."""
    rules, spoken = grammar(code), language_of(code)
    agreeing = (row for row in rules.articles if row.masculine != row.feminine)
    forms = (form for row in agreeing for form in row.forms - spoken.articles)
    particles = frozenset(spoken.term_particles)
    inner = rules.skipped | rules.linking | frozenset(rules.contracted) | particles
    return Sets(frozenset(spoken.possessives).union(forms), particles, inner)


class Phrases:
    """The words of a target sentence, and which of them may belong together."""

    def __init__(self, words: Sentence) -> None:
        self.words = words
        self._rules, self._sets = grammar(words.language.code), sets_of(words.language.code)
        spoken = words.source.block.language
        self._more_pronouns = sum(t.key in words.language.anaphors for t in words.tokens) > sum(
            t.key in spoken.anaphors for t in words.asked
        )
        self._joined: dict[tuple[int, int], bool] = {}
        self._verbs: dict[int, bool] = {}

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Every stretch of words that may be one noun phrase."""
        free = [i for i in self.words.free if not self._stands_for(i) and not self.is_verb(i)]
        found: list[Run] = []
        for k, i in enumerate(free):
            run = [i]
            found.append(Run((i,)))
            for j in free[k + 1 :]:
                if len(run) == _MOST or not self.joined(run[-1], j):
                    break
                run.append(j)
                found.append(Run(tuple(run)))
        return tuple(found)

    def joined(self, first: int, last: int) -> bool:
        """Whether nothing but what may stand inside a name is between two words."""
        found = self._joined.get((first, last))
        if found is None:
            between = {t.key for t in self.words.tokens[first + 1 : last]}
            # an article alone begins another phrase
            found = self._joined[first, last] = (
                between <= self._sets.inner
                and (not between or not between <= self._rules.skipped)
                and self.words.joined(first, last)
            )
        return found

    def is_bare_link(self, i: int) -> bool:
        """Whether a word joins two nouns of one name, without an article in it: “de”, “d’”."""
        word, links = self.words.tokens[i].key, self.words.language.noun_links[:1]
        return word in links or (len(word) == 1 and self._rules.contracted.get(word) in links)

    def is_verb(self, i: int) -> bool:
        """Whether a word is a verb in a form that stands in no name."""
        found = self._verbs.get(i)
        if found is None:
            key, code = self.words.tokens[i].key, self.words.language.code
            found = self._verbs[i] = is_verb(key, code) and (
                not key.endswith(self._rules.adjectival)
                or (key.endswith(self._rules.infinitives) and key in words_of(code).lemmas(key))
            )
        return found

    def governs(self, at: int) -> bool:
        """Whether a word is a participle that more belongs to: “visé au paragraphe”."""
        tokens, language = self.words.tokens, self.words.language
        if at + 1 >= len(tokens) or not self.words.joined(at, at + 1):
            return False
        return is_closed(tokens[at + 1].key, language) and is_verb(tokens[at].key, language.code)

    def disagree(self, first: int, last: int) -> bool:
        """Whether two words side by side cannot agree in number: “toiles comptent”."""
        ends = self._rules.plural_ends
        keys = [self.words.tokens[i].key for i in (first, last)]
        return self._rules.agreeing and keys[0].endswith(ends) != keys[1].endswith((*ends, "z"))

    def _stands_for(self, i: int) -> bool:
        """Whether a word is a pronoun, or belongs to one that the source does not have."""
        anaphors, tokens = self.words.language.anaphors, self.words.tokens
        return tokens[i].key in anaphors or (
            self._more_pronouns and i > 0 and tokens[i - 1].key in anaphors
        )


def is_closed(word: str, language: Language) -> bool:
    """Whether a word is a function word, and no mere sign of a verb."""
    return word in language.closed_words and word not in language.verb_markers
