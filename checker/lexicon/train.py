"""From bitexts to a lexicon."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from checker import VERSION
from checker.errors import LexiconError
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.links import Settings, Texts, learn
from checker.lexicon.words import BEGINNING, beginning, words_of
from checker.readers.bitext import Bitext


def train(
    bitexts: Sequence[Bitext],
    languages: tuple[str, str],
    settings: Settings | None = None,
    notice: str = "",
    progress: Callable[[int], object] = lambda rows: None,
) -> Lexicon:
    """Learn a lexicon from all rows of ``bitexts``; ``languages`` are the codes of their sides.

    ``progress`` is told of rows done, ``steps`` for each row in all. Raises ``LexiconError`` where
    nothing can be learned.
    """
    rows = ((row.source, row.target) for b in bitexts for d in b.documents for row in d.rows)
    digest = hashlib.sha256("".join(bitext.digest for bitext in bitexts).encode())
    where = ", ".join(bitext.file for bitext in bitexts)
    return train_rows(
        rows, languages, settings or Settings(), notice, progress, digest.hexdigest()[:16], where
    )


def steps(settings: Settings) -> int:
    """Return how often ``progress`` is told of each row."""
    return 2 * settings.rounds


def train_rows(
    rows: Iterable[tuple[str, str]],
    languages: tuple[str, str],
    settings: Settings,
    notice: str = "",
    progress: Callable[[int], object] = lambda rows: None,
    digest: str = "",
    where: str = "",
) -> Lexicon:
    """Learn a lexicon from pairs of texts, as ``train`` does from files."""
    source: list[list[str]] = []
    target: list[list[str]] = []
    for row in rows:
        here, there = (list(words_of(text)) for text in row)
        if 0 < len(here) <= settings.longest and 0 < len(there) <= settings.longest:
            source.append(here)
            target.append(there)
    alike = sum(here == there for here, there in zip(source, target, strict=True))
    if 2 * alike > len(source):
        raise LexiconError(
            "most of its rows have the same text on both sides",
            where=where,
            mend="give the texts of two languages; --fields names other fields",
        )
    signature = _signature(settings, len(source), digest)
    lexicon = train_words(source, target, languages, settings, signature, notice, progress)
    if not len(lexicon.forms) and not len(lexicon.beginnings):
        raise LexiconError(
            "there is nothing to learn from",
            where=where,
            mend="give texts on both sides whose words come back",
        )
    return lexicon


def train_words(
    source: Texts,
    target: Texts,
    languages: tuple[str, str],
    settings: Settings,
    signature: str = "",
    notice: str = "",
    progress: Callable[[int], object] = lambda rows: None,
) -> Lexicon:
    """Learn a lexicon from pairs of texts given as their folded words; it may turn out empty."""
    forms = learn(source, target, settings, progress).table(settings)
    starts = [[[beginning(word) for word in text] for text in side] for side in (source, target)]
    beginnings = learn(starts[0], starts[1], settings, progress).table(settings)
    return Lexicon(languages, signature, notice, forms, beginnings)


def _signature(settings: Settings, texts: int, digest: str) -> str:
    """Return what a lexicon depends on, in the manner of sacrebleu's signatures."""
    return "|".join(
        (
            f"version:{VERSION}",
            f"data:{digest or 'unknown'}",
            f"pairs:{texts}",
            f"rounds:{settings.apart}+{settings.rounds - settings.apart}",
            f"tension:{settings.tension:g}",
            f"unanswered:{settings.unanswered:g}",
            f"doubt:{settings.doubt:g}",
            f"least:{settings.least}",
            f"longest:{settings.longest}",
            f"likely:{settings.likely:g}",
            f"linked:{settings.linked:g}",
            f"beginning:{BEGINNING}",
        )
    )
