"""A mark at the end of a term, or without its other half."""

import re
from collections.abc import Iterator

from glossary.lint.entries import Entries
from glossary.lint.lint import Flaw, lint

_HEAD = "source_term,target_term,status\n"
_COUPLES = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_TRAILING = re.compile(r"[,;:]\s*$|(?<=\w\w\w)\.$|^[,;:.!?]")
# An abbreviation ends with a stop: it has one inside, or is short.
_ABBREVIATED = re.compile(r"\w\.\w|\b\w{1,5}\.$")


@lint(
    id="mark-astray",
    severity="minor",
    messages={
        "edge": {
            "en": "“{term}” begins or ends with a mark.",
            "fr": "« {term} » commence ou se termine par un signe.",
        },
        "alone": {
            "en": "In “{term}” the mark {mark} lacks its other half.",
            "fr": "Dans « {term} », le signe {mark} n’a pas son pendant.",
        },
    },
    mends={
        "edge": {"en": "Write “{right}”.", "fr": "Écrivez « {right} »."},
        "alone": {
            "en": "Add the other half or remove the mark.",
            "fr": "Ajoutez le pendant ou supprimez le signe.",
        },
    },
    bad=(
        _HEAD + "threat,menace;,\n",
        _HEAD + "annex (technical,annexe technique,\n",
    ),
    good=(_HEAD + "annex (I),annexe (I),\nCo.,Cie,\nWho goes there?,Qui vive ?,\n",),
)
def mark_astray(entries: Entries) -> Iterator[Flaw]:
    """A mark at the end of a term, or without its other half.

    What it finds: a comma, semicolon, colon or full stop that begins or ends a term; a bracket or
    quotation mark without its other half.

    Why it matters: the mark was of the sentence that the term was copied from, and no text has the
    term with it.

    Examples: “menace;”; “annex (technical”.

    What it leaves alone: the stop of an abbreviation; marks of questions and exclamations.
    """
    for concept, term in entries.each():
        text = term.text
        if text.replace(" ", "").isalpha():
            continue
        if _TRAILING.search(text) and not _ABBREVIATED.search(text):
            right = text.strip(" ,;:.\u00a0\u202f")
            yield Flaw("edge", concept, (term,), {"term": text, "right": right})
            continue
        for opening, closing in _COUPLES:
            if text.count(opening) != text.count(closing):
                mark = opening if text.count(opening) > text.count(closing) else closing
                yield Flaw("alone", concept, (term,), {"term": text, "mark": mark})
                break
