"""What is measured is what was kept: the figures are those of a check that came back whole."""

from pathlib import Path

import pytest

from bench import store


def test_a_check_is_made_large_and_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "FINDINGS", 60)
    monkeypatch.setattr(store, "PAIRS", 40)
    figures = store.measure_store(f"sqlite:///{tmp_path / 'a.db'}")
    assert list(figures["seconds"]) == ["keep", "page of 50", "pairs", "findings"]
    assert figures["database"].startswith("sqlite 3.")
    assert 0 < figures["before"] <= figures["peak"] <= figures["read"]
