"""Linting measured: each kind of flaw planted in a clean glossary of the terms of the laws."""

import random
from collections.abc import Callable, Sequence

from bench.lexicon import TERMS, objects
from bench.mining import SEED, glossary, keys
from glossary.grammar import grammar
from glossary.lint import lint_glossary
from glossary.model import Concept, Glossary, Term

PLANTED = 50


def planted() -> None:
    """Plant each kind of flaw in a clean glossary of law terms, and count what is said of it."""
    clean = _clean()
    before = _seen(clean)
    print(f"clean glossary of {len(clean)} entries: {sum(map(len, before.values()))} findings")
    for lint, entries in sorted(before.items()):
        print(f"    {lint}: {len(entries)}")
    print(f"{'planted':<36}{'found':>7}{'elsewhere':>11}")
    for title, lint, plant in _PLANTS:
        chance = random.Random(SEED)  # noqa: S311 – a sample, nothing secret
        concepts = list(clean)
        spoiled = [(i, p) for i, c in enumerate(clean) if (p := plant(c, clean, chance))]
        chosen = chance.sample(spoiled, min(PLANTED, len(spoiled)))
        for i, flawed in chosen:
            concepts[i] = flawed[0]
            concepts.extend(flawed[1:])
        seen = _seen(concepts)
        marked = {concepts[i].id for i, _ in chosen} | {c.id for c in concepts[len(clean) :]}
        hits = {name.removesuffix("+") for name in seen.get(lint, set()) & marked}
        others = sum(len(seen[n] - before.get(n, set()) - marked) for n in seen)
        print(f"{title:<36}{len(hits):>4}/{len(chosen)}{others:>11}")


def _clean() -> list[Concept]:
    """One entry for each defined term of the laws, without any that is named twice."""
    sources: set[tuple[str, ...]] = set()
    targets: set[tuple[str, ...]] = set()
    kept = []
    for row in objects(TERMS):
        source, target = row["en"][0], row["fr"][0]
        if keys(source, "en") in sources or keys(target, "fr") in targets:
            continue
        sources.add(keys(source, "en"))
        targets.add(keys(target, "fr"))
        kept.append((source, [target]))
    return list(glossary(kept).concepts)


def _seen(concepts: Sequence[Concept]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for remark in lint_glossary(Glossary("laws.csv", tuple(concepts), "")):
        found.setdefault(remark.lint.id, set()).add(remark.flaw.concept.id)
    return found


Plant = Callable[[Concept, Sequence[Concept], random.Random], tuple[Concept, ...] | None]


def _with(concept: Concept, source: Term | None = None, target: Term | None = None) -> Concept:
    terms = (source or concept.terms[0], target or concept.terms[1])
    return Concept(concept.id, terms, origin=concept.origin)


def _again(concept: Concept, *terms: Term) -> tuple[Concept, ...]:
    return concept, Concept(f"{concept.id}+", terms, origin="laws.csv:99999")


def _other(concepts: Sequence[Concept], chance: random.Random) -> Concept:
    return concepts[chance.randrange(len(concepts))]


def _duplicate(c: Concept, _: Sequence[Concept], __: random.Random) -> tuple[Concept, ...]:
    return _again(c, *c.terms)


def _second_target(c: Concept, every: Sequence[Concept], r: random.Random) -> tuple[Concept, ...]:
    return _again(c, c.terms[0], Term(f"{_other(every, r).terms[1].text} spécial", "fr"))


def _second_source(c: Concept, every: Sequence[Concept], r: random.Random) -> tuple[Concept, ...]:
    return _again(c, Term(f"special {_other(every, r).terms[0].text}", "en"), c.terms[1])


def _two_preferred(c: Concept, every: Sequence[Concept], r: random.Random) -> tuple[Concept, ...]:
    text = f"{_other(every, r).terms[1].text} bis"
    return (Concept(c.id, (*c.terms, Term(text, "fr")), origin=c.origin),)


def _refused(c: Concept, every: Sequence[Concept], r: random.Random) -> tuple[Concept, ...]:
    text = _other(every, r).terms[1].text
    if text == c.terms[1].text:
        text = every[0].terms[1].text
    return (Concept(c.id, (*c.terms, Term(text, "fr", "forbidden")), origin=c.origin),)


def _longer(c: Concept, every: Sequence[Concept], r: random.Random) -> tuple[Concept, ...] | None:
    words = [k for k in keys(c.terms[0].text, "en") if k not in grammar("en").linking]
    if len(words) < 2:
        return None
    other = f"comité {_other(every, r).terms[1].text}"
    if not set(keys(other, "fr")).isdisjoint(keys(c.terms[1].text, "fr")):
        return None
    return _again(c, Term(f"{c.terms[0].text} committee", "en"), Term(other, "fr"))


def _empty(c: Concept, _: Sequence[Concept], __: random.Random) -> tuple[Concept, ...]:
    return (Concept(c.id, c.terms[:1], origin=c.origin),)


def _changed(change: Callable[[str, random.Random], str | None]) -> Plant:
    """A plant that changes the words of the target."""

    def plant(
        c: Concept, _: Sequence[Concept], chance: random.Random
    ) -> tuple[Concept, ...] | None:
        text = change(c.terms[1].text, chance)
        return None if text is None else (_with(c, target=Term(text, "fr")),)

    return plant


def _in_small(plant: Plant) -> Plant:
    """The same in entries that are else written small: in others a capital may be meant."""
    return lambda c, every, chance: plant(c, every, chance) if c.terms[0].text.islower() else None


def _space(text: str, chance: random.Random) -> str:
    ways = [f" {text}", f"{text} ", text.replace("-", " -"), text.replace(" ", "  ", 1)]
    ways += [text.replace("’", "’ ")]
    return chance.choice([way for way in ways if way != text])


def _cyrillic(text: str, _: random.Random) -> str | None:
    at = text.find("e", 1)
    return None if at < 0 or not text[at - 1].isalpha() else f"{text[:at]}е{text[at + 1 :]}"


def _misread(text: str, _: random.Random) -> str | None:
    if "é" not in text:
        return None
    return text.encode().decode("cp1252", "replace")


def _soft_hyphen(text: str, _: random.Random) -> str | None:
    return f"{text[:3]}\u00ad{text[3:]}" if text[:6].isalpha() else None


def _bracket(text: str, _: random.Random) -> str:
    return f"{text} (technique"


def _comma(text: str, chance: random.Random) -> str:
    return text + chance.choice(",;:")


def _inner_capital(text: str, _: random.Random) -> str | None:
    words = text.split(" ")
    if len(words) < 2 or not text.islower() or len(words[-1]) < 5 or not words[-1].isalpha():
        return None
    return " ".join([*words[:-1], words[-1].capitalize()])


def _first_capital(text: str, _: random.Random) -> str | None:
    return text.capitalize() if " " in text and text.islower() and text[:3].isalpha() else None


def _verb(c: Concept, _: Sequence[Concept], __: random.Random) -> tuple[Concept, ...] | None:
    head = c.terms[1].text.split()[0]
    if not head.endswith(grammar("fr").nominal):
        return None
    return (_with(c, source=Term(f"to {c.terms[0].text}", "en")),)


_PLANTS: tuple[tuple[str, str, Plant], ...] = (
    ("entry twice", "entry-duplicate", _duplicate),
    ("second target", "source-twice", _second_target),
    ("second source", "target-twice", _second_source),
    ("two preferred terms", "preferred-twice", _two_preferred),
    ("refused here, preferred elsewhere", "refused-and-accepted", _refused),
    ("contradicted by a longer term", "part-differs", _longer),
    ("no target", "target-missing", _empty),
    ("stray space", "space-astray", _changed(_space)),
    ("Cyrillic letter", "character-odd", _changed(_cyrillic)),
    ("misread UTF-8", "character-odd", _changed(_misread)),
    ("soft hyphen", "character-odd", _changed(_soft_hyphen)),
    ("half a bracket", "mark-astray", _changed(_bracket)),
    ("comma at the end", "mark-astray", _changed(_comma)),
    ("capital inside", "capitals-differ", _in_small(_changed(_inner_capital))),
    ("capital at the start", "capitals-differ", _in_small(_changed(_first_capital))),
    ("verb for a noun", "part-of-speech-differs", _verb),
)


if __name__ == "__main__":
    planted()
