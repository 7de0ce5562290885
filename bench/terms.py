"""Terms matched as people write them, and the check of them, in laws that define their own terms.

- Each law is held to the terms that it defines: how often the provision in the other language has
  the defined equivalent, in any form. ``bench/terms_read.json`` says of a sample of those without
  it what a reader found: a real departure, or a term that was there and not matched. A sample is
  written to the file that ``sys.argv[1]`` names, for the next reader.
- Departures planted in the laws: how many are found, and on the very words.
- Terms in 200 forms that are all right, see ``bench/term_forms.py``: none may be reported.
- A glossary of 100,000 concepts: when it is ready, and how fast it is matched.
"""

import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench import term_scale
from bench.accord import settings
from bench.term_forms import FORMS, flagged
from bench.term_laws import check, glossaries, laws
from bench.term_plants import KINDS, measure
from glossary.matcher import Matcher, TermHit
from glossary.tokens import tokenize

READ = Path(__file__).with_name("terms_read.json")
SEED = 20
SAMPLE = 100
# Of the laws with terms of their own, one in so many is used for what takes long.
ONE_IN = 4


class Occurrence(NamedTuple):
    """A defined term in the English version of a provision."""

    doc: str
    provision: int
    hit: TermHit
    found: bool

    @property
    def key(self) -> str:
        """Its name in the record of what was read: law, provision and offset."""
        return f"{self.doc}|{laws()[self.doc][self.provision].path}|{self.hit.start}"


def occurrences() -> Iterator[Occurrence]:
    """Yield every occurrence of a law's own terms, and whether its provision has an equivalent."""
    for doc, glossary in glossaries().items():
        matcher = Matcher(glossary.concepts)
        for i, provision in enumerate(laws()[doc]):
            hits = matcher.find(provision.en, tokenize(provision.en), "en", interrupted=False)
            if not hits:
                continue
            given = matcher.find_all(provision.fr, tokenize(provision.fr), "fr")
            there = {c.id for hit in given for c, _ in hit.readings}
            for hit in hits:
                found = any(c.id in there for c, _ in hit.readings)
                yield Occurrence(doc, i, hit, found)


def sample(remaining: list[Occurrence]) -> list[Occurrence]:
    """Return some occurrences without an equivalent, the same ones every time."""
    chance = random.Random(SEED)  # noqa: S311 - a choice, not a secret
    return chance.sample(remaining, min(SAMPLE, len(remaining)))


def _written(one: Occurrence) -> str:
    provision = laws()[one.doc][one.provision]
    wanted = [t.text for c, _ in one.hit.readings for t in c.accepted("fr")]
    return json.dumps(
        {
            "key": one.key,
            "term": provision.en[one.hit.start : one.hit.end],
            "wanted": wanted,
            "en": provision.en,
            "fr": provision.fr,
        },
        ensure_ascii=False,
    )


def _laws(file: Path) -> None:
    every = list(occurrences())
    remaining = [one for one in every if not one.found]
    print(f"defined terms in {len(glossaries()):,} laws: {len(every):,} occurrences")
    share = 1 - len(remaining) / len(every)
    print(f"{'with the equivalent':<24}{share:>8.1%}")
    print(f"{'without':<24}{len(remaining) / len(every):>8.1%}  {len(remaining):,}")
    some = sample(remaining)
    file.write_text("".join(_written(one) + "\n" for one in some), encoding="utf-8")
    verdicts = json.loads(READ.read_text(encoding="utf-8"))["read"]
    counts = Counter(verdicts.get(one.key, "not read") for one in some)
    print(f"of {len(some)} of these, read by eye ({file}):")
    for verdict, count in sorted(counts.items()):
        print(f"    {verdict:<40}{count:>4}")
    missed = counts["there, and not matched"] / len(some) * len(remaining) / len(every)
    print(f"not matched, of all occurrences: {missed:.2%}\n")


def _plants() -> None:
    docs = list(glossaries())[::ONE_IN]
    print(f"departures planted in every {ONE_IN}th law ({len(docs)})")
    print(f"{'':<32}{'planted':>8}{'found':>8}{'on':>8}{'exactly':>9}")
    for kind in KINDS:
        for group, found in measure(kind, docs).items():
            shares = [value / found.planted for value in found[1:]]
            print(
                f"{kind:<10}{group:<22}{found.planted:>8}"
                f"{shares[0]:>8.1%}{shares[1]:>8.1%}{shares[2]:>9.1%}"
            )
    print()


def _noise() -> None:
    docs = list(glossaries())[::ONE_IN]
    counts: Counter[str] = Counter()
    marked, provisions = 0, 0
    for doc in docs:
        found = check(doc, laws()[doc], glossaries()[doc], ("terminology",))
        counts.update(f"{finding.rule} {finding.problem.message}" for finding in found)
        marked += len({id(finding.pair) for finding in found})
        provisions += len(laws()[doc])
    print(f"findings in the same laws as they are: {provisions:,} provisions")
    for name, count in sorted(counts.items()):
        print(f"{name:<32}{count:>8,}{1000 * count / provisions:>8.1f} per 1,000 provisions")
    print()


def _scale() -> None:
    rows = term_scale.glossary()
    print(f"a glossary of {len(rows):,} concepts")
    for title, (seconds, memory) in term_scale.ready(rows).items():
        print(f"{title:<24}{seconds:>8.2f} s of processor{memory / 2**20:>8.0f} MB")
    seconds, count, hits = term_scale.matched(rows)
    print(f"{count:,} provisions matched in {seconds:.1f} s of processor, {hits:,} hits")
    for title, rates in term_scale.rates().items():
        few, many = rates.values()
        print(
            f"{title:<18}{term_scale.FEW}: {few[0]:>7,.0f} texts a second ({few[1]:.2f} hits), "
            f"{term_scale.CONCEPTS:,}: {many[0]:>7,.0f} ({many[1]:.2f}), "
            f"ratio {many[0] / few[0]:.2f}"
        )


def main() -> None:
    """Print all figures."""
    print(f"Terms; {settings()}\n")
    folder = Path(tempfile.gettempdir())
    _laws(Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "accord-terms-sample.jsonl")
    _plants()
    _noise()
    wrong = flagged()
    print(f"right forms reported: {len(wrong)} of {len(FORMS)}")
    for form in wrong:
        print(f"    {form}")
    print()
    _scale()


if __name__ == "__main__":
    main()
