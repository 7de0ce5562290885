"""Mining measured on the laws: what is found of what the law itself defines.

Mined are the documents that the word model has not seen (see ``bench.lexicon``). A proposed pair is
right if one of these documents defines it; much else that is proposed is a good pair that no law
defines, so the precision is a lower bound. Recall counts the definitions whose two terms stand
together in three sentences or more. Flaws of a glossary are planted in ``bench.linting``.
"""

import json
import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.accord import COMMAND, measure, settings
from bench.lexicon import LANGUAGES, LAWS, TERMS, is_aside, learned, objects, prose
from checker.languages import language
from checker.lexicon import Lexicon
from checker.lexicon.file import read, shipped
from checker.lexicon.links import Settings as Training
from checker.model import Pair
from checker.readers.bitext import BitextDocument, Row, parse_fields, read_bitext
from checker.rows import row_pairs
from checker.terminology.candidates import candidates
from checker.terminology.usage import usage
from glossary.forms import Forms
from glossary.grammar import grammar
from glossary.lint import lint_glossary
from glossary.mining.candidate import Candidate
from glossary.mining.mine import Settings
from glossary.model import Concept, Glossary, Term
from glossary.tokens import tokenize

FIELDS = "source=en,target=fr,document=doc,id=path"
PLACES = (100, 500, 1000)
PLANTED = 50
SEED = 7
EN, FR = (language(code) for code in LANGUAGES)

Key = tuple[tuple[str, ...], tuple[str, ...]]
_FORMS = {code: Forms(code) for code in LANGUAGES}


def keys(term: str, code: str) -> tuple[str, ...]:
    """Return the words of a term under the forms that inflections share, articles apart."""
    rules = grammar(code)
    words = (token for token in tokenize(term) if token.key not in rules.skipped)
    forms = (_FORMS[code].term_key(token.text) for token in words)
    return tuple(rules.contracted.get(form, form) for form in forms)


def documents() -> list[BitextDocument]:
    """Return the laws that are kept aside."""
    bitext = read_bitext(str(LAWS), parse_fields(FIELDS), None)
    return [document for document in bitext.documents if is_aside(document.name)]


def pairs(of: Iterable[BitextDocument], lexicon: Lexicon | None) -> Iterator[Pair]:
    """Yield the pairs of documents."""
    for document in of:
        yield from row_pairs(LAWS.name, document, EN, FR, lexicon)


def defined() -> list[tuple[str, list[str]]]:
    """Return the terms that the laws kept aside define: each source term with all its targets."""
    found: dict[str, tuple[str, list[str]]] = {}
    for row in objects(TERMS):
        if is_aside(str(row["doc"])):
            for source in row["en"][:1]:
                entry = found.setdefault(source.lower(), (source, []))
                entry[1].extend(term for term in row["fr"] if term not in entry[1])
    return list(found.values())


def glossary(terms: Iterable[tuple[str, Sequence[str]]]) -> Glossary:
    """Return a glossary of source terms with their targets, the first preferred."""
    concepts = tuple(
        Concept(
            str(i),
            (
                Term(source, "en"),
                *(Term(t, "fr", "admitted" if n else "preferred") for n, t in enumerate(targets)),
            ),
            origin=f"laws.csv:{i + 1}",
        )
        for i, (source, targets) in enumerate(terms, start=1)
    )
    return Glossary("laws.csv", concepts, "")


def mining(lexicon: Lexicon) -> None:
    """Print precision and recall of every way to rank."""
    laws = documents()
    right: set[Key] = {
        (keys(source, "en"), keys(target, "fr"))
        for source, targets in defined()
        for target in targets
    }
    together = _together(pairs(laws, lexicon), right)
    rows = sum(len(document.rows) for document in laws)
    print(
        f"{rows:,} provisions; {len(right)} definitions, {len(together)} of them in three sentences"
    )
    print(f"{'':<24}{'proposed':>9}{'at 100':>8}{'500':>7}{'1000':>7}{'recall':>8}{'CPU s':>7}")
    ways: tuple[tuple[str, Lexicon | None, Settings], ...] = (
        ("log-likelihood", None, Settings(rank="likelihood")),
        ("both, no word model", None, Settings()),
        ("word model", lexicon, Settings(rank="lexicon")),
        ("both", lexicon, Settings()),
    )
    for title, model, chosen in ways:
        given = list(pairs(laws, model))
        start = time.process_time()
        found = candidates(given, EN, FR, model, settings=chosen)
        took = time.process_time() - start
        hits = [_key(candidate) in right for candidate in found]
        recall = len({_key(c) for c in found} & together) / max(len(together), 1)
        shares = "".join(f"{sum(hits[:n]) / n:>{8 if n == 100 else 7}.3f}" for n in PLACES)
        print(f"{title:<24}{len(found):>9,}{shares}{recall:>8.3f}{took:>7.1f}")


def _key(candidate: Candidate) -> Key:
    return keys(candidate.source[0].text, "en"), keys(candidate.target[0].text, "fr")


def _together(of: Iterable[Pair], right: set[Key]) -> set[Key]:
    """The definitions whose terms stand in three sentences together, whatever their shape."""
    by_first: dict[str, list[Key]] = {}
    for key in right:
        if all(key):
            by_first.setdefault(key[0][0], []).append(key)
    counts: dict[Key, int] = {}
    for pair in of:
        for bead in pair.sentences or (pair,):
            if not (bead.both and bead.source and bead.target):
                continue
            here, there = keys(bead.source.text, "en"), keys(bead.target.text, "fr")
            for key in {key for word in set(here) for key in by_first.get(word, ())}:
                if _has(here, key[0]) and _has(there, key[1]):
                    counts[key] = counts.get(key, 0) + 1
    return {key for key, times in counts.items() if times >= 3}


def _has(words: tuple[str, ...], term: tuple[str, ...]) -> bool:
    size = len(term)
    return any(words[i : i + size] == term for i in range(len(words) - size + 1))


def contradicted(lexicon: Lexicon | None) -> None:
    """Replace targets by wrong ones, and see which entries the corpus is said to contradict."""
    laws, terms = documents(), defined()
    clean = usage(glossary(terms), pairs(laws, lexicon), EN, FR, lexicon)
    enough = [i for i, use in clean.items() if use.found >= 5]
    followed = [i for i in enough if 2 * clean[i].carried >= clean[i].found]
    chance = random.Random(SEED)  # noqa: S311 – a sample, nothing secret
    wrong = set(chance.sample(followed, PLANTED))
    pool = [targets[0] for _, targets in terms]
    spoiled = [
        (source, [chance.choice(pool)] if i in wrong else targets)
        for i, (source, targets) in enumerate(terms)
    ]
    table = glossary(spoiled)
    remarks = lint_glossary(table, usage(table, pairs(laws, lexicon), EN, FR, lexicon))
    accused = {
        int(remark.flaw.concept.id) - 1: remark
        for remark in remarks
        if remark.lint.id == "entry-contradicted"
    }
    told = sum(
        i in accused and accused[i].flaw.params["rival"].lower() in map(str.lower, terms[i][1])
        for i in wrong
    )
    print(
        f"{'with' if lexicon else 'without'} the word model: {len(wrong & accused.keys())} of "
        f"{PLANTED} wrong entries found, {told} with the law's own term beside them; "
        f"{len(accused.keys() - wrong)} of {len(enough) - PLANTED} others accused"
    )


def speed() -> None:
    """Print what 20,000 provisions and 100,000 entries cost."""
    with TemporaryDirectory() as folder:
        corpus = Path(folder) / "laws.jsonl"
        with corpus.open("w", encoding="utf-8") as out:
            out.writelines(f"{json.dumps(row)}\n" for row in islice(objects(LAWS), 20_000))
        table = Path(folder) / "many.csv"
        every = list(objects(TERMS))
        with table.open("w", encoding="utf-8") as out:
            out.write("en,fr\n")
            for n in range(100_000):
                source, target = every[n % len(every)]["en"][0], every[n % len(every)]["fr"][0]
                other = every[(n + 31 * (n // len(every)) + 1) % len(every)]
                left = f"{source} {other['en'][0]}".replace('"', "")
                right = f"{target} {other['fr'][0]}".replace('"', "")
                out.write(f'"{left}","{right}"\n')
        mined = measure(*COMMAND, "glossary", "mine", str(corpus), "--fields", FIELDS, "--quiet")
        read_alone = measure(
            sys.executable,
            "-c",
            "import sys; from glossary.formats import read_glossary; read_glossary(sys.argv[1])",
            str(table),
        )
        linted = measure(*COMMAND, "glossary", "lint", str(table), "--fail-on", "never")
    print(f"mine 20,000 provisions: {mined.cpu:.1f} s CPU, {mined.memory / 2**20:.0f} MB")
    print(
        f"lint 100,000 entries: {linted.cpu:.1f} s CPU ({read_alone.cpu:.1f} s of it reading), "
        f"{linted.memory / 2**20:.0f} MB"
    )


def main() -> None:
    """Print all figures; ``sys.argv[1]`` may name a lexicon that has not seen the laws kept aside.

    With ``top`` as its second argument it prints the first hundred pairs of prose, to be read.
    """
    print(f"Mining and linting; {settings()}\n")
    lexicon = read(sys.argv[1], *LANGUAGES) if len(sys.argv) > 1 else learned(Training())
    mining(lexicon)
    print("\nentries with a wrong target, held against the laws")
    contradicted(lexicon)
    contradicted(None)
    print()
    speed()
    if sys.argv[2:] == ["top"]:
        _print_top()


def _print_top() -> None:
    rows = ((row.source, row.target) for row in prose())
    found = candidates(_prose_pairs(rows), EN, FR, shipped(*LANGUAGES))
    for number, candidate in enumerate(found[:100], start=1):
        print(f"{number:>4}  {candidate.source[0].text} – {candidate.target[0].text}")


def _prose_pairs(rows: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    numbered = tuple(Row(n, str(n), *row) for n, row in enumerate(rows, start=1))
    yield from row_pairs("prose", BitextDocument("prose", numbered), EN, FR, shipped(*LANGUAGES))


if __name__ == "__main__":
    main()
