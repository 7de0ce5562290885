"""The file of a lexicon: what was written is read, and nothing else."""

import gzip
import hashlib
import json
import pickle
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.errors import LexiconError
from checker.lexicon.file import LARGEST, MAGIC, SHIPPED, dump, load, read
from checker.lexicon.lexicon import Lexicon

MOST_SHIPPED = 8 * 2**20


def test_what_was_written_is_read(lexicon: Lexicon) -> None:
    data = dump(lexicon)
    again = load(data, "a.lexicon")
    assert dump(again) == data
    assert again.languages == lexicon.languages
    assert again.digest == hashlib.sha256(data).hexdigest()
    assert (again.signature, again.notice) == (lexicon.signature, lexicon.notice)
    for word in ("committee", "report", "the"):
        assert again.renderings(word) == lexicon.renderings(word)


def bare(size: int, body: bytes = b"", languages: object = ("en", "fr")) -> bytes:
    """A file whose header is right and whose tables are ``body``."""
    header = json.dumps({"languages": languages, "signature": "", "notice": "", "bytes": size})
    start = MAGIC + b"\x01\x00" + len(header).to_bytes(4, "little")
    return signed(start + header.encode() + zlib.compress(body))


def tables(words: bytes, languages: object = ("en", "fr")) -> bytes:
    """A file whose source words are these, and which pairs none of them."""
    sizes = bytes(4 * (words.count(b"\n") + 1))
    table = struct.pack("<6I", len(words), 0, len(sizes), 0, 0, 0) + words + sizes
    return bare(2 * len(table), table * 2, languages)


def signed(data: bytes) -> bytes:
    return data + hashlib.sha256(data).digest()


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: b"PK\x03\x04" + data, id="foreign"),
        pytest.param(lambda data: MAGIC, id="magic alone"),
        pytest.param(lambda data: data[:-1], id="truncated"),
        pytest.param(lambda data: data[: len(data) // 2], id="half"),
        pytest.param(lambda data: data + b"\0", id="longer"),
        pytest.param(lambda data: data[:90] + b"\xff" + data[91:], id="a byte changed"),
        pytest.param(
            lambda data: signed(MAGIC + b"\x09\x00" + data[len(MAGIC) + 2 : -32]), id="version"
        ),
        pytest.param(lambda data: signed(MAGIC + b"\x01\x00\xff\xff\x00\x00{}"), id="header"),
        pytest.param(lambda data: signed(data[:-40]), id="body"),
        pytest.param(lambda data: bare(0), id="no tables"),
        pytest.param(lambda data: bare(1000), id="tables missing"),
        pytest.param(lambda data: bare(-1), id="size"),
        pytest.param(lambda data: bare(2**62), id="too large a size"),
        pytest.param(lambda data: bare(1000, bytes(10**7)), id="more than it says"),
        pytest.param(lambda data: bare(LARGEST, bytes(LARGEST)), id="a bomb of zeros"),
        pytest.param(lambda data: tables(b"\n" * 2**21), id="a bomb of words"),
        pytest.param(lambda data: tables(b"b\na"), id="words out of order"),
        pytest.param(lambda data: bytes(LARGEST + 1), id="too large a file"),
        pytest.param(gzip.compress, id="gzip"),
        pytest.param(lambda data: tables(b"a\nb", ["en", "en"]), id="one language"),
        pytest.param(lambda data: tables(b"a\nb", "en"), id="a language"),
        pytest.param(lambda data: tables(b"a\nb", ["en", "../fr"]), id="no language"),
    ],
)
def test_anything_else_is_refused(lexicon: Lexicon, broken: Callable[[bytes], bytes]) -> None:
    with pytest.raises(LexiconError) as error:
        load(broken(dump(lexicon)), "a.lexicon")
    assert error.value.where == "a.lexicon"
    assert error.value.mend


def test_the_broken_ones_are_whole_but_for_what_breaks_them() -> None:
    assert not load(tables(b"a\nb"), "a.lexicon").renderings("a")


def test_a_lexicon_answers_for_its_two_languages_alone(lexicon: Lexicon, tmp_path: Path) -> None:
    path = tmp_path / "a.lexicon"
    path.write_bytes(dump(lexicon))
    assert read(str(path)).source_language == "en"
    assert read(str(path), "en", "fr").source_language == "en"
    assert read(str(path), "fr", "en").source_language == "fr"
    assert read(str(path), target="en").source_language == "fr"
    with pytest.raises(LexiconError, match="is of en and fr, not of de and fr"):
        read(str(path), "de", "fr")
    with pytest.raises(LexiconError, match="not of de "):
        read(str(path), target="de")
    with pytest.raises(LexiconError, match="cannot be read"):
        read(str(tmp_path / "missing"))


def test_the_lexicon_that_comes_with_the_program() -> None:
    assert SHIPPED.stat().st_size < MOST_SHIPPED
    shipped = read(str(SHIPPED), "en", "fr")
    assert "Open Government Licence – Canada" in shipped.notice
    assert shipped.notice == (SHIPPED.parent / "en-fr.notice.txt").read_text(encoding="utf-8")
    assert shipped.renderings("regulation", 1)[0].word == "règlement"


def test_another_process_gets_what_was_learned_alone(lexicon: Lexicon) -> None:
    fresh = load(dump(lexicon), "a.lexicon")
    size = len(pickle.dumps(fresh))
    for word in ("committee", "report", "the"):
        assert fresh.renderings(word) and fresh.exchanged().renderings("rapport")
    assert len(pickle.dumps(fresh)) == size
    sent = pickle.loads(pickle.dumps(fresh))  # noqa: S301 - our own
    assert sent.renderings("report") == fresh.renderings("report")
