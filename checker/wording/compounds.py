"""Compounds of two words and the ways they are written: “e-mail”, “e mail”, “email”."""

from collections.abc import Callable, Iterable, Iterator, Set
from typing import Literal, NamedTuple

from checker.languages import Language
from checker.model import Place, Segment
from glossary.tokens import Token

Form = Literal["hyphen", "open", "closed"]

_HYPHENS = frozenset("-\u2010\u2011")
# What makes a word a link of something longer, and quotation marks of code.
_CHAIN = frozenset('-\u2010\u2011._/\\@`"$*=<>#«“‘')
_SPACES = frozenset(" \u00a0\u202f\n")
_LETTERS = 2


class Compound(NamedTuple):
    """One occurrence. ``before_noun``: a content word follows directly (“long-term goals”).

    ``beside`` are the content words directly before and behind it, folded, ``""`` where none is.
    """

    form: Form
    place: Place
    before_noun: bool
    beside: tuple[str, str] = ("", "")


Key = tuple[str, str]


def compounds(
    segments: Iterable[Segment], having: Callable[[Set[str]], Iterable[Segment]]
) -> dict[Key, list[Compound]]:
    """Return the occurrences of every compound that is hyphenated at least once, in order.

    The parts are content words of letters, or a small word that the language joins to others
    (« sous-marin », « lui-même »). Left out: parts of longer chains (state-of-the-art), a verb and
    its object (“to counter terrorism”), adverbs.

    ``having`` returns, in order, those of ``segments`` that have any of some folded words.
    """
    found: dict[Key, list[Compound]] = {}
    for segment in segments:
        text = segment.block.text
        if any(hyphen in text for hyphen in _HYPHENS):
            for key in _hyphenated(segment):
                found.setdefault(key, [])
    if not found:
        return {}
    firsts = {first for first, _ in found}
    closed = {first + second: (first, second) for first, second in found}
    for segment in having(firsts | closed.keys()):
        tokens = segment.block.facts.tokens
        for i, token in enumerate(tokens):
            whole = closed.get(token.key)
            if whole is not None and _one_word(token) and _stands_free(segment, i, i):
                place = segment.place(token.start, token.end)
                found[whole].append(_compound("closed", place, segment, i, i))
            if token.key not in firsts or i + 1 == len(tokens):
                continue
            key = (token.key, tokens[i + 1].key)
            if key in found:
                form = _form(segment, i)
                if form is not None:
                    place = segment.place(token.start, tokens[i + 1].end)
                    found[key].append(_compound(form, place, segment, i, i + 1))
    return {key: seen for key, seen in found.items() if len({c.form for c in seen}) > 1}


def _hyphenated(segment: Segment) -> Iterator[Key]:
    language = segment.block.language
    tokens = segment.block.facts.tokens
    for i in range(len(tokens) - 1):
        first, second = tokens[i], tokens[i + 1]
        if (
            second.start == first.end + 1
            and segment.block.text[first.end] in _HYPHENS
            and _may_join(first, second, language)
        ):
            yield first.key, second.key


def _may_join(first: Token, second: Token, language: Language) -> bool:
    closed = language.closed_words
    return (
        len(second.key) >= _LETTERS
        and first.key.isalpha()
        and second.key.isalpha()
        and (
            second.key in language.joined_behind
            or (
                second.key not in closed
                and (first.key not in closed or first.key in language.joined_before)
            )
        )
        and not first.key.endswith(language.adverb_endings or ("\0",))
    )


def _form(segment: Segment, i: int) -> Form | None:
    """How tokens ``i`` and ``i + 1`` are joined; ``None`` if they are no compound here."""
    text, tokens = segment.block.text, segment.block.facts.tokens
    first, second = tokens[i], tokens[i + 1]
    between = text[first.end : second.start]
    form: Form
    if len(between) == 1 and between in _HYPHENS:
        form = "hyphen"
    elif between and all(c in _SPACES for c in between):
        form = "open"
    else:
        return None
    if not _stands_free(segment, i, i + 1):
        return None
    # “to counter terrorism”, “you right-click”: a verb
    if i and tokens[i - 1].key in segment.block.language.verb_markers:
        return None
    # « les rendez-vous », but « vous rendez-vous »
    language = segment.block.language
    verbal = second.key in language.closed_words and first.key not in language.closed_words
    if verbal and (not i or tokens[i - 1].key not in language.determiners):
        return None
    # in a name, or before a verb at the start of a sentence, it says nothing about the compound
    if second.text[0].isupper() or (form == "open" and first.text[0].isupper()):
        return None
    return form


def _stands_free(segment: Segment, first: int, last: int) -> bool:
    """Whether the tokens are no link of a longer chain (a file, an address) and not quoted."""
    text, tokens = segment.block.text, segment.block.facts.tokens
    start = tokens[first].start
    before = text[max(start - 2, 0) : start].strip()
    if before == "'":
        # with a space before it, or nothing: a quotation mark, not an apostrophe
        return False
    before = before[-1:]
    end = tokens[last].end
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    # “git-branch(1)”
    return before not in _CHAIN and not ((after in _CHAIN or after == "(") and beyond.isalnum())


def _one_word(token: Token) -> bool:
    """Whether it is written like a word: “PathLike” is not."""
    return token.text[1:].islower()


def _compound(form: Form, place: Place, segment: Segment, first: int, last: int) -> Compound:
    after = _joined(segment, last, last + 1)
    return Compound(form, place, bool(after), (_joined(segment, first - 1, first - 1), after))


def _joined(segment: Segment, left: int, word: int) -> str:
    """Return the content word ``word`` if nothing but space parts ``left`` and its neighbour."""
    tokens, closed = segment.block.facts.tokens, segment.block.language.closed_words
    if left < 0 or left + 1 >= len(tokens):
        return ""
    between = segment.block.text[tokens[left].end : tokens[left + 1].start]
    key = tokens[word].key
    joined = between and _SPACES.issuperset(between) and key.isalpha() and key not in closed
    return key if joined else ""
