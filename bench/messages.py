"""The messages of free programs in English and French, as a bitext to learn everyday words from.

``python -m bench.messages FOLDER`` reads the wheels in a folder (see ``requirements-messages.in``:
all under permissive licences) and prints a row for each message that both languages have, as JSON
lines. Nothing of the wheels is installed or run. The same wheels give the same bytes.
"""

import json
import re
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

_CATALOGUE = re.compile(r"/fr(?:[_-]FR)?/.*\.mo$")
# Messages as JSON, a file for each language with a hash of its content in the name.
_MESSAGES = re.compile(r"translations/(?:.*/)?fr-[0-9a-f]+\.json$")
_LITTLE_ENDIAN = 0x950412DE
# Gaps to be filled, tags, and the sign of a key to press.
_GAP = re.compile(r"<[^>]+>|%\(\w+\)[sdr]|%[sdr]|\{[^}]*\}|&(?=\w)")
_SPACE = re.compile(r"\s+")


def messages(wheel: Path) -> Iterator[tuple[str, str]]:
    """Yield the messages of a wheel in English and in French, in the order of its files."""
    with zipfile.ZipFile(wheel) as archive:
        names = sorted(archive.namelist())
        for name in names:
            if _CATALOGUE.search(name):
                yield from catalogue(archive.read(name))
            elif _MESSAGES.search(name):
                english = re.compile(re.escape(name[: name.rindex("fr-")]) + r"en-[0-9a-f]+\.json")
                for other in filter(english.fullmatch, names):
                    sides = [json.loads(archive.read(n)) for n in (other, name)]
                    for key, text in sides[0].items():
                        if isinstance(text, str) and isinstance(sides[1].get(key), str):
                            yield text, sides[1][key]


def catalogue(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the messages of a compiled gettext catalogue, singular and plural apart.

    The layout is described in the gettext manual, “The Format of GNU MO Files”.
    """
    order = "<" if struct.unpack("<I", content[:4])[0] == _LITTLE_ENDIAN else ">"
    count, *tables = struct.unpack(f"{order}3I", content[8:20])
    for number in range(count):
        texts = []
        for table in tables:
            length, start = struct.unpack_from(f"{order}2I", content, table + 8 * number)
            texts.append(content[start : start + length].decode("utf-8", "replace"))
        # what stands before an EOT is the context of a message
        source = texts[0].rpartition("\x04")[2].split("\0")
        target = texts[1].split("\0")
        if source != [""]:
            yield from zip(source, target, strict=False)


def main() -> None:
    """Print the messages of the wheels in the folder ``sys.argv[1]``, with the laws' fields."""
    seen: set[tuple[str, str]] = set()
    for wheel in sorted(Path(sys.argv[1]).glob("*.whl")):
        for pair in messages(wheel):
            source, target = (_SPACE.sub(" ", _GAP.sub(" ", text)).strip() for text in pair)
            if source and target and source != target and (source, target) not in seen:
                seen.add((source, target))
                project = wheel.name.partition("-")[0]
                row = {"doc": project, "path": str(len(seen)), "en": source, "fr": target}
                print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
