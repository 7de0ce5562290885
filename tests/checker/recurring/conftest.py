"""Sentences laid out as a check sees them."""

from collections.abc import Callable

import pytest

from checker.languages import ENGLISH, FRENCH, language
from checker.lexicon.file import shipped
from checker.model import Segment
from checker.readers.bitext import BitextDocument, Row
from checker.recurring.gather import Gathered, gather
from checker.recurring.sentences import Sentences
from checker.rows import row_pairs

Texts = list[tuple[str, str]]
Gather = Callable[..., list[Gathered]]


@pytest.fixture
def gathered() -> Gather:
    """A function from documents, each a list of sentence pairs, to what each gives."""

    def run(*documents: Texts) -> list[Gathered]:
        found = []
        for number, texts in enumerate(documents):
            rows = tuple(Row(i, str(i), s, t) for i, (s, t) in enumerate(texts, start=1))
            document = BitextDocument(str(number), rows)
            lexicon = shipped("en", "fr")
            found.append(gather(row_pairs("rows", document, ENGLISH, FRENCH, lexicon)))
        return found

    return run


@pytest.fixture
def sentences(gathered: Gather) -> Callable[..., Sentences]:
    """A function from documents to their sentence pairs, numbered through."""

    def run(*documents: Texts) -> Sentences:
        return Sentences(gathered(*documents), (ENGLISH, FRENCH), shipped("en", "fr"))

    return run


@pytest.fixture
def segment() -> Callable[[str, str], Segment]:
    """A function from a text and its language to the one segment that it is."""

    def run(text: str, code: str) -> Segment:
        row = Row(1, "1", text, text)
        (pair,) = row_pairs("rows", BitextDocument("d", (row,)), language(code), language(code))
        assert pair.source is not None
        return pair.source

    return run
