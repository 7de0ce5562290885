"""A term in the number that a text needs, and the article that goes before it.

Only what a dictionary bears out is given: a form that Hunspell knows, of the same word. Where the
number, the gender or a form cannot be told there is no answer, and none is guessed.
"""

from collections.abc import Sequence
from typing import Literal

from glossary.grammar import Grammar, grammar
from glossary.matcher import base
from glossary.model import Term
from glossary.tokens import Token, fold, tokenize
from glossary.words import Words, words

Number = Literal["singular", "plural"]


def like(written: str, refused: Term, preferred: Term) -> str | None:
    """Return ``preferred`` as it reads in the place of ``written``, a form of ``refused``.

    A capital at the beginning is kept. ``None`` where the form cannot be told.
    """
    language, text = base(preferred.language), preferred.text
    if fold(written) != fold(refused.text):
        asked = number(written, language)
        # the glossary may well give a plural for what is named in the singular otherwise
        if asked is None or number(refused.text, language) != number(text, language):
            return None
        found = in_number(text, asked, language)
        if found is None:
            return None
        text = found
    if written[:1].isupper() and refused.text[:1].islower():
        return text[:1].upper() + text[1:]
    return text


def number(phrase: str, language: str) -> Number | None:
    """Return whether the head of ``phrase`` and what agrees with it are singular or plural."""
    found = {_number(word.text, language) for word in _inflected(phrase, language)} - {None}
    return found.pop() if len(found) == 1 else None


def in_number(phrase: str, asked: Number, language: str) -> str | None:
    """Return ``phrase`` in the singular or the plural, ``None`` where a form is not known."""
    parts, last = [], 0
    for word in _inflected(phrase, language):
        form = word.text
        if _number(word.text, language) != asked:
            found = _form(word.text, asked, language)
            if found is None:
                return None
            form = found
        parts += [phrase[last : word.start], form]
        last = word.end
    return "".join([*parts, phrase[last:]]) if parts else None


def is_article(words: str, language: str) -> bool:
    """Whether folded ``words``, parted by a space, change with the noun they stand before."""
    return any(words in row.forms for row in grammar(language).articles)


def may_stay(before: str, text: str, language: str) -> bool:
    """Whether ``text`` may stand behind an article for all that its first sound says."""
    return not before.endswith(("’", "'")) and _vowel(text, grammar(language)) is False


def article(before: str, term: Term, text: str, language: str) -> str | None:
    """Return what stands in the place of ``before``, an article or the like, before ``text``.

    It ends with its space or its apostrophe: “l’”, “des ”. ``None`` where the gender or the sound
    that the term begins with is not known.
    """
    key = " ".join(token.key for token in tokenize(before))
    kinds = next((row for row in grammar(language).articles if key in row.forms), None)
    if kinds is None:
        return before
    vowel = _vowel(text, grammar(language))
    if vowel is None:
        return None
    choices = (kinds.masculine[vowel], kinds.feminine[vowel])
    told = term.gender or _gender(text, language)
    if choices[0] == choices[1]:
        found = choices[0]
    elif told in ("masculine", "feminine"):
        found = choices[told == "feminine"]
    else:
        return None
    found = found if found.endswith(("’", "'")) else f"{found} "
    return found.capitalize() if before[:1].isupper() else found


def gender(term: Term, language: str) -> str:
    """Return the gender of a term: as it says itself, or as its ending tells; else empty."""
    return term.gender or _gender(term.text, language)


def _inflected(phrase: str, language: str) -> Sequence[Token]:
    """The words of ``phrase`` that take its number: the noun, and in some languages what agrees."""
    rules, tokens = grammar(language), tokenize(phrase)
    group: list[Token] = []
    for token in tokens:
        key = rules.contracted.get(token.key, token.key)
        if key in rules.linking or key in rules.coordinating:
            break
        if key not in rules.skipped:
            group.append(token)
    return group if rules.agreeing else group[-1:]


def _number(word: str, language: str) -> Number | None:
    known, rules = words(language), grammar(language)
    lemmas, folded = known.lemmas(word), fold(word)
    if not lemmas:
        return None
    if not folded.endswith(rules.plural_ends):
        # “nationale” is a singular all the same, “criteria” is not
        return "singular" if rules.agreeing or folded in lemmas else None
    return None if folded in lemmas else "plural"


def _form(word: str, asked: Number, language: str) -> str | None:
    known, rules = words(language), grammar(language)
    if asked == "plural" and fold(word).endswith(rules.invariable):
        return word
    pairs = rules.plurals if asked == "plural" else tuple((b, a) for a, b in rules.plurals)
    candidates = [word[: len(word) - len(old)] + new for old, new in pairs if word.endswith(old)]
    return next((form for form in candidates if _same(word, form, asked, language, known)), None)


def _same(word: str, form: str, asked: Number, language: str, known: Words) -> bool:
    if not known.known(form) or not {*known.lemmas(word)} & {*known.lemmas(form), fold(form)}:
        return False
    return _number(form, language) == asked or (
        asked == "singular" and fold(form) in known.lemmas(word)
    )


def _vowel(text: str, rules: Grammar) -> bool | None:
    first = fold(text)[:1]
    if first in rules.vowels:
        return True
    return None if first in rules.unsure else False


def _gender(text: str, language: str) -> str:
    head = next(iter(_inflected(text, language)), None)
    stem = fold(head.text) if head else ""
    stem = stem[:-1] if stem.endswith("s") else stem
    told = [
        (len(end), gender)
        for gender, ends in grammar(language).genders.items()
        for end in ends
        if stem.endswith(end)
    ]
    return max(told, default=(0, ""))[1]  # the longest ending knows best
