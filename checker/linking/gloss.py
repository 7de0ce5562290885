"""Parentheses by which a translator speaks to the reader, and that belong in the target alone."""

from checker.context import Context
from checker.model import Pair, Place
from glossary.tokens import fold
from glossary.words import words

_BEFORE = 40


def is_gloss(parenthesis: Place, pair: Pair, context: Context) -> bool:
    """Whether words in brackets of the target are the translator's, for the reader's sake.

    A translator's note (“NDT : …”), the language of what is referred to (“en anglais”), or the
    meaning of words that stand before it as they are in the source (“Apps and Features
    (Applications et fonctionnalités)”).
    """
    source, target = context.source_language, context.target_language
    if source is None or pair.source is None:
        return False
    said = fold(parenthesis.text).strip("( ")
    if said.startswith(target.translator_notes or ("\0",)):
        return True
    inside = {
        t.key
        for t in parenthesis.block.facts.tokens
        if parenthesis.start < t.start < parenthesis.end
    }
    if fold(source.names.get(target.code, "")) in inside:
        return True
    before = [t for t in parenthesis.block.facts.tokens if t.end <= parenthesis.start][-1:]
    return any(
        parenthesis.start - token.end <= 2
        and token.text.isalpha()
        and len(token.key) > 2
        and token.text in {t.text for t in pair.source.block.facts.tokens}
        and words(target.code).spells
        and not words(target.code).known(token.key)
        and words(source.code).known(token.key)
        for token in before
    )
