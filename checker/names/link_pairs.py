"""What becomes of the addresses of two blocks that say the same."""

import re
from dataclasses import dataclass

from checker.context import Context
from checker.gaps import bead_at
from checker.model import Block, Pair
from checker.names.likeness import edits, kindred
from checker.names.links import Link, address, in_two_languages
from glossary.forms import bare
from glossary.tokens import tokenize
from glossary.words import words

_LINES = frozenset(("url", "mail"))
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class LinkDifference:
    """An address without its counterpart: on both sides (changed) or on one (missing, added)."""

    source: Link | None
    target: Link | None


def link_differences(pair: Pair, context: Context) -> tuple[LinkDifference, ...]:
    """Return how the addresses of a block pair differ; computed once for each pair."""
    if not pair.both or pair.source is None or pair.target is None:
        return ()
    source, target = pair.source.block, pair.target.block
    if not source.facts.links and not target.facts.links:
        return ()
    if {k.text for k in source.facts.links} == {k.text for k in target.facts.links}:
        return ()
    return context.once(f"links of {id(pair)}", lambda: _compare(pair, source, target, context))


def _compare(
    pair: Pair, source: Block, target: Block, context: Context
) -> tuple[LinkDifference, ...]:
    left, right = _open(source, target), _open(target, source)
    ranked = sorted(
        (-_likeness(a, b), abs(i - j), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if (a.kind in _LINES) == (b.kind in _LINES)
        and bead_at(pair, "source", a.start) is bead_at(pair, "target", b.start)
    )
    used: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _, _, i, j in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            if not _translated(left[i], right[j], source, target, context):
                found.append(LinkDifference(left[i], right[j]))
    found.extend(
        LinkDifference(link, None)
        for i, link in enumerate(left)
        if i not in used[0] and link.kind in _LINES and "example" not in link.text
    )
    found.extend(
        LinkDifference(None, link)
        for j, link in enumerate(right)
        if j not in used[1] and link.kind in _LINES and "example" not in link.text
    )
    return tuple(sorted(found, key=_order))


def _order(difference: LinkDifference) -> tuple[int, int]:
    source, target = difference.source, difference.target
    return (source.start if source else -1, target.start if target else -1)


def _open(block: Block, other: Block) -> list[Link]:
    there = {address(link.text) for link in other.facts.links}
    return [
        link
        for link in block.facts.links
        if address(link.text) not in there and link.text not in other.text
    ]


def _likeness(first: Link, second: Link) -> float:
    longest = max(len(first.text), len(second.text))
    return 1 - edits(first.text, second.text, longest) / longest


def _translated(first: Link, second: Link, source: Block, target: Block, context: Context) -> bool:
    """Whether two addresses are one place in two languages, or one made-up name translated.

    “/path/to/file” / « /chemin/vers/fichier »: each differing word is one of its own language.
    """
    if first.kind in _LINES and in_two_languages(first.text, second.text):
        return True
    pieces = [[t.key for t in tokenize(re.sub("_", " ", k.text))] for k in (first, second)]
    if len(pieces[0]) != len(pieces[1]):
        return False
    codes = source.language.code, target.language.code
    for here, there in zip(*pieces, strict=True):
        if here == there:
            continue
        if not (here.isalpha() and there.isalpha()):
            return False
        if not (words(codes[0]).known(here) and words(codes[1]).known(there)):
            return False
        lexicon = context.lexicon
        related = kindred(bare(here), bare(there)) or (
            lexicon is not None and lexicon.strength(here, there) > 0
        )
        if not related and first.kind == "url":
            return False
    return True
