"""The closed list of families that a finding can belong to, with their names for people."""

FAMILIES = {
    "terminology": {"en": "terminology", "fr": "terminologie"},
    "consistency": {"en": "consistency", "fr": "cohérence"},
    "omission": {"en": "omission", "fr": "omission"},
    "addition": {"en": "addition", "fr": "ajout"},
    "untranslated": {"en": "untranslated", "fr": "non traduit"},
    "mistranslation": {"en": "mistranslation", "fr": "faux sens"},
    "language": {"en": "language", "fr": "langue"},
    "number": {"en": "number", "fr": "nombre"},
    "date": {"en": "date", "fr": "date"},
    "reference": {"en": "reference", "fr": "renvoi"},
    "structure": {"en": "structure", "fr": "structure"},
    "entity": {"en": "name", "fr": "nom propre"},
    "acronym": {"en": "acronym", "fr": "sigle"},
    "link": {"en": "link", "fr": "lien"},
    "negation": {"en": "negation", "fr": "négation"},
    "punctuation": {"en": "punctuation", "fr": "ponctuation"},
    "quotation": {"en": "quotation", "fr": "guillemets"},
    "spacing": {"en": "spacing", "fr": "espaces"},
    "capitalisation": {"en": "capitalisation", "fr": "majuscules"},
    "duplication": {"en": "duplication", "fr": "répétition"},
    "spelling": {"en": "spelling", "fr": "orthographe"},
    "grammar": {"en": "grammar", "fr": "grammaire"},
    "encoding": {"en": "encoding", "fr": "encodage"},
    "length": {"en": "length", "fr": "longueur"},
    "markup": {"en": "markup", "fr": "balisage"},
}

# ITS 2.0, Localization Quality Issue type, https://www.w3.org/TR/its20/#lqissue-typevalues
ITS_TYPES = frozenset(
    """
        terminology mistranslation omission untranslated addition duplication inconsistency
        grammar legal register locale-specific-content locale-violation style characters
        misspelling typographical formatting inconsistent-entities numbers markup
        pattern-problem whitespace internationalization length non-conformance uncategorized
        other
        """.split()
)
