"""The errors that a user can cause: each says what is wrong, where, and how to mend it."""

from glossary.errors import AccordError, GlossaryError, Refusal

__all__ = [
    "AccordError",
    "DocumentError",
    "GlossaryError",
    "LanguageError",
    "LexiconError",
    "PolicyError",
]


class DocumentError(AccordError):
    """A document that cannot be read, split or paired."""


class LanguageError(AccordError):
    """A language that is not known, or that cannot be told from the text."""


class LexiconError(AccordError):
    """A lexicon that cannot be read, or that is of other languages."""


class PolicyError(AccordError):
    """A policy or a selection of rules that cannot be used.

    ``refusals`` are all that is wrong with it, where the error was made of them.
    """

    def __init__(
        self, what: str, *, where: str = "", mend: str = "", refusals: tuple[Refusal, ...] = ()
    ) -> None:
        self.refusals = refusals
        super().__init__(what, where=where, mend=mend)
