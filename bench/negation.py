"""Denials taken out of real translations and put into them: how many are found, how many invented.

A denial is undone on one side of a pair whose sides deny equally often (“is not”, “n’est pas”), or
one is put beside a verb that helps (“peut”) where there was none; the other side is left alone. So
either version has a denial that the other lacks. Found means that the finding names that denial.
What is found in the untouched text counts against the checker. Ordinary prose and law are kept
apart; half of the documents is there to learn from, the other half to measure on.

``--learn`` prints ``checker/negation/weights.py`` anew.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bench import logistic
from bench.lexicon import LANGUAGES, Row, laws, prose
from bench.omissions import half
from checker.context import Context
from checker.languages import ENGLISH, FRENCH, Language
from checker.lexicon import Lexicon
from checker.lexicon.file import shipped
from checker.model import Side
from checker.negation.compare import Candidate, candidates
from checker.negation.denials import Passage
from checker.negation.evidence import FIGURES
from checker.negation.weights import THRESHOLDS, odds
from checker.readers.bitext import BitextDocument
from checker.readers.bitext import Row as BitextRow
from checker.rows import row_pairs
from glossary.matcher import Matcher
from glossary.tokens import tokenize

_SEED, _PUT_IN = 5, 0.15
_CLEAN_LAWS = 12_000
GENRES = ("prose", "laws")
SIDES: tuple[Side, ...] = ("source", "target")
_SHOWN = 20


class Planted(NamedTuple):
    """A pair in which one side has a denial that the other lacks; ``at`` is where it begins."""

    row: Row
    at: int


def texts(genre: str, part: int) -> list[Row]:
    """Return the pairs of a genre that are in one half."""
    every = prose() if genre == "prose" else laws()
    found = [row for row in every if half(row.document) == part]
    return found[:_CLEAN_LAWS] if genre == "laws" else found


def undone(row: Row, side: Side) -> Iterator[Planted]:
    """Yield the pair with each denial of the side that is not ``side`` undone in turn."""
    kept, cut = (row.source, row.target) if side == "source" else (row.target, row.source)
    languages = (ENGLISH, FRENCH) if side == "source" else (FRENCH, ENGLISH)
    own, others = _passage(kept, languages[0]), _passage(cut, languages[1])
    if len(own.denials) != len(others.denials) or own.count != others.count:
        return
    for mine, theirs in zip(own.denials, others.denials, strict=True):
        text = cut
        for at in sorted({theirs.first, theirs.last}, reverse=True):
            text = _without(text, others, at, languages[1])
        changed = {"target" if side == "source" else "source": text}
        yield Planted(row._replace(**changed), own.tokens[mine.first].start)


def put_in(row: Row, side: Side, chance: random.Random) -> Planted | None:
    """Return the pair with a denial put into ``side``, where neither side has one."""
    text = row.source if side == "source" else row.target
    own = ENGLISH if side == "source" else FRENCH
    passages = _passage(row.source, ENGLISH), _passage(row.target, FRENCH)
    rules = own.negation
    if rules is None or any(p.places for p in passages) or chance.random() > _PUT_IN:
        return None
    tokens = passages[side == "target"].tokens
    able = [t for t in tokens if t.key in rules.helpers and len(t.key) > 1]
    if not able:
        return None
    verb = chance.choice(able)
    if rules.openers:
        opener = "n’" if verb.key[0] in "aeiouéê" else "ne "
        new = f"{text[: verb.start]}{opener}{verb.text} pas{text[verb.end :]}"
        at = verb.start
    else:
        new, at = f"{text[: verb.end]} not{text[verb.end :]}", verb.start
    return Planted(row._replace(**{side: new}), at)


def _passage(text: str, own: Language) -> Passage:
    return Passage(tokenize(text), text, own)


def _without(text: str, passage: Passage, at: int, own: Language) -> str:
    """Return ``text`` without one word of a denial; a verb that helps stays."""
    rules, token = own.negation, passage.tokens[at]
    if rules is None or token.key in rules.helpers:
        return text
    if token.key == "cannot":
        return f"{text[: token.start + 3]}{text[token.end :]}"
    if token.key in rules.clitics:
        return f"{text[: token.start - 2]}{text[token.end :]}"
    if token.key not in rules.words | rules.openers | rules.closers:
        return text
    end = token.end + (text[token.end : token.end + 1] in (" ", "’", "'"))
    return text[: token.start] + text[end:]


def found(rows: Sequence[Row], side: Side, lexicon: Lexicon) -> list[tuple[Candidate, ...]]:
    """Return for each pair what may lack its counterpart on ``side``."""
    documents: dict[str, list[BitextRow]] = defaultdict(list)
    for number, row in enumerate(rows, 1):
        documents[row.document].append(BitextRow(number, str(number), row.source, row.target))
    seen: dict[str, tuple[Candidate, ...]] = {}
    for name, own in documents.items():
        pairs = row_pairs("bench", BitextDocument(name, tuple(own)), ENGLISH, FRENCH, lexicon)
        context = Context(pairs, ENGLISH, FRENCH, Matcher(()), lexicon)
        for pair in pairs:
            segment = pair.shown.block.origin.segment or ""
            seen[segment] = tuple(
                c for bead in pair.sentences for c in candidates(bead, side, context)
            )
    return [seen.get(str(i), ()) for i in range(1, len(rows) + 1)]


def planted(rows: Iterable[Row], side: Side) -> list[Planted]:
    """Return the pairs of ``rows`` with a denial that the other side lacks."""
    chance = random.Random(f"{_SEED} {side}")  # noqa: S311 - a choice, not a secret
    changed: list[Planted] = []
    for row in rows:
        changed.extend(undone(row, side))
        added = put_in(row, side, chance)
        if added is not None:
            changed.append(added)
    return changed


def learn(lexicon: Lexicon) -> None:
    """Print the weights, and the odds of what is untouched, for setting the thresholds by."""
    yes: list[tuple[float, ...]] = []
    no: list[tuple[float, ...]] = []
    clean: dict[Side, list[tuple[float, ...]]] = {}
    for side in SIDES:
        clean[side] = []
        for genre in GENRES:
            rows = texts(genre, 0)
            own = [c.figures for each in found(rows, side, lexicon) for c in each]
            # the ways of law are its own: prose counts as much
            clean[side] += own
            no += own * (3 if genre == "prose" else 1)
            cases = planted(rows, side)
            hits = found([case.row for case in cases], side, lexicon)
            for case, each in zip(cases, hits, strict=True):
                yes += [c.figures for c in each if c.here.start == case.at]
    weights = logistic.fit(yes, no)
    print("WEIGHTS: tuple[float, ...] = (")
    for name, weight in zip(("constant", *FIGURES), weights, strict=True):
        print(f"    {weight:.3f},  # {name}")
    print(")")
    for side in SIDES:
        told = (
            weights[0] + sum(w * f for w, f in zip(weights[1:], c, strict=True))
            for c in clean[side]
        )
        print(f"# {side}, untouched, the highest:", [round(t, 2) for t in sorted(told)[-_SHOWN:]])


def main() -> None:
    """Measure, or learn the weights anew."""
    options = argparse.ArgumentParser()
    options.add_argument("--learn", action="store_true")
    options.add_argument("--half", type=int, default=1)
    chosen = options.parse_args()
    lexicon = shipped(*LANGUAGES)
    if lexicon is None:
        raise SystemExit("there is no word model")
    if chosen.learn:
        learn(lexicon)
        return
    print("genre   side    denials  possible  found   false per 1,000 words")
    for genre in GENRES:
        rows = texts(genre, chosen.half)
        words = sum(len(row.target.split()) for row in rows)
        for side in SIDES:
            least = THRESHOLDS[side]
            false = sum(
                odds(c.figures) >= least for each in found(rows, side, lexicon) for c in each
            )
            cases = planted(rows, side)
            hits = found([case.row for case in cases], side, lexicon)
            able = [
                max((odds(c.figures) for c in each if c.here.start == case.at), default=None)
                for case, each in zip(cases, hits, strict=True)
            ]
            possible = sum(a is not None for a in able)
            right = sum(a is not None and a >= least for a in able)
            print(
                f"{genre:<7} {side:<7} {len(cases):>7}  {possible / len(cases):>7.1%}  "
                f"{right / len(cases):>5.1%}  {1000 * false / words:>8.3f}"
            )


if __name__ == "__main__":
    main()
