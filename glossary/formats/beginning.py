"""Files that are not what their ending says, told from how they begin."""

from glossary.errors import GlossaryError

_TABLES = {".csv", ".tsv"}


def refuse_others(start: bytes, ending: str, name: str) -> None:
    """Raise ``GlossaryError`` for a file whose beginning is that of another format.

    ``start`` are its first bytes, ``ending`` is the first of the endings of its format.
    """
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text and ending not in _TABLES:
        raise GlossaryError("the glossary is empty", where=name, mend="export it again")
    if ending == ".xlsx" and not start.startswith(b"PK"):
        old = start.startswith(b"\xd0\xcf\x11\xe0")
        what = "an old spreadsheet (.xls) or one with a password" if old else "not a spreadsheet"
        raise GlossaryError(f"this is {what}", where=name, mend="save it as .xlsx")
    if ending == ".tbx" and start.startswith(b"PK"):
        raise GlossaryError("this is an archive, not TBX", where=name, mend="take the file out")
    if ending in _TABLES and text.startswith((b"<?xml", b"<martif", b"<tbx")):
        raise GlossaryError("this is XML, not a table", where=name, mend="name it .tbx")
    if ending in _TABLES and text.startswith(b'{"accord"'):
        raise GlossaryError("this is JSON, not a table", where=name, mend="name it .json")
