"""One file, two languages: where the second version begins."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from checker.decoding import display_name
from checker.document import document
from checker.errors import DocumentError, LanguageError
from checker.guess import LEAST_LETTERS, likelihoods, share_of_closed_words
from checker.languages import LANGUAGES, Language
from checker.model import Document
from checker.readers.given import Draft, Given
from glossary.tokens import tokenize

# A version smaller than this part of the file is a quotation or a summary, not a version.
_LEAST_SHARE = 0.2
# Two versions one after the other leave hardly a block in the other's half.
_LEAST_FIT = 0.85
_SURE = 0.75
# A long block should not outvote all the others: its language is no surer than a page's.
_MOST_LETTERS = 600
# So many blocks or rows tell the language of a text.
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class _Reading:
    """A block with its weight (letters) and how likely it is in each language."""

    draft: Draft | None
    weight: float
    chances: dict[str, float]

    def log(self, code: str) -> float:
        return self.weight * math.log(max(self.chances[code], 1e-6))

    def sure(self, code: str) -> bool:
        return self.chances[code] >= _SURE


def split(
    given: Given, source_lang: Language | None = None, target_lang: Language | None = None
) -> tuple[Document | None, Document]:
    """Return the source and target versions that one file holds, or ``None`` and the one text.

    The first version is the source unless ``source_lang`` or ``target_lang`` says otherwise.
    Raises ``LanguageError`` where the text is too short to tell, ``DocumentError`` where two
    languages alternate instead of following each other.
    """
    if not given.blocks:
        raise DocumentError(
            "holds no text", where=display_name(given.origin.file), mend="give a file with words"
        )
    asked = {row.code for row in (source_lang, target_lang) if row}
    codes = sorted(asked) if len(asked) == 2 else sorted(LANGUAGES)
    readings = [_read(draft.text, codes, draft) for draft in given.blocks]
    shares = _shares(readings, codes)
    first, second = sorted(codes, key=lambda code: (-shares[code], code))[:2]
    if shares[second] < _LEAST_SHARE:
        spoken = target_lang or source_lang or _surest(shares, given.origin.file)
        return None, document(given, spoken)
    at, opening, closing = _change(readings, first, second)
    _must_fit(given, readings, at, opening, closing)
    at = _begin_with_heading(readings, at, opening)
    halves = (
        document(given, LANGUAGES[opening], given.blocks[:at]),
        document(given, LANGUAGES[closing], given.blocks[at:]),
    )
    turned = (source_lang and source_lang.code == closing) or (
        target_lang and target_lang.code == opening
    )
    return (halves[1], halves[0]) if turned else halves


def tell_language(texts: Iterable[str], file: str) -> Language:
    """Return the language that most of ``texts`` are in.

    Raises ``LanguageError``, naming ``file``, where none can be told.
    """
    codes = sorted(LANGUAGES)
    readings = [_read(text, codes, None) for text in islice(texts, _SAMPLE)]
    return _surest(_shares(readings, codes), file)


def _read(text: str, codes: Sequence[str], draft: Draft | None) -> _Reading:
    letters = sum(map(str.isalpha, text))
    if letters >= LEAST_LETTERS:
        return _Reading(draft, min(letters, _MOST_LETTERS), likelihoods(text, codes))
    # A heading is too short for langdetect; its function words, if any, say a little.
    tokens = tokenize(text)
    shares = {code: share_of_closed_words(tokens, LANGUAGES[code]) for code in codes}
    total = sum(shares.values())
    chances = {code: share / total if total else 1 / len(codes) for code, share in shares.items()}
    return _Reading(draft, letters, chances)


def _shares(readings: Sequence[_Reading], codes: Sequence[str]) -> dict[str, float]:
    """The part of the letters that is surely in each language."""
    sure = {code: sum(r.weight for r in readings if r.sure(code)) for code in codes}
    total = sum(sure.values()) or 1.0
    return {code: weight / total for code, weight in sure.items()}


def _surest(shares: dict[str, float], file: str) -> Language:
    best = max(sorted(shares), key=lambda code: shares[code])
    if not shares[best]:
        raise LanguageError(
            "is too short to tell its language",
            where=display_name(file),
            mend="name it with --target-lang, that of a source with --source-lang",
        )
    return LANGUAGES[best]


def _change(readings: Sequence[_Reading], first: str, second: str) -> tuple[int, str, str]:
    """Return where the language changes for good, and the languages before and after."""
    best = (-math.inf, 0, first, second)
    for opening, closing in ((first, second), (second, first)):
        total = sum(reading.log(closing) for reading in readings)
        for at, reading in enumerate(readings[:-1], start=1):
            total += reading.log(opening) - reading.log(closing)
            # where several places are as good, the last: what is unsure stays where it was
            if total >= best[0]:
                best = (total, at, opening, closing)
    return best[1:]


def _must_fit(
    given: Given, readings: Sequence[_Reading], at: int, opening: str, closing: str
) -> None:
    right = sum(r.weight for i, r in enumerate(readings) if r.sure(opening if i < at else closing))
    wrong = sum(r.weight for i, r in enumerate(readings) if r.sure(closing if i < at else opening))
    if right < _LEAST_FIT * (right + wrong):
        raise DocumentError(
            "its two languages alternate",
            where=display_name(given.origin.file),
            mend="give the versions as two files, or as a bitext (.tsv, .csv or .jsonl)",
        )


def _begin_with_heading(readings: Sequence[_Reading], at: int, opening: str) -> int:
    """Move the change back over the headings and fresh numbering that open the second version."""
    numbered = {r.draft.number for r in readings[: at - 1] if r.draft}
    while at > 1:
        before = readings[at - 1].draft
        if before is None or readings[at - 1].sure(opening):
            break
        restarts = before.number == "1" and before.kind != "footnote" and "1" in numbered
        if before.kind != "heading" and not restarts:
            break
        at -= 1
    return at
