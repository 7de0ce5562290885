"""Glossaries: their versions, their concepts and terms through time, and what is proposed.

A version is not a copy. A row of ``concept`` is one state of one concept and says in which versions
it holds: from ``since`` on, and before ``until`` (null: it still does). A change of one word of a
large glossary is one row more. Version 7 is the rows with ``since <= 7 < until`` in the order of
``position``, which has room between any two for what is added there later.

``body`` is a concept as JSON (``api.glossaries.bodies``): it is what comes out again. ``term`` and
``concept_subject`` are there to be searched.
"""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from api.database.declaration import DIGEST, ID, Table, new_id, now, owner
from api.database.types import ExactString

_STATE = ["glossary_id", "concept_position", "since"]
_OF_CONCEPT = ["concept.glossary_id", "concept.position", "concept.since"]


class Glossary(Table):
    """Controlled terms of a project, in versions.

    ``role`` is “kept” for one that people look after, “check” for a file that a check was given:
    that never becomes a version of one that is looked after. ``precedence`` is the place among
    those that checks of the project are held to when they name none: 1 is heard first; null where
    it is not one of them.
    """

    __tablename__ = "glossary"
    __table_args__ = (UniqueConstraint("project_id", "name", "role"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    project_id: Mapped[str] = owner("project")
    name: Mapped[str]
    role: Mapped[str] = mapped_column(ExactString(16))
    precedence: Mapped[int | None]
    created: Mapped[datetime] = mapped_column(default=now)


class GlossaryVersion(Table):
    """One state of a glossary, numbered from 1, with who made it and why.

    ``digest`` is the one that signatures name. ``sha256`` is that of the concepts themselves (the
    same file may be read in two directions), null for a version made by changing single concepts.
    ``concepts`` is how many there are; ``head`` is what the glossary says as a whole, as JSON.
    """

    __tablename__ = "glossary_version"
    __table_args__ = (
        UniqueConstraint("glossary_id", "number"),
        Index(None, "glossary_id", "sha256"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    glossary_id: Mapped[str] = owner("glossary")
    number: Mapped[int]
    author: Mapped[str]
    reason: Mapped[str]
    digest: Mapped[str] = mapped_column(DIGEST)
    sha256: Mapped[str | None] = mapped_column(DIGEST)
    concepts: Mapped[int]
    head: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(default=now)


class Concept(Table):
    """One idea of a glossary as it was in some versions; ``key`` is the SHA-256 of its ``name``.

    ``name`` is its id in the glossary, of any length, which no index takes.
    """

    __tablename__ = "concept"
    __table_args__ = (Index(None, "glossary_id", "key"),)

    glossary_id: Mapped[str] = mapped_column(
        ID, ForeignKey("glossary.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    since: Mapped[int] = mapped_column(primary_key=True)
    until: Mapped[int | None]
    name: Mapped[str]
    key: Mapped[str] = mapped_column(DIGEST)
    body: Mapped[str] = mapped_column(Text)


class Term(Table):
    """A word or phrase of one language that names a concept; ``folded`` is what a search sees."""

    __tablename__ = "term"
    __table_args__ = (ForeignKeyConstraint(_STATE, _OF_CONCEPT, ondelete="CASCADE"),)

    glossary_id: Mapped[str] = mapped_column(ID, primary_key=True)
    concept_position: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    since: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(ExactString(32))
    status: Mapped[str] = mapped_column(ExactString(16))
    text: Mapped[str]
    folded: Mapped[str]


class ConceptSubject(Table):
    """A field of knowledge that a concept belongs to."""

    __tablename__ = "concept_subject"
    __table_args__ = (ForeignKeyConstraint(_STATE, _OF_CONCEPT, ondelete="CASCADE"),)

    glossary_id: Mapped[str] = mapped_column(ID, primary_key=True)
    concept_position: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    since: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[str]


class Proposal(Table):
    """A change that somebody asks for, against the version with the number ``base``.

    ``changes`` is what it adds, changes and removes, as JSON. ``state`` is “open”, “approved” (it
    became the version ``version``), “rejected” or “withdrawn”, ``decision`` the reason given.
    """

    __tablename__ = "proposal"
    __table_args__ = (Index(None, "glossary_id", "created"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    glossary_id: Mapped[str] = owner("glossary")
    base: Mapped[int]
    author: Mapped[str]
    reason: Mapped[str]
    changes: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(default=now)
    state: Mapped[str] = mapped_column(ExactString(16), default="open")
    decided: Mapped[datetime | None]
    decided_by: Mapped[str] = mapped_column(default="")
    decision: Mapped[str] = mapped_column(default="")
    version: Mapped[int | None]


class ProposalComment(Table):
    """What somebody said about a proposal."""

    __tablename__ = "proposal_comment"

    proposal_id: Mapped[str] = mapped_column(
        ID, ForeignKey("proposal.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    author: Mapped[str]
    text: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=now)
