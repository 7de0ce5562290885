"""What the checker knows about a language: data, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Language:
    """One language. Words are in lower case unless said otherwise.

    ``quotes`` are pairs of opening and closing marks, the language's own first; ``quote_space``:
    the first pair has a space inside. ``spaced_marks`` are the marks with a space before them.
    ``decimal`` and ``groups`` are the separators of numbers, usual ones first. ``pronouns`` are the
    words that stand for a term named before. ``verb_markers`` come before a verb, never before a
    noun. ``reference_words`` maps a kind of reference to the words that introduce its number.
    ``doubles`` are words that grammar may repeat; ``doubles_before`` those that it may repeat only
    before a word with one of these endings. ``closed_words`` are the function words: they
    tell the language of a text and are never a term's head. ``names`` are the language's name by
    language of the message. ``title_case``: titles and headings capitalise their words.
    ``anaphors`` are the ``pronouns`` that can be nothing else: neither articles, prepositions nor
    determiners of the noun itself. ``heads_last``: in a group of nouns the last one is what the
    others describe (“crisis management”), not the first.
    ``number_words`` are words that stand for a number beyond the cardinals and ordinals (twice,
    dozen); ``percent`` are the ways to write the sign in words. ``elided`` are
    the words that an apostrophe joins to the next (“l’art. 5”). ``list_words`` join the members of
    a list of numbers (“3, 4 and 5”, “3 to 5”). ``number_signs`` may stand between a reference word
    and its number (“No.”, “n°”). ``adverb_endings`` are those of adverbs that may stand
    before an adjective (“highly skilled”).
    """

    code: str
    names: Mapping[str, str]
    quotes: tuple[tuple[str, str], ...]
    quote_space: bool
    spaced_marks: str
    decimal: str
    groups: tuple[str, ...]
    closed_words: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    verb_markers: frozenset[str]
    doubles: frozenset[str]
    abbreviations: frozenset[str]
    months: tuple[str, ...]
    ordinal_suffixes: tuple[str, ...]
    reference_words: Mapping[str, tuple[str, ...]]
    negations: frozenset[str] = frozenset()
    doubles_before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    number_words: Mapping[str, str] = field(default_factory=dict)
    percent: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    list_words: tuple[str, ...] = ()
    number_signs: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    title_case: bool = False
    script: str = "Latin"
    anaphors: frozenset[str] = frozenset()
    heads_last: bool = False
