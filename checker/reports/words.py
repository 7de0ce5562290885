"""The words of the reports for people, in the languages that they are written in."""

from collections.abc import Mapping
from typing import Any

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
        "score": "{points} ({weights}) in {words}: {rate} per 1,000 words, before any finding is "
        "confirmed.",
        "score reviewed": "{findings} confirmed: {points} ({weights}) in {words}, {rate} per 1,000 "
        "words.",
        "score open": "{findings} open, {rate} per 1,000 words if all were right; "
        "{rejected} rejected.",
        "why": "Why?",
        "confirmed": "confirmed",
        "rejected": "rejected",
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
        "report": "Translation check",
        "text check": "Text check",
        "verdict pass": "Passes the check",
        "verdict fail": "Does not pass the check",
        "colon": ":",
        "findings": ("{n}\u00a0finding", "{n}\u00a0findings"),
        "n critical": ("{n}\u00a0critical", "{n}\u00a0critical"),
        "n major": ("{n}\u00a0major", "{n}\u00a0major"),
        "n minor": ("{n}\u00a0minor", "{n}\u00a0minor"),
        "n neutral": ("{n}\u00a0neutral", "{n}\u00a0neutral"),
        "rate": "penalty points per 1,000 words",
        "unconfirmed": "An automatic finding counts as an error only once a person has confirmed "
        "it.",
        "documents": "Documents",
        "none found": "no findings",
        "paragraphs read": "paragraphs",
        "segments read": "segments",
        "words read": "words",
        "by family": "By family and severity",
        "family": "family",
        "list": "Findings",
        "place": "place",
        "severity": "severity",
        "reason": "reason",
        "text": "Text",
        "contents": "On this page",
        "skip": "Skip to the text",
        "filter": "Filter",
        "only": "only paragraphs with findings",
        "every family": "all families",
        "every rule": "all rules",
        "reset": "Show all",
        "previous": "Previous finding",
        "next": "Next finding",
        "shown": "{shown} of {all} shown",
        "quiet run": ("{n} paragraph without findings", "{n} paragraphs without findings"),
        "finding n": "Finding {n}",
        "missing n": "Finding {n}: something is missing here",
        "elsewhere": "Outside the text",
        "confidence": "confidence {share}",
        "more also": ("one more place", "{n} more places"),
        "lines": "line",
        "made by": "Made by accord {version}.",
        "settings": "Settings and checksums",
        "signature": "signature",
        "reference": "Compared with the reference translation",
        "compared": ("{n} segment compared", "{n} segments compared"),
        "target alone": ("{n} in the target alone", "{n} in the target alone"),
        "reference alone": ("{n} in the reference alone", "{n} in the reference alone"),
        "departures": "Departing most (chrF): [-reference-] {{+target+}}",
        "departures legend": "The segments that are least like their reference, by chrF. Struck "
        "out is what the reference has alone, underlined what the target has alone.",
        "metric": "metric",
        "figure": "figure",
        "difference": "difference",
        "alignment": "Alignment",
        "pairs": ("{n}\u00a0pair", "{n}\u00a0pairs"),
        "doubtful": ("{n}\u00a0doubtful", "{n}\u00a0doubtful"),
        "unpaired": ("{n}\u00a0sentence unpaired", "{n}\u00a0sentences unpaired"),
        "unpaired shown": "unpaired",
        "pairs list": "Pairs",
        "doubtful list": "To look at",
        "certainty": "score",
        "doubtful one": "doubtful",
        "score legend": "The score says how surely two passages answer each other, from 0 to 1: "
        "by their lengths, numbers, names and like words, and by a word model. Below {least} it is "
        "doubtful, and worth a look.",
        "no pairs": "There is nothing to show.",
        "legend": "Marked words carry the number of their finding. The underline tells the "
        "severity: double critical, solid major, dashed minor, dotted neutral; a thin one without "
        "a tint is a further place. A ∧ stands where something is missing.",
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
        "score": "{points} ({weights}) pour {words} : {rate} pour 1 000 mots, avant toute "
        "confirmation.",
        "score reviewed": "Confirmés\u00a0: {findings}, soit {points} ({weights}) pour {words}, "
        "{rate} pour 1\u202f000 mots.",
        "score open": "À examiner\u00a0: {findings}, soit {rate} pour 1\u202f000 mots si tous "
        "étaient justes\u00a0; rejetés\u00a0: {rejected}.",
        "why": "Pourquoi\u202f?",
        "confirmed": "confirmé",
        "rejected": "rejeté",
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
        "report": "Vérification de traduction",
        "text check": "Vérification de texte",
        "verdict pass": "Conforme",
        "verdict fail": "Non conforme",
        "colon": "\u00a0:",
        "findings": ("{n}\u00a0signalement", "{n}\u00a0signalements"),
        "n critical": ("{n}\u00a0critique", "{n}\u00a0critiques"),
        "n major": ("{n}\u00a0majeur", "{n}\u00a0majeurs"),
        "n minor": ("{n}\u00a0mineur", "{n}\u00a0mineurs"),
        "n neutral": ("{n}\u00a0neutre", "{n}\u00a0neutres"),
        "rate": "points de pénalité pour 1\u202f000 mots",
        "unconfirmed": "Un signalement automatique ne compte comme erreur qu’une fois confirmé par "
        "une personne.",
        "documents": "Documents",
        "none found": "aucun signalement",
        "paragraphs read": "paragraphes",
        "segments read": "segments",
        "words read": "mots",
        "by family": "Par famille et gravité",
        "family": "famille",
        "list": "Signalements",
        "place": "endroit",
        "severity": "gravité",
        "reason": "motif",
        "text": "Texte",
        "contents": "Sur cette page",
        "skip": "Aller au texte",
        "filter": "Filtrer",
        "only": "paragraphes signalés seulement",
        "every family": "toutes les familles",
        "every rule": "toutes les règles",
        "reset": "Tout afficher",
        "previous": "Signalement précédent",
        "next": "Signalement suivant",
        "shown": "{shown} sur {all} affichés",
        "quiet run": ("{n} paragraphe sans signalement", "{n} paragraphes sans signalement"),
        "finding n": "Signalement {n}",
        "missing n": "Signalement {n}\u00a0: quelque chose manque ici",
        "elsewhere": "Hors du texte",
        "confidence": "confiance {share}",
        "more also": ("un autre endroit", "{n} autres endroits"),
        "lines": "ligne",
        "made by": "Établi par accord {version}.",
        "settings": "Réglages et sommes de contrôle",
        "signature": "signature",
        "reference": "Comparaison avec la traduction de référence",
        "compared": ("{n} segment comparé", "{n} segments comparés"),
        "target alone": ("{n} dans la cible seule", "{n} dans la cible seule"),
        "reference alone": ("{n} dans la référence seule", "{n} dans la référence seule"),
        "departures": "S’en écartent le plus (chrF) : [-référence-] {{+cible+}}",
        "departures legend": "Les segments qui ressemblent le moins à leur référence, selon chrF. "
        "Ce que la référence a seule est barré, ce que la cible a seule est souligné.",
        "metric": "mesure",
        "figure": "valeur",
        "difference": "différence",
        "alignment": "Alignement",
        "pairs": ("{n}\u00a0paire", "{n}\u00a0paires"),
        "doubtful": ("{n}\u00a0douteuse", "{n}\u00a0douteuses"),
        "unpaired": ("{n}\u00a0phrase sans équivalent", "{n}\u00a0phrases sans équivalent"),
        "unpaired shown": "sans équivalent",
        "pairs list": "Paires",
        "doubtful list": "À regarder",
        "certainty": "score",
        "doubtful one": "douteuse",
        "score legend": "Le score dit avec quelle certitude deux passages se répondent, de 0 à "
        "1\u00a0: d’après leurs longueurs, leurs nombres, leurs noms et leurs mots semblables, et "
        "un modèle de mots. Au-dessous de {least}, la paire est douteuse et mérite un regard.",
        "no pairs": "Il n’y a rien à montrer.",
        "legend": "Les mots surlignés portent le numéro de leur signalement. Le soulignement dit "
        "la gravité\u00a0: double critique, plein majeur, tireté mineur, pointillé neutre\u00a0; "
        "un trait fin sans couleur marque un endroit de plus. Un ∧ marque la place de ce qui "
        "manque.",
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


def counted(lang: str, key: str, count: float, **gaps: str) -> str:
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


def weighed(lang: str, weights: Mapping[Any, float]) -> str:
    """Return the points of each severity in words: neutral 0, minor 1 …"""
    return ", ".join(f"{word(lang, severity)} {number(lang, w)}" for severity, w in weights.items())


def decimal(lang: str, value: float, digits: int = 2) -> str:
    """Return ``value`` with so many digits behind the mark that ``lang`` has: 0.50 or 0,50."""
    text = f"{value:.{digits}f}"
    return text if lang == "en" else text.translate(_FRENCH)


def percent(lang: str, share: float) -> str:
    """Return a share of 0 … 1 as a percentage."""
    return f"{share:.0%}" if lang == "en" else f"{share * 100:.0f}\u00a0%"


_FRENCH = str.maketrans({",": "\u202f", ".": ","})
