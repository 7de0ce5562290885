"""A character in a term that cannot be meant."""

import unicodedata
from collections.abc import Iterator

from glossary.characters.lookalikes import find_lookalikes
from glossary.characters.mojibake import find_misread
from glossary.characters.odd import find_odd, may_be_odd
from glossary.lint.entries import Entries
from glossary.lint.lint import Flaw, lint

_HEAD = "source_term,target_term,status\n"


@lint(
    id="character-odd",
    severity="major",
    messages={
        "misread": {
            "en": "“{term}” is UTF-8 read as Windows-1252.",
            "fr": "« {term} » est de l’UTF-8 lu comme du Windows-1252.",
        },
        "look-alike": {
            "en": "“{term}” contains {name} ({code}), which only looks like a Latin letter.",
            "fr": "« {term} » contient {name} ({code}), qui n’a que l’air d’une lettre latine.",
        },
        "odd": {
            "en": "“{term}” contains {name} ({code}), which cannot be meant.",
            "fr": "« {term} » contient {name} ({code}), qui ne peut être voulu.",
        },
    },
    mends={
        "misread": {
            "en": "Export the glossary again as UTF-8, or write “{right}”.",
            "fr": "Exportez de nouveau le glossaire en UTF-8, ou écrivez « {right} ».",
        },
        "look-alike": {"en": "Write “{right}”.", "fr": "Écrivez « {right} »."},
        "odd": {
            "en": "Type the word again without that character.",
            "fr": "Saisissez de nouveau le mot sans ce caractère.",
        },
    },
    bad=(
        _HEAD + "alliance,аlliance,\n",
        _HEAD + "resilience,rÃ©silience,\n",
        _HEAD + "self-defence,légitime dé\u00adfense,\n",
        _HEAD + "European Union,UE\u00ad,\n",
    ),
    good=(_HEAD + "alpha amylase,α-amylase,\nmicrogram,µg,\nheart,cœur,\n",),
)
def character_odd(entries: Entries) -> Iterator[Flaw]:
    """A character in a term that cannot be meant.

    What it finds: letters of other alphabets in Latin words, UTF-8 read as Windows-1252,
    invisible, private and control characters, signs in the place of a hyphen.

    Why it matters: such a term is found in no text, and nobody sees why.

    Examples: “аlliance” with a Cyrillic а; “rÃ©silience”; a soft hyphen inside a word.

    What it leaves alone: words wholly in another script, Greek letters as symbols.
    """
    for concept, term in entries.each():
        text = term.text
        if (text.isascii() and text.isprintable()) or not may_be_odd(text):
            continue
        misread = find_misread(text)
        if misread:
            right = text
            for start, end, words in reversed(misread):
                right = right[:start] + words + right[end:]
            yield Flaw("misread", concept, (term,), {"term": text, "right": right})
            continue
        alike = list(find_lookalikes(text))
        if alike and all(latin for _, latin in alike):
            letters = list(text)
            for at, latin in alike:
                letters[at] = latin or ""
            params = _named(text, text[alike[0].at]) | {"right": "".join(letters)}
            yield Flaw("look-alike", concept, (term,), params)
            continue
        odd = next(find_odd(text), None)
        # a term is no running text: nowhere in it may a line end
        at = odd.start if odd else text.find("\xad")
        if at >= 0:
            yield Flaw("odd", concept, (term,), _named(text, text[at]))


def _named(text: str, character: str) -> dict[str, str]:
    code = f"U+{ord(character):04X}"
    return {"term": text, "name": unicodedata.name(character, "?"), "code": code}
