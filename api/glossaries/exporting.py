"""A version of a glossary as a file, in any format that glossaries are written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from glossary.formats.json import write_json
from glossary.formats.tbx.write import write_tbx
from glossary.model import Glossary


@dataclass(frozen=True, slots=True)
class Export:
    """How a glossary is written: its media type, its ending, and the function that writes it."""

    media_type: str
    ending: str
    write: Callable[[Glossary], bytes]


# To add one: a row. The first is what is given where nothing else is asked for.
EXPORTS: Mapping[str, Export] = {
    "json": Export("application/json", ".json", write_json),
    "tbx": Export("application/x-tbx", ".tbx", write_tbx),
    "tbx-v2": Export("text/xml", ".tbx", lambda glossary: write_tbx(glossary, "v2")),
}
