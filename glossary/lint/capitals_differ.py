"""A term whose capitals are not those that the glossary writes elsewhere."""

from collections import Counter
from collections.abc import Iterator

from glossary.forms import is_acronym
from glossary.lint.entries import Entries, Entry, base
from glossary.lint.lint import Flaw, lint
from glossary.tokens import Token, tokenize
from glossary.words import words

_HEAD = "source_term,target_term,status\n"
# A glossary writes its terms small if so many of them are.
_SMALL = 0.8
# So often a word is written small before its capital is odd.
_OFTEN = 2


@lint(
    id="capitals-differ",
    severity="minor",
    messages={
        "elsewhere": {
            "en": "“{term}” is written “{other_term}” in {other}.",
            "fr": "« {term} » s’écrit « {other_term} » en {other}.",
        },
        "inside": {
            "en": "In “{term}”, “{word}” has a capital; other entries write it without.",
            "fr": "Dans « {term} », « {word} » prend une majuscule ; les autres entrées "
            "n’en mettent pas.",
        },
        "first": {
            "en": "“{term}” begins with a capital; the glossary begins its terms without.",
            "fr": "« {term} » commence par une majuscule ; le glossaire n’en met pas au début "
            "de ses termes.",
        },
    },
    mends={
        "elsewhere": {"en": "Write both alike.", "fr": "Écrivez les deux de la même façon."},
        "inside": {"en": "Write “{right}”.", "fr": "Écrivez « {right} »."},
        "first": {
            "en": "Write “{right}”, unless it is a name.",
            "fr": "Écrivez « {right} », sauf s’il s’agit d’un nom propre.",
        },
    },
    bad=(
        _HEAD + "member state,État membre,\nState,État,\nMember State,état membre,\n",
        _HEAD
        + "threat,menace,\nrisk,risque,\nborder guard,garde-frontière,\nsea,mer,\nCivil defence,"
        "défense civile,\n",
    ),
    good=(
        _HEAD + "threat,menace,\nrisk,risque,\nsea,mer,\nNorth Sea,mer du Nord,\nEU,UE,\n",
        _HEAD + "Minister,ministre,\nChief Officer,administrateur en chef,\n",
    ),
)
def capitals_differ(entries: Entries) -> Iterator[Flaw]:
    """A term whose capitals are not those that the glossary writes elsewhere.

    What it finds: the same words with other capitals in two entries; a capital inside a term that
    begins small, on a word that other entries write small; a capital that opens a term of several
    words, in a glossary that writes terms small, where nothing else in the entry has one.

    Why it matters: capitals mark names; where they only come from how a cell was typed, they are
    copied into running text.

    Examples: “Civil defence” in a glossary of “border guard” and “civil protection”.

    What it leaves alone: acronyms, names, languages that give every noun a capital, single words,
    and source terms in capitals beside translations without, as statutes have them.
    """
    small, capital = _counts(entries)
    begins_small = _begin_small(entries)
    for entry in entries.each():
        if entry.term.text.islower() or entries.grammar(entry.term).noun_capitals:
            continue
        tokens = tokenize(entry.term.text)
        if not any(token.text[0].isupper() for token in tokens):
            continue
        yield from (
            _elsewhere(entry, entries)
            or _inside(entry, tokens, small, capital)
            or _first(entry, tokens, begins_small)
        )


def _counts(entries: Entries) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """How often each word is written small, and with a capital, behind the first of a term."""
    small: Counter[tuple[str, str]] = Counter()
    capital: Counter[tuple[str, str]] = Counter()
    for _, term in entries.each():
        for at, token in enumerate(tokenize(term.text)):
            if token.text[0].islower():
                small[term.language, token.key] += 1
            elif at:
                capital[term.language, token.key] += 1
    return small, capital


def _begin_small(entries: Entries) -> frozenset[str]:
    """The languages whose terms begin small."""
    every: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for _, term in entries.each():
        every[term.language] += 1
        small[term.language] += term.text[:1].islower()
    return frozenset(code for code, times in small.items() if times >= _SMALL * every[code])


def _elsewhere(entry: Entry, entries: Entries) -> tuple[Flaw, ...]:
    concept, term = entry
    same = entries.by_spelling[term.language, entries.spelling(term.text)]
    for other, written in same:
        if other is concept or written.text == term.text:
            continue
        # a mere acronym beside a word, “IT” and “it”, is another term
        if written.text.lower() == term.text.lower() and not is_acronym(term.text):
            params = {"term": term.text, "other_term": written.text, "other": other.origin}
            return (Flaw("elsewhere", concept, (term,), params, (other,)),)
    return ()


def _inside(
    entry: Entry,
    tokens: tuple[Token, ...],
    small: Counter[tuple[str, str]],
    capital: Counter[tuple[str, str]],
) -> tuple[Flaw, ...]:
    concept, term = entry
    if not tokens[0].text[0].islower():
        return ()
    for token in tokens[1:]:
        word = term.language, token.key
        if token.text.istitle() and capital[word] == 1 and small[word] >= _OFTEN:
            right = term.text[: token.start] + token.text.lower() + term.text[token.end :]
            params = {"term": term.text, "word": token.text, "right": right}
            return (Flaw("inside", concept, (term,), params),)
    return ()


def _first(
    entry: Entry, tokens: tuple[Token, ...], begins_small: frozenset[str]
) -> tuple[Flaw, ...]:
    concept, term = entry
    first, *rest = tokens
    if (
        term.language not in begins_small
        or not rest
        or not first.text.istitle()
        or len(first.text) < 2
        or not all(token.text.islower() for token in rest)
        or any(t is not term and not t.text.islower() for t in concept.terms)
        or len(concept.terms) < 2
        or not words(base(term.language)).known(first.text.lower())
    ):
        return ()
    right = term.text[: first.start] + first.text.lower() + term.text[first.end :]
    return (Flaw("first", concept, (term,), {"term": term.text, "right": right}),)
