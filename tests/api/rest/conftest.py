"""The application over a database of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api.rest.app import create_app
from api.settings import Settings


@pytest.fixture
def lite(tmp_path: Path) -> Iterator[Flask]:
    """The application over SQLite, for what does not depend on the database."""
    app = create_app(Settings(database_url=f"sqlite:///{tmp_path / 'lite.db'}"))
    yield app
    app.extensions["database"].close()


@pytest.fixture
def client(lite: Flask) -> FlaskClient:
    """A client of the application over SQLite."""
    return lite.test_client()


@pytest.fixture
def app(database_url: str) -> Iterator[Flask]:
    """The application, once over SQLite and once over PostgreSQL."""
    # the tables of PostgreSQL are made when they are asked for
    from api.database.migrate import upgrade

    upgrade(database_url)
    app = create_app(Settings(database_url=database_url))
    yield app
    app.extensions["database"].close()
