"""Term pairs proposed from pairs of texts."""

from collections.abc import Iterable, Sequence

from checker.languages import Language
from checker.lexicon import Lexicon
from checker.model import Pair
from checker.terminology.beads import beads, shape
from glossary.mining.candidate import Candidate
from glossary.mining.mine import Settings, mine
from glossary.model import Concept


def candidates(
    pairs: Iterable[Pair],
    source: Language,
    target: Language,
    lexicon: Lexicon | None = None,
    known: Sequence[Concept] = (),
    settings: Settings | None = None,
) -> tuple[Candidate, ...]:
    """Return the term pairs that the sentences of ``pairs`` suggest, the best first.

    ``lexicon`` is a word model of the two languages, if there is one; ``known`` are the entries of
    which nothing is to be proposed again.
    """
    strength = lexicon.strength if lexicon else None
    return mine(beads(pairs), (shape(source), shape(target)), strength, known, settings)
