"""A version of a glossary as a file, in any format that glossaries have."""

from collections.abc import Mapping
from dataclasses import dataclass

from glossary.formats import FORMATS, write_glossary
from glossary.model import Glossary

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TBX = "application/x-tbx"

# The media type of each format. Of two that share one, the first is meant by it; the very first is
# what is given where nothing else is asked for.
MEDIA_TYPES: Mapping[str, str] = {
    "json": "application/json",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xlsx": _SHEET,
    "tbx": _TBX,
    "tbx-dct": _TBX,
    "tbx2": _TBX,
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A file: its content, its media type, the ending of its name.

    ``lost`` is how many values of the glossary the format cannot hold.
    """

    data: bytes
    media_type: str
    ending: str
    lost: int


def export(glossary: Glossary, form: str) -> Exported:
    """Return ``glossary`` in the format called ``form``; raises ``GlossaryError``."""
    written = write_glossary(glossary, form)
    return Exported(written.data, MEDIA_TYPES[form], FORMATS[form].endings[0], len(written.losses))
