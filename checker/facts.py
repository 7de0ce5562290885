"""What all rules need to know of a text, computed once and only when first asked for."""

from functools import cached_property

from checker.characters.marks import Coupled, couple_quotes
from checker.figures.numbers import Number, find_numbers
from checker.figures.references import Reference, find_references
from checker.languages import Language
from glossary.tokens import Token, tokenize


class Facts:
    """Tokens, numbers and quotations of one text, with offsets in that text."""

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language = text, language

    def __reduce__(self) -> tuple[type["Facts"], tuple[str, Language]]:
        # What a check sends to another process is computed again there where it is needed at all.
        return Facts, (self.text, self.language)

    def forget(self) -> None:
        """Give back the space of what was computed; it is computed again when asked for."""
        for name in ("tokens", "numbers", "quotes", "references"):
            self.__dict__.pop(name, None)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words in order."""
        return tokenize(self.text)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers written in digits, in order."""
        return find_numbers(self.text, self.language)

    @cached_property
    def quotes(self) -> Coupled:
        """The quotation marks, joined two by two, and those without their other half."""
        return couple_quotes(self.text, self.language)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The references to paragraphs, articles and the like, in order."""
        return find_references(self.text, self.language)
