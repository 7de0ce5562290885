"""Marks lost, doubled, put in the wrong place or in the other language's kind."""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import (
    Material,
    Plant,
    Row,
    Slip,
    choose,
    cut,
    prose_like,
    put,
    with_neighbours,
)
from checker.offsets import Span

_SPACES = " \u00a0\u202f"
_INNER_STOP = re.compile(r"(?<=[a-zà-ÿ]{3})\.(?= [A-ZÉÀ][a-zà-ÿ’'])")
_COMMA = re.compile(r"(?<=[a-zà-ÿ]),(?= [a-zà-ÿ])")
_GUILLEMETS = re.compile(rf"«[{_SPACES}]?([^«»]{{2,60}}?)[{_SPACES}]?»")
_QUOTED = re.compile(r"[“\"]([^“”\"]{2,60})[”\"]")
_BRACKETS = re.compile(r"\(([^()]{3,80})\)")


def _end(old: str, new: str) -> Plant:
    """Put ``new`` for the mark ``old`` at the end, where the source has such a mark."""

    def plant(row: Row, chance: random.Random, _: Material) -> Slip | None:
        target, source = row.target.rstrip(), row.source.rstrip()
        if not (prose_like(row) and target.endswith(old) and source.endswith(old)):
            return None
        if target.endswith(("..", "etc.")):
            return None
        start = len(target) - len(old)
        if not new:
            start = len(target[:start].rstrip(_SPACES))
            slip = cut(row._replace(target=target), start, len(target))
            end = Span(len(source) - 1, len(source))
            return with_neighbours(Slip(slip.row, slip.target, (end,)), 1)
        slip = with_neighbours(put(row._replace(target=target), start, len(target), new), 1)
        mark = Span(slip.target[0].end - 1, slip.target[0].end)
        return Slip(slip.row, (*slip.target, mark))

    return plant


def _inner_stop_lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_INNER_STOP.finditer(row.target), chance)
    if m is None or not _INNER_STOP.search(row.source):
        return None
    slip = cut(row, *m.span())
    at = slip.target[0].start
    return with_neighbours(Slip(slip.row, (Span(at, at), Span(at, at + 1))), 1, 1)


def _inner_stop_added(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"(?<=[a-zà-ÿ]{4}) (?=[a-zà-ÿ]{4})", row.target), chance)
    if m is None:
        return None
    slip = put(row, *m.span(), ". ")
    start = slip.target[0].start
    return with_neighbours(Slip(slip.row, (Span(start, start + 1),)), 1, 1)


def _doubled(mark: re.Pattern[str]) -> Plant:
    def plant(row: Row, chance: random.Random, _: Material) -> Slip | None:
        m = choose(mark.finditer(row.target), chance)
        if m is None:
            return None
        slip = put(row, *m.span(), m[0] * 2)
        start, end = slip.target[0]
        return with_neighbours(Slip(slip.row, (Span(start, end), Span(end - 1, end))), 1)

    return plant


def _space_before_comma(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_COMMA.finditer(row.target), chance)
    if m is None:
        return None
    slip = put(row, *m.span(), " ,")
    start, end = slip.target[0]
    return with_neighbours(Slip(slip.row, (Span(start, end), Span(start, start + 1))), 1)


def _space_lost_after(row: Row, chance: random.Random, _: Material) -> Slip | None:
    able = [*_COMMA.finditer(row.target), *_INNER_STOP.finditer(row.target)]
    m = choose(able, chance)
    if m is None:
        return None
    slip = cut(row, m.end(), m.end() + 1)
    at = slip.target[0].start
    return with_neighbours(Slip(slip.row, (Span(at - 1, at), Span(at, at))), 1, 1)


def _bracket_lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_BRACKETS.finditer(row.target), chance)
    if m is None:
        return None
    if chance.random() < 0.5:
        slip = cut(row, m.start(), m.start() + 1)
        mate = Span(m.end() - 2, m.end() - 1)
    else:
        slip = cut(row, m.end() - 1, m.end())
        mate = Span(m.start(), m.start() + 1)
    slip = with_neighbours(slip, 1, 1)
    return Slip(slip.row, (*slip.target, mate))


def _guillemet_lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_GUILLEMETS.finditer(row.target), chance)
    if m is None:
        return None
    if chance.random() < 0.5:
        start, end = m.start(), m.start(1)
        slip, mate = cut(row, start, end), Span(m.end() - 1 - end + start, m.end() - end + start)
    else:
        slip, mate = cut(row, m.end(1), m.end()), Span(m.start(), m.start() + 1)
    slip = with_neighbours(slip, 1, 1)
    return Slip(slip.row, (*slip.target, mate))


def _quotes_lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_GUILLEMETS.finditer(row.target), chance)
    there = _QUOTED.search(row.source)
    if m is None or there is None or row.target.count("«") != 1:
        return None
    return put(row, *m.span(), m[1], source=[Span(*there.span()), Span(*there.span(1))])


def _english_quotes(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(_GUILLEMETS.finditer(row.target), chance)
    if m is None:
        return None
    slip = put(row, *m.span(), f"“{m[1]}”")
    start, end = slip.target[0]
    marks = (Span(start, start + 1), Span(end - 1, end))
    return Slip(slip.row, (*slip.target, *marks))


def _space_lost_before(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"(?<=\w)[ \u00a0\u202f](?=[;:?!](?:\s|$))", row.target), chance)
    if m is None:
        return None
    slip = cut(row, *m.span())
    at = slip.target[0].start
    return with_neighbours(Slip(slip.row, (Span(at, at + 1), Span(at, at))), 1)


def _guillemet_space_lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"(?<=«)[ \u00a0\u202f]|[ \u00a0\u202f](?=»)", row.target), chance)
    if m is None:
        return None
    slip = cut(row, *m.span())
    at = slip.target[0].start
    mark = Span(at - 1, at) if row.target[m.start() - 1] == "«" else Span(at, at + 1)
    return with_neighbours(Slip(slip.row, (mark, Span(at, at))), 1, 1)


def _double_space(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"(?<=[a-zà-ÿ]) (?=[a-zà-ÿ])", row.target), chance)
    return with_neighbours(put(row, *m.span(), "  "), 1, 1) if m else None


def _apostrophe_lost(row: Row, chance: random.Random, _: Material) -> Slip | None:
    m = choose(re.finditer(r"\b([ldnsjLD])[’'](?=[aeiouhéèê])", row.target), chance)
    if m is None:
        return None
    slip = put(row, m.end(1), m.end(), chance.choice(("", " ")))
    at = m.start()
    word = re.compile(r"\w+(?: \w+)?").match(slip.row.target, at)
    end = word.end() if word else slip.target[0].end
    one = re.compile(r"\w+").match(slip.row.target, at)
    spans = [Span(at, end), Span(at, one.end() if one else end), slip.target[0]]
    return Slip(slip.row, tuple(spans))


PUNCTUATION: Mapping[str, Plant] = {
    "end-stop-lost": _end(".", ""),
    "question-to-stop": _end("?", "."),
    "stop-to-question": _end(".", "\u00a0?"),
    "stop-to-comma": _end(".", ","),
    "end-colon-lost": _end(":", ""),
    "end-colon-to-stop": _end(":", "."),
    "inner-stop-lost": _inner_stop_lost,
    "inner-stop-added": _inner_stop_added,
    "stop-doubled": _doubled(re.compile(r"(?<=[a-zà-ÿ])\.(?=\s|$)")),
    "comma-doubled": _doubled(_COMMA),
    "bracket-lost": _bracket_lost,
    "apostrophe-lost": _apostrophe_lost,
}
QUOTATION: Mapping[str, Plant] = {
    "guillemet-lost": _guillemet_lost,
    "quotes-lost": _quotes_lost,
    "english-quotes": _english_quotes,
}
SPACING: Mapping[str, Plant] = {
    "space-before-comma": _space_before_comma,
    "space-lost-after-mark": _space_lost_after,
    "space-lost-before-mark": _space_lost_before,
    "guillemet-space-lost": _guillemet_space_lost,
    "double-space": _double_space,
}
