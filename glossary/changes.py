"""What a file would change in a glossary: told first, then done whole or not at all.

``compare`` is the dry run. It changes nothing, and says of every concept of the file, and of every
line that could not be read, what would become of it. ``apply`` makes the new state out of it, or
refuses as long as a line is refused or a concept in conflict.
"""

import hashlib
import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import count
from typing import Literal, NamedTuple

from glossary.errors import GlossaryError, Refusal
from glossary.merging import Difference, differences, merged
from glossary.model import Concept, Glossary, Term

Kind = Literal["added", "changed", "unchanged", "conflicting", "removed", "refused"]
_Key = tuple[str, str]  # a term's language, and its words without regard to capitals
KINDS: tuple[Kind, ...] = ("added", "changed", "unchanged", "conflicting", "removed", "refused")


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one concept, or of one line that cannot be used.

    ``concept`` is its id in the new state (``""`` for a refused line), ``where`` its file and line
    or cell, ``reason`` one sentence, ``mend`` what to do about a conflict or a refusal.
    ``differences`` are the values that change. ``before`` and ``after`` are the concept in the
    present and in the new state, ``None`` where it is not in it.
    """

    kind: Kind
    concept: str
    where: str
    reason: str = ""
    mend: str = ""
    differences: tuple[Difference, ...] = ()
    before: Concept | None = None
    after: Concept | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that a file would change, in the order of the file; what it leaves out comes last.

    With ``replaces`` the file is the whole new state, and what it does not have is removed;
    without, it is added to the present state, and “removed” are those that replacing would remove.
    """

    changes: tuple[Change, ...]
    replaces: bool
    present: Glossary | None
    incoming: Glossary

    @property
    def counts(self) -> dict[Kind, int]:
        """How many changes there are of each kind, in the order of ``KINDS``."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in KINDS}

    @property
    def applicable(self) -> bool:
        """Whether nothing is refused and nothing in conflict."""
        return not any(change.kind in {"conflicting", "refused"} for change in self.changes)


def compare(
    present: Glossary | None,
    incoming: Glossary,
    refusals: Sequence[Refusal] = (),
    *,
    replaces: bool = False,
) -> Comparison:
    """Say what ``incoming`` would change in ``present`` (``None``: there is nothing yet).

    ``refusals`` are the lines of the file that could not be read, as ``scan_glossary`` gives them.
    A concept of the file is that of the present state which bears its id or, where the file gives
    no ids, the one that shares most of its terms.
    """
    held = present.concepts if present else ()
    finder = _Finder(held, by_id=not incoming.numbered)
    new_ids = _free_ids({concept.id for concept in held})
    changes = [
        Change("refused", "", refusal.where, refusal.what, refusal.mend) for refusal in refusals
    ]
    first: dict[int | str | frozenset[_Key], Concept] = {}  # of the file, for each that it names
    for concept in incoming.concepts:
        found = finder.find(concept, replaces)
        ours = held[found.place] if found.place is not None else None
        known = (
            found.place
            if found.place is not None
            else (frozenset(_keys(concept.terms)) if incoming.numbered else concept.id)
        )
        if found.problem:
            changes.append(_conflict(found.problem, ours, concept))
        elif known in first and (ours or not incoming.numbered or _same(first[known], concept)):
            changes.append(_again(ours or first[known], concept, first[known]))
        elif ours:
            changes.append(_change(ours, concept, replaces))
        else:
            new = replace(concept, id=next(new_ids)) if incoming.numbered else concept
            changes.append(
                Change("added", new.id, concept.origin, "not in the glossary", after=new)
            )
        first.setdefault(known, concept)
    said = "not in the file" if replaces else "not in the file: stays, unless it is replaced"
    changes.extend(
        Change("removed", concept.id, concept.origin, said, before=concept)
        for place, concept in enumerate(held)
        if place not in first
    )
    return Comparison(tuple(changes), replaces, present, incoming)


def apply(comparison: Comparison) -> Glossary:
    """Return the new state; raises ``GlossaryError`` with all that is refused or in conflict.

    The concepts of the present state keep their order, new ones come after them; where the file
    replaces it, they are in the order of the file.
    """
    wrong = tuple(
        Refusal(change.where, change.reason, change.mend)
        for change in comparison.changes
        if change.kind in {"conflicting", "refused"}
    )
    if wrong:
        raise GlossaryError.of(wrong)
    present, incoming = comparison.present, comparison.incoming
    coming = [c for c in comparison.changes if c.after is not None]
    if comparison.replaces or present is None:
        concepts = tuple(change.after for change in coming if change.after is not None)
    else:
        changed = {c.concept: c.after for c in coming if c.before is not None and c.after}
        added = tuple(c.after for c in coming if c.before is None and c.after is not None)
        concepts = (*(changed.get(c.id, c) for c in present.concepts), *added)
    extra = (present.extra if present and not comparison.replaces else ()) or incoming.extra
    name = present.name if present else incoming.name
    return Glossary(name, concepts, content_digest(concepts), extra)


def content_digest(concepts: Sequence[Concept]) -> str:
    """Return the SHA-256 of what the concepts say, wherever they were read."""
    digest = hashlib.sha256()
    for concept in concepts:
        digest.update(json.dumps({**asdict(concept), "origin": ""}).encode() + b"\n")
    return digest.hexdigest()


def _change(before: Concept, incoming: Concept, replaces: bool) -> Change:
    after = replace(incoming, id=before.id)
    told = differences(before, after)
    if told and not replaces:
        after = merged(before, incoming)
        told = differences(before, after)
    if not told:
        return Change(
            "unchanged", before.id, incoming.origin, "the same", before=before, after=after
        )
    fields = ", ".join(dict.fromkeys(difference.field for difference in told))
    return Change(
        "changed", before.id, incoming.origin, f"differs: {fields}", "", told, before, after
    )


def _again(ours: Concept, incoming: Concept, first: Concept) -> Change:
    """A concept of the file that is the same as another of the file."""
    if _same(first, incoming):
        reason = f"the same as {first.origin or first.id}"
        return Change("unchanged", ours.id, incoming.origin, reason)
    return Change(
        "conflicting",
        ours.id,
        incoming.origin,
        f"{first.origin or first.id} is the same concept, and says otherwise",
        "make one of both",
        before=ours,
        after=incoming,
    )


def _conflict(problem: str, ours: Concept | None, incoming: Concept) -> Change:
    name = ours.id if ours else incoming.id
    mend = "put the file right, give its concepts ids, or replace the glossary with it"
    return Change("conflicting", name, incoming.origin, problem, mend, (), ours, incoming)


def _same(one: Concept, other: Concept) -> bool:
    return not differences(one, other)


class _Found(NamedTuple):
    """The place of a concept in the present state, and what speaks against taking it for that."""

    place: int | None
    problem: str = ""


class _Finder:
    """Finds the concept of the present state that a concept of a file is."""

    def __init__(self, concepts: Sequence[Concept], *, by_id: bool) -> None:
        self._concepts, self._by_id = concepts, by_id
        self._places = {concept.id: place for place, concept in enumerate(concepts)}
        self._terms: dict[_Key, list[int]] = defaultdict(list)
        for place, concept in enumerate(concepts):
            for key in _keys(concept.terms):
                self._terms[key].append(place)

    def find(self, concept: Concept, replaces: bool) -> _Found:
        if self._by_id and concept.id in self._places:
            place = self._places[concept.id]
            ours = self._concepts[place]
            if replaces or not ours.terms or _keys(ours.terms) & _keys(concept.terms):
                return _Found(place)
            return _Found(
                place, f"“{ours.id}” is {_named(ours)} here and {_named(concept)} in the file"
            )
        shared = Counter(
            place for key in _keys(concept.terms) for place in self._terms.get(key, ())
        )
        if not shared:
            return _Found(None)
        most = max(shared.values())
        best = [place for place, n in shared.items() if n == most]
        if self._by_id:
            # homonyms are two concepts; what shares its terms in two languages is one
            twin = self._concepts[best[0]]
            if len({language for language, _ in _keys(concept.terms) & _keys(twin.terms)}) < 2:
                return _Found(None)
            return _Found(None, f"{_named(concept)} is there already, as “{twin.id}”")
        if len(best) > 1:
            exact = [p for p in best if _keys(self._concepts[p].terms) == _keys(concept.terms)]
            if len(exact) != 1:
                ids = ", ".join(f"“{self._concepts[place].id}”" for place in sorted(best))
                return _Found(None, f"{_named(concept)} may be any of {ids}")
            best = exact
        place = best[0]
        if not replaces:
            for language, here, there in _contradictions(self._concepts[place], concept):
                return _Found(
                    place,
                    f"{_named(concept)} is “{here}” in {language} here, and “{there}” in the file",
                )
        return _Found(place)


def _contradictions(present: Concept, incoming: Concept) -> Iterator[tuple[str, str, str]]:
    """Yield the languages in which both have accepted terms, and none in common."""
    for language in dict.fromkeys(term.language for term in incoming.terms):
        here, there = present.accepted(language), incoming.accepted(language)
        if here and there and not _keys(present.terms) & _keys(there):
            yield language, here[0].text, there[0].text


def _keys(terms: Sequence[Term]) -> set[_Key]:
    return {(t.language, unicodedata.normalize("NFC", t.text).casefold()) for t in terms}


def _named(concept: Concept) -> str:
    return f"“{concept.terms[0].text}”" if concept.terms else "a concept without terms"


def _free_ids(taken: set[str]) -> Iterator[str]:
    return (name for name in map(str, count(1)) if name not in taken)
