"""An entry whose findings people mostly reject."""

import math
from collections.abc import Iterator

from glossary.lint.entries import Decisions, Entries
from glossary.lint.lint import Flaw, lint

# More of an entry's findings than this are surely rejected, at 95 %.
_NOISY = 0.5
_Z = 1.96


@lint(
    id="entry-noisy",
    severity="minor",
    needs="decisions",
    messages={
        "noisy": {
            "en": "Of {decided} decisions on findings from “{term}”, {rejected} were rejections "
            "(surely more than {rate} %).",
            "fr": "Sur {decided} décisions portant sur « {term} », {rejected} sont des rejets "
            "(sûrement plus de {rate} %).",
        }
    },
    mends={
        "noisy": {
            "en": "Admit what the translators write, restrict the entry, or withdraw it.",
            "fr": "Admettez ce qu’écrivent les traducteurs, restreignez l’entrée ou retirez-la.",
        }
    },
)
def entry_noisy(entries: Entries) -> Iterator[Flaw]:
    """An entry whose findings people mostly reject.

    What it finds: entries of whose findings more than half are rejected, beyond chance.

    Why it matters: one bad entry hides the findings of all the good ones.

    Examples: “state” in its every sense, 40 findings, 38 of them rejected.

    What it leaves alone: entries with too few decisions to tell.
    """
    for position, decisions in sorted(entries.decisions.items()):
        rate = noise(decisions)
        if rate > _NOISY and position < len(entries.concepts):
            concept = entries.concepts[position]
            params = {
                "term": concept.terms[0].text if concept.terms else concept.id,
                "decided": str(sum(decisions)),
                "rejected": str(decisions.rejected),
                "rate": str(math.floor(100 * rate)),
            }
            evidence = {**decisions._asdict(), "noise": round(rate, 3)}
            yield Flaw("noisy", concept, concept.terms[:1], params, (), evidence)


def noise(decisions: Decisions) -> float:
    """Return the share of rejections that is surely exceeded: 0 where nothing was decided.

    The lower bound of Wilson's (1927) interval at 95 %.
    """
    total = sum(decisions)
    if not total:
        return 0.0
    share, square = decisions.rejected / total, _Z * _Z / total
    middle = share + square / 2
    spread = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total))
    return max((middle - spread) / (1 + square), 0.0)
