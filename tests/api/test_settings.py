"""Settings come from the environment, and each says what it is."""

from pathlib import Path

import pytest

from api.errors import SettingsError
from api.settings import Settings, read_settings


def test_every_setting_is_documented() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description and field.description.endswith("."), name


def test_settings_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ACCORD_DATABASE_URL", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    settings = read_settings()
    assert settings.host == "127.0.0.1"
    assert settings.database_url.startswith("sqlite:///")
    assert settings.database_url.endswith("accord.db")
    monkeypatch.setenv("ACCORD_DATABASE_URL", "sqlite:///x.db")
    monkeypatch.setenv("ACCORD_PORT", "9000")
    assert (read_settings().database_url, read_settings().port) == ("sqlite:///x.db", 9000)


def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCORD_PORT", "secret")
    with pytest.raises(SettingsError, match="ACCORD_PORT: input should be") as caught:
        read_settings()
    assert "secret" not in str(caught.value)
