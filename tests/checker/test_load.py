"""What is in memory is loaded as a file would be."""

from pathlib import Path

import pytest

from checker.errors import DocumentError
from checker.load import File, LoadOptions, load, load_given
from checker.model import Document

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
