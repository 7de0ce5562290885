"""Which of a glossary's two columns holds which language, told from the words in them."""

from collections.abc import Sequence

from glossary.tokens import tokenize
from glossary.words import words

# So many rows are looked at, and by so much must the words speak against what was assumed: shares
# of known words, added over the two columns.
_SAMPLE = 200
_CLEARLY = 0.4


def facing(rows: Sequence[tuple[str, str]], source: str, target: str) -> tuple[str, str]:
    """Return the languages of the columns: ``source, target``, or turned round.

    ``rows`` are the cells of the two columns. They are turned where clearly more of the words are
    words of the other language; without a dictionary for both nothing is turned.
    """
    if not all(words(code).spells for code in (source, target)):
        return source, target
    left, right = ([row[side] for row in rows[:_SAMPLE]] for side in (0, 1))
    straight = _known(left, source) + _known(right, target)
    turned = _known(left, target) + _known(right, source)
    return (target, source) if turned > straight + _CLEARLY else (source, target)


def _known(cells: Sequence[str], language: str) -> float:
    found = [t.text for cell in cells for t in tokenize(cell) if len(t.key) > 2 and t.key.isalpha()]
    return sum(map(words(language).known, found)) / len(found) if found else 0.0
