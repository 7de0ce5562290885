"""Line-end hyphens: the margin's (soft) or the word's own (hard), decided by evidence."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from checker.languages import LANGUAGES, Language
from checker.readers.lines import Line
from glossary.tokens import fold, tokenize
from glossary.words import words

_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")


class Hyphens:
    """What a document itself and the dictionaries say about words broken at line ends."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._words: Counter[str] = Counter()
        self._compounds: Counter[tuple[str, str]] = Counter()
        for line in lines:
            tokens = tokenize(line.text)
            # the last word of a hyphenated line and the first of the next are halves
            whole = tokens[:-1] if line.hyphenated else tokens
            self._words.update(token.key for token in whole)
            for compound in _COMPOUND.findall(line.text):
                parts = [fold(part) for part in re.split("[-\u2010\u2011]", compound)]
                self._compounds.update(itertools.pairwise(parts))

    def is_soft(self, line: Line, after: Line, language: Language) -> bool:
        """Whether the hyphen that ends ``line`` goes away when ``after`` is joined to it.

        In this order: a soft hyphen is soft; a hyphen before a capital or a digit is hard; the form
        that the document uses elsewhere inside a line wins, the more frequent one if both; else a
        joined word that the dictionary knows is soft; else two halves that it knows are hard; else
        the hyphen is soft, as most are.
        """
        if line.text.endswith("\u00ad"):
            return True
        left, right = _LAST.search(line.text[:-1]), _FIRST.match(after.text)
        if left is None or right is None or (right[0][0].isupper() and not left[0].isupper()):
            return False
        halves = (fold(left[0]), fold(right[0]))
        joined = "".join(halves)
        solid, hyphenated = self._words[joined], self._compounds[halves]
        if solid != hyphenated:
            return solid > hyphenated
        dictionary = words(language.code)
        if dictionary.known(joined) or dictionary.known(left[0] + right[0]):
            return True
        return not (dictionary.known(halves[0]) and dictionary.known(halves[1]))


def guess_language(lines: Sequence[Line]) -> Language:
    """Return the language whose function words stand most often in ``lines``."""
    keys = [token.key for line in lines for token in tokenize(line.text)]
    rows = list(LANGUAGES.values())
    return max(rows, key=lambda row: sum(key in row.closed_words for key in keys))
