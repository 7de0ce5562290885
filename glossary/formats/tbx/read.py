"""TBX files, version 2 and version 3, in either style, to a glossary: entry by entry."""

import hashlib
from dataclasses import replace
from typing import Any, BinaryIO

from lxml import etree

from glossary.errors import GlossaryError, Refusal
from glossary.formats.languages import tag_of
from glossary.formats.reading import Reading
from glossary.formats.settling import settled
from glossary.formats.tbx.categories import CONCEPT, SECTION, TERM, UnusableError
from glossary.formats.tbx.ids import read_id
from glossary.formats.tbx.modules import TBX_NAMESPACES
from glossary.formats.tbx.node import SAFE, Node, node_of
from glossary.formats.tbx.prolog import DECLARES, MEND, refuse_declarations
from glossary.formats.tbx.section import Section
from glossary.formats.tbx.written import written
from glossary.model import Concept, Glossary, LanguageSection, Term

CONCEPTS, SECTIONS, TERMS = Section(CONCEPT), Section(SECTION), Section(TERM)

_ENTRIES = ("{*}conceptEntry", "{*}termEntry")
_OUTSIDE = ("{*}tbxHeader", "{*}martifHeader", "{*}back")
_ROOTS = ("{*}tbx", "{*}martif")
# Layout of the whole: what it holds is read, it says nothing itself.
_FRAME = frozenset({"text", "body", "conceptEntry", "tbxHeader", "back"})
# Root elements of what is named .xml or .tbx too, and what to do with them.
_NOT_TBX = {
    "mtf": ("this is MultiTerm XML, not TBX", "export it from MultiTerm as TBX or as Excel"),
    "TBX": ("this is the TBX-Min of 2013, before TBX v3", "export it as TBX v2 or v3"),
    "tmx": ("this is a translation memory (TMX), not TBX", "export the termbase"),
    "xliff": ("this is a bilingual document (XLIFF), not TBX", "export the termbase"),
}


def read_tbx(file: BinaryIO, name: str) -> Reading:
    """Read a TBX file; raises ``GlossaryError`` for what is not TBX or not safe to read.

    Entries that cannot be used are told among the refusals of the result, the others are read.
    ``name`` is the file's, for messages and for the concepts' origin.
    """
    refuse_declarations(file, name)
    counted = _Digested(file)
    scan = _Scan(name)
    events = etree.iterparse(
        counted, events=("start", "end"), tag=(*_ROOTS, *_ENTRIES, *_OUTSIDE), **SAFE
    )
    try:
        for event, element in events:
            if event == "start":
                if not scan.started:
                    scan.start(element)
                continue
            scan.end(element)
        root = events.root
        if not scan.started:
            _refuse_root(root, name)
    except etree.XMLSyntaxError as error:
        raise GlossaryError(
            f"the XML is broken: {' '.join((error.msg or '').split())}",
            where=f"{name}:{error.lineno or 1}",
            mend="export it again, or put the element right",
        ) from None
    undeclared = [e for e in events.error_log if e.type_name == "WAR_UNDECLARED_ENTITY"]
    if undeclared:
        raise GlossaryError.of(
            [
                Refusal(f"{name}:{e.line}", e.message, "write the character itself")
                for e in undeclared
            ]
        )
    scan.rest(root)
    glossary = Glossary(
        name, tuple(scan.concepts), counted.digest, tuple(scan.extra), scan.numbered
    )
    return Reading(glossary, tuple(scan.refusals))


class _Digested:
    """A file that is hashed while it is read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._digest = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        chunk = self._file.read(size)
        self._digest.update(chunk)
        return chunk

    @property
    def digest(self) -> str:
        return self._digest.hexdigest()


class _Scan:
    """What was read so far."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: dict[str, int] = {}
        self._entries = 0
        self._named = 0
        self._instructions: list[str] = []
        self._root = Node("tbx")
        self._outside: list[str] = []
        self.started = False
        self.concepts: list[Concept] = []
        self.refusals: list[Refusal] = []

    @property
    def numbered(self) -> bool:
        """Whether no entry has an id."""
        return not self._named

    @property
    def extra(self) -> list[str]:
        """What the file says beside its entries."""
        return [*self._instructions, written(self._root), *self._outside]

    def start(self, root: etree._Element) -> None:
        tag = etree.QName(root)
        if tag.localname not in {"tbx", "martif"} or (tag.namespace or "") not in TBX_NAMESPACES:
            _refuse_root(root, self._name)
        declared: Any = root.getroottree().docinfo.internalDTD
        if declared is not None and (declared.entities() or declared.elements()):
            raise GlossaryError(DECLARES, where=self._name, mend=MEND)
        self.started = True
        before = root.getprevious()
        while before is not None:
            if isinstance(before, etree._ProcessingInstruction):
                text = etree.tostring(before, encoding="unicode", with_tail=False)
                self._instructions.insert(0, text)
            before = before.getprevious()
        shell = node_of(root)
        self._root = Node(tag.localname, shell.attributes)

    def end(self, element: etree._Element) -> None:
        tag, parent = etree.QName(element), element.getparent()
        if parent is None or (tag.namespace or "") not in TBX_NAMESPACES:
            return
        if tag.localname in {"conceptEntry", "termEntry"}:
            self._entry(element)
            element.clear()
            while (before := element.getprevious()) is not None:
                self._aside(before)
                parent.remove(before)
        elif etree.QName(parent).localname in {"tbx", "martif", "text"}:
            self._outside.append(written(node_of(element)))
            element.clear()

    def rest(self, root: etree._Element) -> None:
        """Keep what stands behind the last entry, and beside the body."""
        for frame in (root, *root.iter("{*}text", "{*}body")):
            for child in frame:
                self._aside(child)

    def _aside(self, element: etree._Element) -> None:
        if isinstance(element.tag, str):
            node = node_of(element)
            if node.tag not in _FRAME:
                self._outside.append(written(node))

    def _entry(self, element: etree._Element) -> None:
        self._entries += 1
        line: Any = element.sourceline or 0
        where = f"{self._name}:{line}"
        name = element.get("id")
        if name is None:
            name = str(self._entries)
        else:
            self._named += 1
            name = read_id(name)
            if name in self._lines:
                self.refusals.append(
                    Refusal(
                        where,
                        f"the id “{name}” is that of line {self._lines[name]} too",
                        "give one of them another id",
                    )
                )
                return
            self._lines[name] = line
        try:
            self.concepts.append(_concept(node_of(element), name, where))
        except UnusableError as error:
            self.refusals.append(Refusal(where, f"entry “{name}”: {error.what}", error.mend))


def _concept(entry: Node, name: str, where: str) -> Concept:
    items, terms, sections = [], [], []
    for child in entry.children:
        if child.tag == "langSec":
            section, found = _section(child)
            terms += found
            if section is not None:
                sections.append(section)
        else:
            items.append(child)
    if not terms:
        raise UnusableError("it has no term", "give it one, or remove it")
    attributes = tuple(pair for pair in entry.attributes if pair[0] != "id")
    values, extra = CONCEPTS.take(Node("conceptEntry", attributes), items)
    return Concept(
        id=name,
        terms=settled(terms),
        origin=where,
        sections=_joined(sections),
        extra=extra,
        **values,
    )


def _section(node: Node) -> tuple[LanguageSection | None, list[tuple[Term, bool]]]:
    tag = node.get("xml:lang") or node.get("lang")
    language = tag_of(tag) if tag else None
    if language is None:
        what = f"unknown language “{tag}”" if tag else "a section does not say its language"
        raise UnusableError(what, 'write a code such as xml:lang="en"')
    code, region = language
    items, terms = [], []
    for child in node.children:
        if child.tag in {"termSec", "ntig"}:
            terms.append(_term(child, code, region))
        else:
            items.append(child)
    attributes = tuple(pair for pair in node.attributes if pair[0] not in {"xml:lang", "lang"})
    values, extra = SECTIONS.take(Node("langSec", attributes), items)
    said = extra or any(values.values())
    section = LanguageSection(code, region=region, extra=extra, **values) if said else None
    return section, terms


def _term(node: Node, language: str, region: str) -> tuple[Term, bool]:
    """Return a term, and whether its file says its status."""
    items: list[Node] = []
    shell = Node(node.tag, node.attributes)
    for child in node.children:
        if child.tag == "termGrp":
            items.extend(child.children)
            if child.attributes:
                shell = shell._replace(children=(Node("termGrp", child.attributes),))
        else:
            items.append(child)
    values, extra = TERMS.take(shell, items)
    if not values.get("text"):
        raise UnusableError("one of its terms is empty", "write it, or remove it")
    return Term(language=language, region=region, extra=extra, **values), "status" in values


def _joined(sections: list[LanguageSection]) -> tuple[LanguageSection, ...]:
    """Make one section of those that say the same language twice."""
    by_locale: dict[str, LanguageSection] = {}
    for section in sections:
        first = by_locale.get(section.locale)
        if first is not None:
            section = replace(
                first,
                definition=first.definition or section.definition,
                definition_source=first.definition_source or section.definition_source,
                note="\n".join(filter(None, (first.note, section.note))),
                extra=(*first.extra, *section.extra),
            )
        by_locale[section.locale] = section
    return tuple(by_locale.values())


def _refuse_root(root: etree._Element, name: str) -> None:
    tag = etree.QName(root).localname
    what, mend = _NOT_TBX.get(
        tag, (f"this is no TBX: it begins with <{tag}>", "it begins with <tbx> or <martif>")
    )
    raise GlossaryError(what, where=f"{name}:{root.sourceline or 1}", mend=mend)
