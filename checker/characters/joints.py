"""Where marks, spaces and words meet in a way that may be a slip: found in one pass."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from checker.offsets import Span

Kind = Literal[
    "doubled", "glued", "small", "before", "spaces", "apart", "behind", "opening", "closing", "lone"
]

_LETTER = r"[^\W\d_]"
_SMALL = r"[^\W\d_A-ZÀ-ÖØ-ÞŒ]"
_CONSONANTS = "bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ"
_CONSONANT = f"[{_CONSONANTS}]"
# Every alternative goes on from one character of the first class, so that the scan is quick.
_JOINT = re.compile(
    rf"""
    [,.;:!?\s’'(\[]
    (?:
        (?<=[,.;:!?])
        (?: (?P<doubled>[^\S\n]?[,.;:!?]) | (?P<glued>(?={_LETTER}))
          | (?P<small>(?<=\.)\s(?={_SMALL})) )
      | (?<=\s)
        (?: (?P<before>[,.](?!\.)) | (?P<spaces>\ +(?=\S)) | (?P<apart>[’'](?={_LETTER}))
          | (?P<closing>[)\]]) | (?P<lone>(?:{_CONSONANT}|[qQ]u)(?=\ {_LETTER})) )
      | (?<=[’']) (?P<behind>\s(?={_LETTER}))
      | (?<=[(\[]) (?P<opening>\s(?=\S))
    )
    """,
    re.VERBOSE,
)

# What may be left of a word whose apostrophe is lost.
LONE = frozenset((*_CONSONANTS, "qu", "Qu"))

Joints = Mapping[Kind, tuple[Span, ...]]
NO_JOINTS: Joints = MappingProxyType({})


def find_joints(text: str) -> Joints:
    """Return the joints of ``text`` by kind, each in order; kinds that it has not are left out.

    - ``doubled``: a mark, perhaps a space, and a mark (“,,”, “. ,”)
    - ``glued``: a mark right before a letter (“mot,mot”); the span is that of the mark
    - ``small``: a full stop and a space before a small letter
    - ``before``: white space and a comma or full stop
    - ``spaces``: two spaces or more inside a line, with what follows
    - ``apart``, ``behind``: a space before, and behind, an apostrophe
    - ``opening``, ``closing``: a space inside a bracket
    - ``lone``: a space and a single consonant, or “qu”, before a word (“l alliance”)

    Nothing is said of what stands on the other side of the joint: that is for each rule to ask.
    """
    found: dict[Kind, list[Span]] = {}
    for m in _JOINT.finditer(text):
        kind: Kind = m.lastgroup  # type: ignore[assignment]  # the groups are named so
        found.setdefault(kind, []).append(Span(m.start(), m.end()))
    return {kind: tuple(spans) for kind, spans in found.items()} if found else NO_JOINTS


def may_join(marks: str) -> bool:
    """Whether marks and spaces, with the letters beside them, meet in one of those ways."""
    return _JOINT.search(marks) is not None
