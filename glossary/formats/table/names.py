"""What columns are called, in English and French."""

from collections.abc import Mapping

from glossary.formats.languages import plain

_SIDES = {
    "source": "source|source term|source terms|term source|terme source|terme de départ",
    "target": "target|target term|target terms|term target|terme cible|cible|translation|traduction"
    "|equivalent|équivalent",
}
_CONCEPT = {
    "id": "id|concept id|concept|entry id|entry number|entry|e id|no|n°|numéro|identifiant|fiche",
    "subjects": "subject|subjects|subject field|subject fields|domain|domains|domaine|domaines"
    "|e domains|e domain",
    "definition": "concept definition|definition|définition",
    "definition_source": "concept definition source|definition source|definition reference"
    "|source de la définition",
    "source": "concept source|authority|reference|autorité|référence",
    "link": "link|url|lien",
    "scope": "scope|portée|documents",
    "keep": "keep|do not translate|dnt|untranslated|ne pas traduire|intraduisible",
    "note": "concept note|note|notes|comment|comments|remark|remarks|remarque|remarques"
    "|commentaire|commentaires|observation|observations|e note",
}
_SECTION = {
    "definition": "language definition|definition|définition|l definition",
    "definition_source": "language definition source|definition source|definition reference"
    "|source de la définition|l definition reference",
    "note": "language note|note|notes|comment|comments|remarque|remarques|commentaire|l note",
}
_TERM = {
    "status": "status|term status|usage status|usage|statut|état|evaluation|t evaluation",
    "kind": "kind|type|term type|type de terme|t type",
    "part_of_speech": "part of speech|pos|word class|catégorie grammaticale|nature",
    "gender": "gender|grammatical gender|genre",
    "number": "number|grammatical number|nombre",
    "register": "register|registre|niveau de langue|t language usage",
    "match": "match|matching|correspondance",
    "case": "case|casse",
    "context": "context|contexte|example|exemple|t context",
    "context_source": "context source|context reference|source du contexte|t context reference",
    "source": "source|term reference|term source|t term reference|référence",
    "valid_from": "valid from|en vigueur le|valable dès",
    "valid_until": "valid until|abrogé le|valable jusqu’au",
    "note": "term note|note du terme|usage note|t note",
}
# Said once for all the terms of a row, where no language is named with it.
OF_ALL_TERMS = ("match", "case", "part_of_speech", "valid_from", "valid_until")
_STATUS = "status|statut|état"
_FORBIDDEN = (
    "forbidden target|forbidden|forbidden term|forbidden terms|forbidden targets|do not use"
    "|interdit|interdits|terme interdit|termes interdits|cible interdite|à éviter"
)
_TERMS = "term|terms|terme|termes|t term"
_LANGUAGE = "language|lang|langue|language code|code langue|locale|l code"


def _lookup(table: Mapping[str, str]) -> dict[str, str]:
    return {plain(name): field for field, words in table.items() for name in words.split("|")}


SIDES, CONCEPT = _lookup(_SIDES), _lookup(_CONCEPT)
SECTION, TERM = _lookup(_SECTION), _lookup(_TERM)
STATUS, FORBIDDEN, TERMS, LANGUAGE = (
    {plain(name) for name in words.split("|")} for words in (_STATUS, _FORBIDDEN, _TERMS, _LANGUAGE)
)
