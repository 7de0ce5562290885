"""What the terms of a language look like from outside: data, nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a language, beyond its ``glossary.grammar``, tells terms from other words.

    All words are folded (see ``glossary.tokens``).

    - ``closed``: function words, which stand in no term but as links
    - ``articles``; ``verb_markers``: words behind which a verb stands and never a noun
    - ``heads_last``: in a group of nouns the last is what the others describe
    - ``adverb_endings``: of adverbs, with which no term begins or ends
    """

    language: str
    closed: frozenset[str]
    articles: frozenset[str] = frozenset()
    verb_markers: frozenset[str] = frozenset()
    heads_last: bool = False
    adverb_endings: tuple[str, ...] = ()
