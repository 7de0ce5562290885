"""What goes before a noun in a language: data, nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Agreement:
    """How determiners and the like go with the word behind them. Words are in lower case.

    - ``elisions``: words that lose their vowel before another, each with what remains (“le”: “l’”);
      ``before``: those that do so before some words only; ``numbers``: words that are numbers as
      well, before which they keep it unless a noun follows
    - ``vowels``: letters that are vowels; ``silent``: words, and beginnings of words (with “*”),
      whose first letter is none and that sound as if it were; ``sounded``: those of which the
      first letter is one and that do not sound so
    - ``contractions``: two words that become one before a noun
    - ``plural``, ``singular``, ``masculine``, ``feminine``: the determiners that tell so much of
      their noun; ``pronouns``: those of them that may stand before a verb as well, unless one of
      ``nominal`` stands before them; ``exchanged``: what a determiner is in the other gender
    - ``participles``: endings of participles that no form of a verb behind a pronoun has, unless
      its infinitive is that with an “r”
    - ``men``, ``women``: nouns of either gender; ``doubles``: those that have both, be it for two
      meanings (« le poste », « la poste ») or for two people
    - ``by_sound``: a determiner before a consonant and before a vowel (“a”, “an”)
    """

    elisions: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()
    vowels: str = ""
    silent: tuple[str, ...] = ()
    sounded: tuple[str, ...] = ()
    contractions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    plural: frozenset[str] = frozenset()
    singular: frozenset[str] = frozenset()
    masculine: frozenset[str] = frozenset()
    feminine: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    nominal: frozenset[str] = frozenset()
    exchanged: Mapping[str, str] = field(default_factory=dict)
    participles: tuple[str, ...] = ()
    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    doubles: frozenset[str] = frozenset()
    by_sound: tuple[str, str] | None = None
