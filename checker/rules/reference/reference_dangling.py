"""A reference to a paragraph or an annex that the document does not have."""

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.context import Context
from checker.figures.references import Reference, readings
from checker.model import Block, Pair, Problem, Segment, Side
from checker.rules.rule import Example, rule

# With fewer numbered parts nothing says that the document is numbered throughout.
_LEAST = {"paragraph": 5, "annex": 2}
_AROUND = 24
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@rule(
    id="reference-dangling",
    family="reference",
    severity="major",
    its="inconsistency",
    mqm="accuracy/mistranslation",
    level="document",
    needs_both=False,
    messages={
        "paragraph": {
            "en": "The text refers to “{reference}”, but its paragraphs go from 1 to {last}.",
            "fr": "Le texte renvoie à « {reference} », mais ses paragraphes vont de 1 à {last}.",
        },
        "annex": {
            "en": "The text refers to “{reference}”, but its last annex is {last}.",
            "fr": "Le texte renvoie à « {reference} », mais sa dernière annexe est {last}.",
        },
    },
    why={
        "fr": (
            "Des paragraphes ont été ajoutés ou retirés après la rédaction du renvoi, et "
            "personne ne peut le suivre."
        ),
    },
    bad=(
        Example(
            None,
            "1. L’Agence siège à Lisbonne.\n\n2. Elle tient un registre public.\n\n"
            "3. Chacun peut le consulter.\n\n4. Il est tenu à jour.\n\n"
            "5. Les règles figurent au paragraphe 7 ci-dessus.",
            target_words=("paragraphe 7",),
        ),
        Example(
            "1. The Agency sits in Lisbon.\n\n2. It keeps a public register.\n\n"
            "3. Anyone may consult it.\n\n4. It is kept up to date.\n\n"
            "5. The rules stand in paragraph 12 above.",
            "1. L’Agence siège à Lisbonne.\n\n2. Elle tient un registre public.\n\n"
            "3. Chacun peut le consulter.\n\n4. Il est tenu à jour.\n\n"
            "5. Les règles figurent au paragraphe 12 ci-dessus.",
            source_words=("paragraph 12",),
            target_words=("paragraphe 12",),
        ),
    ),
    good=(
        Example(
            None,
            "1. L’Agence siège à Lisbonne.\n\n2. Elle tient un registre public.\n\n"
            "3. Chacun peut le consulter.\n\n4. Il est tenu à jour.\n\n"
            "5. Voir le paragraphe 3 ci-dessus et le paragraphe 7 du traité.",
        ),
        Example("See paragraph 12 above.", "Voir le paragraphe 12 ci-dessus."),
    ),
)
def reference_dangling(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A reference to a paragraph or an annex that the document does not have.

    What it finds: in a document whose paragraphs are numbered without a gap, a reference to a
    higher number that says by itself that it means this document (above, below, ci-dessus); in one
    with annexes, a reference to an annex behind the last.

    Why it matters: paragraphs were added or taken out after the reference was written, and nobody
    can follow it.

    Examples: « au paragraphe 53 ci-dessus » in a text of 49 paragraphs.

    What it leaves alone: references to other documents (paragraph 7 of the Treaty), documents
    without numbers of their own or with gaps in them, excerpts, parts of paragraphs.
    """
    sides: tuple[Side, ...] = ("target",) if context.alone else ("source", "target")
    lasts = {side: _lasts([s.block for s in context.segments(side)]) for side in sides}
    if not any(lasts.values()):
        return
    for pair in pairs:
        there = {side.side: list(_dangling(side, lasts.get(side.side, {}))) for side in pair.sides}
        sources = there.get("source", [])
        for reference in there.get("target", []):
            twin = next((r for r in sources if r.parts == reference.parts), None)
            if twin is not None:
                sources.remove(twin)
            yield _problem(pair, twin, reference, lasts["target"])
        for reference in sources:
            yield _problem(pair, reference, None, lasts["source"])


def _problem(
    pair: Pair, source: Reference | None, target: Reference | None, lasts: Mapping[str, str]
) -> Problem:
    shown = target or source
    if shown is None:
        raise ValueError("a problem needs a reference")
    return Problem(
        shown.kind,
        pair.source.place(source.start, source.end) if source and pair.source else None,
        pair.target.place(target.start, target.end) if target and pair.target else None,
        params={"reference": shown.text, "last": lasts[shown.kind]},
    )


def _lasts(blocks: Sequence[Block]) -> dict[str, str]:
    """Return the last paragraph and the last annex of a document that has them without a gap."""
    numbers = [b.number for b in blocks if b.kind == "paragraph" and b.number]
    annexes = [
        r.parts[0]
        for b in blocks
        if b.kind == "heading"
        for r in b.facts.references[:1]
        if r.start == 0 and r.kind == "annex" and len(r.parts) == 1
    ]
    found = {}
    counted = [int(n) for n in numbers if n.isdecimal()]
    if len(counted) >= _LEAST["paragraph"] and counted == list(range(1, len(counted) + 1)):
        found["paragraph"] = str(counted[-1])
    values = [_value(annex) for annex in annexes]
    if len(values) >= _LEAST["annex"] and values == list(range(1, len(values) + 1)):
        found["annex"] = min(annexes[-1], key=str.isdecimal).upper()
    return found


def _dangling(side: Segment, lasts: Mapping[str, str]) -> Iterator[Reference]:
    """The references of a segment that go beyond the last number of their kind."""
    if not lasts:
        return
    for reference in side.block.facts.references:
        last = lasts.get(reference.kind)
        if last is None or not side.start <= reference.start < side.end:
            continue
        if len(reference.parts) != 1 or reference.start == 0:
            continue
        value, most = _value(reference.parts[0]), _value(readings(last))
        if value is None or most is None or value <= most:
            continue
        if _here(side.block, reference):
            yield reference


def _here(block: Block, reference: Reference) -> bool:
    """Whether a reference says that it means this document; of an annex this is the rule."""
    words = block.language.figures
    m = _WORD.match(block.text[reference.end : reference.end + _AROUND].lstrip(" \u00a0\u202f("))
    behind = m[0].lower() if m else ""
    if reference.kind == "annex":
        return behind not in words.belonging
    return behind in words.here


def _value(said: frozenset[str]) -> int | None:
    """What a number or a letter counts: “12” is 12, “c” is 3, “ii” is 2."""
    letters = [r for r in said if len(r) == 1 and "a" <= r <= "z" and r not in "ivx"]
    if letters:
        return ord(letters[0]) - ord("a") + 1
    return next((int(r) for r in said if r.isdecimal()), None)
