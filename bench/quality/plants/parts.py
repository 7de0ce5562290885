"""Parts of a text that went missing, or came from nowhere."""

import random
import re
from collections.abc import Mapping

from bench.planting import PLANTERS, Text
from bench.quality.slip import WORD, Material, Plant, Row, Slip
from checker.languages import ENGLISH, FRENCH
from checker.linking.stretches import Kind
from checker.offsets import Span


def _missing(kind: Kind) -> Plant:
    """Take a part out of the target: its counterpart in the source is to be pointed at."""

    def plant(row: Row, chance: random.Random, _: Material) -> Slip | None:
        sides = Text(row.source.strip(), ENGLISH), Text(row.target.strip(), FRENCH)
        gap = PLANTERS[kind](*sides, chance)
        if gap is None:
            return None
        changed = row._replace(source=sides[0].text, target=gap.text)
        return Slip(changed, (), (gap.left,))

    return plant


def _added(kind: Kind) -> Plant:
    """Take a part out of the source: what stands for it in the target is to be pointed at."""

    def plant(row: Row, chance: random.Random, _: Material) -> Slip | None:
        sides = Text(row.target.strip(), FRENCH), Text(row.source.strip(), ENGLISH)
        gap = PLANTERS[kind](*sides, chance)
        if gap is None or (kind == "parenthesis" and _explains(row, gap.left)):
            return None
        return Slip(row._replace(source=gap.text, target=sides[0].text), (gap.left,))

    return plant


def _explains(row: Row, parenthesis: Span) -> bool:
    """Whether a parenthesis of the target tells what the source has, in its own words.

    A translator may well add that: “l’instruction (statement en anglais)”, “NSS (Name Service
    Switch)”.
    """
    target = row.target.strip()
    words = set(WORD.findall(target[parenthesis.start : parenthesis.end]))
    return "anglais" in words or words <= set(WORD.findall(row.source))


def _emptied(row: Row, chance: random.Random, _: Material) -> Slip | None:
    if len(WORD.findall(row.source)) < 4:
        return None
    start = len(row.source) - len(row.source.lstrip())
    return Slip(row._replace(target=""), (Span(0, 0),), (Span(start, len(row.source.rstrip())),))


def _foreign_sentence(row: Row, chance: random.Random, material: Material) -> Slip | None:
    """Put a sentence of another text behind the target."""
    other = chance.choice(material.rows).target.strip()
    able = re.fullmatch(r"[A-ZÉ][^.!?]{30,160}\.", other)
    if not able or not row.target.rstrip().endswith(".") or not row.source.rstrip().endswith("."):
        return None
    target = f"{row.target.rstrip()} {other}"
    return Slip(row._replace(target=target), (Span(len(target) - len(other), len(target)),))


def _truncated(row: Row, chance: random.Random, _: Material) -> Slip | None:
    """Keep the first third to half of the target, cut between words."""
    words = list(WORD.finditer(row.target))
    if len(words) < 20:
        return None
    keep = words[int(len(words) * chance.uniform(0.35, 0.55))].end()
    share = keep / len(row.target)
    target = row.target[:keep] + "."
    gone = Span(int(len(row.source) * share), len(row.source.rstrip()))
    whole = Span(0, len(row.source.rstrip()))
    gap = Span(keep, keep + 1)
    return Slip(row._replace(target=target), (gap, Span(0, len(target))), (gone, whole))


_KINDS: Mapping[str, Kind] = {
    "sentence": "sentence",
    "clause": "clause",
    "parenthesis": "parenthesis",
    "list-item": "item",
}
OMISSION: Mapping[str, Plant] = {
    "segment-emptied": _emptied,
    **{f"{name}-dropped": _missing(kind) for name, kind in _KINDS.items()},
}
ADDITION: Mapping[str, Plant] = {
    "foreign-sentence-added": _foreign_sentence,
    **{f"{name}-added": _added(kind) for name, kind in _KINDS.items()},
}
LENGTH: Mapping[str, Plant] = {"target-truncated": _truncated}
