"""Text that was not translated, or into the wrong language."""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import Material, Plant, Row, Slip, content_words, prose_like, put
from checker.offsets import Span

_LIKELY = 0.3
# The German lines are of words apart, and some are names alone.
_SMALL, _SOME = re.compile(r"(?<!\w)[a-zäöüß]{2,}(?!\w)"), 3
_BEFORE, _BEHIND = re.compile(r" (?=[.,;:!?)])"), re.compile(r"(?<=\() ")


def _copied(row: Row, chance: random.Random, _: Material) -> Slip | None:
    if not prose_like(row):
        return None
    return Slip(row._replace(target=row.source), (Span(0, len(row.source.rstrip())),))


def _word_left(row: Row, chance: random.Random, material: Material) -> Slip | None:
    """Put the English word back for a French one that stands for it."""
    words = {m[0]: m for m in content_words(row.source)}
    pairs = [
        (m, word)
        for m in content_words(row.target)
        for word in words
        if material.answers.get(m[0], {}).get(word, 0) >= _LIKELY
        and word != m[0]
        and word not in row.target
    ]
    if not pairs:
        return None
    m, word = chance.choice(pairs)
    return put(row, *m.span(), word, source=[Span(*words[word].span())])


def _phrase_left(row: Row, chance: random.Random, _: Material) -> Slip | None:
    """Leave the end of the sentence in English: its last third."""
    source, target = row.source.split(" "), row.target.split(" ")
    if min(len(source), len(target)) < 15:
        return None
    keep, left = len(target) * 2 // 3, len(source) * 2 // 3
    start = len(" ".join(target[:keep])) + 1
    rest = " ".join(source[left:])
    return Slip(
        row._replace(target=" ".join([*target[:keep], rest])),
        (Span(start, start + len(rest.rstrip())),),
        (Span(len(row.source) - len(rest), len(row.source.rstrip())),),
    )


def _third_language(row: Row, chance: random.Random, material: Material) -> Slip | None:
    """Put a German sentence: one with a few words in small letters, set as sentences are."""
    near = [
        text
        for text in material.foreign
        if 0.7 < len(text) / max(1, len(row.target)) < 1.4 and len(_SMALL.findall(text)) >= _SOME
    ]
    if not near or not prose_like(row):
        return None
    text = _BEFORE.sub("", _BEHIND.sub("", chance.choice(near))).strip()
    return Slip(row._replace(target=text), (Span(0, len(text)),))


UNTRANSLATED: Mapping[str, Plant] = {
    "segment-copied": _copied,
    "word-left": _word_left,
    "phrase-left": _phrase_left,
}
LANGUAGE: Mapping[str, Plant] = {"third-language": _third_language}
