"""Sentences of a block, by nupunkt with our abbreviations."""

from functools import lru_cache
from typing import Protocol, cast

from checker.languages import Language
from checker.offsets import Span


class _Tokenizer(Protocol):
    def span_tokenize(self, text: str) -> list[tuple[int, int]]: ...


@lru_cache(maxsize=8)
def _tokenizer(code: str, abbreviations: frozenset[str]) -> _Tokenizer:
    # imported late: a command that reads no text should not pay for the model
    from nupunkt import PunktSentenceTokenizer, load_default_model  # noqa: PLC0415

    # The default model is shared by the whole process: take a copy before adding to it.
    tokenizer = PunktSentenceTokenizer.from_json(load_default_model().to_json())
    tokenizer.add_abbreviations(sorted(abbreviations))
    return cast(_Tokenizer, tokenizer)


def sentence_spans(text: str, language: Language) -> tuple[Span, ...]:
    """Return the sentences of ``text`` as spans without their surrounding white space."""
    if not text.strip():
        return ()
    spans = []
    for start, end in _tokenizer(language.code, language.abbreviations).span_tokenize(text):
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            start += len(piece) - len(piece.lstrip())
            spans.append(Span(start, start + len(stripped)))
    return tuple(spans)
