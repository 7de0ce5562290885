"""What all rules need to know of a text, computed once and only when first asked for."""

from checker.agreement.suspects import Suspects, find_suspects
from checker.characters.joints import NO_JOINTS, Joints, find_joints
from checker.characters.marks import NO_COUPLES, Coupled, couple_quotes
from checker.characters.spaces import Spaced, find_spaces
from checker.computed import computed
from checker.figures.calendar_words import CalendarWord, find_calendar_words
from checker.figures.dates import Date, find_dates
from checker.figures.numbers import Number, find_numbers, find_roman_numerals
from checker.figures.quantities import Quantity, find_quantities
from checker.figures.references import Reference, find_references
from checker.figures.triggers import NO_TRIGGERS, Triggers, find_triggers
from checker.figures.words import find_number_words
from checker.languages import Language
from checker.markup.codes import InlineCode, find_inline_codes
from checker.names.capitals import Acronym, find_acronyms, find_names, is_inside
from checker.names.codes import Code, find_codes
from checker.names.links import Link, find_links
from checker.signs import (
    ACRONYM,
    ADDRESS,
    DIGIT,
    JOINT,
    NAME,
    QUOTE,
    REFERENCE,
    ROMAN,
    SPACED,
    WORDED,
    signs_of,
)
from glossary.forms import bare
from glossary.remembered import Remembered
from glossary.tokens import Token, fold, take_apart, tokens_of

_bare: Remembered[str, str] = Remembered(lambda word: bare(fold(word)))


class Facts:
    """Tokens, numbers and quotations of one text, with offsets in that text."""

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language = text, language

    def __reduce__(self) -> tuple[type["Facts"], tuple[str, Language]]:
        # What a check sends to another process is computed again there where it is needed at all.
        return Facts, (self.text, self.language)

    def forget(self) -> None:
        """Give back the space of what was computed; it is computed again when asked for."""
        text, language = self.text, self.language
        self.__dict__.clear()
        self.text, self.language = text, language

    @computed
    def parts(self) -> list[str]:
        """The marks and words by turns, marks (perhaps none) at either end."""
        return take_apart(self.text)

    @computed
    def signs(self) -> int:
        """What there may be, as the bits of ``checker.signs``."""
        return signs_of(self.parts, self.language)

    @computed
    def tokens(self) -> tuple[Token, ...]:
        """The words in order."""
        return tokens_of(self.parts)

    @computed
    def triggers(self) -> Triggers:
        """The words at which numbers, dates and references may begin."""
        if not self.signs & (WORDED | REFERENCE):
            return NO_TRIGGERS
        return find_triggers(self.tokens, self.language)

    @computed
    def numbers(self) -> tuple[Number, ...]:
        """The numbers written in digits, in order."""
        return find_numbers(self.text, self.language) if self.signs & (DIGIT | ROMAN) else ()

    @computed
    def number_words(self) -> tuple[Number, ...]:
        """The numbers written out in words, in order."""
        hits = self.triggers.numerals
        return find_number_words(self.text, self.tokens, hits, self.language) if hits else ()

    @computed
    def roman_numerals(self) -> tuple[Number, ...]:
        """The Roman numerals that stand by themselves, in order."""
        return find_roman_numerals(self.text) if self.signs & ROMAN else ()

    @computed
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers, in digits or words, that have a unit or are a limit, in order."""
        if not (self.numbers or self.number_words):
            return ()
        # what a paragraph is numbered with counts nothing
        spans = [(r.start, r.end) for r in self.references]
        numbers = (n for n in self.numbers if not any(a <= n.start < b for a, b in spans))
        return find_quantities(self.text, (*numbers, *self.number_words), self.language)

    @computed
    def dates(self) -> tuple[Date, ...]:
        """The dates with a day or a year, in order."""
        if not self.numbers:
            return ()
        return find_dates(self.text, self.language, named=self.triggers.month)

    @computed
    def calendar_words(self) -> tuple[CalendarWord, ...]:
        """The names of months, weekdays and seasons, in order."""
        tokens = self.tokens
        return find_calendar_words([tokens[i] for i in self.triggers.calendar], self.language)

    @computed
    def quotes(self) -> Coupled:
        """The quotation marks, joined two by two, and those without their other half."""
        return couple_quotes(self.text, self.language) if self.signs & QUOTE else NO_COUPLES

    @computed
    def joints(self) -> Joints:
        """Where marks, spaces and words meet in a way that may be a slip, by kind."""
        return find_joints(self.text) if self.signs & JOINT else NO_JOINTS

    @computed
    def suspects(self) -> Suspects:
        """Neighbouring words of which the first may not go with the second, by kind of slip."""
        return find_suspects(self.text, self.tokens, self.language)

    @computed
    def spaces(self) -> tuple[Spaced, ...]:
        """The marks that have a space before or inside them in some languages, in order."""
        return find_spaces(self.text) if self.signs & SPACED else ()

    @computed
    def references(self) -> tuple[Reference, ...]:
        """The references to paragraphs, articles and the like, in order."""
        tokens = self.tokens
        starts = [tokens[i].start for i in self.triggers.references]
        return find_references(self.text, starts, self.language) if starts else ()

    @computed
    def words(self) -> frozenset[str]:
        """The words folded and without accents, as names are compared."""
        return frozenset(map(_bare.__getitem__, set(self.parts[1::2])))

    @computed
    def links(self) -> tuple[Link, ...]:
        """The addresses: URLs, e-mail addresses, paths and file names, in order."""
        return find_links(self.text) if self.signs & ADDRESS else ()

    @computed
    def inline_codes(self) -> tuple[InlineCode, ...]:
        """The placeholders and tags in order."""
        return find_inline_codes(self.text)

    @computed
    def codes(self) -> tuple[Code, ...]:
        """The designators and codes in order, without those inside addresses."""
        codes = find_codes(self.text, self.language) if self.signs & DIGIT else ()
        return tuple(c for c in codes if not self._in_a_link(c)) if codes else codes

    @computed
    def acronyms(self) -> tuple[Acronym, ...]:
        """The acronyms in order, without those inside addresses and codes."""
        found = find_acronyms(self.text, self.language) if self.signs & ACRONYM else ()
        return tuple(a for a in found if not self._in_a_code(a)) if found else found

    @computed
    def names(self) -> tuple[Token, ...]:
        """The words of proper names in order, without those inside addresses and codes."""
        if not self.signs & NAME:
            return ()
        found = find_names(self.tokens, self.text, self.language)
        return tuple(t for t in found if not self._in_a_code(t)) if found else found

    @computed
    def capitals(self) -> tuple[Token, ...]:
        """The words with a capital inside a sentence, in order: where nothing begins."""
        text = self.text
        return tuple(t for t in self.tokens if t[2][0].isupper() and is_inside(t, text))

    def _in_a_link(self, word: Token | Acronym | Code) -> bool:
        return any(link.start <= word.start < link.end for link in self.links)

    def _in_a_code(self, word: Token | Acronym) -> bool:
        return self._in_a_link(word) or any(
            code.start <= word.start < code.end and not code.spaced for code in self.codes
        )
