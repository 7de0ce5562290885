"""A space in a term where none belongs."""

import re
from collections.abc import Iterator

from glossary.lint.entries import Entries
from glossary.lint.lint import Flaw, lint

_HEAD = "source_term,target_term,status\n"
_NO_BREAK = "\u00a0\u202f"
# Words with single spaces: nearly all terms, asked first because it is quick.
_CALM = re.compile(r"\w+(?: \w+)*")
_ASTRAY = re.compile(
    r"^\s|\s$|[\t\r\n\v\f]|\s{2,}"  # around it, a line end, twice
    r"|\s[,.)\]](?!\w)|[(\[]\s"  # inside brackets, before a comma or stop
    r"|(?<=\w)\s[’'](?=\w)|(?<=\b[cdjlmnstCDJLMNST])[’']\s(?=\w)"  # beside an apostrophe
    r"|(?<=\w)\s[-‐‑](?=\w)|(?<=\w)[-‐‑]\s(?=\w)"  # on one side of a hyphen
)


@lint(
    id="space-astray",
    severity="minor",
    messages={
        "astray": {
            "en": "In “{term}” a space stands where none belongs.",
            "fr": "Dans « {term} », une espace est de trop.",
        },
        "no-break": {
            "en": "“{term}” has a no-break space between words.",
            "fr": "« {term} » contient une espace insécable entre deux mots.",
        },
    },
    mends={
        "astray": {"en": "Write “{right}”.", "fr": "Écrivez « {right} »."},
        "no-break": {"en": "Write “{right}”.", "fr": "Écrivez « {right} »."},
    },
    bad=(
        _HEAD + "counter -terrorism,contre-terrorisme,\n",
        _HEAD + "state of emergency,l’ état d’urgence,\n",
    ),
    good=(_HEAD + "counter-terrorism,contre-terrorisme,\nshort- and long-term,à court terme,\n",),
)
def space_astray(entries: Entries) -> Iterator[Flaw]:
    """A space in a term where none belongs.

    What it finds: a space before or behind a term, two in a row, a tab or line end; one inside
    brackets, before a comma or stop, beside an apostrophe, or on one side of a hyphen; a no-break
    space between two words.

    Why it matters: the term is copied into translations as it stands, and searches miss it.

    Examples: “counter -terrorism”; “l’ état d’urgence”.

    What it leaves alone: the space before French tall marks; a hyphen that waits for its other
    half (“short- and long-term”).
    """
    for concept, term in entries.each():
        text = term.text
        if _CALM.fullmatch(text):
            continue
        found = next((m for m in _ASTRAY.finditer(text) if not _waits(m)), None)
        if found is not None:
            right = _put_right(text)
            yield Flaw("astray", concept, (term,), {"term": text, "right": right})
        elif not text.isascii() and re.search(rf"\w[{_NO_BREAK}]\w", text):
            right = re.sub(rf"(?<=\w)[{_NO_BREAK}](?=\w)", " ", text)
            yield Flaw("no-break", concept, (term,), {"term": text, "right": right})


def _waits(m: re.Match[str]) -> bool:
    """Whether a hyphen stands for what is said later: “short- and long-term”."""
    return m[0][:1] in "-‐‑" and re.search(r"\w[-‐‑]\w", m.string[m.end() :]) is not None


def _put_right(text: str) -> str:
    def closed(m: re.Match[str]) -> str:
        if _waits(m):
            return m[0]
        marks = m[0].strip()
        return marks or ("" if m.start() == 0 or m.end() == len(text) else " ")

    return " ".join(_ASTRAY.sub(closed, text).split())
