"""Projects and their names."""

from contextlib import closing

import pytest

from api.database.connection import open_database
from api.errors import NotFoundError, ProjectError
from api.projects import add_project, find_project, list_projects


def test_projects_are_added_and_found() -> None:
    with closing(open_database("sqlite://")) as database, database.session() as session:
        assert add_project(session, "the-plan-2", "The Plan").name == "The Plan"
        assert add_project(session, "a").name == "a"
        assert find_project(session, "the-plan-2").name == "The Plan"
        assert [p.slug for p in list_projects(session)] == ["a", "default", "the-plan-2"]
        with pytest.raises(ProjectError, match="already"):
            add_project(session, "a")
        with pytest.raises(NotFoundError, match="a, default, the-plan-2"):
            find_project(session, "b")
        for slug in ("", "A", "-a", "a-", "a--b", "a/b", "a b", "é", "a\n", "x" * 65):
            with pytest.raises(ProjectError, match="cannot be the name"):
                add_project(session, slug)
