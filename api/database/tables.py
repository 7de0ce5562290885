"""What is kept: projects, documents, glossaries and policies in versions, checks with findings.

A row that has an address of its own has a random text as its ``id``; a row inside one has its
position there. Versions are never changed: what is new is a new version. A lexicon alone has none.

Results are kept as the very JSON that the reports are made of (``header``, ``row``, ``body``), in
columns of text: a type for JSON would change the order of keys, or refuse what JSON allows. The
columns beside it are there to be searched.
"""

from datetime import datetime

from sqlalchemy import Double, ForeignKey, Index, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.declaration import DIGEST, ID, Table, new_id, now, owner
from api.database.glossary_tables import (
    Concept,
    ConceptSubject,
    Glossary,
    GlossaryVersion,
    Proposal,
    ProposalComment,
    Term,
)
from api.database.types import ExactString

__all__ = [
    "Check",
    "CheckGlossary",
    "Concept",
    "ConceptSubject",
    "Decision",
    "Document",
    "DocumentVersion",
    "Finding",
    "Glossary",
    "GlossaryVersion",
    "Pair",
    "PolicyVersion",
    "Project",
    "Proposal",
    "ProposalComment",
    "Recheck",
    "Table",
    "Term",
]


class Project(Table):
    """What owns everything else; ``slug`` is its name in addresses and options."""

    __tablename__ = "project"

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    slug: Mapped[str] = mapped_column(ExactString(64), unique=True)
    name: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=now)


class Document(Table):
    """A text of a project, in versions, under the name that it was given.

    ``role`` is “source”, “target” or “both”: a file with two languages, or a bitext.
    """

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("project_id", "name", "role"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    project_id: Mapped[str] = owner("project")
    name: Mapped[str]
    role: Mapped[str] = mapped_column(ExactString(16))
    created: Mapped[datetime] = mapped_column(default=now)


class DocumentVersion(Table):
    """One state of a document.

    ``content`` is the text as given, which offsets count in; of a bitext, its rows as JSON lines.
    ``sha256`` is the digest that reports name: of the text, or of the bitext's file. ``language``
    is a code, or two as in “en/fr” where ``content`` holds both versions.
    """

    __tablename__ = "document_version"
    __table_args__ = (UniqueConstraint("document_id", "sha256", "language"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    document_id: Mapped[str] = owner("document")
    language: Mapped[str] = mapped_column(ExactString(32))
    encoding: Mapped[str] = mapped_column(ExactString(32))
    sha256: Mapped[str] = mapped_column(DIGEST)
    content: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=now)


class PolicyVersion(Table):
    """One state of a policy: its settings as JSON, and their SHA-256."""

    __tablename__ = "policy_version"
    __table_args__ = (UniqueConstraint("project_id", "digest"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    project_id: Mapped[str] = owner("project")
    name: Mapped[str]
    digest: Mapped[str] = mapped_column(DIGEST)
    content: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(default=now)


class Lexicon(Table):
    """The word model of a project for two languages; a new one takes its place.

    ``languages`` are their codes in the order of the alphabet, as “en-fr”: a model answers in both
    directions. ``content`` is the file that ``accord lexicon train`` made, ``sha256`` its digest,
    of which signatures of reports bear the beginning.
    """

    __tablename__ = "lexicon"
    __table_args__ = (UniqueConstraint("project_id", "languages"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    project_id: Mapped[str] = owner("project")
    languages: Mapped[str] = mapped_column(ExactString(32))
    sha256: Mapped[str] = mapped_column(DIGEST)
    signature: Mapped[str]
    notice: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    created: Mapped[datetime] = mapped_column(default=now)


class Check(Table):
    """One check and what came out of it.

    ``header`` is the object of ``--format json`` without its findings. A file that held both texts
    is both ``source_version`` and ``target_version``; one text alone has no source.
    """

    __tablename__ = "check"
    __table_args__ = (Index(None, "project_id", "created"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    project_id: Mapped[str] = owner("project")
    created: Mapped[datetime] = mapped_column(default=now)
    accord: Mapped[str] = mapped_column(ExactString(32))
    signature: Mapped[str]
    source_version_id: Mapped[str | None] = mapped_column(
        ID, ForeignKey("document_version.id", ondelete="SET NULL"), index=True
    )
    target_version_id: Mapped[str | None] = mapped_column(
        ID, ForeignKey("document_version.id", ondelete="SET NULL"), index=True
    )
    policy_version_id: Mapped[str | None] = mapped_column(
        ID, ForeignKey("policy_version.id", ondelete="SET NULL"), index=True
    )
    verdict: Mapped[str] = mapped_column(ExactString(16))
    counts: Mapped[str] = mapped_column(Text)
    score: Mapped[str] = mapped_column(Text)
    header: Mapped[str] = mapped_column(Text)


class CheckGlossary(Table):
    """A glossary that a check held its texts to."""

    __tablename__ = "check_glossary"

    check_id: Mapped[str] = mapped_column(
        ID, ForeignKey("check.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    glossary_version_id: Mapped[str] = mapped_column(
        ID, ForeignKey("glossary_version.id", ondelete="CASCADE"), index=True
    )


class Recheck(Table):
    """What a check that was made again says of the one before it; ``body`` is that as JSON."""

    __tablename__ = "recheck"

    check_id: Mapped[str] = mapped_column(
        ID, ForeignKey("check.id", ondelete="CASCADE"), primary_key=True
    )
    before_id: Mapped[str | None] = mapped_column(
        ID, ForeignKey("check.id", ondelete="SET NULL"), index=True
    )
    body: Mapped[str] = mapped_column(Text)


class Pair(Table):
    """A block pair of a check; ``row`` is its object of ``checker.reports.pairs`` as JSON."""

    __tablename__ = "pair"

    check_id: Mapped[str] = mapped_column(
        ID, ForeignKey("check.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(ExactString(16))
    number: Mapped[str | None]
    row: Mapped[str] = mapped_column(Text)


class Finding(Table):
    """A finding of a check; ``body`` is its object of ``--format jsonl``, to the byte.

    ``key`` is what it is called through all checks of its project (see ``api.decisions``).
    """

    __tablename__ = "finding"
    __table_args__ = (
        Index(None, "check_id", "rule", "position"),
        Index(None, "check_id", "family", "position"),
        Index(None, "check_id", "severity", "position"),
        Index(None, "check_id", "paragraph", "position"),
        Index(None, "fingerprint"),
        Index(None, "key"),
    )

    check_id: Mapped[str] = mapped_column(
        ID, ForeignKey("check.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[str] = mapped_column(ExactString(64))
    key: Mapped[str] = mapped_column(DIGEST)
    rule: Mapped[str] = mapped_column(ExactString(64))
    family: Mapped[str] = mapped_column(ExactString(32))
    severity: Mapped[str] = mapped_column(ExactString(16))
    paragraph: Mapped[str | None]
    confidence: Mapped[float | None] = mapped_column(Double)
    body: Mapped[str] = mapped_column(Text)


class Decision(Table):
    """What a person says of a finding, wherever it is found again in its project.

    ``state`` is “open”, “confirmed” or “rejected”; a finding without a row is open. ``check_id`` is
    the check that was looked at, ``entry`` the glossary's entry that the finding rests on, as that
    check calls it.
    """

    __tablename__ = "decision"

    project_id: Mapped[str] = mapped_column(
        ID, ForeignKey("project.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(DIGEST, primary_key=True)
    state: Mapped[str] = mapped_column(ExactString(16))
    author: Mapped[str]
    reason: Mapped[str]
    entry: Mapped[str | None]
    check_id: Mapped[str | None] = mapped_column(
        ID, ForeignKey("check.id", ondelete="SET NULL"), index=True
    )
    changed: Mapped[datetime] = mapped_column(default=now)
