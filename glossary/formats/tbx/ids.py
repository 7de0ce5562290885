"""Ids of concepts as XML allows them: a name that begins with a letter."""

import re

_NAME = re.compile(r"[^\W\d][\w.-]*")
_MARK = "accord-"


def written_id(name: str) -> str:
    """Return ``name`` as an XML id; “12” becomes “accord-12”, and is read again as “12”."""
    if _NAME.fullmatch(name) and not name.startswith(_MARK):
        return name
    return _MARK + re.sub(r"[^\w.-]|_(?=x)", lambda m: f"_x{ord(m[0]):X}_", name)


def read_id(name: str) -> str:
    """Return the id that ``written_id`` made a name of; any other is as it is."""
    if not name.startswith(_MARK):
        return name
    return re.sub(r"_x([0-9A-F]{1,6})_", lambda m: chr(int(m[1], 16)), name.removeprefix(_MARK))
