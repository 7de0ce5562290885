"""Glossaries: which of a project's are heard by every check, and in which order."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("glossary", sa.Column("precedence", sa.Integer(), nullable=True))


def downgrade() -> None:
    # the order is lost: no check of the project has a glossary any more that it does not name
    op.drop_column("glossary", "precedence")
