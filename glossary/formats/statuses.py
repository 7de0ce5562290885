"""How files say that a term is preferred, allowed or refused."""

from functools import lru_cache

from glossary.formats.languages import plain
from glossary.model import Status

KNOWN = "proposed, preferred, admitted, deprecated, forbidden, superseded"

_WORDS: dict[Status, str] = {
    "proposed": "proposed|proposé|candidate|new|draft|unprocessed|provisionallyProcessed",
    "preferred": "preferred|preferredTerm|approved|standardized|standardizedTerm|legalTerm"
    "|regulatedTerm|recommended|privilégié|approuvé|préféré|à privilégier|recommandé",
    "admitted": "admitted|admittedTerm|allowed|accepted|admis|accepté|autorisé",
    "deprecated": "deprecated|deprecatedTerm|not recommended|notRecommended|à éviter|déconseillé",
    "forbidden": "forbidden|prohibited|do not use|rejected|interdit|proscrit|rejeté",
    "superseded": "superseded|supersededTerm|obsolete|outdated|remplacé|obsolète|désuet",
}
_STATUSES = {plain(word): status for status, words in _WORDS.items() for word in words.split("|")}


@lru_cache(maxsize=4096)
def status_of(word: str) -> Status | None:
    """Return the status that a word of a file means, ``None`` for an unknown one.

    Capitals, accents and TBX's ending “-admn-sts” do not matter.
    """
    return _STATUSES.get(plain(word).removesuffix(" admn sts"))
