"""Bytes become text, or one line says why not and what to do."""

import codecs
import contextlib
import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import decoding
from checker.decoding import MAX_BYTES, MAX_LINE, decode, decompress, read_bytes
from checker.errors import DocumentError

TEXT = "L’Alliance a réaffirmé\r\nson engagement.\n"


@pytest.mark.parametrize(
    ("data", "encoding", "named"),
    [
        (TEXT.encode(), None, "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), None, "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None, "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, "utf-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), None, "utf-32"),
        (TEXT.encode("utf-16-le"), None, "utf-16-le"),
        (TEXT.encode("utf-16-be"), None, "utf-16-be"),
        (TEXT.encode("cp1252"), None, "cp1252"),
        (TEXT.encode("cp1252"), "Windows-1252", "cp1252"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", "utf-8"),
        (TEXT.encode("utf-16-le"), "utf-16-le", "utf-16-le"),
    ],
)
def test_text_comes_out_as_it_is(data: bytes, encoding: str | None, named: str) -> None:
    found = decode(data, "a.txt", encoding)
    assert (found.text, found.encoding) == (TEXT, named)


def test_a_guess_is_noted_in_both_languages() -> None:
    (note,) = decode("réaffirmé".encode("cp1252"), "a.txt").notes
    assert "Windows-1252" in note.en and "Windows-1252" in note.fr
    assert decode("réaffirmé".encode(), "a.txt").notes == ()
    assert decode("réaffirmé".encode("cp1252"), "a.txt", "cp1252").notes == ()


@pytest.mark.parametrize(
    ("data", "encoding", "words"),
    [
        (b"", None, "no text"),
        (b"\xef\xbb\xbf \r\n\t", None, "no text"),
        (b"\x00\x01\x02\x03" * 50, None, "binary file"),
        (b"text\x00more", None, "binary file"),
        (bytes(range(1, 9)) * 20, None, "binary file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", None, "a PDF file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "cp1252", "a PDF file"),
        (b"PK\x03\x04....word/document.xml", None, "a DOCX file"),
        (b"PK\x03\x04....", None, "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", None, "an image"),
        (b"\x1f\x8b\x08", None, "a gzip file"),
        (b"caf\x81 d\xe9j\xe0", None, "byte 3 cannot be read as cp1252"),
        ("déjà\nété caf".encode() + b"\xe9", None, "UTF-8 but for byte 16"),
        (b"caf\xe9", "utf-8", "byte 3 cannot be read as utf-8"),
        (b"text", "klingon", "unknown encoding “klingon”"),
        (b"text", "base64", "unknown encoding “base64”"),
        (b"x" * (MAX_LINE + 1), None, "the line has 1,000,001 characters"),
    ],
)
def test_what_cannot_be_read_is_one_line(data: bytes, encoding: str | None, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as error:
        decode(data, "a.txt", encoding)
    assert error.value.where and error.value.mend
    assert "\n" not in str(error.value)


def test_the_place_of_a_bad_byte_names_its_line() -> None:
    with pytest.raises(DocumentError) as error:
        decode(b"one\ntwo\ncaf\x81", "a.txt")
    assert error.value.where == "a.txt:3"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_long_line_is_named_whatever_ends_it(end: str) -> None:
    text = f"one{end}two{end}{'x' * 5_000_000}{end}four"
    with pytest.raises(DocumentError) as error:
        decode(text.encode(), "a.txt")
    assert error.value.where == "a.txt:3"


def test_many_lines_are_no_long_line() -> None:
    text = "a line of text\r\n" * 100_000
    assert decode(text.encode(), "a.txt").text == text


def test_files_that_are_none(tmp_path: Path) -> None:
    for name, words in (
        (str(tmp_path), "folder"),
        (str(tmp_path / "no"), "no such"),
        ("\0", "not"),
    ):
        with pytest.raises(DocumentError, match=words):
            read_bytes(name)


def test_no_more_is_read_than_the_limit(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(DocumentError, match="larger than 20 MB"):
        read_bytes(str(big))
    big.write_bytes(b"x" * 11)
    with pytest.raises(DocumentError, match="larger than"):
        read_bytes(str(big), 10)
    assert read_bytes(str(big), 11) == b"x" * 11
    assert MAX_BYTES == 20_000_000


def test_a_bomb_does_not_go_off() -> None:
    with pytest.raises(DocumentError, match="larger than 1 MB when decompressed"):
        decompress(gzip.compress(b"0" * 5_000_000), "bomb.jsonl.gz", 1_000_000)


@pytest.mark.parametrize("data", [b"not gzip", gzip.compress(b"some text")[:-9]])
def test_a_broken_gzip_file_is_named(data: bytes) -> None:
    with pytest.raises(DocumentError, match="not a whole gzip file"):
        decompress(data, "a.jsonl.gz")


def test_standard_input_has_a_name() -> None:
    assert decoding.display_name("-") == "standard input"


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "utf-16", "cp1252", "punycode"]))
def test_any_bytes_are_text_or_an_error_of_ours(data: bytes, encoding: str | None) -> None:
    with contextlib.suppress(DocumentError):
        assert decode(data, "a.txt", encoding).text.strip()


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=50))
def test_utf_8_comes_back_as_it_went(text: str) -> None:
    text = f"A {text}\r\n"
    assert decode(codecs.BOM_UTF8 + text.encode(), "a.txt").text == text
    assert decode(text.encode(), "a.txt").text == text
