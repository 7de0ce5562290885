"""What is in memory is loaded as a file would be."""

from pathlib import Path

import pytest

from checker.errors import AccordError, DocumentError, LanguageError
from checker.load import File, LoadOptions, load, load_given, tell_languages
from checker.model import Document
from checker.readers.bitext import parse_bitext

SOURCE = "\ufeffThe Council adopted the plan.\r\n\r\nAll is said here in words enough.\r\n"
TARGET = "Le Conseil a adopté le plan.\r\n\r\nTout est dit ici en assez de mots.\r\n"


def seen(document: Document | None) -> object:
    assert document is not None
    words = [(block.kind, block.text, block.sentences) for block in document.blocks]
    return document.name, document.text, document.encoding, document.language.code, words


def test_paths_bytes_and_texts_are_loaded_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"en.txt": SOURCE, "fr.txt": TARGET}
    for name, text in texts.items():
        Path(name).write_bytes(text.encode())
    paths = load(list(texts), LoadOptions())
    data = load_given([File(name, text.encode()) for name, text in texts.items()], LoadOptions())
    given = load_given([File(name, text) for name, text in texts.items()], LoadOptions())
    assert [seen(d) for d in paths] == [seen(d) for d in data] == [seen(d) for d in given]
    assert given[0] is not None and given[0].text == SOURCE[1:]


def test_one_text_in_two_languages_is_split() -> None:
    both = SOURCE * 3 + "\n" + TARGET * 3
    source, target = load_given([File("both.txt", both)], LoadOptions())
    assert source is not None
    assert (source.language.code, target.language.code) == ("en", "fr")


@pytest.mark.parametrize("text", ["", " \n", "\ufeff", "a\x00b", "x" * 1_000_001])
def test_a_text_of_no_use_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(DocumentError, match=r"^a\.txt"):
        load_given([File("a.txt", text)], LoadOptions(target_lang="fr"))


def test_one_file_is_not_both_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("both.txt").write_text(SOURCE * 3 + "\n" + TARGET * 3, encoding="utf-8")
    Path("link.txt").symlink_to("both.txt")
    for other in ("both.txt", "./both.txt", "link.txt"):
        with pytest.raises(DocumentError, match="is given as both versions"):
            load(["both.txt", other], LoadOptions("en", "fr"))


def test_two_versions_are_of_two_languages() -> None:
    files = [File("en.txt", SOURCE), File("copy.txt", SOURCE)]
    for options in (LoadOptions(), LoadOptions("en"), LoadOptions(None, "en")):
        with pytest.raises(LanguageError, match=r"copy\.txt: both versions are in English"):
            load_given(files, options)
    # what the user says of both is so
    for source, target in (("en", "en"), ("en", "fr")):
        read = load_given(files, LoadOptions(source, target))
        assert read[0] is not None
        assert (read[0].language.code, read[1].language.code) == (source, target)


def notes(document: Document | None) -> list[str]:
    assert document is not None
    return [note.en for note in document.notes]


def test_a_text_that_does_not_read_like_its_language_is_noted() -> None:
    files = [File("a.txt", SOURCE * 3), File("b.txt", TARGET * 3)]
    source, target = load_given(files, LoadOptions("fr", "fr"))
    assert notes(source) == ["a.txt does not read like French, which it is said to be in."]
    assert notes(target) == []
    # too few words to tell from
    short = load_given([File("a.txt", SOURCE), File("b.txt", TARGET)], LoadOptions("fr", "en"))
    assert notes(short[0]) == notes(short[1]) == []


def bitext(*rows: tuple[str, str]) -> bytes:
    lines = [f"{i}\t{source}\t{target}\n" for i, (source, target) in enumerate(rows)]
    return ("id\tsource\ttarget\n" + "".join(lines)).encode()


ENGLISH = "All that was said here was said in words that are enough for us."
FRENCH = "Tout ce qui a été dit ici l’a été en des mots qui nous suffisent."


@pytest.mark.parametrize(
    ("rows", "options", "complaint"),
    [
        ([("", FRENCH)] * 2, LoadOptions("en", "fr"), "no text on the source side"),
        ([(ENGLISH, " ")], LoadOptions("en", "fr"), "no text on the target side"),
        ([(ENGLISH, "")], LoadOptions(), "no text on the target side"),
        ([(ENGLISH, ENGLISH)], LoadOptions(), "both versions are in English"),
        ([(ENGLISH, ENGLISH)], LoadOptions("en"), "both versions are in English"),
        ([("7.", FRENCH)], LoadOptions(), "too short to tell"),
    ],
)
def test_a_bitext_that_is_none_is_refused(
    rows: list[tuple[str, str]], options: LoadOptions, complaint: str
) -> None:
    with pytest.raises(AccordError, match=rf"^rows\.tsv: .*{complaint}"):
        tell_languages(parse_bitext("rows.tsv", bitext(*rows)), options)


def test_a_bitext_the_wrong_way_round_is_noted() -> None:
    given = parse_bitext("rows.tsv", bitext(*[(ENGLISH, FRENCH)] * 3))
    told, source, target = tell_languages(given, LoadOptions("fr", "en"))
    assert (source.code, target.code) == ("fr", "en")
    assert [note.en for note in told.notes] == [
        "rows.tsv (source) does not read like French, which it is said to be in.",
        "rows.tsv (target) does not read like English, which it is said to be in.",
    ]
    assert tell_languages(given, LoadOptions("en", "fr"))[0].notes == ()
