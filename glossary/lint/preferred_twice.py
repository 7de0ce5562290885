"""Two preferred terms for one concept and language."""

from collections.abc import Iterator

from glossary.lint.entries import Entries, texts
from glossary.lint.lint import Flaw, lint
from glossary.model import Term

# Terms that stand beside a full form, not against it.
_SHORT = frozenset({"acronym", "abbreviation", "initialism", "shortForm", "symbol", "formula"})


@lint(
    id="preferred-twice",
    severity="major",
    messages={
        "several": {
            "en": "The entry prefers several terms: “{terms}”.",
            "fr": "L’entrée privilégie plusieurs termes : « {terms} ».",
        }
    },
    mends={
        "several": {
            "en": "Prefer one and admit the others.",
            "fr": "Privilégiez-en un et admettez les autres.",
        }
    },
)
def preferred_twice(entries: Entries) -> Iterator[Flaw]:
    """Two preferred terms for one concept and language.

    What it finds: an entry with two or more preferred terms of the same language and region.

    Why it matters: the translator asks the glossary which one to write, and it does not say.

    Examples: “rançongiciel” and “logiciel rançonneur”, both preferred.

    What it leaves alone: an acronym, abbreviation or symbol beside its full form, where the entry
    says what each is; regions of a language (en-GB, en-US), the source language of a table, where
    the columns of a row are alternatives by nature.
    """
    for concept in entries.concepts:
        preferred: dict[tuple[str, bool], list[Term]] = {}
        for term in concept.terms:
            if term.status == "preferred":
                preferred.setdefault((term.language, term.kind in _SHORT), []).append(term)
        for terms in preferred.values():
            if len({entries.spelling(term.text) for term in terms}) > 1:
                yield Flaw("several", concept, tuple(terms), {"terms": texts(terms)})
