"""Which word model a check is given, and what it says where there is none."""

from pathlib import Path

import pytest

from checker.errors import LexiconError
from checker.lexicon.choice import lexicon_of, no_lexicon, without
from checker.lexicon.file import dump, shipped
from checker.lexicon.lexicon import Lexicon
from checker.report import Report
from checker.run import check_texts

TEXTS = ("Le plan a échoué.", "Der Plan ist gescheitert.")


@pytest.fixture
def file(lexicon: Lexicon, tmp_path: Path) -> str:
    path = tmp_path / "own.lexicon"
    path.write_bytes(dump(lexicon))
    return str(path)


def test_a_file_answers_in_both_directions_and_for_no_other_languages(file: str) -> None:
    chosen = lexicon_of(file)
    for source, target in (("en", "fr"), ("fr", "en")):
        model = chosen(source, target)
        assert model is not None
        assert (model.source_language, model.target_language) == (source, target)
    with pytest.raises(LexiconError, match=r"own\.lexicon: is of en and fr, not of fr and de"):
        chosen("fr", "de")


def test_a_file_that_is_none_is_refused_before_any_language_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words", encoding="utf-8")
    for name in ("a.txt", "missing", "a\0b", "."):
        with pytest.raises(LexiconError):
            lexicon_of(str(tmp_path / name))


def test_none_is_none() -> None:
    assert no_lexicon("en", "fr") is None
    assert shipped("en", "fr") is not None
    assert shipped("fr", "de") is None


def notes(report: Report) -> list[str]:
    return [note.en for document in report.documents for note in document.notes]


def test_a_report_says_once_that_there_was_no_word_model() -> None:
    bare = check_texts(*TEXTS, "fr", "de")
    (note,) = notes(bare)
    assert note.startswith("No word model of French and German took part")
    assert "|lexicon:none|" in bare.signature
    usual = check_texts("The plan failed.", "Le plan a échoué.")
    assert notes(usual) == []
    assert "|lexicon:none|" not in usual.signature


def test_one_text_alone_needs_none() -> None:
    alone = check_texts(None, TEXTS[0], "de", "fr")
    assert not any("word model" in note for note in notes(alone))


def test_it_is_said_in_either_language() -> None:
    from checker.languages import LANGUAGES

    note = without(LANGUAGES["fr"], LANGUAGES["de"])
    assert "French and German" in note.en
    assert "(français – allemand)" in note.fr
