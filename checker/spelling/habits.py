"""How a document renders a word of its source."""

from checker.context import Context
from checker.spelling.copied import copied_words
from glossary.forms import bare

# How strongly the word model must hold that a word is the translation of another.
_LIKELY = 0.2
# A text of fewer different words does not show how it renders one.
_TELLING = 300


def is_rendered(key: str, context: Context) -> bool:
    """Whether the target, where it is long enough to tell, has a likely answer to a word at all.

    A word that the document uses in a sense of its own is answered by none: “wheels”.
    """
    if context.lexicon is None:
        return False

    def count() -> frozenset[str]:
        return frozenset(t.key for s in context.segments("target") for t in s.block.facts.tokens)

    said = context.once("words of the target", count)
    if len(said) < _TELLING:
        return True
    return any(
        word in said for word, p in context.lexicon.renderings(key) if p >= _LIKELY and word != key
    )


def habit(key: str, context: Context, *, exact: bool) -> tuple[int, int]:
    """In how many pairs the source says a word, and in how many of them the target does too.

    Passages left untranslated tell nothing of it.
    """

    def left() -> frozenset[int]:
        return frozenset(id(p) for p in context.pairs if p.both and copied_words(p, context))

    def count() -> tuple[int, int]:
        word, passed_over = bare(key), context.once("pairs with passages left", left)
        said = [
            p
            for p in context.pairs
            if p.both
            and p.source
            and word in p.source.block.facts.words
            and id(p) not in passed_over
        ]
        # « décision » is none: accents tell
        kept = [
            p
            for p in said
            if p.target
            and word in p.target.block.facts.words
            and (not exact or any(t.key == key for t in p.target.block.facts.tokens))
        ]
        return len(said), len(kept)

    return context.once(f"habit of the word {key} {exact}", count)
