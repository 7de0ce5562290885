"""A question mark where a letter with an accent was."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from glossary.words import words

# A word with a question mark before one of its letters; it may have more of them, and one at its
# end. What touches it must not make it an address or a formula.
_WORD = re.compile(
    r"(?<![\w?/&=.:#-])(?=[^\W\d_]*\?[^\W\d_])[^\W\d_]*(?:\?[^\W\d_]+)+\??(?![\w?/&=-]|\.\w)"
)
_MOST_MARKS = 4


@rule(
    id="letter-lost",
    family="encoding",
    severity="major",
    its="characters",
    mqm="linguistic-conventions/character-encoding",
    level="block",
    needs_both=False,
    messages={
        "certain": {
            "en": "“{found}” has lost a letter to a question mark: it should read “{right}”.",
            "fr": "« {found} » a perdu une lettre au profit d’un point d’interrogation : il faut "
            "« {right} ».",
        },
        "unsure": {
            "en": "“{found}” has lost a letter to a question mark.",
            "fr": "« {found} » a perdu une lettre au profit d’un point d’interrogation.",
        },
    },
    why={
        "fr": (
            "Le texte est passé par un programme qui ne connaît pas la lettre, et elle est "
            "perdue pour de bon."
        ),
    },
    bad=(
        Example(
            "Resilience was strengthened.",
            "La r?silience a ?t? renforc?e.",
            target_words=("r?silience", "?t?", "renforc?e"),
        ),
    ),
    good=(
        Example(
            "Is it ready?Yes. See x?y=1 and what?no.",
            "Est-ce prêt ?Oui. Voir x?y=1, www.exemple.fr?été et quoi?non.",
        ),
    ),
)
def letter_lost(pair: Pair, context: Context) -> Iterator[Problem]:
    """A question mark where a letter with an accent was.

    What it finds: a question mark inside a word, where a letter with an accent in its place makes
    a word that the dictionary has.

    Why it matters: the text went through a program that does not know the letter, and it is gone
    for good.

    Examples: “r?silience” for « résilience ».

    What it leaves alone: addresses, formulas, a question mark without a space behind it, languages
    without accents or without a dictionary.
    """
    for side in pair.sides:
        text, language = side.block.text, side.block.language
        if not language.accented or "?" not in text:
            continue
        for m in _WORD.finditer(text):
            end, found = m.end(), _restored(m[0], language.code, language.accented)
            if not found and m[0].endswith("?"):
                # the last one is a question’s own
                end -= 1
                found = _restored(m[0][:-1], language.code, language.accented)
            if not found:
                continue
            written = text[m.start() : end]
            params = {"found": written, "right": found[0]}
            one = len(found) == 1
            yield Problem.at(
                "certain" if one else "unsure",
                side.place(m.start(), end),
                params=params,
                replacement=found[0] if one else None,
            )


@lru_cache(maxsize=4096)
def _restored(word: str, code: str, accented: str) -> tuple[str, ...]:
    """Return the dictionary's words that ``word`` is with letters for its question marks."""
    marks = word.count("?")
    if not 0 < marks <= _MOST_MARKS:
        return ()
    parts, known = word.split("?"), words(code).known
    made = (
        "".join(part + letter for part, letter in zip(parts, (*letters, ""), strict=True))
        for letters in product(accented, repeat=marks)
    )
    return tuple(w for w in made if known(w))
