"""Where on the other side something belongs: beside what answers its neighbours."""

from checker.context import Context
from checker.gaps import bead_at, gap
from checker.model import Pair, Place, Segment, Side
from checker.offsets import Span
from glossary.tokens import Token

_LEAST = 0.1
_REACH = 4
_OPENING = "«“\"‘'’(["


def spot(pair: Pair, side: Side, words: Span, context: Context) -> Place | None:
    """Return the zero-width place on the other side for ``words`` of ``side``.

    Behind the answer to the word before them or, failing that, before the answer to the word
    behind them; at the end of the aligned sentence where neither is known. ``None`` without
    another side.
    """
    bead = bead_at(pair, side, words.start) or pair
    here, there = (bead.source, bead.target) if side == "source" else (bead.target, bead.source)
    if here is None or there is None or there.empty:
        return gap(pair, side, words.start)
    own, others = _tokens(here), _tokens(there)
    before = [t for t in own if t.end <= words.start][-_REACH:]
    after = [t for t in own if t.start >= words.end][:_REACH]
    closed = here.block.language.closed_words
    # “the Warsaw Summit” / « le sommet de Varsovie »: what described a word follows it
    turned = here.block.language.heads_last and not there.block.language.heads_last
    turned_back = there.block.language.heads_last and not here.block.language.heads_last
    near = after[:1] if turned and after and after[0].key not in closed else []
    for token in near:
        answer = _answer(token, others, side, here, words, context)
        if answer is not None:
            return there.place(answer.end, answer.end)
    for token in reversed(before):
        if token.key in closed:
            continue
        answer = _answer(token, others, side, here, words, context)
        if answer is not None:
            at = answer.start if turned_back and token is before[-1] else answer.end
            return there.place(at, at)
    for token in after:
        if token.key in closed:
            continue
        answer = _answer(token, others, side, here, words, context)
        if answer is not None:
            return there.place(answer.start, answer.start)
    return gap(pair, side, words.start)


def _tokens(segment: Segment) -> list[Token]:
    return [t for t in segment.block.facts.tokens if segment.start <= t.start < segment.end]


def _answer(
    token: Token, others: list[Token], side: Side, here: Segment, words: Span, context: Context
) -> Token | None:
    """The word that answers ``token`` best; of equal ones, the nearest to its place."""
    lexicon = context.lexicon
    length = max(len(here.text), 1)
    relative = (token.start - here.start) / length
    best: tuple[float, float, Token] | None = None
    for i, other in enumerate(others):
        if other.key == token.key:
            strength = 1.0
        elif lexicon is None:
            continue
        elif side == "source":
            strength = lexicon.strength(token.key, other.key)
        else:
            strength = lexicon.strength(other.key, token.key)
        if strength >= _LEAST:
            ranked = (-strength, abs(relative - (i + 0.5) / len(others)), other)
            best = ranked if best is None or ranked < best else best
    return best[2] if best else None
