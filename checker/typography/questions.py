"""Whether a sentence is built as a question, whatever it ends in."""

import re
from functools import lru_cache

from checker.languages import Language, language
from checker.model import Segment
from glossary.tokens import fold

_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)*")
# A preposition may come before the word that asks: “de quoi”.
_FIRST = 2


def asks(sentence: Segment) -> bool:
    """Return whether a sentence begins with a word that asks, or has its verb before its subject.

    ``False`` for a language without the data.
    """
    known = sentence.block.language
    text = fold(sentence.text)
    first = _WORDS.findall(text)[:_FIRST]
    if any(word in known.question_words for word in first):
        return True
    return bool(known.inverted) and _inverted(known.code).search(text) is not None


@lru_cache
def _inverted(code: str) -> re.Pattern[str]:
    known: Language = language(code)
    behind = "|".join(sorted(map(re.escape, known.inverted), key=len, reverse=True))
    return re.compile(rf"[^\W\d_](?:-t)?(?:{behind})(?![\w-])")
