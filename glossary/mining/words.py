"""The words of one side as numbers, with what the company they keep says of them."""

import re
from array import array
from collections import Counter
from collections.abc import Sequence

from glossary.forms import Forms
from glossary.grammar import grammar
from glossary.mining.shape import Shape
from glossary.tokens import Token, fold
from glossary.words import words

# What may part two words of one term.
_GAP = re.compile(r"\s*|\s?[-‐‑'’ʼ]\s?")
_ROMAN = re.compile(r"[IVXL]+")

# What parts two runs of words.
BREAK = 0
# A word that a number follows so often introduces it (“paragraph 5”), and is no term.
_COUNTED = 0.3
# A word between two prepositions so often is part of one (“in respect of”).
_PREPOSITIONAL = 0.6


class WordRow:
    """All passages of one side, end to end, as numbers of words: what phrases are counted in.

    ``keys[at]`` is above 0 for a content word, the number of the form that its inflections share
    (``names``); below 0 for a word that may join two; ``BREAK`` for anything else. ``starts`` and
    ``ends`` are the words' places in their passage; passage ``i`` is
    ``keys[bounds[i]:bounds[i + 1]]``.
    """

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.keys, self.starts, self.ends = array("i"), array("i"), array("i")
        self.bounds = array("i", [0])
        self.names: list[str] = [""]
        self.article = -1
        self.links: list[str] = ["", ""]
        self._forms, self._lexis = Forms(shape.language), words(shape.language)
        self._grammar = grammar(shape.language)
        self._contracted, self._prepositions = self._grammar.contracted, self._grammar.linking
        self._markers = shape.verb_markers - self._prepositions
        self.articles = shape.articles - self._grammar.joining
        self._numbers: dict[str, int] = {}
        self._kinds: dict[str, int] = {}
        self._texts: Counter[str] = Counter()
        self._usual: dict[int, str] = {}
        self._total: Counter[int] = Counter()
        self._as_verb: Counter[int] = Counter()
        self._as_noun: Counter[int] = Counter()
        self._counted: Counter[int] = Counter()
        self._between: Counter[int] = Counter()

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def add(self, text: str, tokens: Sequence[Token]) -> None:
        """Take in the next passage; neither it nor its tokens are kept."""
        before, last, behind = "", 0, 0
        prepositional = False
        for token in tokens:
            kind = self._kinds.get(token.text)
            if kind is None:
                kind = self._kinds[token.text] = self._kind(token)
            if kind == BREAK or not _GAP.fullmatch(text, behind, token.start):
                self._put(BREAK, 0, 0)
            preposition = self._contracted.get(token.key, token.key) in self._prepositions
            if kind > 0:
                self._total[kind] += 1
                self._texts[token.text] += 1
                if before in self._markers:
                    self._as_verb[kind] += 1
                elif before in self.articles:
                    self._as_noun[kind] += 1
            elif last > 0 and (token.key[0].isdigit() or _ROMAN.fullmatch(token.text)):
                self._counted[last] += 1
            elif last > 0 and prepositional and preposition:
                self._between[last] += 1
            if kind != BREAK:
                self._put(kind, token.start, token.end)
            if kind > 0:
                prepositional = self._contracted.get(before, before) in self._prepositions
            before, last, behind = token.key, kind, token.end
        self._put(BREAK, 0, 0)
        self.bounds.append(len(self.keys))

    def number(self, word: str) -> int:
        """Return the number of a word of a term in any inflection, 0 if no text has it."""
        return self._numbers.get(self._forms.term_key(word), 0)

    def link(self, word: str) -> int:
        """Return the number of a link as it is met in a text, 0 if it is none."""
        name = self._contracted.get(fold(word), fold(word))
        return -self.links.index(name) if name in self.links[2:] else 0

    def usual(self, number: int) -> str:
        """Return the commonest spelling of a word, folded."""
        if len(self._usual) < len(self.names) - 1:
            self._count_spellings()
        return self._usual[number]

    def may_stand(self, number: int) -> bool:
        """Whether a word may stand in a term: not one that is used as a verb or to count."""
        total = self._total[number]
        return (
            self._as_verb[number] <= 1.5 * self._as_noun[number]
            and self._counted[number] <= _COUNTED * total
            and self._between[number] <= _PREPOSITIONAL * total
            and not self._is_verb(self.usual(number))
        )

    def may_begin(self, number: int) -> bool:
        """Whether a term may begin with a word."""
        return not self.usual(number).endswith(self.shape.adverb_endings or ("\0",))

    def may_end(self, number: int) -> bool:
        """Whether a term may end with a word."""
        word = self.usual(number)
        if word.endswith(self.shape.adverb_endings or ("\0",)):
            return False
        return not self._is_participle(word)

    def may_be_linked(self, number: int) -> bool:
        """Whether a link may follow a word: not one that wants its noun at once."""
        return not self._is_participle(self.usual(number))

    def _is_participle(self, word: str) -> bool:
        endings = self._grammar.before_noun
        # “seed”, “hundred” are words of their own
        return bool(endings) and word.endswith(endings) and word not in self._lexis.lemmas(word)

    def _is_verb(self, word: str) -> bool:
        endings = self._grammar.infinitives
        if not endings or word.endswith(self._grammar.adjectival):
            return False
        bases = self._lexis.lemmas(word)
        # “mesures” has a base like an infinitive, and begins with it
        return bool(bases) and all(
            base.endswith(endings) and not (word.startswith(base) and len(word) < len(base) + 2)
            for base in bases
        )

    def _count_spellings(self) -> None:
        spellings: dict[int, Counter[str]] = {}
        for text, times in self._texts.items():
            spellings.setdefault(self._kinds[text], Counter())[fold(text)] += times
        for number, counts in spellings.items():
            self._usual[number] = min(counts.items(), key=lambda item: (-item[1], item[0]))[0]

    def _put(self, key: int, start: int, end: int) -> None:
        self.keys.append(key)
        self.starts.append(start)
        self.ends.append(end)

    def _kind(self, token: Token) -> int:
        shape = self.shape
        if token.key in self._grammar.joining:
            name = self._contracted.get(token.key, token.key)
            if name not in self.links[2:]:
                self.links.append(name)
            return -self.links.index(name, 2)
        if token.key in self.articles:
            return self.article
        if (
            token.key in shape.closed
            or len(token.key) < 2
            or not token.key.isalpha()
            or _ROMAN.fullmatch(token.text)
        ):
            return BREAK
        name = self._forms.term_key(token.text)
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = len(self.names)
            self.names.append(name)
        return number
