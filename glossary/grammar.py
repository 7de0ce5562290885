"""The little grammar that matching terms needs, per language: data, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Article(NamedTuple):
    """A word that changes with the noun it stands before, in all its ``forms`` (folded).

    ``masculine`` and ``feminine`` are each a pair: before a consonant, before a vowel.
    """

    forms: frozenset[str]
    masculine: tuple[str, str]
    feminine: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What may vary inside a term of one language. Words are folded (see ``glossary.tokens``).

    ``skipped`` words come and go inside a term without changing it (articles, the English
    possessive). ``contracted`` maps a word to the one that it stands for (“du” is “de” and an
    article). ``verbal`` are endings of verb forms that must not be taken for an inflection of a
    noun: “Allied” is not “Allies”. ``linking`` words (as they stand after contraction) never
    interrupt a term: they make it another one (“infrastructures d’importance critique”).
    ``joining`` words join two content words of one term (“supporter of terrorism”).
    ``before_noun`` are endings of participles that no term ends with. Where dictionaries name verbs
    by their infinitives, ``infinitives`` are how those end, and ``adjectival`` the endings of verb
    forms that are adjectives too. ``infinitive_marker`` stands before a verb that is named
    (“to deploy”); ``nominal`` are endings that only nouns have. ``noun_capitals``: nouns are
    written with a capital.
    ``coordinating`` words join two of a kind: a linking word behind one may be repeated or not
    (“boeuf et de veau”), and one with what it joins may stand inside a term (“accords d’union et
    d’exploitation” has “accords d’exploitation”).
    To give a term in another number: ``agreeing``: adjectives take the number of their noun;
    ``plurals`` are endings of singular and plural, the likelier first, ``plural_ends`` those that a
    plural may have, ``invariable`` those that stay. To give the article before it: ``articles``,
    the ``vowels`` that elide, the letters that may or may not (``unsure``), and ``genders`` by the
    ends of nouns that tell them, the longest first; exceptions are ends as well.
    ``dictionaries`` are the Hunspell packages, each read only when
    those before it do not know a word; ``inflected``: their stems tell inflection alone (English
    ones also strip “-ness” and “de-”: they can say whether a word exists, not what it comes from).
    """

    skipped: frozenset[str] = frozenset()
    contracted: Mapping[str, str] = field(default_factory=dict)
    verbal: tuple[str, ...] = ()
    linking: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    coordinating: frozenset[str] = frozenset()
    before_noun: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    adjectival: tuple[str, ...] = ()
    infinitive_marker: frozenset[str] = frozenset()
    nominal: tuple[str, ...] = ()
    noun_capitals: bool = False
    dictionaries: tuple[str, ...] = ()
    inflected: bool = False
    agreeing: bool = False
    plurals: tuple[tuple[str, str], ...] = ()
    plural_ends: tuple[str, ...] = ()
    invariable: tuple[str, ...] = ("\0",)
    articles: tuple[Article, ...] = ()
    vowels: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    genders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_FRENCH_ARTICLES = (
    Article(frozenset({"le", "la", "l"}), ("le", "l’"), ("la", "l’")),
    Article(frozenset({"du", "de la", "de l"}), ("du", "de l’"), ("de la", "de l’")),
    Article(frozenset({"au", "à la", "à l"}), ("au", "à l’"), ("à la", "à l’")),
    Article(frozenset({"un", "une"}), ("un", "un"), ("une", "une")),
    Article(frozenset({"ce", "cet", "cette"}), ("ce", "cet"), ("cette", "cette")),
    Article(frozenset({"de", "d"}), ("de", "d’"), ("de", "d’")),
    Article(frozenset({"que", "qu"}), ("que", "qu’"), ("que", "qu’")),
    Article(frozenset({"tout", "toute"}), ("tout", "tout"), ("toute", "toute")),
    Article(frozenset({"son", "sa"}), ("son", "son"), ("sa", "son")),
)
_ENGLISH_ARTICLES = (Article(frozenset({"a", "an"}), ("a", "an"), ("a", "an")),)

GRAMMARS: Mapping[str, Grammar] = {
    "en": Grammar(
        skipped=frozenset({"a", "an", "the", "s"}),
        verbal=("ed", "ing"),
        linking=frozenset("of for in on to by with at from against".split()),
        joining=frozenset("of for in on to against".split()),
        before_noun=("ed",),
        infinitive_marker=frozenset({"to"}),
        nominal=tuple("tion sion ment ness ity ism ship ance ence".split()),
        coordinating=frozenset({"and", "or"}),
        dictionaries=("dictionary-en-gb", "dictionary-en"),
        plurals=(
            ("y", "ies"),
            ("s", "ses"),
            ("x", "xes"),
            ("ch", "ches"),
            ("sh", "shes"),
            ("", "s"),
        ),
        plural_ends=("s",),
        articles=_ENGLISH_ARTICLES,
        vowels=frozenset("aei"),
        unsure=frozenset("houx"),
    ),
    "fr": Grammar(
        skipped=frozenset({"le", "la", "les", "l", "un", "une"}),
        contracted={"d": "de", "du": "de", "des": "de", "au": "à", "aux": "à"},
        linking=frozenset("de à en pour par sur dans contre avec sans sous".split()),
        joining=frozenset("de d du des à au aux en pour par sur contre".split()),
        infinitives=("er", "ir", "re"),
        adjectival=tuple(
            """
            é ée és ées i ie is ies u ue us ues dit dite dits dites crit crite crits crites
            uit uite uits uites ant ante ants antes er ir re
            """.split()
        ),
        infinitive_marker=frozenset({"se", "s"}),
        nominal=tuple("tion sion ité isme ance ence ment age".split()),
        coordinating=frozenset({"et", "ou"}),
        dictionaries=("dictionary-fr",),
        inflected=True,
        agreeing=True,
        plurals=(("al", "aux"), ("ail", "aux"), ("au", "aux"), ("eu", "eux"), ("", "s")),
        plural_ends=("s", "x"),
        invariable=("s", "x", "z"),
        articles=_FRENCH_ARTICLES,
        vowels=frozenset("aeiouàâäéèêëîïôöùûü"),
        unsure=frozenset("hy"),
        genders={
            "feminine": (
                *("tion", "sion", "xion", "ité", "ance", "ence", "ette", "esse", "ture", "itude"),
                *("page", "image", "plage", "cage", "trice", "euse", "logie", "graphie", "erie"),
                *("jument", "lenteur", "moiteur", "pesanteur", "puanteur", "senteur"),
            ),
            "masculine": (
                *("isme", "ment", "age", "ier", "oir", "al", "il", "et", "c", "d", "g", "um"),
                "teur",
                *("bastion", "silence", "squelette"),
            ),
            # said in either
            "": ("socket",),
        },
    ),
    "de": Grammar(
        skipped=frozenset("der die das den dem des ein eine einen einem einer eines".split()),
        contracted={"zum": "zu", "zur": "zu", "im": "in", "am": "an", "vom": "von", "beim": "bei"},
        linking=frozenset("von für in an auf zu mit bei gegen durch".split()),
        joining=frozenset("der des von vom für zur zum gegen".split()),
        infinitive_marker=frozenset({"zu"}),
        nominal=tuple("ung heit keit schaft tion ismus tät".split()),
        noun_capitals=True,
        coordinating=frozenset({"und", "oder"}),
    ),
}

PLAIN = Grammar()


def grammar(language: str) -> Grammar:
    """Return the grammar of a language code; an empty one for a language without a row."""
    return GRAMMARS.get(language, PLAIN)
