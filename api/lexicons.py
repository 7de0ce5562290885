"""Word models of projects: one for two languages, set and replaced."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy import Select, select

from api.database import tables
from api.database.connection import Database, Session
from api.errors import NotFoundError
from api.projects import find_project
from checker.errors import LexiconError
from checker.lexicon import Lexicon
from checker.lexicon.file import load, shipped, turned


@dataclass(frozen=True, slots=True)
class KeptLexicon:
    """A lexicon of a project, without its words. ``languages`` as in “en-fr”, in that order."""

    project: str
    languages: str
    sha256: str
    signature: str
    notice: str
    created: datetime


def keep_lexicon(
    session: Session, project: str, data: bytes, name: str, languages: str | None = None
) -> tuple[KeptLexicon, bool]:
    """Keep the content of a lexicon's file in ``project``, in the place of one there may be.

    Return it, and whether it is the first of its languages. ``name`` is what errors call it;
    ``languages``, as “en-fr”, are those that it has to be of. Raises ``LexiconError`` for what is
    no such lexicon and ``NotFoundError`` for an unknown project.
    """
    owner = find_project(session, project).id
    lexicon = load(data, name)
    pair = pair_of(*lexicon.languages)
    if languages is not None and pair_of(*languages.split("-")) != pair:
        raise LexiconError(
            f"is of {pair}, not of {languages}", where=name, mend="send it to its own languages"
        )
    # whoever sets a lexicon holds the project, so that two at once do not both add one
    session.get(tables.Project, owner, with_for_update={"key_share": True})
    row = session.scalar(select(tables.Lexicon).filter_by(project_id=owner, languages=pair))
    first = row is None
    if row is None:
        row = tables.Lexicon(project_id=owner, languages=pair)
        session.add(row)
    if row.sha256 != lexicon.digest:  # the same again is no change
        row.sha256, row.signature, row.notice = lexicon.digest, lexicon.signature, lexicon.notice
        row.content, row.created = data, datetime.now(UTC)
    session.flush()
    kept = KeptLexicon(project, pair, row.sha256, row.signature, row.notice, row.created)
    return kept, first


def list_lexicons(session: Session, project: str) -> list[KeptLexicon]:
    """Return the lexicons of a project by their languages; raises ``NotFoundError``."""
    find_project(session, project)
    lexicon = tables.Lexicon
    wanted = _of(project).with_only_columns(
        tables.Project.slug,
        lexicon.languages,
        lexicon.sha256,
        lexicon.signature,
        lexicon.notice,
        lexicon.created,
    )
    return [KeptLexicon(*row) for row in session.execute(wanted.order_by(lexicon.languages))]


def lexicon_content(session: Session, project: str, languages: str) -> bytes:
    """Return the file of a kept lexicon as it was given; raises ``NotFoundError``."""
    return _find(session, project, languages).content


def drop_lexicon(session: Session, project: str, languages: str) -> None:
    """Remove a lexicon from a project; raises ``NotFoundError``."""
    session.delete(_find(session, project, languages))


def kept_or_shipped(database: Database, project: str, source: str, target: str) -> Lexicon | None:
    """Return the lexicon that checks of a project use: its own, else the one accord comes with."""
    pair = pair_of(source, target)
    with database.reading() as session:
        wanted = _of(project).filter(tables.Lexicon.languages == pair)
        content = session.scalar(wanted.with_only_columns(tables.Lexicon.content))
    if content is None:
        return shipped(source, target)
    name = f"lexicon of the project {project}"
    return turned(_loaded(content, name), name, source, target)


def pair_of(source: str, target: str) -> str:
    """Return the name of two languages, the same in either order: “en-fr”."""
    return "-".join(sorted((source, target)))


@lru_cache(maxsize=2)
def _loaded(content: bytes, name: str) -> Lexicon:
    """Return a kept lexicon, read once and not for every check."""
    return load(content, name)


def _of(project: str) -> Select[tables.Lexicon]:
    project_id = tables.Project.id == tables.Lexicon.project_id
    return select(tables.Lexicon).join(tables.Project, project_id).filter_by(slug=project)


def _find(session: Session, project: str, languages: str) -> tables.Lexicon:
    find_project(session, project)
    pair = pair_of(*languages.split("-"))
    row = session.scalar(_of(project).filter(tables.Lexicon.languages == pair))
    if row is None:
        raise NotFoundError(
            f"the project {project} has no lexicon of {pair}",
            mend="accord lexicon keep, or PUT, gives it one",
        )
    return row
