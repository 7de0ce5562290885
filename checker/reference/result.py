"""What a comparison with a reference translation says."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.model import Place


class Metric(NamedTuple):
    """A figure of sacrebleu over all segments, and the signature that makes it mean something.

    ``name`` is “BLEU”, “chrF2” or “TER”; the first two rise with likeness up to 100, TER counts the
    edits per 100 words of the reference.
    """

    name: str
    score: float
    signature: str


class Piece(NamedTuple):
    """Words that both texts have, or one of them alone, with the space behind them."""

    where: Literal["both", "target", "reference"]
    text: str


@dataclass(frozen=True, slots=True)
class Departure:
    """A segment of the target with its reference, how alike they are (chrF) and what differs."""

    target: Place
    reference: str
    chrf: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A target held to a reference translation.

    ``file`` is that of the reference; ``compared`` segments were found in both, ``added`` in the
    target alone, ``missing`` in the reference alone. ``departures`` are the segments that are least
    like their reference, the least alike first.
    """

    file: str
    metrics: tuple[Metric, ...]
    compared: int
    added: int
    missing: int
    departures: tuple[Departure, ...]
