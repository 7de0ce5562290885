"""Concepts through time instead of copied into every version; proposals; checks made again."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# As ``api.glossaries`` has them at this revision.
_STEP = 1 << 20
_AT_ONCE = 2_000
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})
_MARK = "\ufdd0"
_KEPT = re.compile(f"{_MARK}([0-9a-f]{{4}})")
_UNKEPT = re.compile(f"[\x00{_MARK}\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")

_STATE = ["glossary_id", "concept_position", "since"]
_OF_CONCEPT = ["concept.glossary_id", "concept.position", "concept.since"]


def upgrade() -> None:
    _set_aside("concept", "term")
    with op.batch_alter_table("glossary") as glossary:
        glossary.add_column(
            sa.Column("role", sa.String(length=16), nullable=False, server_default="kept")
        )
        glossary.drop_constraint(op.f("uq_glossary_project_id_name"), type_="unique")
        glossary.create_unique_constraint(
            op.f("uq_glossary_project_id_name_role"), ["project_id", "name", "role"]
        )
    with op.batch_alter_table("glossary") as glossary:
        glossary.alter_column("role", server_default=None)
    with op.batch_alter_table("glossary_version") as version:
        version.add_column(sa.Column("concepts", sa.Integer(), nullable=False, server_default="0"))
        version.add_column(sa.Column("head", sa.Text(), nullable=False, server_default="{}"))
        version.alter_column("sha256", existing_type=sa.String(length=64), nullable=True)
    with op.batch_alter_table("glossary_version") as version:
        version.alter_column("concepts", server_default=None)
        version.alter_column("head", server_default=None)
    concept, term = _make_states()
    _make_rest()
    for glossary_id, versions in _versions():
        _tell(glossary_id, versions, concept, term)
    _drop_aside("concept", "term")


def downgrade() -> None:
    op.drop_table("recheck")
    op.drop_table("proposal_comment")
    op.drop_table("proposal")
    op.drop_table("concept_subject")
    op.drop_table("term")
    _set_aside("concept")
    concept, term = _make_copies()
    connection = op.get_bind()
    for glossary_id, versions in _versions():
        for version_id, number in versions:
            bodies = _bodies_of(glossary_id, number)
            _copy(version_id, bodies, concept, term)
            connection.execute(
                sa.text("UPDATE glossary_version SET sha256 = :sha256 WHERE id = :id"),
                {"sha256": _old_sha256(bodies), "id": version_id},
            )
    _drop_aside("concept")
    _join_roles()
    with op.batch_alter_table("glossary") as glossary:
        glossary.drop_constraint(op.f("uq_glossary_project_id_name_role"), type_="unique")
        glossary.drop_column("role")
        glossary.create_unique_constraint(
            op.f("uq_glossary_project_id_name"), ["project_id", "name"]
        )
    with op.batch_alter_table("glossary_version") as version:
        version.alter_column("sha256", existing_type=sa.String(length=64), nullable=False)
        version.drop_column("head")
        version.drop_column("concepts")


def _make_states() -> tuple[sa.Table, sa.Table]:
    concept = op.create_table(
        "concept",
        sa.Column("glossary_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["glossary_id"],
            ["glossary.id"],
            name=op.f("fk_concept_glossary_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("glossary_id", "position", "since", name=op.f("pk_concept")),
    )
    op.create_index(op.f("ix_concept_glossary_id_key"), "concept", ["glossary_id", "key"])
    term = op.create_table(
        "term",
        *_state_columns(),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            _STATE,
            _OF_CONCEPT,
            name=op.f("fk_term_glossary_id_concept_position_since"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(*_STATE, "position", name=op.f("pk_term")),
    )
    return concept, term


def _make_rest() -> None:
    op.create_table(
        "concept_subject",
        *_state_columns(),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            _STATE,
            _OF_CONCEPT,
            name=op.f("fk_concept_subject_glossary_id_concept_position_since"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(*_STATE, "position", name=op.f("pk_concept_subject")),
    )
    op.create_table(
        "proposal",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("glossary_id", sa.String(length=32), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("decided", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["glossary_id"],
            ["glossary.id"],
            name=op.f("fk_proposal_glossary_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
    )
    op.create_index(op.f("ix_proposal_glossary_id_created"), "proposal", ["glossary_id", "created"])
    op.create_table(
        "proposal_comment",
        sa.Column("proposal_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["proposal.id"],
            name=op.f("fk_proposal_comment_proposal_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("proposal_id", "position", name=op.f("pk_proposal_comment")),
    )
    op.create_table(
        "recheck",
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("before_id", sa.String(length=32), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["before_id"], ["check.id"], name=op.f("fk_recheck_before_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["check_id"], ["check.id"], name=op.f("fk_recheck_check_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("check_id", name=op.f("pk_recheck")),
    )
    op.create_index(op.f("ix_recheck_before_id"), "recheck", ["before_id"])


def _make_copies() -> tuple[sa.Table, sa.Table]:
    concept = op.create_table(
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
    term = op.create_table(
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
    return concept, term


def _state_columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("glossary_id", sa.String(length=32), nullable=False),
        sa.Column("concept_position", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
    )


def _set_aside(*tables: str) -> None:
    """Keep the rows of tables under another name, and drop the tables."""
    for name in tables:
        op.execute(f"CREATE TABLE old_{name} AS SELECT * FROM {name}")
        first = "glossary_id" if _has(f"old_{name}", "glossary_id") else "glossary_version_id"
        op.create_index(f"ix_old_{name}", f"old_{name}", [first])
    for name in reversed(tables):
        op.drop_table(name)


def _has(table: str, column: str) -> bool:
    return any(found["name"] == column for found in sa.inspect(op.get_bind()).get_columns(table))


def _drop_aside(*tables: str) -> None:
    for name in tables:
        op.drop_table(f"old_{name}")


def _versions() -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Yield the id of each glossary, and the id and number of each of its versions in order."""
    rows = op.get_bind().execute(
        sa.text("SELECT glossary_id, id, number FROM glossary_version ORDER BY glossary_id, number")
    )
    for glossary_id, versions in groupby(rows.all(), key=lambda row: row[0]):
        yield glossary_id, [(version_id, number) for _, version_id, number in versions]


def _tell(
    glossary_id: str, versions: list[tuple[str, int]], concept: sa.Table, term: sa.Table
) -> None:
    """Add the states of the concepts of one glossary, each with the versions it holds in."""
    connection = op.get_bind()
    states: list[list[Any]] = []  # since, until, position, body
    holding: list[list[Any]] = []
    for version_id, number in versions:
        bodies = _old_bodies(version_id)
        sha256 = hashlib.sha256("".join(f"{body}\n" for body in bodies).encode()).hexdigest()
        connection.execute(
            sa.text("UPDATE glossary_version SET concepts = :n, sha256 = :sha256 WHERE id = :id"),
            {"n": len(bodies), "sha256": sha256, "id": version_id},
        )
        now = []
        for place, body in enumerate(bodies):
            before = holding[place] if place < len(holding) else None
            if before is not None and before[3] == body:
                now.append(before)
                continue
            now.append([number, None, (place + 1) * _STEP, body])
            states.append(now[-1])
            if before is not None:
                before[1] = number
        for before in holding[len(bodies) :]:
            before[1] = number
        holding = now
    _add(connection, concept, (_concept_row(glossary_id, *state) for state in states))
    _add(
        connection,
        term,
        (row for state in states for row in _term_rows(glossary_id, *state)),
    )


def _concept_row(
    glossary_id: str, since: int, until: int | None, position: int, body: str
) -> dict[str, Any]:
    name = json.loads(body)["id"]
    return {
        "glossary_id": glossary_id,
        "position": position,
        "since": since,
        "until": until,
        "name": _unreal(name),
        "key": hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest(),
        "body": body,
    }


def _term_rows(
    glossary_id: str, since: int, until: int | None, place: int, body: str
) -> Iterator[dict[str, Any]]:
    for position, term in enumerate(json.loads(body).get("terms", ())):
        yield {
            "glossary_id": glossary_id,
            "concept_position": place,
            "since": since,
            "position": position,
            "language": _unreal(term["language"]),
            "status": term.get("status", "preferred"),
            "text": _unreal(term["text"]),
            "folded": _unreal(_folded(term["text"])),
        }


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _old_bodies(version_id: str) -> list[str]:
    connection = op.get_bind()
    rows = connection.execute(
        sa.text(
            "SELECT concept_position, text, language, status FROM old_term"
            " WHERE glossary_version_id = :id ORDER BY concept_position, position"
        ),
        {"id": version_id},
    )
    terms = {place: list(of) for place, of in groupby(rows.all(), key=lambda row: row[0])}
    concepts = connection.execute(
        sa.text(
            "SELECT position, name, note, origin FROM old_concept"
            " WHERE glossary_version_id = :id ORDER BY position"
        ),
        {"id": version_id},
    )
    return [
        _body(name, terms.get(position, []), note, origin)
        for position, name, note, origin in concepts
    ]


def _body(name: str, terms: list[Any], note: str, origin: str) -> str:
    content: dict[str, Any] = {"id": _real(name), "terms": []}
    for _, text, language, status in terms:
        term = {"text": _real(text), "language": _real(language)}
        content["terms"].append(term if status == "preferred" else {**term, "status": status})
    content |= {field: _real(text) for field, text in (("note", note), ("origin", origin)) if text}
    written = json.dumps(content, ensure_ascii=False)
    return _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", written)


def _bodies_of(glossary_id: str, number: int) -> list[dict[str, Any]]:
    rows = op.get_bind().execute(
        sa.text(
            "SELECT body FROM old_concept WHERE glossary_id = :id AND since <= :number"
            " AND (until IS NULL OR until > :number) ORDER BY position"
        ),
        {"id": glossary_id, "number": number},
    )
    return [json.loads(body) for (body,) in rows]


def _copy(version_id: str, bodies: list[dict[str, Any]], concept: sa.Table, term: sa.Table) -> None:
    connection = op.get_bind()
    _add(
        connection,
        concept,
        (
            {
                "glossary_version_id": version_id,
                "position": position,
                "name": _unreal(body["id"]),
                "note": _unreal(body.get("note", "")),
                "origin": _unreal(body.get("origin", "")),
            }
            for position, body in enumerate(bodies)
        ),
    )
    _add(
        connection,
        term,
        (
            {
                "glossary_version_id": version_id,
                "concept_position": place,
                "position": position,
                "language": _unreal(one["language"]),
                "text": _unreal(one["text"]),
                "status": one.get("status", "preferred"),
            }
            for place, body in enumerate(bodies)
            for position, one in enumerate(body.get("terms", ()))
        ),
    )


def _old_sha256(bodies: list[dict[str, Any]]) -> str:
    content = [
        [
            body["id"],
            body.get("note", ""),
            body.get("origin", ""),
            [
                [term["text"], term["language"], term.get("status", "preferred")]
                for term in body.get("terms", ())
            ],
        ]
        for body in bodies
    ]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def _join_roles() -> None:
    """Number the versions that checks brought behind those of the glossary of that name."""
    connection = op.get_bind()
    twins = connection.execute(
        sa.text(
            "SELECT brought.id, kept.id, max(version.number) FROM glossary AS brought"
            " JOIN glossary AS kept ON kept.project_id = brought.project_id"
            " AND kept.name = brought.name AND kept.role = 'kept'"
            " JOIN glossary_version AS version ON version.glossary_id = kept.id"
            " WHERE brought.role = 'check' GROUP BY brought.id, kept.id"
        )
    )
    for brought, kept, newest in twins.all():
        connection.execute(
            sa.text(
                "UPDATE glossary_version SET glossary_id = :kept, number = number + :newest"
                " WHERE glossary_id = :brought"
            ),
            {"kept": kept, "newest": newest, "brought": brought},
        )
        connection.execute(sa.text("DELETE FROM glossary WHERE id = :id"), {"id": brought})


def _add(connection: sa.Connection, table: sa.Table, rows: Iterable[dict[str, Any]]) -> None:
    some: list[dict[str, Any]] = []
    for row in rows:
        some.append(row)
        if len(some) == _AT_ONCE:
            connection.execute(sa.insert(table), some)
            some = []
    if some:
        connection.execute(sa.insert(table), some)


def _real(kept: str) -> str:
    """Return a text as it was given; see ``api.database.types``."""
    return _KEPT.sub(lambda m: chr(int(m[1], 16)), kept)


def _unreal(text: str) -> str:
    """Return a text as a database can keep it."""
    return _UNKEPT.sub(lambda m: f"{_MARK}{ord(m[0]):04x}", text)
