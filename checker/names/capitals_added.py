"""Words with a capital that nothing accounts for."""

from collections.abc import Iterator, Sequence

from checker.agreement.nouns import is_infinitive
from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Segment
from checker.names.capitals import is_inside
from checker.names.likeness import kindred
from checker.names.written import Written, has_capitals, is_meant, touches_a_sign
from glossary.forms import bare
from glossary.tokens import Token
from glossary.words import words

_LEAST_LETTERS = 4
# So many words on either side may be the rest of a title.
_AROUND = 2
# How strongly a word must answer another to say how that is written, and how weakly it may for
# nothing to follow; a capital so many words away from it may be that of its title.
_SURELY, _PERHAPS, _TITLE = 0.15, 0.02, 3


def capitals_added(
    here: Segment, there: Segment, said: Written, lexicon: Lexicon | None
) -> Iterator[Token]:
    """Yield the words of ``here``, a translation of ``there``, that have a capital for no reason.

    ``lexicon`` goes from the language of ``there`` to that of ``here``.
    """
    text, tokens, language = here.block.text, here.block.facts.tokens, here.block.language
    for token in here.block.facts.capitals:
        word = token.text
        small = word.lower()
        if said.large[small] != 1 or len(word) < _LEAST_LETTERS or not word[1:].islower():
            continue
        if touches_a_sign(token, text):
            continue
        known = words(language.code)
        if small in language.also_names or not known.known(small) or known.is_name(word):
            continue
        if any(c.opening.at < token.start < c.closing.at for c in here.block.facts.quotes.couples):
            continue
        usual = bool(said.small[small]) or small in language.closed_words
        i = tokens.index(token)
        if _is_a_label(tokens, i, language):
            continue
        around = [*tokens[max(i - _AROUND, 0) : i], *tokens[i + 1 : i + 1 + _AROUND]]
        titled = [t for t in around if not _is_plain(t, text)]
        unasked = not has_capitals(there) and not _begins_with(token, there, lexicon)
        answered = unasked and not titled
        if usual:
            same = {t.text for t in there.block.facts.tokens} if titled else set()
            if answered or (
                all(t.text in same for t in titled)
                and lexicon is not None
                and _is_small_there(token, here, there, lexicon)
            ):
                yield token
        elif not titled and (
            (answered and _is_a_form(small, language.code))
            or (
                lexicon is not None
                and _is_small_there(token, here, there, lexicon)
                and not _may_be_answered(token, here, there, lexicon)
            )
        ):
            yield token


def _is_a_label(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a word is what a screen or a key says: “the Save button”, « cliquez sur Annuler »."""
    before = [token.key for token in tokens[max(at - 2, 0) : at]][::-1]
    behind = [token.key for token in tokens[at + 1 : at + 2]]
    if not language.label_words.isdisjoint(behind if language.heads_last else before[:1]):
        return True
    pressed = before[1:] if before and before[0] in language.label_prepositions else before[:1]
    return any(word.startswith(language.label_verbs) for word in pressed if language.label_verbs)


def _is_plain(token: Token, text: str) -> bool:
    """Whether it is small, or has its capital from where it stands."""
    return token.text.islower() or (token.text[0].isupper() and not is_inside(token, text))


def _begins_with(word: Token, there: Segment, lexicon: Lexicon | None) -> bool:
    """Whether a capital that begins something in ``there`` may be that of ``word``."""
    return any(
        token.text[0].isupper()
        and (
            kindred(bare(token.key), bare(word.key))
            or (lexicon is not None and lexicon.strength(token.key, word.key) >= _PERHAPS)
        )
        for token in there.block.facts.tokens
    )


def _is_a_form(word: str, code: str) -> bool:
    """Whether a word is a verb, or has an ending of number or gender: titles begin with others."""
    lemmas = words(code).lemmas(word)
    return word not in lemmas or is_infinitive(word, code)


def _open_capitals(
    word: Token, here: Segment, there: Segment, lexicon: Lexicon
) -> Iterator[tuple[int, Token]]:
    """Yield the capitals inside sentences of ``there`` that no other capital of ``here`` answers.

    Each with its turn among the words.
    """
    capitals = [t for t in here.block.facts.tokens if t is not word and t.text[0].isupper()]
    keys = {bare(t.key) for t in capitals}
    for i, token in enumerate(there.block.facts.tokens):
        if (
            token.text[0].isupper()
            and is_meant(token, there.block.text)
            and bare(token.key) not in keys
            and not _answered(token, capitals, lexicon)
        ):
            yield i, token


def _answered(token: Token, among: Sequence[Token], lexicon: Lexicon) -> bool:
    return any(lexicon.strength(token.key, other.key) >= _SURELY for other in among)


def _may_be_answered(word: Token, here: Segment, there: Segment, lexicon: Lexicon) -> bool:
    """Whether ``word`` may answer a capital of ``there``: one that no other word answers."""
    others = [t for t in here.block.facts.tokens if t is not word]
    return any(
        not _answered(token, others, lexicon)
        for _, token in _open_capitals(word, here, there, lexicon)
    )


def _is_small_there(word: Token, here: Segment, there: Segment, lexicon: Lexicon) -> bool:
    """Whether what ``word`` answers is small, and no part of a title.

    Nothing follows where ``here`` has a word of the kind again.
    """
    start = word.key[:_LEAST_LETTERS]
    if sum(t.key.startswith(start) for t in here.block.facts.tokens) > 1:
        return False
    best, at = 0.0, -1
    for i, token in enumerate(there.block.facts.tokens):
        strength = lexicon.strength(token.key, word.key)
        if token.text[0].isupper():
            if strength >= _PERHAPS:
                return False
        elif strength > best:
            best, at = strength, i
    return best >= _SURELY and not any(
        abs(i - at) <= _TITLE for i, _ in _open_capitals(word, here, there, lexicon)
    )
