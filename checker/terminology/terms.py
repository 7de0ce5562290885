"""The glossary's terms in a pair: which the source asks for, and which the target has."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from checker.context import Context
from checker.languages import Language
from checker.model import Pair, Segment
from glossary.forms import Forms, bare
from glossary.grammar import grammar
from glossary.matcher import TermHit
from glossary.model import REFUSED, Term
from glossary.tokens import Token, fold, tokenize
from glossary.words import words as words_of

# Words of one family begin with so many letters that are the same.
_SAME = 5
# Up to so many letters, four that are the same may be enough.
_SHORT = 5
_JOINTS = ("-", "‐", "‑", ".", "/", "_", "@", "\\")


@lru_cache(maxsize=16)
def _forms(language: str) -> Forms:
    return Forms(language)


@lru_cache(maxsize=65536)
def key(word: str, language: str) -> str:
    """Return the one form that the inflections of ``word`` share."""
    return _forms(language).term_key(word)


@dataclass(frozen=True, slots=True, eq=False)
class TermBead:
    """A bead of sentences with the glossary's terms in it, each where it begins."""

    pair: Pair
    source: tuple[TermHit, ...]
    target: tuple[TermHit, ...]


def term_beads(pair: Pair, context: Context) -> tuple[TermBead, ...]:
    """Return the beads of a block pair with their terms; none where the source has no term."""
    if pair.source is None or pair.target is None or not context.terms(pair.source.block):
        return ()
    known = context.once("beads with their terms", dict[int, tuple[TermBead, ...]])
    found = known.get(id(pair))
    if found is None:
        found = known[id(pair)] = tuple(
            TermBead(b, _inside(b.source, context), _inside(b.target, context))
            for b in pair.sentences or (pair,)
        )
    return found


def _inside(segment: Segment | None, context: Context) -> tuple[TermHit, ...]:
    if segment is None or segment.empty:
        return ()
    hits = context.terms(segment.block)
    if not hits or (segment.start <= hits[0].start and hits[-1].start < segment.end):
        return hits
    return tuple(h for h in hits if segment.start <= h.start < segment.end)


@lru_cache(maxsize=65536)
def words_of_term(term: str) -> tuple[Token, ...]:
    """Return the words of a term of the glossary, which is met again and again."""
    return tokenize(term)


def tokens_of(segment: Segment) -> tuple[Token, ...]:
    """Return the words of a segment, with offsets in its block."""
    every = segment.block.facts.tokens
    if segment.start == 0 and segment.end == len(segment.block.text):
        return every
    return tuple(t for t in every if segment.start <= t.start and t.end <= segment.end)


def expected(hit: TermHit, language: str) -> tuple[Term, ...]:
    """Return the terms of ``language`` that a source term asks for, preferred ones first.

    Empty where the term is only proposed, or where one of its readings asks for nothing.
    """
    found: dict[str, Term] = {}
    for concept, term in hit.readings:
        accepted = concept.accepted(language)
        if not accepted or term.status == "proposed":
            return ()
        for other in accepted:
            found.setdefault(other.text, other)
    return tuple(found.values())


def satisfies(wanted: TermHit, hit: TermHit) -> bool:
    """Whether the target's ``hit`` is a term that may stand for the source's ``wanted``."""
    if not wanted.others and not hit.others:  # as most are
        return hit.concept is wanted.concept and hit.term.status not in REFUSED
    concepts = {id(concept) for concept, _ in wanted.readings}
    return any(t.status not in REFUSED and id(c) in concepts for c, t in hit.readings)


def refuses(wanted: TermHit, hit: TermHit) -> bool:
    """Whether the target's ``hit`` is a refused term for the source's ``wanted``."""
    if not wanted.others and not hit.others:
        return hit.concept is wanted.concept and hit.term.status in REFUSED
    concepts = {id(concept) for concept, _ in wanted.readings}
    return any(t.status in REFUSED and id(c) in concepts for c, t in hit.readings)


def is_verb(hit: TermHit, tokens: Sequence[Token], text: str, language: Language) -> bool:
    """Whether the words of ``hit`` are a verb, where the term is none: “to counter terrorism”.

    Told by the word before: a subject (“he states”), or one that comes before verbs where the term
    is written open that the glossary has with a hyphen, or, for one word, where an article follows
    (“to target the …”); or by the word behind, for one without the capital that the term has (“the
    report states that”). Of a term that the glossary calls a verb the opposite is asked: whether
    it is a noun, behind an article.
    """
    at = bisect_left(tokens, (hit.start,))
    before = tokens[at - 1].key if at else ""
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    alone = tokens[at].end == hit.end
    if hit.term.part_of_speech == "verb":
        return before in language.articles and alone
    if alone and _has_small_letter(hit, text) and after in language.clause_openers:
        return True
    if alone and before in language.subjects:
        return True
    if before not in language.verb_markers:
        return False
    words = text[hit.start : hit.end]
    if "-" in hit.term.text and len(words.split()) > 1 and "-" not in words:
        return True
    return alone and after in language.articles


def _has_small_letter(hit: TermHit, text: str) -> bool:
    return text[hit.start].islower() and hit.term.text[:1].isupper()


def is_part_of_name(hit: TermHit, side: Segment) -> bool:
    """Whether a term stands inside something that has an equivalent of its own.

    A compound or a path (“user-defined”, “example.org/file”), or, for one word, a name of several
    words with capitals (“Federal Court” where the glossary has “court”).
    """
    text = side.block.text
    before, after = text[max(hit.start - 2, 0) : hit.start], text[hit.end : hit.end + 2]
    if (before[-1:] in _JOINTS and before[:1].isalnum()) or (
        after[:1] in _JOINTS and after[1:].isalnum()
    ):
        return True
    if not _has_capital(hit, text) or " " in text[hit.start : hit.end]:
        return False
    near = (text[: hit.start].split()[-1:], text[hit.end :].split()[:1])
    closed = side.block.language.closed_words
    return _in_running_text(side) and any(
        word.istitle() and fold(word) not in closed for words in near for word in words
    )


def is_kept_name(hit: TermHit, side: Segment, other: Segment) -> bool:
    """Whether a term is a name that both versions write alike: “Windows” where it has “window”."""
    words = side.block.text[hit.start : hit.end]
    return (
        _has_capital(hit, side.block.text)
        and hit.start > side.start
        and _in_running_text(side)
        and words in other.text
    )


def _has_capital(hit: TermHit, text: str) -> bool:
    return text[hit.start].isupper() and hit.term.text[:1].islower()


def _in_running_text(side: Segment) -> bool:
    """Whether a capital means something here: not in a title that gives one to every word."""
    closed = side.block.language.closed_words
    return any(t.text.islower() and t.key not in closed for t in tokens_of(side))


def describes(hit: TermHit, side: Segment) -> bool:
    """Whether a term only describes the word behind it: “network” in “a network connection”.

    Known of languages whose groups of nouns end with their head. An inflected word, a plural, does
    not describe.
    """
    language = side.block.language
    if not language.heads_last:
        return False
    words = [t for t in tokens_of(side) if t.end >= hit.end][:2]
    if len(words) < 2 or side.block.text[words[0].end : words[1].start].strip():
        return False
    inflected = key(words[0].text, language.code) != words[0].key
    return (
        not inflected
        and words[1].key not in language.closed_words
        and _may_be_noun(words[1].text, language)
    )


def _may_be_noun(word: str, language: Language) -> bool:
    """Whether a dictionary knows a word as a noun; any word where none can tell."""
    known = words_of(language.code)
    if not language.genitive or not known.spells or not word.islower():
        return True
    return known.known(key(word, language.code) + language.genitive)


@lru_cache(maxsize=65536)
def is_verb_form(word: str, language: str) -> bool:
    """Whether a word is known to be a form of a verb that never stands in a name: “comptent”."""
    rules, lemmas = grammar(language), words_of(language).lemmas(word)
    return (
        bool(rules.infinitives)
        and bool(lemmas)
        and fold(word) not in lemmas
        and all(lemma.endswith(rules.infinitives) for lemma in lemmas)
        and not fold(word).endswith(rules.adjectival)
    )


def head(term: str, language: Language) -> str | None:
    """Return the word that a term of several is about: “société” of “société de portefeuille”."""
    words = [t.key for t in tokenize(term)]
    if len(words) < 2:
        return None
    group = list(takewhile(lambda word: word not in language.closed_words, words))
    return group[-1 if language.heads_last else 0] if group else None


@lru_cache(maxsize=65536)
def _letters(word: str) -> str:
    return bare(fold(word))


@lru_cache(maxsize=65536)
def beginning(word: str) -> str:
    """Return what words that are ``alike`` have in common at least: the same first letters."""
    return _letters(word)[:_SAME]


@lru_cache(maxsize=65536)
def few_letters(word: str) -> str:
    """Return what words of five letters or so share that differ in the last: “tests”, « teste ».

    Of longer and of shorter words nothing: ``""``.
    """
    plain = bare(word.lower())
    return plain[:4] if 4 <= len(plain) <= _SHORT else ""


def alike(first: str, second: str) -> bool:
    """Whether two words are of one family: the same first letters, five or more and most of them.

    Five letters and three fifths of the shorter word; accents do not count.
    """
    a, b = _letters(first), _letters(second)
    if a[:_SAME] != b[:_SAME]:
        return False
    length = min(len(a), len(b))
    shared = next((i for i in range(length) if a[i] != b[i]), length)
    return shared >= _SAME and shared >= 0.6 * length
