"""The elements of one section to the fields of the model, and back without loss.

What the fields cannot say is kept as ``extra``, and that a term does not say its status: all
elements of the section in their order, those that the fields say again as holes (the element
without its text). Written again, a hole takes the
value that its field then has, and an element that was kept whole stays as it is as long as it still
says what its field says.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from glossary.formats.tbx.categories import (
    STATUS,
    Category,
    Key,
    UnusableError,
    Usual,
    Values,
    key_of,
)
from glossary.formats.tbx.node import Node, fragment
from glossary.formats.tbx.written import written

# A section itself, where it has more to say than its elements: an id, or that it was an <ntig>.
SHELLS = frozenset({"conceptEntry", "langSec", "termSec", "ntig"})
_ORDER = {"term": 0, "termNote": 1, "termNoteGrp": 1, "termCompList": 1}
_LAST = 2


class Section:
    """The data categories of one kind of section."""

    def __init__(self, categories: Sequence[Category]) -> None:
        self._categories = tuple(categories)
        self._of = {key: number for number, c in enumerate(categories) for key in c.keys}
        self._usual: dict[tuple[str, tuple[tuple[str, str], ...]], Usual] = {
            (usual.tag, (("type", usual.category),) if usual.category else ()): usual
            for category in categories
            for usual in category.usual
        }

    def take(self, shell: Node, items: Sequence[Node]) -> tuple[dict[str, Any], tuple[str, ...]]:
        """Return the values of the fields that ``items`` say, and what is to be kept as extra.

        Raises ``UnusableError`` for a value that cannot be understood.
        """
        plainly = self._plainly(items)
        if plainly is not None and not shell.attributes and shell.tag != "ntig":
            if self._is_said(plainly):
                return plainly, ()
            return plainly, tuple(_hole_of(i.tag, i.attributes, ()) for i in items)
        bound: dict[int, list[Node]] = {}
        given = []
        for item in items:
            number = self._of.get(key_of(item))
            if number is None:
                given.append(item)
            else:
                given.append(_trimmed(item))
                bound.setdefault(number, []).append(item)
        values: dict[str, Any] = {}
        plain = []
        for number, nodes in bound.items():
            category = self._categories[number]
            said = category.read(nodes)
            if said:  # else it is there and says nothing: <termNote type="processStatus">finalized
                values |= said
                plain += category.write(said)
        bare = shell.attributes == () and shell.tag != "ntig"
        if self._is_said(values) and len(plain) == len(given) and sorted(plain) == sorted(given):
            return values, () if bare else (written(shell),)
        left = Counter(plain)
        kept = [] if bare else [written(shell)]
        for item in given:
            if left[item]:
                left[item] -= 1
                kept.append(_hole_of(item.tag, item.attributes, item.children[:1]))
            else:
                kept.append(written(item))
        return values, tuple(kept)

    def _plainly(self, items: Sequence[Node]) -> dict[str, Any] | None:
        """Return the values of usual elements; ``None`` where any is not, or comes twice."""
        values: dict[str, Any] = {}
        for tag, attributes, text, children, _ in items:
            usual = self._usual.get((tag, attributes))
            if usual is None or children or usual.field in values:
                return None
            value = usual.value(text.strip())
            if value is None:
                return None
            values[usual.field] = value
        return values

    def _is_said(self, values: Values) -> bool:
        return STATUS not in self._categories or "status" in values

    def is_silent(self, extra: Sequence[str]) -> bool:
        """Whether ``extra`` is that of a term whose file did not say its status."""
        kept = [_kept(text) for text in extra]
        about = [item for item in kept if item.key in STATUS.keys]
        return (
            any(item.node.tag == "term" for item in kept)
            and not any(item.hole for item in about)
            and not _said(STATUS, [item.node for item in about])
        )

    def give(
        self, values: Values, extra: Sequence[str], *, silent: bool = False
    ) -> tuple[Node | None, list[Node]]:
        """Return the section itself, if extra has it, and its elements in their order.

        ``silent``: the status is not said, as it was not in the file.
        """
        if not extra:
            return None, [node for c in self._categories for node in c.write(values)]
        kept = [_kept(text) for text in extra]
        shell = kept.pop(0).node if kept[0].node.tag in SHELLS else None
        numbers = [self._of.get(item.key) for item in kept]
        whole = {n for n, item in zip(numbers, kept, strict=True) if not item.hole} - {None}
        wanted = [[] if silent and c is STATUS else c.write(values) for c in self._categories]
        items: list[Node] = []
        for number, item in zip(numbers, kept, strict=True):
            if number is None or number in whole:
                items.append(item.node)
                continue
            for place, node in enumerate(wanted[number]):
                if key_of(node) == item.key:
                    items.append(wanted[number].pop(place))
                    break
        for number, nodes in enumerate(wanted):
            if number in whole:
                items = _placed(items, self._categories[number], nodes, values)
            elif nodes:
                items = _inserted(items, nodes)
        return shell, items


class _Kept(NamedTuple):
    """One element of extra: what it is about, and whether it waits for its value."""

    node: Node
    key: Key
    hole: bool


@lru_cache(maxsize=4096)
def _kept(text: str) -> _Kept:
    node = fragment(text)
    return _Kept(node, key_of(node), _is_hole(node))


def _placed(
    items: list[Node], category: Category, wanted: list[Node], values: Values
) -> list[Node]:
    """Return ``items`` with what ``category`` has to say in its place."""
    keys = set(category.keys)
    places = [place for place, item in enumerate(items) if key_of(item) in keys]
    if not places:
        return _inserted(items, wanted)
    left = list(wanted)
    filled: dict[int, Node | None] = {}
    for place in places:
        item = items[place]
        if _is_hole(item):
            found = next((node for node in left if key_of(node) == key_of(item)), None)
            if found is not None:
                left.remove(found)
            filled[place] = found
        else:
            filled[place] = item
    standing = [node for node in filled.values() if node is not None]
    said = _said(category, standing)
    if said and all(values[field] == value for field, value in said.items()):
        return [n for p, item in enumerate(items) if (n := filled.get(p, item)) is not None]
    if standing and not said:  # they are about it, and do not say it: a step of its processing
        told = {(node.tag, node.type) for node in wanted}
        rest = [n for p, n in enumerate(items) if p not in filled or (n.tag, n.type) not in told]
        return _inserted(rest, wanted)
    new = _changed([items[place] for place in places], wanted)
    rest = [item for p, item in enumerate(items) if p > places[0] and p not in filled]
    return [*items[: places[0]], *new, *rest]


def _said(category: Category, nodes: list[Node]) -> dict[str, Any]:
    try:
        return category.read(nodes) if nodes else {}
    except UnusableError:
        return {}


def _changed(old: list[Node], wanted: list[Node]) -> list[Node]:
    """The elements of a value that changed, with the attributes and neighbours of the old ones."""
    if len(wanted) != 1:
        return wanted
    (new,), first = wanted, old[0]
    if "descripGrp" in {first.tag, new.tag}:
        parts = new.children if new.children else (new,)
        own = {"descrip", "admin"}
        beside = [c for c in first.children if c.tag not in own]
        return [Node("descripGrp", first.attributes, "", (*parts, *beside))] if beside else wanted
    if key_of(first) == key_of(new) and not first.get("target"):
        return [new._replace(attributes=first.attributes)]
    return wanted


def _inserted(items: list[Node], nodes: list[Node]) -> list[Node]:
    for node in nodes:
        rank = _ORDER.get(node.tag, _LAST)
        later = (p for p, item in enumerate(items) if _ORDER.get(item.tag, _LAST) > rank)
        place = next(later, len(items))
        items = [*items[:place], node, *items[place:]]
    return items


def _trimmed(node: Node) -> Node:
    """The element without the white space that its value does not have."""
    if not node.children:
        text = node.text.strip()
        return node if text == node.text else node._replace(text=text)
    if _is_group(node):
        return node._replace(children=tuple(map(_trimmed, node.children)))
    return node


@lru_cache(maxsize=1024)
def _hole_of(tag: str, attributes: tuple[tuple[str, str], ...], children: tuple[Node, ...]) -> str:
    return written(_hole(Node(tag, attributes, "", children)))


def _hole(node: Node) -> Node:
    attributes = tuple(pair for pair in node.attributes if pair[0] == "type")
    # of a group the first element says what it is about
    return Node(node.tag, attributes, "", tuple(map(_hole, node.children[:1])))


def _is_hole(node: Node) -> bool:
    if node.text or any(name != "type" for name, _ in node.attributes):
        return False
    if not node.children:
        return True
    return _is_group(node) and len(node.children) == 1 and _is_hole(node.children[0])


def _is_group(node: Node) -> bool:
    return node.tag.endswith("Grp")
