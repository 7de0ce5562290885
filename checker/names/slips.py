"""A name that is the source’s with a letter wrong."""

from checker.context import Context
from checker.model import Block
from checker.names.answers import called
from checker.names.habits import together
from checker.names.likeness import a_slip, inflected
from checker.names.neighbours import same_neighbours
from glossary.forms import bare
from glossary.tokens import Token
from glossary.words import words


def misspelt(
    token: Token, source: Block, target: Block, used: set[int], context: Context
) -> tuple[Token, str | None] | None:
    """Return the name of the source that a name of the target is, and how that is written there.

    The latter is ``None`` where that is not certain. ``used`` are the starts of names that are
    spoken for.
    """
    key = bare(token.key)
    known = words(target.language.code).known(token.text)
    for name in source.facts.tokens:
        if not name.text[0].isupper() or name.start in used:
            continue
        own = bare(name.key)
        if own in target.language.closed_words:
            continue
        foreign = called(own, source.language.code, target.language.code)
        if key in foreign:
            return None
        near = next(
            (
                right
                for right in (own, *sorted(foreign))
                if a_slip(key, right, known=right in foreign)
            ),
            None,
        )
        if near is None or together(name.text, token.text, context) > 1:
            continue
        # “Postgres” / « Postgresql »
        if key.startswith(own) and len(key) > len(own) + 1:
            continue
        # “Alexander” / « Alexandre »: of two names that dictionaries have one may be the other’s
        if known and (len(own) != len(key) or words(source.language.code).known(name.text)):
            continue
        if near != own:
            if inflected(key, near):
                return None
            return name, near.capitalize()
        if foreign and own not in foreign:
            continue
        if (
            _stays(name.key, token.key, context)
            or together(name.text, name.text, context) > 0
            or same_neighbours(name, source, token, target)
        ):
            # in its own language it may have an accent
            return name, None if own in foreign else name.text
    return None


def _stays(name: str, word: str, context: Context) -> bool:
    """Whether the word model, where it knows a name at all, has seen it stay as it is."""
    lexicon = context.lexicon
    if lexicon is None:
        return True
    seen = {bare(r.word) for r in lexicon.renderings(name, 5)}
    return not seen or (bare(name) in seen and bare(word) not in seen)
