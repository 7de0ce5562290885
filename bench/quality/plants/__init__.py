"""Every kind of slip, by family and name."""

from collections.abc import Mapping

from bench.quality.plants import (
    characters,
    dates,
    language,
    letters,
    marks,
    markup,
    names,
    negation,
    numbers,
    parts,
    references,
    repetition,
    terms,
)
from bench.quality.slip import Plant

# By family, then by subtype.
PLANTS: Mapping[str, Mapping[str, Plant]] = {
    "number": numbers.NUMBERS,
    "date": dates.DATES,
    "reference": references.REFERENCES,
    "punctuation": marks.PUNCTUATION,
    "quotation": marks.QUOTATION,
    "spacing": marks.SPACING,
    "omission": parts.OMISSION,
    "addition": parts.ADDITION,
    "untranslated": language.UNTRANSLATED,
    "language": language.LANGUAGE,
    "length": parts.LENGTH,
    "entity": names.ENTITY,
    "acronym": names.ACRONYM,
    "link": names.LINK,
    "negation": negation.NEGATION,
    "capitalisation": letters.CAPITALISATION,
    "duplication": letters.DUPLICATION,
    "spelling": letters.SPELLING,
    "grammar": letters.GRAMMAR,
    "encoding": characters.ENCODING,
    "markup": markup.MARKUP,
    "consistency": repetition.CONSISTENCY,
    "terminology": terms.TERMINOLOGY,
}
