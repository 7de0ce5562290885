"""The map from clean text back to the text as given, on any pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.offsets import Span, build, cut, identity

# pieces of a given text: kept as they are, dropped, or turned into one space
PIECES = st.lists(
    st.tuples(st.text("abcde", min_size=1, max_size=6), st.sampled_from(("keep", "drop", "space"))),
    max_size=12,
)


def joined(pieces: list[tuple[str, str]]) -> tuple[str, list[tuple[str, Span]]]:
    text, out = "", []
    for piece, fate in pieces:
        origin = Span(len(text), len(text) + len(piece))
        text += piece
        out.append((piece if fate == "keep" else " " if fate == "space" else "", origin))
    return text, out


@given(PIECES)
def test_every_character_maps_to_where_it_came_from(pieces: list[tuple[str, str]]) -> None:
    text, parts = joined(pieces)
    clean, offsets = build(parts)
    assert clean == "".join(part for part, _ in parts)
    for i, letter in enumerate(clean):
        start, end = offsets.to_given(i, i + 1)
        assert letter == " " or text[start:end] == letter


@given(PIECES, st.data())
def test_spans_keep_their_order_and_bounds(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    text, parts = joined(pieces)
    clean, offsets = build(parts)
    start = data.draw(st.integers(0, len(clean)))
    end = data.draw(st.integers(start, len(clean)))
    span = offsets.to_given(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert (span.start == span.end) == (start == end)


@given(PIECES, st.data())
def test_what_is_cut_out_is_gone_and_the_rest_stays_in_place(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    text, parts = joined(pieces)
    clean, offsets = build(parts)
    at = sorted(data.draw(st.lists(st.integers(0, len(clean)), min_size=2, max_size=2)))
    rest, moved = cut(clean, offsets, [Span(*at)])
    assert rest == clean[: at[0]] + clean[at[1] :]
    for i, letter in enumerate(rest):
        start, end = moved.to_given(i, i + 1)
        assert letter == " " or text[start:end] == letter


def test_a_zero_width_span_lies_behind_the_character_before_it() -> None:
    clean, offsets = build([("ab", Span(0, 2)), (" ", Span(2, 9)), ("cd", Span(9, 11))])
    assert clean == "ab cd"
    assert offsets.to_given(2, 2) == (2, 2)
    assert offsets.to_given(3, 3) == (9, 9)
    assert offsets.to_given(0, 0) == (0, 0)
    assert offsets.to_given(1, 4) == (1, 10)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (0, 4), (2, 1)])
def test_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        identity(0, 3).to_given(start, end)
