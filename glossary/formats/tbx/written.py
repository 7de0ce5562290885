"""Elements as the text of a file."""

import re
from functools import lru_cache
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from glossary.errors import GlossaryError
from glossary.formats.tbx.modules import CARRIERS, NAMESPACE
from glossary.formats.tbx.node import Node

# “extra” is our notation, without a namespace; the others are what files are written in.
Style = Literal["extra", "v2", "dca", "dct"]

_OLD = {"conceptEntry": "termEntry", "langSec": "langSet", "termSec": "tig"}
_OLD |= {"tbxHeader": "martifHeader"}
_NEW = {"ntig": "termSec"}
_OWN = {"extra": "", "v2": "", "dca": NAMESPACE, "dct": NAMESPACE}
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile("[&<>\r]")
_SPACES = {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


def written(node: Node, style: Style = "extra", namespace: str | None = None) -> str:
    """Return ``node`` as XML; ``namespace`` is the default one where it is to stand."""
    own = _OWN[style]
    opened, tag, home = _opened(
        node.tag, node.attributes, style, own if namespace is None else namespace
    )
    if node.children:
        inside = [text(node.text)]
        for child in node.children:
            inside += (written(child, style, home), text(child.tail))
        return f"<{opened}>{''.join(inside)}</{tag}>"
    return f"<{opened}>{text(node.text)}</{tag}>" if node.text else f"<{opened}/>"


@lru_cache(maxsize=4096)
def _opened(
    name: str, attributes: tuple[tuple[str, str], ...], style: Style, inherited: str
) -> tuple[str, str, str]:
    """What stands in an opening tag and in a closing one, and the default namespace inside."""
    home, _, tag = name.removeprefix("{").rpartition("}")
    if not home:
        home, tag = _OWN[style], _tag(name, style)
        category = dict(attributes).get("type", "")
        if style == "dct" and category in CARRIERS and CARRIERS[category].tag == name:
            tag = f"{CARRIERS[category].module}:{category}"
            attributes = tuple(pair for pair in attributes if pair[0] != "type")
    opened = tag if home == inherited else f"{tag} xmlns={quoteattr(home)}"
    for number, (key, value) in enumerate(attributes):
        if key[0] == "{":
            where, _, key = key[1:].rpartition("}")
            opened += f" xmlns:a{number}={quoteattr(where)}"
            key = f"a{number}:{key}"
        opened += f" {key}={quoteattr(value, _SPACES)}"
    return opened, tag, home


def text(words: str) -> str:
    """Return ``words`` as the text of an element."""
    return escape(words, {"\r": "&#13;"}) if _SPECIAL.search(words) else words


def check(xml: str, where: str) -> str:
    """Return ``xml``, or raise ``GlossaryError`` for a character that XML cannot hold."""
    found = _IMPOSSIBLE.search(xml)
    if found:
        raise GlossaryError(
            f"the character U+{ord(found[0]):04X} cannot stand in TBX",
            where=where,
            mend="remove it",
        )
    return xml


def _tag(tag: str, style: Style) -> str:
    if style == "v2":
        return _OLD.get(tag, tag)
    return _NEW.get(tag, tag) if style in {"dca", "dct"} else tag
