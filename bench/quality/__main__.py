"""``python -m bench.quality``: measure, print, and publish."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from bench.accord import settings
from bench.lexicon import learned
from bench.quality import measure, texts
from bench.quality.plants import PLANTS
from bench.quality.plants.terms import glossary
from bench.quality.publish import write
from bench.quality.result import Result
from bench.quality.rounds import ONE_IN, SEED, WANTED, Planted
from bench.quality.show import show
from bench.quality.slip import Plant, Row
from bench.quality.verdicts import outside, take, write_unread
from checker.lexicon import Lexicon
from checker.lexicon.file import read, shipped
from checker.lexicon.links import Settings
from checker.model import Finding

GENRES = ("prose", "laws")


def main() -> None:
    """Print what is found of each kind of slip, and what each rule says of clean text."""
    arguments = _arguments()
    if arguments.read:
        print(f"{take(arguments.read)} verdicts")
        return
    print(f"Quality; {settings()}, seed {SEED}, half {arguments.half}")
    print(f"up to {WANTED} slips of a kind, in at most one of {ONE_IN} rows at a time\n")
    results = {}
    unread: list[Finding] = []
    for genre in arguments.genre or GENRES:
        lexicon = _lexicon(genre, arguments.lexicon)
        if arguments.unread:
            unread.extend(measure.clean(_rows(genre, arguments.half), lexicon).findings)
            continue
        results[genre] = _measure(genre, lexicon, arguments)
        show(genre, results[genre])
    if arguments.unread:
        print(f"{write_unread(unread, arguments.unread)} findings to be read")
    if arguments.publish:
        write(results, settings())


def _measure(genre: str, lexicon: Lexicon | None, arguments: argparse.Namespace) -> Result:
    rows = _rows(genre, arguments.half)
    material = texts.material(genre, arguments.half)
    shown = set(arguments.show) if arguments.half == 0 else set()
    untouched = measure.clean(rows, lexicon)
    if "clean" in shown:
        for finding in untouched.findings:
            _say(finding.rule, finding)
    chosen = set(arguments.only)
    kinds: dict[str, Plant] = {}
    terms: dict[str, Plant] = {}
    for family, plants in PLANTS.items():
        for name, plant in plants.items():
            if not chosen or {family, name} & chosen:
                (terms if family == "terminology" else kinds)[name] = plant

    def missed(kind: str, plant: Planted, found: Sequence[Finding]) -> None:
        if kind in shown:
            _, slip = plant
            print(f"--- {kind}: {[slip.row.target[a:b] for a, b in slip.target[:1]]}")
            print(f"    {slip.row.source}\n    {slip.row.target}")
            for finding in found:
                _say("    ", finding)

    subtypes = measure.planted(rows, kinds, material, lexicon, untouched, missed=missed)
    held = None
    if terms:
        held = measure.clean(rows, lexicon, [glossary()])
        subtypes |= measure.planted(
            rows, terms, material, lexicon, held, [glossary()], missed=missed
        )
    return Result(subtypes, untouched, held)


def _rows(genre: str, half: int) -> list[Row]:
    return texts.prose(half) if genre == "prose" else texts.laws(half)


def _say(label: str, finding: Finding) -> None:
    source, target = finding.problem.source, finding.problem.target
    words = [place.text if place else None for place in (source, target)]
    print(f"{label} {finding.rule} {words} {finding.messages['en']}")
    print(f"        {finding.pair.shown.block.text[:300]!r}")


def _lexicon(genre: str, path: Path | None) -> Lexicon | None:
    if genre == "prose":
        return shipped("en", "fr")
    return read(str(path), "en", "fr") if path else learned(Settings())


def _outside(given: str) -> Path:
    try:
        return outside(Path(given))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.quality")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--genre", action="append", choices=GENRES)
    parser.add_argument("--only", action="append", default=[], help="a family or a kind")
    parser.add_argument("--show", action="append", default=[], help="a kind, or clean; half 0 only")
    parser.add_argument("--lexicon", type=Path, help="a word model that has not seen the laws")
    parser.add_argument("--publish", action="store_true")
    parser.add_argument(
        "--unread", type=_outside, help="write the findings in untouched text that nobody has read"
    )
    parser.add_argument("--read", type=Path, help="take over the verdicts filled in there, no more")
    return parser.parse_args()


if __name__ == "__main__":
    main()
