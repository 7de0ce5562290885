"""A glossary to TBX: version 2, or version 3 in either style."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from functools import lru_cache

from glossary.formats.settling import settled
from glossary.formats.tbx.ids import written_id
from glossary.formats.tbx.modules import DIALECTS, NAMESPACE, NAMESPACES, module_of
from glossary.formats.tbx.node import Node, fragment
from glossary.formats.tbx.read import CONCEPTS, SECTIONS, TERMS
from glossary.formats.tbx.written import Style, check, written
from glossary.model import Concept, Glossary, LanguageSection, Term

_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'
# TBX v2 names the constraints of its dialects; what has none is TBX-Default.
_V2 = {
    "core": ("TBX-Basic", "TBXBasicXCSV02.xcs"),
    "min": ("TBX-Basic", "TBXBasicXCSV02.xcs"),
    "basic": ("TBX-Basic", "TBXBasicXCSV02.xcs"),
}
_DEFAULT = ("TBX", "TBXXCSV02.xcs")
_PRIVATE = "TBX-accord"
_MODULES = (*DIALECTS, "")
_FIELDS = {kind: [f.name for f in fields(kind)] for kind in (Concept, LanguageSection, Term)}
_TERM_GROUP = frozenset({"term", "termNote", "termNoteGrp", "termCompList"})


def write_tbx(glossary: Glossary, style: Style = "dca", dialect: str | None = None) -> bytes:
    """Return the glossary as a TBX file in UTF-8.

    ``style`` is “v2” (martif), “dca” or “dct” (v3). What its own file said of the whole is given
    back. ``dialect`` (“core”, “min”, “basic”, “ling”) leaves out what that dialect does not have;
    without it nothing is left out, and a new header names the smallest dialect that has it all.
    Raises ``GlossaryError`` for a character that XML cannot hold.
    """
    writer = _Writer(style, dialect)
    parts = [b"", *(writer.entry(concept).encode() for concept in glossary.concepts)]
    head, foot = writer.frame(glossary)
    parts[0] = head.encode()
    parts.append(foot.encode())
    return b"".join(parts)


class _Writer:
    """Writes entries, and remembers the largest dialect that they need."""

    def __init__(self, style: Style, dialect: str | None) -> None:
        self._style, self._dialect = style, dialect
        self._allowed = _MODULES.index(dialect or "")
        self._needs = 0
        self._own = NAMESPACE if style in {"dca", "dct"} else ""

    def entry(self, concept: Concept) -> str:
        """Return one entry, a line for each of its elements."""
        shell, items = CONCEPTS.give(_values(concept), concept.extra)
        attributes = (("id", written_id(concept.id)), *(shell.attributes if shell else ()))
        sections = {section.locale: section for section in concept.sections}
        terms: dict[str, list[tuple[Term, bool]]] = {}
        for term, silent in zip(concept.terms, _silent(concept.terms), strict=True):
            terms.setdefault(term.locale, []).append((term, silent))
        lines = [
            *self._items(items, 1),
            *(
                line
                for locale in dict.fromkeys((*terms, *sections))
                for line in self._section(locale, sections.get(locale), terms.get(locale, []))
            ),
        ]
        xml = _wrapped(self._opened(Node("conceptEntry", attributes)), lines, 0)
        return check("\n".join(xml) + "\n", f"concept “{concept.id}”")

    def frame(self, glossary: Glossary) -> tuple[str, str]:
        """Return what stands before the entries and behind them."""
        kept = [item for item in glossary.extra if not item.startswith("<?")]
        nodes = [fragment(item) for item in kept]
        root = next((node for node in nodes if node.tag in {"tbx", "martif"}), None)
        header = next((node for node in nodes if node.tag == "tbxHeader"), None)
        v2 = self._style == "v2"
        before = [item for item in glossary.extra if item.startswith("<?")]
        said = dict(root.attributes) if root and (root.tag == "martif") == v2 else {}
        if self._dialect or "type" not in said:
            said["type"] = self._type()[0]
        language = root.get("xml:lang") if root else ""
        said["xml:lang"] = language or next(iter(glossary.languages), "en")
        said.pop("style", None)
        if not v2:
            said = {"type": said.pop("type"), "style": self._style, **said}
            for module, namespace in NAMESPACES.items() if self._style == "dct" else ():
                said[f"xmlns:{module}"] = namespace
            said = {"xmlns": NAMESPACE, **said}
        header = header or self._header(glossary.name)
        back = [node for node in nodes if node.tag == "back"]
        body = [n for n in nodes if n.tag not in {"tbx", "martif", "tbxHeader", "back"}]
        tag = "martif" if v2 else "tbx"
        opened = written(Node(tag, tuple(said.items())))
        head = "\n".join(
            [
                '<?xml version="1.0" encoding="UTF-8"?>',
                *([_DOCTYPE] if v2 else []),
                *before,
                opened.removesuffix("/>") + ">",
                self._xml(header),
                "<text>",
                "<body>",
                "",
            ]
        )
        foot = [*map(self._xml, body), "</body>", *map(self._xml, back), "</text>", f"</{tag}>", ""]
        return check(head, glossary.name), check("\n".join(foot), glossary.name)

    def _type(self) -> tuple[str, str]:
        """The name of the dialect and, in v2, of its constraints."""
        module = self._dialect or _MODULES[self._needs]
        if self._style == "v2":
            return _V2.get(module, _DEFAULT)
        return DIALECTS.get(module, _PRIVATE), ""

    def _header(self, name: str) -> Node:
        title = Node("titleStmt", (), "", (Node("title", (), name or "glossary"),))
        source = Node("sourceDesc", (), "", (Node("p", (), "accord"),))
        parts = [Node("fileDesc", (), "", (title, source))]
        if self._style == "v2":
            xcs = Node("p", (("type", "XCSURI"),), self._type()[1])
            parts.append(Node("encodingDesc", (), "", (xcs,)))
        return Node("tbxHeader", (), "", tuple(parts))

    def _section(
        self, locale: str, section: LanguageSection | None, terms: list[tuple[Term, bool]]
    ) -> Iterator[str]:
        shell, items = SECTIONS.give(_values(section), section.extra) if section else (None, [])
        attributes = (("xml:lang", locale), *(shell.attributes if shell else ()))
        lines = [*self._items(items, 2), *(line for t in terms for line in self._term(*t))]
        yield from _wrapped(self._opened(Node("langSec", attributes)), lines, 1)

    def _term(self, term: Term, silent: bool) -> Iterator[str]:
        shell, items = TERMS.give(_values(term), term.extra, silent=silent)
        shell = shell or Node("termSec")
        if shell.tag == "ntig" and self._style == "v2":
            inner = [item for item in items if item.tag in _TERM_GROUP]
            group = shell.children[0] if shell.children else Node("termGrp")
            lines = [
                *_wrapped(self._opened(group), self._items(inner, 4), 3),
                *self._items([item for item in items if item.tag not in _TERM_GROUP], 3),
            ]
        else:
            lines = list(self._items(items, 3))
        yield from _wrapped(self._opened(shell._replace(children=())), lines, 2)

    def _items(self, nodes: list[Node], depth: int) -> Iterator[str]:
        for node in nodes:
            kept = self._kept(node)
            if kept is not None:
                yield "  " * depth + self._xml(kept)

    def _kept(self, node: Node) -> Node | None:
        """The element without what the dialect does not have; ``None`` where nothing is left."""
        needs = _needs(node.tag, node.type)
        self._needs = max(self._needs, needs)
        if needs > self._allowed:
            return None
        if not node.children or not node.tag.endswith("Grp"):
            return node
        # a group without what it is about says nothing: the date of no transaction
        if self._kept(node.children[0]) is None:
            return None
        parts = tuple(part for child in node.children if (part := self._kept(child)) is not None)
        return node._replace(children=parts)

    def _opened(self, node: Node) -> tuple[str, str]:
        """The tags that open and close an element."""
        return _tags(node.tag, node.attributes, self._style, self._own)

    def _xml(self, node: Node) -> str:
        return written(node, self._style, self._own)


@lru_cache(maxsize=1024)
def _tags(
    tag: str, attributes: tuple[tuple[str, str], ...], style: Style, own: str
) -> tuple[str, str]:
    whole = written(Node(tag, attributes), style, own)
    return f"{whole[:-2]}>", f"</{whole[1:-2].split(' ', 1)[0]}>"


@lru_cache(maxsize=1024)
def _needs(tag: str, category: str) -> int:
    """The place among the modules of the one that defines an element."""
    return _MODULES.index(module_of(tag, category))


def _silent(terms: Sequence[Term]) -> list[bool]:
    """Which terms go without a status: their file had none, and it is what they have without."""
    silent = [bool(term.extra) and TERMS.is_silent(term.extra) for term in terms]
    changed = any(silent)
    while changed:
        found = settled(
            (replace(term, status="preferred") if quiet else term, not quiet)
            for term, quiet in zip(terms, silent, strict=True)
        )
        right = [a.status == b.status for a, b in zip(found, terms, strict=True)]
        changed = not all(right)
        silent = [quiet and same for quiet, same in zip(silent, right, strict=True)]
    return silent


def _values(part: Concept | LanguageSection | Term) -> dict[str, object]:
    return {name: getattr(part, name) for name in _FIELDS[type(part)]}


def _wrapped(tags: tuple[str, str], lines: Iterator[str] | list[str], depth: int) -> Iterator[str]:
    indent = "  " * depth
    yield indent + tags[0]
    yield from lines
    yield indent + tags[1]
