"""Renderings exchanged in real translations: how many are found, and what is found untouched.

In the documents that are reported (half of them, by a hash of the name) a term of the source is
sought whose rendering is the same in three rows or more, told by the very words, without anything
of the checker: in laws a term that the law defines, in prose a phrase. In one row the rendering is
exchanged for another noun phrase: its first noun for another noun, or the whole for what the term,
or one like it, is called in another document. Found means that a finding points at the exchanged
words, exact that it points at them alone. The lexicon was learned from the laws as they are.
"""

import gzip
import hashlib
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.accord import SHARED, settings
from checker.context import Context
from checker.engine import conclude
from checker.languages import ENGLISH, FRENCH, Language
from checker.lexicon.file import shipped
from checker.model import Finding
from checker.policy import Policy
from checker.readers.bitext import BitextDocument, Row
from checker.run import RowCheck
from glossary.matcher import Matcher

LAWS = SHARED / "data" / "laws" / "pairs.dev.jsonl.gz"
TERMS = SHARED / "data" / "laws" / "terms.dev.jsonl.gz"
PROSE = SHARED / "data" / "prose" / "pairs.dev.jsonl.gz"
_SEED, _PLANTED, _USES = 7, 200, 3
_RULE = "rendering-varies"
_LINKS = {"de", "d", "du", "des", "la", "le", "les", "à", "en"}
_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d+")
_ARTICLES = ("les", "la", "une", "le", "un")
_VOWELS = "aeiouyhàâéèêëîïôöûü"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a document with one rendering, both folded, and the rows in which both stand."""

    document: int
    source: str
    target: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """What was put where: the term, the row, the offsets of the new words in its target; how."""

    term: Term
    row: str
    start: int
    end: int
    kind: str


def reported(name: str) -> bool:
    """Whether a document is of the half that is reported, not of that which was looked at."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1


def documents(path: Path, fields: Sequence[str]) -> list[BitextDocument]:
    """Return the documents of a file that are reported; ``fields`` name document to target."""
    found: dict[str, list[Row]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            document, name, source, target = (json.loads(line)[field] for field in fields)
            if reported(document):
                found[document].append(Row(number, name, source, target))
    return [BitextDocument(name, tuple(rows)) for name, rows in found.items()]


def defined(texts: Sequence[BitextDocument]) -> Iterator[Term]:
    """Yield the terms of two words or more that laws define, where the text keeps to them."""
    numbers = {document.name: n for n, document in enumerate(texts)}
    with gzip.open(TERMS, "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            number = numbers.get(entry["doc"])
            if number is None or len(entry["en"]) != 1 or len(entry["fr"]) != 1:
                continue
            source, target = entry["en"][0].lower(), entry["fr"][0].lower()
            if " " in source and " " in target:
                yield from _kept(number, texts[number], source, target)


def repeated(texts: Sequence[BitextDocument], heads: Mapping[str, Sequence[str]]) -> Iterator[Term]:
    """Yield phrases of two or three content words that are always answered by one phrase.

    Either stands between function words or marks, the target’s begins with a noun.
    """
    nouns = {noun for group in heads.values() for noun in group}
    for number, document in enumerate(texts):
        sources: dict[str, set[int]] = defaultdict(set)
        targets: dict[str, set[int]] = defaultdict(set)
        for i, row in enumerate(document.rows):
            for phrase in _phrases(row.source, ENGLISH, 3):
                if not phrase.endswith(("ed", "ing", "ly")):
                    sources[phrase].add(i)
            for phrase in _phrases(row.target, FRENCH, 7):
                if re.split("[ ’']", phrase)[0] in nouns:
                    targets[phrase].add(i)
        for source, rows in sorted(sources.items()):
            if len(rows) < _USES:
                continue
            best = max(
                (t for t, there in sorted(targets.items()) if len(rows & there) >= _USES),
                key=lambda t: len(rows & targets[t]) / len(rows | targets[t]),
                default=None,
            )
            if best is not None and len(rows & targets[best]) >= 0.5 * len(rows | targets[best]):
                yield from _kept(number, document, source, best)


def _kept(number: int, document: BitextDocument, source: str, target: str) -> Iterator[Term]:
    """Yield the term if each row that has it, three or more, has the rendering too.

    Its rows are those that have either once.
    """
    here, there = _pattern(source), _pattern(target)
    found = [
        (i, len(here.findall(row.source)), len(there.findall(row.target)))
        for i, row in enumerate(document.rows)
        if here.search(row.source)
    ]
    once = tuple(i for i, *times in found if times == [1, 1])
    if len(found) >= _USES and all(times for _, _, times in found) and once:
        yield Term(number, source, target, once)


def _pattern(phrase: str) -> re.Pattern[str]:
    """Return what finds a phrase and its plural, whatever its capitals and apostrophes."""
    words = r"[\s-]+".join(
        re.escape(word).replace("’", "['’]") + "[sx]?" for word in phrase.split()
    )
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _phrases(text: str, language: Language, most: int) -> Iterator[str]:
    """Yield the phrases of two content words or more between function words or marks, folded."""
    tokens = list(_TOKEN.finditer(text))
    words = [m[0].lower() for m in tokens]
    content = [w.isalpha() and len(w) > 2 and w not in language.closed_words for w in words]
    links = {"de", "d", "du", "des", "’", "'"} if language is FRENCH else set()
    for start in range(1, len(tokens)):
        if not content[start] or content[start - 1]:
            continue
        for end in range(start + 2, min(start + most, len(tokens)) + 1):
            if not content[end - 1] and words[end - 1] not in links:
                break
            if content[end - 1] and (end == len(tokens) or not content[end]):
                yield text[tokens[start].start() : tokens[end - 1].end()].lower()


def nouns_of(texts: Sequence[BitextDocument]) -> dict[str, list[str]]:
    """Return the words that stand behind an article and before “de” more than once: nouns."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for document in texts:
        for row in document.rows:
            words = [m[0].lower() for m in _TOKEN.finditer(row.target)]
            for article, noun, after in zip(words, words[1:], words[2:], strict=False):
                if article in _ARTICLES and after in {"de", "d", "du", "des"} and len(noun) > 3:
                    seen[article][noun] += noun not in FRENCH.closed_words
    return {
        article: sorted(noun for noun, times in counts.items() if times > 1)
        for article, counts in seen.items()
    }


def _swapped(text: str, heads: Mapping[str, Sequence[str]], chance: random.Random) -> str | None:
    """Return a rendering with another first noun of the same gender, number and beginning."""
    first, *rest = re.split(r"(?=[ ’'])", text, maxsplit=1)
    article = next((a for a in _ARTICLES if first.lower() in heads.get(a, ())), None)
    if article is None or not rest:
        return None
    vowel = first[0].lower() in _VOWELS
    fitting = [
        n for n in heads[article] if (n[0] in _VOWELS) == vowel and n[:4] != first[:4].lower()
    ]
    return chance.choice(fitting) + rest[0] if fitting else None


def _otherwise(term: Term, terms: Sequence[Term], chance: random.Random) -> str | None:
    """Return what the term is called in another document, or a term that is like it is called.

    That has a word in common with it in both languages.
    """
    words, source = set(term.target.split()), set(term.source.split())
    same = {t.target for t in terms if t.source == term.source}
    like = {
        t.target
        for t in terms
        if source & set(t.source.split()) and words & set(t.target.split()) - _LINKS
    }
    for group in (same, like):
        other = sorted(t for t in group if not (words <= set(t.split()) or words >= set(t.split())))
        if other:
            return chance.choice(other)
    return None


def planted(
    texts: Sequence[BitextDocument],
    terms: Sequence[Term],
    heads: Mapping[str, Sequence[str]],
    chance: random.Random,
) -> Iterator[tuple[BitextDocument, list[Planted]]]:
    """Yield documents with a rendering exchanged in one row of each of some terms, and which.

    A document comes back with other rows changed as long as its terms have any left, and the whole
    begins again with other words.
    """
    while True:
        left = [(term, row) for term in terms for row in term.rows]
        chance.shuffle(left)
        while left:
            rest: list[tuple[Term, int]] = []
            changed: dict[int, tuple[set[int], list[Row], list[Planted]]] = {}
            for term, row in left:
                used, rows, done = changed.setdefault(
                    term.document, (set(), list(texts[term.document].rows), [])
                )
                if not used.isdisjoint(term.rows):
                    rest.append((term, row))
                    continue
                slip = _exchange(rows, term, row, _new(term, terms, heads, chance))
                if slip is not None:
                    used.update(term.rows)
                    done.append(slip)
            for number, (_, rows, done) in changed.items():
                if done:
                    yield BitextDocument(texts[number].name, tuple(rows)), done
            left = rest


def _new(
    term: Term, terms: Sequence[Term], heads: Mapping[str, Sequence[str]], chance: random.Random
) -> tuple[str, str | None]:
    kind = chance.choice(("noun", "rendering"))
    words = _otherwise(term, terms, chance) if kind == "rendering" else None
    return (kind, words) if words else ("noun", _swapped(term.target, heads, chance))


def _exchange(rows: list[Row], term: Term, at: int, new: tuple[str, str | None]) -> Planted | None:
    kind, words = new
    row = rows[at]
    old = _pattern(term.target).search(row.target)
    if words is None or old is None:
        return None
    target = row.target[: old.start()] + words + row.target[old.end() :]
    rows[at] = row._replace(target=target)
    return Planted(term, row.id, old.start(), old.start() + len(words), kind)


class Check:
    """The one rule over single documents."""

    def __init__(self) -> None:
        self._policy = Policy(select=(_RULE,))
        self._lexicon = shipped("en", "fr")
        self._check = RowCheck("rows", ENGLISH, FRENCH, (), self._policy, self._lexicon)

    def findings(self, texts: Sequence[BitextDocument]) -> tuple[list[Finding], int]:
        """Return the findings in documents read together, and the words of their targets."""
        rows = [self._check(document) for document in texts]
        context = Context((), ENGLISH, FRENCH, Matcher(()), self._lexicon)
        found = conclude([r.part for r in rows], context, self._policy.rules())
        return [f for findings in found for f in findings], sum(r.words for r in rows)


def main() -> None:
    """Print what is found of what was planted, and in untouched text, for either kind of it."""
    print(f"Renderings exchanged; {settings()}, seed {_SEED}, the lexicon of the program\n")
    print(
        f"{'text':<8}{'planted':>8}{'terms':>8}{'found':>9}{'exact':>9}{'':3}{'another noun':<15}"
        f"{'another rendering':<20}untouched, per 1,000 words"
    )
    prose = documents(PROSE, ("document", "id", "source", "target"))
    heads = nouns_of(prose)
    _measure("prose", prose, list(repeated(prose, heads)), heads)
    laws = documents(LAWS, ("doc", "path", "en", "fr"))
    _measure("laws", laws, list(defined(laws)), nouns_of(laws))


def _measure(
    title: str,
    texts: Sequence[BitextDocument],
    terms: Sequence[Term],
    heads: Mapping[str, Sequence[str]],
) -> None:
    check, chance = Check(), random.Random(_SEED)  # noqa: S311 - which words go, not a secret
    found: Counter[str] = Counter()
    sources: set[Term] = set()
    for document, done in planted(texts, terms, heads, chance):
        places = [f.problem.target for f in check.findings([document])[0]]
        for slip in done[: _PLANTED - found["planted"]]:
            spans = [p.in_file() for p in places if p and p.block.origin.segment == slip.row]
            hits = [s for s in spans if s.start < slip.end and slip.start < s.end]
            found.update({"planted": 1, slip.kind: 1})
            sources.add(slip.term)
            found.update({"found": 1, f"{slip.kind} found": 1} if hits else {})
            found["exact"] += (slip.start, slip.end) in hits
        if found["planted"] == _PLANTED:
            break
    findings, words = check.findings(texts)
    kinds = [f"{found[f'{k} found']} of {found[k]}" for k in ("noun", "rendering")]
    shares = [f"{100 * found[k] / found['planted']:.1f} %" for k in ("found", "exact")]
    print(
        f"{title:<8}{found['planted']:>8}{len(sources):>8}{shares[0]:>9}{shares[1]:>9}{'':3}{kinds[0]:<15}"
        f"{kinds[1]:<20}{1000 * len(findings) / words:.3f} ({len(findings)})"
    )


if __name__ == "__main__":
    main()
