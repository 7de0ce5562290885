"""The addresses of databases that operators write."""

import ssl
from getpass import getuser

import pytest

from api.database.url import parse_url
from api.errors import DatabaseError


@pytest.mark.parametrize(
    ("url", "driver", "arguments"),
    [
        ("sqlite:///a.db", "sqlite", {}),
        ("postgres://u:p@h/n", "postgresql+pg8000", {}),
        ("postgresql://u:p@h:1/n", "postgresql+pg8000", {}),
        ("postgresql+pg8000://u@h/n", "postgresql+pg8000", {}),
        ("postgresql+psycopg://u@h/n?sslmode=prefer", "postgresql+psycopg", {}),
        (
            "postgresql://u:@/n?host=/run/postgresql",
            "postgresql+pg8000",
            {"unix_sock": "/run/postgresql/.s.PGSQL.5432"},
        ),
        ("postgresql:///n", "postgresql+pg8000", {"user": getuser()}),
        (
            "postgres://u@h/n?application_name=x&sslmode=disable",
            "postgresql+pg8000",
            {"application_name": "x", "ssl_context": None},
        ),
    ],
)
def test_what_is_understood(url: str, driver: str, arguments: dict[str, object]) -> None:
    target = parse_url(url)
    assert target.url.drivername == driver
    assert target.arguments == arguments
    assert target.is_sqlite == (driver == "sqlite")


def test_encryption_with_and_without_looking_who_answers() -> None:
    for mode, verify in (("require", ssl.CERT_NONE), ("verify-full", ssl.CERT_REQUIRED)):
        context = parse_url(f"postgresql://u@h/n?sslmode={mode}").arguments["ssl_context"]
        assert context.verify_mode == verify


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("accord.db", ["not a URL", "sqlite:///FILE"]),
        ("mysql://u:secret@h/n", ["mysql", "postgresql://"]),
        ("postgres://u:secret@h/n?sslmode=maybe", ["sslmode=maybe", "verify-full"]),
        ("postgres://u:secret@h/n?pool=3", ["pool=3", "leave it out"]),
        ("postgres://u:secret@h:port/n", ["not a URL"]),
    ],
)
def test_what_is_not_understood(url: str, words: list[str]) -> None:
    with pytest.raises(DatabaseError) as caught:
        parse_url(url)
    for word in words:
        assert word in str(caught.value)
    assert "secret" not in str(caught.value)
