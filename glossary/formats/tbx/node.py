"""One element of TBX in one notation, whatever the version and the style of its file.

The notation is that of TBX v3 in DCA style, without its namespace: what a v2 file calls
``termEntry``, ``langSet`` and ``tig`` is ``conceptEntry``, ``langSec`` and ``termSec``; what a file
in DCT style writes as ``<min:partOfSpeech>`` is ``<termNote type="partOfSpeech">``. An element of
another namespace keeps it, as ``{namespace}name``.
"""

import re
from functools import lru_cache
from typing import NamedTuple, Self

from lxml import etree

from glossary.formats.tbx.modules import CARRIERS, NAMESPACES, TBX_NAMESPACES

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Nothing is fetched, nothing is expanded, and what is too deep or too long is refused.
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_OLD = {"termEntry": "conceptEntry", "langSet": "langSec", "tig": "termSec"}
_OLD |= {"martifHeader": "tbxHeader"}
# White space between the parts of these is layout; elsewhere it belongs to the text.
_PARTS = frozenset(
    "conceptEntry langSec termSec ntig termGrp descripGrp adminGrp transacGrp termNoteGrp"
    " termCompList termCompGrp tbxHeader fileDesc titleStmt sourceDesc publicationStmt encodingDesc"
    " revisionDesc change back refObjectSec refObjectList refObject itemSet itemGrp".split()
)
_MODULES = {namespace: module for module, namespace in NAMESPACES.items()}


class Node(NamedTuple):
    """An element: its attributes in their order, its text, its children, the text behind it."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""
    children: tuple["Node", ...] = ()
    tail: str = ""

    @property
    def type(self) -> str:
        """The data category that its attribute ``type`` names."""
        return self.get("type")

    @property
    def content(self) -> str:
        """All the text inside, without marks."""
        if not self.children:
            return self.text
        return self.text + "".join(child.content + child.tail for child in self.children)

    def get(self, name: str) -> str:
        """Return an attribute, ``""`` where it is missing."""
        for key, value in self.attributes:
            if key == name:
                return value
        return ""

    def with_text(self, text: str) -> Self:
        """Return the same element with other text and no children."""
        return self._replace(text=text, children=())


def node_of(element: etree._Element, tail: str = "") -> Node:
    """Return an element of a file, with all that is in it; comments are left out."""
    tag, category = _name(element.tag)
    attributes = _attributes(category, tuple(element.items()))
    text = element.text or ""
    if not len(element):
        return Node(tag, attributes, "" if tag in _PARTS else text, (), tail)
    children: list[Node] = []
    layout = tag in _PARTS and not text.strip()
    for child in element:
        behind = child.tail or ""
        if layout and behind.strip():
            layout = False
        if isinstance(child.tag, str):
            children.append(node_of(child, behind))
        elif children:
            children[-1] = children[-1]._replace(tail=children[-1].tail + behind)
        else:
            text += behind
    if layout:
        text = ""
        children = [Node(*child[:4]) if child.tail else child for child in children]
    return Node(tag, attributes, text, tuple(children), tail)


def fragment(text: str) -> Node:
    """Return what ``written`` made; raises ``ValueError`` for what is not one element."""
    if re.match(r"\s*<[!?]", text):
        raise ValueError("is not an element")
    try:
        element = etree.fromstring(text.encode(), _PARSER)
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        raise ValueError(f"is not an element of XML: {error}") from None
    return node_of(element)


@lru_cache(maxsize=1024)
def _attributes(
    category: str, given: tuple[tuple[str | bytes, str | bytes], ...]
) -> tuple[tuple[str, str], ...]:
    found = [("xml:lang" if name == XML_LANG else str(name), str(value)) for name, value in given]
    return (("type", category), *found) if category else tuple(found)


@lru_cache(maxsize=4096)
def _name(tag: str) -> tuple[str, str]:
    """The name of an element in our notation, and the data category that a DCT element is."""
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    if namespace in TBX_NAMESPACES:
        return _OLD.get(local, local), ""
    if _MODULES.get(namespace) and local in CARRIERS:
        return CARRIERS[local].tag, local
    return tag, ""
