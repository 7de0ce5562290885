"""Names, codes, acronyms and addresses altered in real translations: how many are found.

Half of the documents, by a hash of their name, was looked at while the rules were written; what is
planted here, by a fixed seed, stands in the other half. For the laws the word model is learned from
the first half alone. *Exact*: a finding points at the planted words and no others (for what was
taken out, at the name in the source). *Near*: what was taken out is missed within three words of
where it stood. Each distinct word is altered a few times at most, so that “Canada” and “Debian”
do not make up the figures, and a document has few slips at a time.
"""

import hashlib
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from bench.accord import settings
from bench.lexicon import laws, prose
from checker.context import Context
from checker.engine import check_pairs
from checker.languages import ENGLISH, FRENCH
from checker.lexicon.file import read, shipped
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.links import Settings
from checker.lexicon.train import train_rows
from checker.model import Finding
from checker.policy import Policy
from checker.readers.bitext import BitextDocument
from checker.readers.bitext import Row as Given
from checker.rows import row_pairs
from glossary.forms import bare
from glossary.matcher import Matcher

SEED = 11
WANTED, ROUNDS = 300, 40
# How often one word is altered, how many rows of a document there are for each slip in it.
MOST_OF_A_WORD, ROWS_FOR_A_SLIP = 12, 100
FAMILIES = ("entity", "acronym", "link")

_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[^\W\d_]+|(?<=[dlDL][’'])[^\W\d_]+")
_BEFORE = re.compile(
    r"(?:\b(?:de|du|des|à|au|aux|en|par|sur|sous|dans|pour|avec|chez|vers|et)\s)?"
    r"(?:\b(?:la|le|les)\s)?(?:\b[dlDL][’'])?$"
)
_CODE = re.compile(r"(?<![\w./-])(?:[A-Z]{2,6} |[A-Za-z]+[-/.]?)[\w./-]*\d{2,}[\w./-]*(?<![./-])")
_ACRONYM = re.compile(r"(?<![\w./&-])[A-Z]{2,6}(?![\w./&-])")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s«»()\"<>]+(?<![.,;:])|[\w.-]+@[\w.-]+\w")
_ROMAN = frozenset("IVXLC")


class Row(NamedTuple):
    """Two texts of a document; ``id`` is unique."""

    document: str
    id: str
    source: str
    target: str


class Planted(NamedTuple):
    """A row with a slip in its target at ``start`` … ``end``; ``word`` is what stood there."""

    row: Row
    target: str
    start: int
    end: int
    word: str


# A place in a row that may be altered.
Place = tuple[Row, int, int]
Alter = Callable[[Place, random.Random, Sequence[str]], Planted | None]


class Tally(NamedTuple):
    """Slips of one kind: how many, found on the exact words, in part, near the place."""

    planted: int
    exact: int
    overlapping: int
    near: int


def looked_at(document: str) -> bool:
    """Whether a document belongs to the half that the rules were written with."""
    return (int(hashlib.sha256(document.encode()).hexdigest(), 16) >> 4) & 1 == 0


def replaced(place: Place, chance: random.Random, pool: Sequence[str]) -> Planted | None:
    """Put another word of the same kind there."""
    row, *_ = place
    others = [
        w for w in (chance.choice(pool) for _ in range(9)) if w not in row.source + row.target
    ]
    return _with(place, others[0]) if others else None


def misspelt(place: Place, chance: random.Random, _: Sequence[str]) -> Planted | None:
    """Change one letter, exchange two, or leave one out; the first letter stays."""
    row, start, end = place
    word = row.target[start:end]
    if len(word) < 4:
        return None
    at = chance.randrange(1, len(word) - 1)
    way = chance.randrange(3)
    letter = chance.choice("aeioulnrstdm")
    new = (
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
    )[way]
    return _with(place, new) if bare(new.lower()) != bare(word.lower()) else None


def digits_exchanged(place: Place, chance: random.Random, _: Sequence[str]) -> Planted | None:
    """Exchange two neighbouring digits."""
    row, start, end = place
    word = row.target[start:end]
    ways = [i for i in range(len(word) - 1) if word[i : i + 2].isdigit() and word[i] != word[i + 1]]
    if not ways:
        return None
    at = chance.choice(ways)
    new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return _with(place, new) if new not in row.source and new not in row.target else None


def address_altered(place: Place, chance: random.Random, _: Sequence[str]) -> Planted | None:
    """Change, exchange or leave out a letter or digit of an address."""
    row, start, end = place
    word = row.target[start:end]
    letters = [
        i for i, c in enumerate(word[:-1]) if i > 8 and c.isalnum() and word[i + 1].isalnum()
    ]
    if not letters:
        return None
    at = chance.choice(letters)
    new = chance.choice(
        (
            word[:at] + chance.choice("aeiorst2") + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
        )
    )
    return _with(place, new) if new != word else None


def dropped(place: Place, chance: random.Random, _: Sequence[str]) -> Planted | None:
    """Take the word out, with the preposition and the article before it."""
    row, start, end = place
    word = row.target[start:end]
    if len(re.findall(rf"\b{re.escape(word)}\b", row.target)) > 1:
        return None
    head = _BEFORE.search(row.target[:start])
    begin = head.start() if head else start
    before, after = row.target[:begin].rstrip(), row.target[end:]
    if after[:1] not in " .,;:)" or not before:
        return None
    return Planted(row, before + after, len(before), len(before), word)


def _with(place: Place, new: str) -> Planted:
    row, start, end = place
    target = row.target[:start] + new + row.target[end:]
    return Planted(row, target, start, start + len(new), row.target[start:end])


def names(rows: Sequence[Row], small: frozenset[str]) -> Iterator[Place]:
    """Yield words inside a sentence of the target that have a capital there, and in the source.

    ``small`` are the words that the data have without a capital anywhere, in either language.
    """
    for row in rows:
        capitals = {bare(w.lower()) for w in _WORD.findall(row.source) if w[0].isupper()}
        for m in _NAME.finditer(row.target):
            word = m[0]
            if word[0].isupper() and not word.isupper() and len(word) > 2:
                key = bare(word.lower())
                if key in capitals and key not in small:
                    yield row, m.start(), m.end()


def codes(rows: Sequence[Row], _: frozenset[str]) -> Iterator[Place]:
    """Yield letters with two digits or more, of which the source has the digits."""
    for row in rows:
        for m in _CODE.finditer(row.target):
            digits = re.findall(r"\d{2,}", m[0])
            kept = any(c.isupper() for c in m[0]) and all(d in row.source for d in digits)
            if kept and not _ADDRESS.search(row.target):
                yield row, m.start(), m.end()


def acronyms(rows: Sequence[Row], _: frozenset[str]) -> Iterator[Place]:
    """Yield acronyms of the target where the source has the same, or one that the target lacks."""
    for row in rows:
        here, there = (set(_ACRONYM.findall(text)) for text in (row.source, row.target))
        for m in _ACRONYM.finditer(row.target):
            capitals = sum(w.isupper() for w in _WORD.findall(row.target))
            kept = m[0] in here or here - there
            if kept and not _ROMAN.issuperset(m[0]) and capitals < 6:
                yield row, m.start(), m.end()


def addresses(rows: Sequence[Row], _: frozenset[str]) -> Iterator[Place]:
    """Yield the addresses that both texts have; most rows are given one."""
    for row in rows:
        for m in _ADDRESS.finditer(row.target):
            if m[0] in row.source:
                yield row, m.start(), m.end()
    for row in rows:
        pieces = [w.lower() for w in _WORD.findall(row.source) if w.isascii() and len(w) > 4]
        if len(pieces) > 4 and row.source.endswith(".") and row.target.endswith("."):
            number = len(row.source) * 37 % 9000 + 1000
            address = (
                f"https://www.{pieces[0]}.org/{pieces[1]}/{pieces[2]}-{number}",
                f"{pieces[0]}.{pieces[1]}@{pieces[2]}-{number}.net",
            )[number % 2]
            source = f"{row.source[:-1]} ({address})."
            target = f"{row.target[:-1]} ({address})."
            start = len(row.target) + 1
            yield row._replace(source=source, target=target), start, start + len(address)


KINDS: tuple[tuple[str, Callable[..., Iterator[Place]], Alter], ...] = (
    ("name replaced", names, replaced),
    ("name misspelt", names, misspelt),
    ("name taken out", names, dropped),
    ("code, digits exchanged", codes, digits_exchanged),
    ("acronym replaced", acronyms, replaced),
    ("address altered", addresses, address_altered),
)


def plant(
    places: Sequence[Place], alter: Alter, sizes: dict[str, int], chance: random.Random
) -> list[list[Planted]]:
    """Return rounds of slips, few of them to a document in each."""
    pool = sorted({row.target[a:b] for row, a, b in places})
    order = list(places)
    rounds: list[list[Planted]] = []
    of_a_word: Counter[str] = Counter()
    done = 0
    while done < WANTED and len(rounds) < ROUNDS:
        chance.shuffle(order)
        taken: Counter[str] = Counter()
        rows: set[str] = set()
        words: set[tuple[str, str]] = set()
        slips = []
        for place in order:
            row, start, end = place
            word = row.target[start:end]
            if (
                done == WANTED
                or row.id in rows
                or (row.document, word) in words
                or taken[row.document] > sizes[row.document] // ROWS_FOR_A_SLIP
                or of_a_word[word] >= MOST_OF_A_WORD
            ):
                continue
            slip = alter(place, chance, pool)
            if slip is not None:
                slips.append(slip)
                rows.add(row.id)
                words.add((row.document, word))
                taken[row.document] += 1
                of_a_word[word] += 1
                done += 1
        if not slips:
            break
        rounds.append(slips)
    return rounds


def findings(rows: Iterable[Row], lexicon: Lexicon | None) -> tuple[list[Finding], int]:
    """Return what the rules say of some rows, each document read as a whole, and the words."""
    rules = Policy(select=FAMILIES).rules()
    documents: dict[str, list[Given]] = defaultdict(list)
    for number, row in enumerate(rows, 1):
        documents[row.document].append(Given(number, row.id, row.source, row.target))
    found: list[Finding] = []
    words = 0
    for name, given in documents.items():
        pairs = row_pairs(name, BitextDocument(name, tuple(given)), ENGLISH, FRENCH, lexicon)
        found.extend(check_pairs(Context(pairs, ENGLISH, FRENCH, Matcher(()), lexicon), rules))
        words += sum(len(p.target.block.facts.tokens) for p in pairs if p.target)
    return found, words


def tally(
    rounds: Sequence[Sequence[Planted]], rows: Sequence[Row], lexicon: Lexicon | None
) -> Tally:
    """Return how many of the slips are found."""
    exact = overlapping = near = planted = 0
    by_document: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_document[row.document].append(row)
    for slips in rounds:
        changed = {s.row.id: s.row._replace(target=s.target) for s in slips}
        documents = sorted({s.row.document for s in slips})
        texts = [changed.get(r.id, r) for d in documents for r in by_document[d]]
        by_row: dict[str | None, list[Finding]] = defaultdict(list)
        for finding in findings(texts, lexicon)[0]:
            for place in finding.problem.places[:1]:
                by_row[place.block.origin.segment].append(finding)
        for slip in slips:
            planted += 1
            hits = [_hit(slip, finding) for finding in by_row[slip.row.id]]
            exact += any(h[0] for h in hits)
            overlapping += any(h[1] for h in hits)
            near += any(h[2] for h in hits)
    return Tally(planted, exact, overlapping, near)


def _hit(slip: Planted, finding: Finding) -> tuple[bool, bool, bool]:
    """Whether a finding is on the exact words, on some of them, near the place."""
    source, target = finding.problem.source, finding.problem.target
    if target is None or source is None:
        return False, False, False
    span = target.in_file()
    if slip.start == slip.end:
        exact = bare(source.text.lower()) == bare(slip.word.lower())
        some = bare(slip.word.lower()) in bare(source.text.lower())
        between = slip.target[min(span.start, slip.start) : max(span.start, slip.start)]
        return exact, some, some and len(between.split()) <= 3
    exact = (span.start, span.end) == (slip.start, slip.end)
    some = span.start < slip.end and slip.start < span.end
    return exact, some, some


def main() -> None:
    """Print what is found, and what is said of the untouched text.

    ``sys.argv[1]`` may name a lexicon learned from the half of the laws that was looked at, to
    spare the training.
    """
    print(f"Names, codes, acronyms, addresses; {settings()}, seed {SEED}\n")
    every = {
        "laws": [Row(r.document, f"l{i}", r.source, r.target) for i, r in enumerate(laws())],
        "prose": [Row(r.document, f"p{i}", r.source, r.target) for i, r in enumerate(prose())],
    }
    if len(sys.argv) > 1:
        learned = read(sys.argv[1], "en", "fr")
    else:
        first = ((r.source, r.target) for r in every["laws"] if looked_at(r.document))
        learned = train_rows(first, ("en", "fr"), Settings(), digest="half of the laws")
    small = frozenset(
        bare(word)
        for rows in every.values()
        for r in rows
        for word in _WORD.findall(f"{r.source} {r.target}")
        if word.islower()
    )
    for genre, lexicon in (("prose", shipped("en", "fr")), ("laws", learned)):
        rows = [r for r in every[genre] if not looked_at(r.document)]
        found, words = findings(rows, lexicon)
        print(f"{genre}: {len(rows):,} pairs, {words:,} words; said of them untouched")
        for rule, count in sorted(Counter(f.rule for f in found).items()):
            print(f"  {rule:<24}{count:>6}{1000 * count / words:>9.3f} per 1,000 words")
        print(f"\n{'':<26}{'planted':>8}{'exact':>8}{'in part':>9}{'near':>7}")
        sizes = Counter(r.document for r in rows)
        for kind, find, alter in KINDS:
            chance = random.Random(SEED)  # noqa: S311 - which words, not a secret
            places = list(find(rows, small))
            given = {row.id: row for row, _, _ in places}
            kept = [given.get(r.id, r) for r in rows] if alter is address_altered else rows
            result = tally(plant(places, alter, sizes, chance), kept, lexicon)
            shares = "".join(
                f"{100 * n / max(result.planted, 1):>{w}.1f}"
                for n, w in ((result.exact, 8), (result.overlapping, 9), (result.near, 7))
            )
            print(f"  {kind:<24}{result.planted:>8}{shares}")
        print()


if __name__ == "__main__":
    main()
