"""What is kept: projects, documents, glossaries and policies in versions, checks with findings.

A row that has an address of its own has a random text as its ``id``; a row inside one has its
position there. Versions are never changed: what is new is a new version. A lexicon alone has none.

Results are kept as the very JSON that the reports are made of (``header``, ``row``, ``body``), in
columns of text: a type for JSON would change the order of keys, or refuse what JSON allows. The
columns beside it are there to be searched.
"""

import secrets
from datetime import UTC, datetime

from sqlalchemy import (
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from api.database.types import ExactString, ExactText, UtcDateTime

_ID = ExactString(32)
_DIGEST = ExactString(64)


def _new_id() -> str:
    return secrets.token_hex(10)


def _now() -> datetime:
    return datetime.now(UTC)


class Table(DeclarativeBase):
    """What all tables share: how their keys and indexes are called."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: ExactText, datetime: UtcDateTime}  # noqa: RUF012 - read once


def _owner(table: str) -> Mapped[str]:
    return mapped_column(_ID, ForeignKey(f"{table}.id", ondelete="CASCADE"))


class Project(Table):
    """What owns everything else; ``slug`` is its name in addresses and options."""

    __tablename__ = "project"

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    slug: Mapped[str] = mapped_column(ExactString(64), unique=True)
    name: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=_now)


class Document(Table):
    """A text of a project, in versions, under the name that it was given.

    ``role`` is “source”, “target” or “both”: a file with two languages, or a bitext.
    """

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("project_id", "name", "role"),)

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    project_id: Mapped[str] = _owner("project")
    name: Mapped[str]
    role: Mapped[str] = mapped_column(ExactString(16))
    created: Mapped[datetime] = mapped_column(default=_now)


class DocumentVersion(Table):
    """One state of a document.

    ``content`` is the text as given, which offsets count in; of a bitext, its rows as JSON lines.
    ``sha256`` is the digest that reports name: of the text, or of the bitext's file. ``language``
    is a code, or two as in “en/fr” where ``content`` holds both versions.
    """

    __tablename__ = "document_version"
    __table_args__ = (UniqueConstraint("document_id", "sha256", "language"),)

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    document_id: Mapped[str] = _owner("document")
    language: Mapped[str] = mapped_column(ExactString(32))
    encoding: Mapped[str] = mapped_column(ExactString(32))
    sha256: Mapped[str] = mapped_column(_DIGEST)
    content: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=_now)


class Glossary(Table):
    """Controlled terms of a project, in versions."""

    __tablename__ = "glossary"
    __table_args__ = (UniqueConstraint("project_id", "name"),)

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    project_id: Mapped[str] = _owner("project")
    name: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=_now)


class GlossaryVersion(Table):
    """One state of a glossary, numbered from 1, with who made it and why.

    ``digest`` is the one that signatures name; ``sha256`` is that of the concepts themselves (the
    same file may be read in two directions).
    """

    __tablename__ = "glossary_version"
    __table_args__ = (
        UniqueConstraint("glossary_id", "number"),
        Index(None, "glossary_id", "sha256"),
    )

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    glossary_id: Mapped[str] = _owner("glossary")
    number: Mapped[int]
    author: Mapped[str]
    reason: Mapped[str]
    digest: Mapped[str] = mapped_column(_DIGEST)
    sha256: Mapped[str] = mapped_column(_DIGEST)
    created: Mapped[datetime] = mapped_column(default=_now)


class Concept(Table):
    """One idea of a glossary; ``name`` is its id in the glossary, ``origin`` a file and line."""

    __tablename__ = "concept"

    glossary_version_id: Mapped[str] = mapped_column(
        _ID, ForeignKey("glossary_version.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    note: Mapped[str]
    origin: Mapped[str]


class Term(Table):
    """A word or phrase of one language that names a concept."""

    __tablename__ = "term"
    __table_args__ = (
        ForeignKeyConstraint(
            ["glossary_version_id", "concept_position"],
            ["concept.glossary_version_id", "concept.position"],
            ondelete="CASCADE",
        ),
    )

    glossary_version_id: Mapped[str] = mapped_column(_ID, primary_key=True)
    concept_position: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(ExactString(32))
    text: Mapped[str]
    status: Mapped[str] = mapped_column(ExactString(16))


class PolicyVersion(Table):
    """One state of a policy: its settings as JSON, and their SHA-256."""

    __tablename__ = "policy_version"
    __table_args__ = (UniqueConstraint("project_id", "digest"),)

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    project_id: Mapped[str] = _owner("project")
    name: Mapped[str]
    digest: Mapped[str] = mapped_column(_DIGEST)
    content: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(default=_now)


class Lexicon(Table):
    """The word model of a project for two languages; a new one takes its place.

    ``languages`` are their codes in the order of the alphabet, as “en-fr”: a model answers in both
    directions. ``content`` is the file that ``accord lexicon train`` made, ``sha256`` its digest,
    of which signatures of reports bear the beginning.
    """

    __tablename__ = "lexicon"
    __table_args__ = (UniqueConstraint("project_id", "languages"),)

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    project_id: Mapped[str] = _owner("project")
    languages: Mapped[str] = mapped_column(ExactString(32))
    sha256: Mapped[str] = mapped_column(_DIGEST)
    signature: Mapped[str]
    notice: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    created: Mapped[datetime] = mapped_column(default=_now)


class Check(Table):
    """One check and what came out of it.

    ``header`` is the object of ``--format json`` without its findings. A file that held both texts
    is both ``source_version`` and ``target_version``; one text alone has no source.
    """

    __tablename__ = "check"
    __table_args__ = (Index(None, "project_id", "created"),)

    id: Mapped[str] = mapped_column(_ID, primary_key=True, default=_new_id)
    project_id: Mapped[str] = _owner("project")
    created: Mapped[datetime] = mapped_column(default=_now)
    accord: Mapped[str] = mapped_column(ExactString(32))
    signature: Mapped[str]
    source_version_id: Mapped[str | None] = mapped_column(
        _ID, ForeignKey("document_version.id", ondelete="SET NULL"), index=True
    )
    target_version_id: Mapped[str | None] = mapped_column(
        _ID, ForeignKey("document_version.id", ondelete="SET NULL"), index=True
    )
    policy_version_id: Mapped[str | None] = mapped_column(
        _ID, ForeignKey("policy_version.id", ondelete="SET NULL"), index=True
    )
    verdict: Mapped[str] = mapped_column(ExactString(16))
    counts: Mapped[str] = mapped_column(Text)
    score: Mapped[str] = mapped_column(Text)
    header: Mapped[str] = mapped_column(Text)


class CheckGlossary(Table):
    """A glossary that a check held its texts to."""

    __tablename__ = "check_glossary"

    check_id: Mapped[str] = mapped_column(
        _ID, ForeignKey("check.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    glossary_version_id: Mapped[str] = mapped_column(
        _ID, ForeignKey("glossary_version.id", ondelete="CASCADE"), index=True
    )


class Pair(Table):
    """A block pair of a check; ``row`` is its object of ``checker.reports.pairs`` as JSON."""

    __tablename__ = "pair"

    check_id: Mapped[str] = mapped_column(
        _ID, ForeignKey("check.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(ExactString(16))
    number: Mapped[str | None]
    row: Mapped[str] = mapped_column(Text)


class Finding(Table):
    """A finding of a check; ``body`` is its object of ``--format jsonl``, to the byte."""

    __tablename__ = "finding"
    __table_args__ = (
        Index(None, "check_id", "rule", "position"),
        Index(None, "check_id", "family", "position"),
        Index(None, "check_id", "severity", "position"),
        Index(None, "check_id", "paragraph", "position"),
        Index(None, "fingerprint"),
    )

    check_id: Mapped[str] = mapped_column(
        _ID, ForeignKey("check.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[str] = mapped_column(ExactString(64))
    rule: Mapped[str] = mapped_column(ExactString(64))
    family: Mapped[str] = mapped_column(ExactString(32))
    severity: Mapped[str] = mapped_column(ExactString(16))
    paragraph: Mapped[str | None]
    confidence: Mapped[float | None] = mapped_column(Double)
    body: Mapped[str] = mapped_column(Text)
