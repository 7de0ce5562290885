"""A term whose capitals are not those that the glossary writes elsewhere."""

from collections import Counter
from collections.abc import Iterator

from glossary.forms import is_acronym
from glossary.grammar import Grammar
from glossary.lint.entries import Entries, Entry, base
from glossary.lint.lint import Flaw, lint
from glossary.model import Concept, Term
from glossary.tokens import Token, tokenize
from glossary.words import words

_HEAD = "source_term,target_term,status\n"
# A glossary writes its terms small if so many of them are.
_SMALL = 0.8
# A word is a name where so many of the terms that have it write it with a capital; and may be one
# behind an article unless so many write it without.
_NAMES, _NO_NAME = 0.2, 4
# So many other entries of the same words are looked at.
_COMPARED = 12


@lint(
    id="capitals-differ",
    severity="minor",
    messages={
        "elsewhere": {
            "en": "“{term}” is written “{other_term}” in {other}.",
            "fr": "« {term} » s’écrit « {other_term} » en {other}.",
        },
        "inside": {
            "en": "In “{term}”, “{word}” has a capital, as nothing else in the entry has.",
            "fr": "Dans « {term} », « {word} » prend une majuscule, seul dans toute l’entrée.",
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
        _HEAD + "coast guard,garde Côtière,\n",
        _HEAD
        + "threat,menace,\nrisk,risque,\nborder guard,garde-frontière,\nsea,mer,\nCivil defence,"
        "défense civile,\n",
        _HEAD + "water board,conseil de l’eau,\nlake board,conseil du lac,\n"
        "river board,conseil de la rivière,\nland board,conseil des terres,\n"
        "chair of the board,président du Conseil,\n",
    ),
    good=(
        _HEAD + "threat,menace,\nrisk,risque,\nsea,mer,\nNorth Sea,mer du Nord,\nEU,UE,\n",
        _HEAD + "Minister,ministre,\nChief Officer,administrateur en chef,\n",
        _HEAD + "water board,conseil de l’eau,\nchair of the board,président du Conseil,\n",
        _HEAD + "risk,risque,\nsea,mer,\nland,terre,\nlake,lac,\nGroup 1 company,société visée,\n",
    ),
)
def capitals_differ(entries: Entries) -> Iterator[Flaw]:
    """A term whose capitals are not those that the glossary writes elsewhere.

    What it finds: the same words with other capitals in two entries; a capital inside a term, or
    at the start of one of several words in a glossary that writes terms small, which is the only
    one in its entry and on a word that dictionaries write small.

    Why it matters: capitals mark names; where they only come from how a cell was typed, they are
    copied into running text.

    Examples: “Civil defence” in a glossary of “border guard” and “civil protection”.

    What it leaves alone: acronyms; words that a fifth of the other entries write with a capital,
    which may be names, as may a word behind an article that few others have; entries with a capital
    in another language; languages that give every noun a capital; single words (“Minister” beside
    “ministre”, as statutes have it).
    """
    written = _Written(entries)
    begins_small = _begin_small(entries)
    for entry in entries.each():
        text = entry.term.text
        if text.islower() or entries.grammar(entry.term).noun_capitals:
            continue
        tokens = tokenize(text)
        if not any(token.text[0].isupper() for token in tokens):
            continue
        yield from (
            _elsewhere(entry, entries)
            or _inside(entry, tokens, written, entries.grammar(entry.term))
            or (_first(entry, tokens, written) if entry.term.language in begins_small else ())
        )


class _Written:
    """In how many terms of several words each word has a capital, and in how many it has none."""

    def __init__(self, entries: Entries) -> None:
        self._capital: Counter[tuple[str, str]] = Counter()
        self._small: Counter[tuple[str, str]] = Counter()
        for _, term in entries.each():
            if " " in term.text:
                tokens = tokenize(term.text)
                capital = {token.key for token in tokens if token.text[0].isupper()}
                self._capital.update((term.language, key) for key in capital)
                small = {token.key for token in tokens} - capital
                self._small.update((term.language, key) for key in small)

    def is_name(self, key: str, language: str) -> bool:
        """Whether a word may be a name: not this term alone gives it a capital, nor very few."""
        capital, small = self._capital[language, key], self._small[language, key]
        return capital > 1 and capital >= _NAMES * (capital + small)

    def is_common(self, key: str, language: str) -> bool:
        """Whether enough terms write a word without a capital."""
        return self._small[language, key] >= _NO_NAME


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
    for other, written in same[:_COMPARED]:
        if other is concept or written.text == term.text:
            continue
        # a mere acronym beside a word, “IT” and “it”, is another term
        if written.text.lower() == term.text.lower() and not is_acronym(term.text):
            params = {"term": term.text, "other_term": written.text, "other": other.origin}
            return (Flaw("elsewhere", concept, (term,), params, (other,)),)
    return ()


def _inside(
    entry: Entry, tokens: tuple[Token, ...], written: _Written, rules: Grammar
) -> tuple[Flaw, ...]:
    concept, term = entry
    at = next(i for i, token in enumerate(tokens) if token.text[0].isupper())
    if not at or not _is_slip(tokens[at], tokens, concept, term):
        return ()
    key, before = tokens[at].key, tokens[at - 1].key
    if written.is_name(key, term.language):
        return ()
    # “membre du Comité”: behind an article may be a name; “d’” has none in it, “du” has
    behind = before in rules.skipped or (before in rules.contracted and len(before) > 1)
    if behind and not written.is_common(key, term.language):
        return ()
    token = tokens[at]
    right = term.text[: token.start] + token.text.lower() + term.text[token.end :]
    params = {"term": term.text, "word": token.text, "right": right}
    return (Flaw("inside", concept, (term,), params),)


def _first(entry: Entry, tokens: tuple[Token, ...], written: _Written) -> tuple[Flaw, ...]:
    concept, term = entry
    first = tokens[0]
    if (
        len(tokens) < 2
        # “Group 1 company” is named after a group
        or tokens[1].text.isdigit()
        or written.is_name(first.key, term.language)
        or not _is_slip(first, tokens, concept, term)
    ):
        return ()
    right = term.text[: first.start] + first.text.lower() + term.text[first.end :]
    return (Flaw("first", concept, (term,), {"term": term.text, "right": right}),)


def _is_slip(token: Token, tokens: tuple[Token, ...], concept: Concept, term: Term) -> bool:
    """Whether a capital is the only one in its entry, on a word that dictionaries write small."""
    return (
        len(token.text) > 2
        and token.text.istitle()
        and all(other is token or not other.text[0].isupper() for other in tokens)
        and len(concept.terms) > 1
        and all(other is term or other.text.islower() for other in concept.terms)
        and words(base(term.language)).known(token.text.lower())
    )
