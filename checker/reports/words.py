"""The words of the text report, in the languages that it is written in."""

from collections.abc import Mapping

# Two forms where a number stands before: for one, and for several.
WORDS: Mapping[str, Mapping[str, str | tuple[str, str]]] = {
    "en": {
        "source": "source",
        "target": "target",
        "both": "bitext",
        "heading": "Heading",
        "paragraph": "Paragraph",
        "bullet": "Bullet",
        "footnote": "Footnote",
        "cell": "Cell",
        "segment": "segment",
        "line": "line",
        "sentence": "sentence",
        "critical": "critical",
        "major": "major",
        "minor": "minor",
        "neutral": "neutral",
        "also": "also",
        "fix": "fix",
        "delete": "delete",
        "insert": "insert",
        "note": "note",
        "nothing": "nothing here",
        "more": ("one more place", "{n} more places"),
        "words": ("{n} word", "{n} words"),
        "paragraphs": ("{n} paragraph", "{n} paragraphs"),
        "sentences": ("{n} sentence", "{n} sentences"),
        "seen by": "also seen by",
        "rule": "rule",
        "all": "total",
        "no findings": "No findings.",
        "score": "{points} in {words}: {rate} per 1,000 words, before any finding is confirmed.",
        "points": ("{n} penalty point", "{n} penalty points"),
        "pass": "PASS",
        "fail": "FAIL",
        "fails": (
            "{n} finding is {severity}.",
            "{n} findings are {severity}.",
        ),
        "passes": "no finding is {severity}.",
        "never": "the policy fails on nothing.",
        "at least": "{severity} or worse",
    },
    "fr": {
        "source": "source",
        "target": "cible",
        "both": "bitexte",
        "heading": "Titre",
        "paragraph": "Paragraphe",
        "bullet": "Puce",
        "footnote": "Note de bas de page",
        "cell": "Cellule",
        "segment": "segment",
        "line": "ligne",
        "sentence": "phrase",
        "critical": "critique",
        "major": "majeur",
        "minor": "mineur",
        "neutral": "neutre",
        "also": "aussi",
        "fix": "corriger",
        "delete": "supprimer",
        "insert": "insérer",
        "note": "remarque",
        "nothing": "rien ici",
        "more": ("un autre endroit", "{n} autres endroits"),
        "words": ("{n} mot", "{n} mots"),
        "paragraphs": ("{n} paragraphe", "{n} paragraphes"),
        "sentences": ("{n} phrase", "{n} phrases"),
        "seen by": "vu aussi par",
        "rule": "règle",
        "all": "total",
        "no findings": "Aucun signalement.",
        "score": "{points} pour {words} : {rate} pour 1 000 mots, avant toute confirmation.",
        "points": ("{n} point de pénalité", "{n} points de pénalité"),
        "pass": "CONFORME",
        "fail": "ÉCHEC",
        "fails": (
            "{n} signalement de niveau {severity}.",
            "{n} signalements de niveau {severity}.",
        ),
        "passes": "aucun signalement de niveau {severity}.",
        "never": "la politique n’échoue sur rien.",
        "at least": "{severity} ou plus grave",
    },
}

# In French nothing and one are singular, in English one alone is.
_SINGULAR = {"en": (1,), "fr": (0, 1)}


def word(lang: str, key: str, **gaps: str) -> str:
    """Return the word or sentence of ``key`` in ``lang`` with its gaps filled."""
    text = WORDS[lang][key]
    if isinstance(text, tuple):
        raise TypeError(f"“{key}” needs a number")
    return text.format(**gaps)


def counted(lang: str, key: str, count: int, **gaps: str) -> str:
    """Return the words of ``key`` in the form that ``count`` asks for."""
    forms = WORDS[lang][key]
    if isinstance(forms, str):
        raise TypeError(f"“{key}” takes no number")
    form = forms[0] if count in _SINGULAR[lang] else forms[1]
    return form.format(n=number(lang, count), **gaps)


def number(lang: str, value: float) -> str:
    """Return ``value`` as ``lang`` writes it: 12,345.6 or 12 345,6."""
    text = f"{value:,}"
    return text if lang == "en" else text.translate(_FRENCH)


def percent(lang: str, share: float) -> str:
    """Return a share of 0 … 1 as a percentage."""
    return f"{share:.0%}" if lang == "en" else f"{share * 100:.0f}\u00a0%"


_FRENCH = str.maketrans({",": "\u202f", ".": ","})
