"""Decisions on findings, which are called by one key through all checks of a project."""

import hashlib
import json
import re

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_AT_ONCE = 2_000
# As texts were kept at this revision: what no database takes is a mark and four digits.
_KEPT = re.compile("\ufdd0([0-9a-f]{4})")


def upgrade() -> None:
    with op.batch_alter_table("finding") as finding:
        finding.add_column(sa.Column("key", sa.String(length=64), nullable=True))
    _name_findings()
    with op.batch_alter_table("finding") as finding:
        finding.alter_column("key", existing_type=sa.String(length=64), nullable=False)
        finding.create_index(op.f("ix_finding_key"), ["key"])
    op.create_table(
        "decision",
        sa.Column("project_id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=True),
        sa.Column("check_id", sa.String(length=32), nullable=True),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_id"], ["check.id"], name=op.f("fk_decision_check_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_decision_project_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("project_id", "key", name=op.f("pk_decision")),
    )
    op.create_index(op.f("ix_decision_check_id"), "decision", ["check_id"])


def downgrade() -> None:
    op.drop_table("decision")
    with op.batch_alter_table("finding") as finding:
        finding.drop_index(op.f("ix_finding_key"))
        finding.drop_column("key")


def _name_findings() -> None:
    connection = op.get_bind()
    update = sa.text(
        "UPDATE finding SET key = :key WHERE check_id = :check_id AND position = :position"
    )
    some = sa.text(
        "SELECT check_id, position, fingerprint, body FROM finding WHERE key IS NULL LIMIT :most"
    )
    while rows := connection.execute(some, {"most": _AT_ONCE}).all():
        connection.execute(
            update,
            [
                {"key": _key(row.body, row.fingerprint), "check_id": row.check_id}
                | {"position": row.position}
                for row in rows
            ],
        )


def _key(body: str, fingerprint: str) -> str:
    document = json.loads(_KEPT.sub(lambda m: chr(int(m[1], 16)), body))["location"]["document"]
    name = f"{document}\x1f{fingerprint}"
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
