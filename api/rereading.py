"""The texts of a check that is kept, read as they were read then."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from api.checks import KeptCheck
from api.database import tables
from api.database.connection import Session
from api.errors import ConflictError
from checker.languages import language
from checker.lexicon.choice import LexiconFor, is_without
from checker.load import File, LoadOptions, load_given
from checker.model import Document, Note
from checker.policy import Policy
from checker.readers.bitext import Bitext, BitextDocument, Row
from checker.report import Report
from checker.run import check_bitext, check_documents, checked, signature
from glossary.model import Glossary

_Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Texts:
    """What was checked, as it was read then: a target with or without a source, or a bitext."""

    source: Document | None = None
    target: Document | None = None
    bitext: Bitext | None = None
    languages: tuple[str | None, str] = (None, "")

    def check(self, glossaries: Sequence[Glossary], policy: Policy, lexicons: LexiconFor) -> Report:
        """Check them."""
        if self.bitext is not None:
            source, target = (language(str(code)) for code in self.languages)
            return check_bitext(self.bitext, source, target, glossaries, policy, lexicons)
        if self.target is None:
            raise ValueError("neither texts nor a bitext")
        return check_documents(self.source, self.target, glossaries, policy, lexicons)

    def signature(
        self, glossaries: Sequence[Glossary], policy: Policy, lexicons: LexiconFor
    ) -> str:
        """Return what ``checker.report.Report.signature`` would be."""
        source, target = self.languages
        lexicon = lexicons(source, target) if source else None
        spoken = language(source) if source else None
        return signature(spoken, language(target), glossaries, policy, lexicon)


def read_again(session: Session, check: KeptCheck) -> Texts:
    """Return the texts of a check; raises ``ConflictError`` where they are no longer kept."""
    documents: list[_Object] = check.header["documents"]
    ids = {"source": check.source_version, "target": check.target_version}
    sides = ("source", "target") if len(documents) == 2 else ("target",)
    versions = {side: session.get(tables.DocumentVersion, ids[side] or "") for side in sides}
    contents = {side: version.content for side, version in versions.items() if version}
    if len(contents) < len(sides):
        raise ConflictError(
            "the texts of the check are no longer kept", mend="check the documents themselves"
        )
    last = documents[-1]
    if last["side"] == "both":
        source, _, target = str(last["language"]).partition("/")
        bitext = _bitext(last, contents["target"], check.pairs)
        return Texts(bitext=bitext, languages=(source, target))
    if len(documents) == 2 and ids["source"] == ids["target"]:
        files = [File(last["file"], contents["target"])]
    else:
        files = [File(one["file"], contents[one["side"]]) for one in documents]
    spoken = {one["side"]: str(one["language"]) for one in documents}
    first, second = _load(files, spoken, documents)
    return Texts(
        None if first is None else _as_then(first, documents[0], alone=False),
        _as_then(second, last, alone=first is None),
        languages=(spoken.get("source"), spoken["target"]),
    )


def _load(
    files: list[File], spoken: Mapping[str, str], documents: list[_Object]
) -> tuple[Document | None, Document]:
    """Read the texts as they were read then: their languages may have been given or told."""
    given = LoadOptions(spoken.get("source"), spoken["target"])
    first = load_given(files, given)
    if len(files) > 1 or _is_as_then(first, documents):
        return first
    told = load_given(files, LoadOptions())
    return told if _is_as_then(told, documents) else first


def _is_as_then(texts: tuple[Document | None, Document], documents: list[_Object]) -> bool:
    here = [
        checked(text, side) for text, side in zip(texts, ("source", "target"), strict=True) if text
    ]
    return [(one.language, one.words, one.blocks) for one in here] == [
        (one["language"], one["words"], one["blocks"]) for one in documents
    ]


def _as_then(document: Document, said: _Object, *, alone: bool) -> Document:
    """Return ``document`` with what was to be noted of the file that its text came from."""
    notes = _notes(said)
    # the last note of a text that is checked alone says what did not run: it is made anew, as is
    # that of a word model that there was none of
    notes = notes[:-1] if alone else [note for note in notes if not is_without(note)]
    return replace(document, encoding=said["encoding"], notes=tuple(notes))


def _bitext(said: _Object, content: str, pairs: Sequence[Mapping[str, Any]]) -> Bitext:
    documents: dict[str, list[Row]] = {}
    for number, (line, pair) in enumerate(zip(content.splitlines(), pairs, strict=True), 1):
        row: _Object = json.loads(line)
        side = pair["source"] or pair["target"] or {"line": number}
        rows = documents.setdefault(row["document"], [])
        rows.append(Row(side["line"], row["id"], row["source"], row["target"]))
    return Bitext(
        said["file"],
        tuple(BitextDocument(name, tuple(rows)) for name, rows in documents.items()),
        said["sha256"],
        said["encoding"],
        tuple(note for note in _notes(said) if not is_without(note)),
    )


def _notes(said: _Object) -> list[Note]:
    return [Note(note["en"], note["fr"]) for note in said["notes"]]
