"""How alike two texts are, as chrF; with the signature that makes the figure mean something."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol, cast


class Likeness(NamedTuple):
    """chrF of one text against another, 0 … 100, and sacrebleu's signature of it."""

    score: float
    signature: str


class _Metric(Protocol):
    def sentence_score(self, hypothesis: str, references: list[str]) -> "_Score": ...

    def get_signature(self) -> object: ...


class _Score(Protocol):
    score: float


@lru_cache(maxsize=1)
def _metric() -> _Metric:
    # imported late: it is slow to load, and few checks need a likeness
    from sacrebleu.metrics import CHRF  # noqa: PLC0415

    return cast(_Metric, CHRF())


def chrf(text: str, reference: str) -> Likeness:
    """Return how alike ``text`` is to ``reference``."""
    metric = _metric()
    score = metric.sentence_score(text, [reference]).score
    return Likeness(round(score, 1), str(metric.get_signature()))


class Scored(NamedTuple):
    """A figure over many texts, by its name, with sacrebleu’s signature of it."""

    name: str
    score: float
    signature: str


def corpus_scores(texts: Sequence[str], references: Sequence[str]) -> tuple[Scored, ...]:
    """Return BLEU, chrF and TER of texts, each against the reference at its place."""
    from sacrebleu.metrics import BLEU, CHRF, TER  # noqa: PLC0415

    found = []
    for metric in (BLEU(), CHRF(), TER()):
        score = metric.corpus_score(list(texts), [list(references)])
        found.append(Scored(score.name, round(score.score, 1), str(metric.get_signature())))
    return tuple(found)
