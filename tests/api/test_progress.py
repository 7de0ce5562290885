"""The bar is for people who wait at a terminal, and for nobody else."""

import pytest

from api.progress import progress


@pytest.mark.parametrize(("rows", "quiet", "terminal"), [(9, False, True), (10**6, True, True)])
def test_nothing_is_shown(
    rows: int,
    quiet: bool,
    terminal: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    with progress(rows, quiet=quiet) as done:
        done(5)
    assert capsys.readouterr() == ("", "")


def test_a_long_run_is_shown_on_standard_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with progress(10**6, quiet=False) as done:
        done(5)
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress(10**6, quiet=False) as done:
        done(500_000)
    out, err = capsys.readouterr()
    assert out == "" and "50%" in err
