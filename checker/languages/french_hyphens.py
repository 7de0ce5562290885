"""Compounds of French that are written with their hyphens in every use: data, nothing else.

A compound that is two words in another use (« peut être », « savoir faire ») is none of them.
"""

from collections.abc import Mapping

_DEMONSTRATIVES = "celui celle ceux celles".split()
_PRONOUNS = "moi toi lui elle soi nous vous eux elles".split()
_TENS = "vingt trente quarante cinquante soixante".split()
_UNITS = "deux trois quatre cinq six sept huit neuf".split()
_NONE: frozenset[str] = frozenset()
# « lui, même s’il vient », though the comma is often left out
_EVEN = frozenset({"si", "s", "quand", "pas", "sans", "en", "dans", "après", "avant", "pour"})

# Each with the words that, right behind it, part it.
FRENCH_HYPHENS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys((f"{word}-{end}" for word in _DEMONSTRATIVES for end in ("ci", "là")), _NONE),
    **dict.fromkeys(
        (f"{word}-même{'s' if word in ('eux', 'elles') else ''}" for word in _PRONOUNS), _EVEN
    ),
    **dict.fromkeys(("nous-mêmes", "vous-mêmes"), _EVEN),
    **dict.fromkeys((f"{ten}-{unit}" for ten in _TENS for unit in _UNITS), _NONE),
    **dict.fromkeys(
        """
        dix-sept dix-huit dix-neuf soixante-dix quatre-vingts
        ci-après ci-contre ci-dessous ci-dessus ci-joint ci-jointe ci-jointes ci-joints
        ci-inclus ci-incluse là-bas là-dedans là-dessous là-dessus vis-à-vis au-delà au-dedans
        au-dehors au-dessous au-dessus par-delà par-dessous par-dessus avant-hier quelques-uns
        quelques-unes rendez-vous week-end week-ends vice-président vice-présidente
        vice-présidents vice-présidentes procès-verbal procès-verbaux arrière-plan
        arrière-plans porte-parole porte-paroles plate-forme plates-formes
        """.split(),
        _NONE,
    ),
}
