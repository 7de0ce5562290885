"""What stands before the first element of an XML file, looked at before anything else is read."""

import xml.parsers.expat
from typing import Any, BinaryIO

from glossary.errors import GlossaryError

DECLARES = "its DOCTYPE declares entities or elements of its own, which is not safe to read"
MEND = "remove what stands in [ ] behind DOCTYPE"


def refuse_declarations(file: BinaryIO, name: str) -> None:
    """Raise ``GlossaryError`` for a DOCTYPE that declares anything; leave ``file`` at its start.

    A DOCTYPE that only names its DTD is ordinary in TBX v2; the DTD is never fetched.
    """
    parser = xml.parsers.expat.ParserCreate()

    def doctype(_: str, __: str | None, ___: str | None, internal: bool) -> None:
        if internal:
            place = f"{name}:{parser.CurrentLineNumber}"
            raise GlossaryError(DECLARES, where=place, mend=MEND)
        raise StopIteration

    def started(_: str, __: Any) -> None:
        raise StopIteration

    parser.StartDoctypeDeclHandler, parser.StartElementHandler = doctype, started
    try:
        while chunk := file.read(65536):
            parser.Parse(chunk)
    except (StopIteration, xml.parsers.expat.ExpatError, LookupError):
        pass  # what is broken is told by the parser that reads the rest
    finally:
        file.seek(0)
