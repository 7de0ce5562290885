"""Sentences of a block, by nupunkt with our abbreviations."""

import re
from functools import lru_cache
from typing import Protocol, cast

from checker.languages import Language
from checker.offsets import Span


class _Tokenizer(Protocol):
    def span_tokenize(self, text: str) -> list[tuple[int, int]]: ...


@lru_cache(maxsize=8)
def _tokenizer(code: str, abbreviations: frozenset[str], elided: tuple[str, ...]) -> _Tokenizer:
    # imported late: a command that reads no text should not pay for the model
    from nupunkt import PunktSentenceTokenizer, load_default_model  # noqa: PLC0415

    model = load_default_model().to_json()
    # The model took thousands of ordinary words for abbreviations (“mai”, “tasks”, “will”), which
    # swallows the sentence end behind them. Only its dotted ones are kept (“u.s”, “e.g”).
    parameters = model["parameters"]
    dotted = {word for word in parameters["abbrev_types"] if "." in word}
    joined = {f"{short}{mark}{word}" for short in elided for mark in "’'" for word in abbreviations}
    parameters["abbrev_types"] = sorted(dotted | abbreviations | joined)
    return cast(_Tokenizer, PunktSentenceTokenizer.from_json(model))


# A run-in head: a few words with a capital, closed by a colon or a dash, and a capital behind it.
_HEAD = re.compile(
    r"""(?P<head>[^\W\d_a-zà-öø-ÿ][^.:;!?]{2,80}?(?:\s?:|\s[–—]|\.\s[–—]))\s+
    (?=["“«(]?\s?[^\W\d_a-zà-öø-ÿ])""",
    re.VERBOSE,
)
_HEAD_WORDS = 10


def segment(text: str, language: Language) -> tuple[tuple[Span, ...], bool]:
    """Return the sentences of ``text``, without the space around them, and whether a head leads.

    A run-in head (“Awareness: NATO will …”) is a sentence of its own. Offsets count in ``text``.
    """
    head = _HEAD.match(text)
    if head is None or len(head["head"].split()) > _HEAD_WORDS:
        return _spans(text, language, 0), False
    return (Span(0, head.end("head")), *_spans(text[head.end() :], language, head.end())), True


def _spans(text: str, language: Language, offset: int) -> tuple[Span, ...]:
    if not text.strip():
        return ()
    spans: list[Span] = []
    tokenizer = _tokenizer(language.code, language.abbreviations, language.elided)
    for start, end in tokenizer.span_tokenize(text):
        piece = text[start:end]
        stripped = piece.strip()
        if not stripped:
            continue
        begin = offset + start + len(piece) - len(piece.lstrip())
        if spans and _goes_on(text[spans[-1].end - offset - 1], stripped):
            spans[-1] = Span(spans[-1].start, begin + len(stripped))
        else:
            spans.append(Span(begin, begin + len(stripped)))
    return tuple(spans)


def _goes_on(mark: str, following: str) -> bool:
    """Whether a piece belongs to the one before: a closing mark, or small letters behind “?”."""
    return following[0] in "»”)]" or (mark in "?!…" and following[0].islower())
