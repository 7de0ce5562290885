"""A likeness carries the signature of its metric."""

from checker.wording.similarity import chrf


def test_chrf() -> None:
    same = chrf("Les Alliés décident.", "Les Alliés décident.")
    assert same.score == 100
    assert "version" in same.signature
    assert chrf("Les Alliés tranchent.", "Les Alliés décident.").score < 100
