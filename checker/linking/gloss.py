"""Parentheses for the reader of one language alone: they come and go with that language."""

import re

from checker.context import Context
from checker.figures.conversions import in_a_conversion
from checker.languages import Language
from checker.model import Pair, Place
from glossary.tokens import Token, fold
from glossary.words import words

# What may stand between words and what explains them: a space, the end of their quotation.
_BETWEEN = re.compile(r"[\s»”\"’']{0,4}")
# The words before, with the quotation marks that they may stand in.
_QUOTED = re.compile(r"[«“\"‘`][\s]?([^«»“”\"`]+?)[\s]?[»”\"’`]\s?\Z")


def is_gloss(parenthesis: Place, pair: Pair, context: Context) -> bool:
    """Whether words in brackets of the target are the translator's, for the reader's sake.

    A translator's note (“NDT : …”), the language of what is referred to (“en anglais”), the
    meaning of words that stand before it as they are in the source (“Apps and Features
    (Applications et fonctionnalités)”), what the source calls it (« liste dynamique (dynamic
    list) »), or an amount in another unit.
    """
    source, target = context.source_language, context.target_language
    if source is None or pair.source is None:
        return False
    said = fold(parenthesis.text).strip("( ")
    if said.startswith(target.translator_notes or ("\0",)):
        return True
    inside = _inside(parenthesis)
    if fold(source.names.get(target.code, "")) in {token.key for token in inside}:
        return True
    there = {token.key for token in pair.source.block.facts.tokens}
    if inside and all(token.key in there for token in inside):
        return True
    text = parenthesis.block.text
    if in_a_conversion(text, parenthesis.start):
        return True
    quoted = _QUOTED.search(text, 0, parenthesis.start)
    if quoted is not None and quoted[1] in pair.source.block.text:
        return True
    before = [t for t in parenthesis.block.facts.tokens if t.end <= parenthesis.start][-1:]
    return any(
        _BETWEEN.fullmatch(text, token.end, parenthesis.start)
        and token.text.isalpha()
        and len(token.key) > 2
        and token.text in {t.text for t in pair.source.block.facts.tokens}
        # an acronym is spelled out, a word of the source put into those of the target
        and (token.text.isupper() or _is_foreign(token, source, target))
        for token in before
    )


def _is_foreign(token: Token, source: Language, target: Language) -> bool:
    known = words(target.code)
    if not known.spells or known.known(token.key):
        return False
    # a name has no meaning to be given
    return words(source.code).known(token.key) or token.text.islower()


def is_for_its_own_reader(parenthesis: Place) -> bool:
    """Whether words in brackets of the source may be of no use to the reader of the target.

    An amount in another unit, or what an acronym stands for (“SSD (Solid State Drive)”).
    """
    text = parenthesis.block.text
    if in_a_conversion(text, parenthesis.start):
        return True
    before = [t for t in parenthesis.block.facts.tokens if t.end <= parenthesis.start][-1:]
    initials = "".join(token.text[0] for token in _inside(parenthesis)).upper()
    return any(
        len(token.text) > 1
        and token.text.isupper()
        and token.text == initials
        and _BETWEEN.fullmatch(text, token.end, parenthesis.start)
        for token in before
    )


def _inside(parenthesis: Place) -> list[Token]:
    tokens = parenthesis.block.facts.tokens
    return [t for t in tokens if parenthesis.start < t.start < parenthesis.end]
