"""The little grammar that matching terms needs, per language: data, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Grammar:
    """What may vary inside a term of one language. Words are folded (see ``glossary.tokens``).

    ``skipped`` words come and go inside a term without changing it (articles, the English
    possessive). ``contracted`` maps a word to the one that it stands for (“du” is “de” and an
    article). ``verbal`` are endings of verb forms that must not be taken for an inflection of a
    noun: “Allied” is not “Allies”. ``linking`` words (as they stand after contraction) never
    interrupt a term: they make it another one (“infrastructures d’importance critique”).
    ``joining`` words join two of a kind: a linking word behind one may be repeated or not (“boeuf
    et de veau”), and one with what it joins may stand inside a term (“accords d’union et
    d’exploitation” has “accords d’exploitation”).
    ``dictionaries`` are the Hunspell packages, each read only when
    those before it do not know a word; ``inflected``: their stems tell inflection alone (English
    ones also strip “-ness” and “de-”: they can say whether a word exists, not what it comes from).
    """

    skipped: frozenset[str] = frozenset()
    contracted: Mapping[str, str] = field(default_factory=dict)
    verbal: tuple[str, ...] = ()
    linking: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    dictionaries: tuple[str, ...] = ()
    inflected: bool = False


GRAMMARS: Mapping[str, Grammar] = {
    "en": Grammar(
        skipped=frozenset({"a", "an", "the", "s"}),
        verbal=("ed", "ing"),
        linking=frozenset("of for in on to by with at from against".split()),
        joining=frozenset({"and", "or"}),
        dictionaries=("dictionary-en-gb", "dictionary-en"),
    ),
    "fr": Grammar(
        skipped=frozenset({"le", "la", "les", "l", "un", "une"}),
        contracted={"d": "de", "du": "de", "des": "de", "au": "à", "aux": "à"},
        linking=frozenset("de à en pour par sur dans contre avec sans sous".split()),
        joining=frozenset({"et", "ou"}),
        dictionaries=("dictionary-fr",),
        inflected=True,
    ),
    "de": Grammar(
        skipped=frozenset("der die das den dem des ein eine einen einem einer eines".split()),
        contracted={"zum": "zu", "zur": "zu", "im": "in", "am": "an", "vom": "von", "beim": "bei"},
        linking=frozenset("von für in an auf zu mit bei gegen durch".split()),
        joining=frozenset({"und", "oder"}),
    ),
}

PLAIN = Grammar()


def grammar(language: str) -> Grammar:
    """Return the grammar of a language code; an empty one for a language without a row."""
    return GRAMMARS.get(language, PLAIN)
