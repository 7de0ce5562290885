"""The data categories of TBX and the modules that define them.

Facts of ISO 30042:2019 and of the public modules Min, Basic and Linguist (tbxinfo.net). A dialect
is a module with all those before it; what none of them defines, TBX v2 calls TBX-Default's or a
user's own.
"""

from typing import NamedTuple

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
# As drafts and older tools write it; TBX v2 has none.
TBX_NAMESPACES = frozenset({"", NAMESPACE, "urn:iso:std:iso:30042:ed:3.0", "iso.org/ns/tbx/2016"})
# Module → namespace of its elements in DCT style; the prefix is the one in use.
NAMESPACES = {
    "min": "http://www.tbxinfo.net/ns/min",
    "basic": "http://www.tbxinfo.net/ns/basic",
    "ling": "http://www.tbxinfo.net/ns/linguist",
}
# From the smallest to the largest: each holds those before it.
DIALECTS = {"core": "TBX-Core", "min": "TBX-Min", "basic": "TBX-Basic", "ling": "TBX-Linguist"}


class Carrier(NamedTuple):
    """The element that carries a data category in DCA style, and the module that defines it."""

    tag: str
    module: str


_TABLE = {
    ("min", "termNote"): "administrativeStatus partOfSpeech",
    ("min", "admin"): "customerSubset",
    ("min", "xref"): "externalCrossReference",
    ("min", "descrip"): "subjectField",
    ("basic", "descrip"): "context definition",
    ("basic", "ref"): "crossReference",
    ("basic", "termNote"): "geographicalUsage grammaticalGender termLocation termType",
    ("basic", "admin"): "projectSubset source",
    ("basic", "transac"): "transactionType",
    ("basic", "transacNote"): "responsibility",
    ("basic", "xref"): "xGraphic",
    ("ling", "termNote"): "grammaticalNumber register transferComment",
    ("ling", "admin"): "reading",
    ("ling", "adminNote"): "readingNote",
}
CARRIERS = {
    category: Carrier(tag, module)
    for (module, tag), categories in _TABLE.items()
    for category in categories.split()
}


def module_of(tag: str, category: str) -> str:
    """Return the module that defines an element with its type; ``""`` where none of them does.

    What has no type belongs to the core.
    """
    if not category:
        return "" if tag.startswith("{") else "core"
    carrier = CARRIERS.get(category)
    return carrier.module if carrier and carrier.tag == tag else ""
