"""Projects, documents, glossaries and policies in versions, checks with their findings."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    project = op.create_table(
        "project",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
        sa.UniqueConstraint("slug", name=op.f("uq_project_slug")),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_document_project_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint(
            "project_id", "name", "role", name=op.f("uq_document_project_id_name_role")
        ),
    )
    op.create_table(
        "glossary",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_glossary_project_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary")),
        sa.UniqueConstraint("project_id", "name", name=op.f("uq_glossary_project_id_name")),
    )
    op.create_table(
        "policy_version",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["project.id"],
            name=op.f("fk_policy_version_project_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_version")),
        sa.UniqueConstraint(
            "project_id", "digest", name=op.f("uq_policy_version_project_id_digest")
        ),
    )
    op.create_table(
        "document_version",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("encoding", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_document_version_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_version")),
        sa.UniqueConstraint(
            "document_id",
            "sha256",
            "language",
            name=op.f("uq_document_version_document_id_sha256_language"),
        ),
    )
    op.create_table(
        "glossary_version",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("glossary_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["glossary_id"],
            ["glossary.id"],
            name=op.f("fk_glossary_version_glossary_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary_version")),
        sa.UniqueConstraint(
            "glossary_id", "number", name=op.f("uq_glossary_version_glossary_id_number")
        ),
    )
    op.create_index(
        op.f("ix_glossary_version_glossary_id_sha256"),
        "glossary_version",
        ["glossary_id", "sha256"],
    )

    op.create_table(
        "check",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accord", sa.String(length=32), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("source_version_id", sa.String(length=32), nullable=True),
        sa.Column("target_version_id", sa.String(length=32), nullable=True),
        sa.Column("policy_version_id", sa.String(length=32), nullable=True),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("score", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["policy_version_id"],
            ["policy_version.id"],
            name=op.f("fk_check_policy_version_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_check_project_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["source_version_id"],
            ["document_version.id"],
            name=op.f("fk_check_source_version_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["target_version_id"],
            ["document_version.id"],
            name=op.f("fk_check_target_version_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check")),
    )
    op.create_index(op.f("ix_check_policy_version_id"), "check", ["policy_version_id"])
    op.create_index(op.f("ix_check_project_id_created"), "check", ["project_id", "created"])
    op.create_index(op.f("ix_check_source_version_id"), "check", ["source_version_id"])
    op.create_index(op.f("ix_check_target_version_id"), "check", ["target_version_id"])

    op.create_table(
        "concept",
        sa.Column("glossary_version_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["glossary_version_id"],
            ["glossary_version.id"],
            name=op.f("fk_concept_glossary_version_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("glossary_version_id", "position", name=op.f("pk_concept")),
    )
    op.create_table(
        "check_glossary",
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("glossary_version_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_id"], ["check.id"], name=op.f("fk_check_glossary_check_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["glossary_version_id"],
            ["glossary_version.id"],
            name=op.f("fk_check_glossary_glossary_version_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("check_id", "position", name=op.f("pk_check_glossary")),
    )
    op.create_index(
        op.f("ix_check_glossary_glossary_version_id"), "check_glossary", ["glossary_version_id"]
    )

    op.create_table(
        "finding",
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("family", sa.String(length=32), nullable=False),
        sa.Column("severity", sa.String(length=16), nullable=False),
        sa.Column("paragraph", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_id"], ["check.id"], name=op.f("fk_finding_check_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("check_id", "position", name=op.f("pk_finding")),
    )
    op.create_index(
        op.f("ix_finding_check_id_family_position"), "finding", ["check_id", "family", "position"]
    )
    op.create_index(
        op.f("ix_finding_check_id_paragraph_position"),
        "finding",
        ["check_id", "paragraph", "position"],
    )
    op.create_index(
        op.f("ix_finding_check_id_rule_position"), "finding", ["check_id", "rule", "position"]
    )
    op.create_index(
        op.f("ix_finding_check_id_severity_position"),
        "finding",
        ["check_id", "severity", "position"],
    )
    op.create_index(op.f("ix_finding_fingerprint"), "finding", ["fingerprint"])

    op.create_table(
        "pair",
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("row", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_id"], ["check.id"], name=op.f("fk_pair_check_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("check_id", "position", name=op.f("pk_pair")),
    )
    op.create_table(
        "term",
        sa.Column("glossary_version_id", sa.String(length=32), nullable=False),
        sa.Column("concept_position", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["glossary_version_id", "concept_position"],
            ["concept.glossary_version_id", "concept.position"],
            name=op.f("fk_term_glossary_version_id_concept_position"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "glossary_version_id", "concept_position", "position", name=op.f("pk_term")
        ),
    )

    op.bulk_insert(
        project,
        [{"id": "default", "slug": "default", "name": "Default", "created": datetime.now(UTC)}],
    )


def downgrade() -> None:
    op.drop_table("term")
    op.drop_table("pair")
    op.drop_table("finding")
    op.drop_table("check_glossary")
    op.drop_table("concept")
    op.drop_table("check")
    op.drop_table("glossary_version")
    op.drop_table("document_version")
    op.drop_table("policy_version")
    op.drop_table("glossary")
    op.drop_table("document")
    op.drop_table("project")
