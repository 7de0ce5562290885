"""Departures from the glossary planted in laws: is each found, and on the very words?

In one provision of some, an occurrence of a defined term's equivalent is swapped for another noun
phrase, dropped with its article, or replaced by a variant that the glossary is made to refuse. What
is put there has the number of what was there, where a dictionary can tell, and the article that it
asks for: a translator's slip is good French.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from bench.term_laws import Provision, check, content, glossaries, laws
from checker.languages import language
from checker.model import Finding
from glossary.grammar import grammar
from glossary.inflection import article, in_number, is_article, number
from glossary.matcher import Matcher, TermHit
from glossary.model import Concept, Glossary, Term
from glossary.tokens import Token, tokenize
from glossary.words import words

Kind = Literal["swapped", "dropped", "refused"]
KINDS: tuple[Kind, ...] = ("swapped", "dropped", "refused")
SEED = 3
# One provision in so many of those that could have one.
EVERY = 6
_LONGEST = 3


class Plant(NamedTuple):
    """A departure: where it is, what the source has there, and how often the sentence names it.

    ``start`` and ``end`` are places in the target text as it was changed, ``source`` one of the
    source text.
    """

    doc: str
    provision: int
    start: int
    end: int
    source: int
    alone: bool
    words: int


class Found(NamedTuple):
    """How many there are, and how many are found: at all, on the words, on exactly the words."""

    planted: int
    found: int
    on: int
    exactly: int


def measure(kind: Kind, docs: Sequence[str]) -> dict[str, Found]:
    """Return what is found of ``kind``, by whether the passage names the term once or again."""
    chance = random.Random(SEED)  # noqa: S311 - a choice, not a secret
    phrases = noun_phrases()
    counts: Counter[tuple[str, str]] = Counter()
    for doc in docs:
        provisions, plants, glossary = planted(kind, doc, chance, phrases)
        found = check(doc, provisions, glossary, ("terminology",))
        for plant in plants:
            for group in ("named once" if plant.alone else "named again", _size(plant)):
                for what in ("planted", *_verdict(kind, plant, found)):
                    counts[group, what] += 1
    return {
        group: Found(*(counts[group, what] for what in Found._fields))
        for group in sorted({group for group, _ in counts})
    }


def _size(plant: Plant) -> str:
    return "one word" if plant.words == 1 else "several words"


def _verdict(kind: Kind, plant: Plant, findings: Sequence[Finding]) -> Iterator[str]:
    """Say how a plant was found: by a finding on its words, in the source or the target."""
    spans = []
    for finding in findings:
        source, target = finding.problem.source, finding.problem.target
        place = target or source
        if place is None or place.block.origin.segment != str(plant.provision):
            continue
        asked = source.in_file() if source else None
        about = asked is not None and asked.start <= plant.source < asked.end
        if kind == "dropped" and not about:
            continue
        if target is not None:
            spans.append((target.in_file(), about))
    if not spans:
        return
    yield "found"
    if kind == "dropped":  # there are no words: the source's are pointed at
        yield from ("on", "exactly")
        return
    if any(span.start < plant.end and plant.start < span.end for span, _ in spans):
        yield "on"
    if any((span.start, span.end) == (plant.start, plant.end) for span, _ in spans):
        yield "exactly"


def planted(
    kind: Kind, doc: str, chance: random.Random, phrases: Sequence[str], every: int = EVERY
) -> tuple[list[Provision], list[Plant], Glossary]:
    """Return the provisions of a law with departures in one of so many, these, and its glossary."""
    glossary = glossaries()[doc]
    matcher, own = Matcher(glossary.concepts), _own(glossary)
    provisions, plants, refused = list(laws()[doc]), list[Plant](), dict[str, list[str]]()
    usable = 0
    for i, provision in enumerate(provisions):
        pairs = list(_answered(provision, matcher))
        if not pairs:
            continue
        usable += 1
        if usable % every:
            continue
        hit, answer, count = chance.choice(pairs)
        phrase = ""
        if kind != "dropped":
            taken = own | content(provision.fr)
            chosen = next(
                p for p in iter(lambda: chance.choice(phrases), "") if not taken & content(p)
            )
            refused.setdefault(hit.concept.id, []).append(chosen)
            phrase = _agreeing(chosen, provision.fr[answer.start : answer.end])
        text, start = _put(provision.fr, answer, phrase)
        provisions[i] = provision._replace(fr=text)
        words = len(tokenize(hit.term.text))
        plants.append(Plant(doc, i, start, start + len(phrase), hit.start, count == 1, words))
    if kind == "refused":
        glossary = replace(glossary, concepts=tuple(_refusing(glossary.concepts, refused)))
    return provisions, plants, glossary


def _answered(provision: Provision, matcher: Matcher) -> Iterator[tuple[TermHit, TermHit, int]]:
    """Yield source terms with an answer, and how often: as often as they are asked for."""
    source, target = (
        matcher.find(text, tokenize(text), code, interrupted=False)
        for text, code in ((provision.en, "en"), (provision.fr, "fr"))
    )
    for hit in source:
        ids = {c.id for c, _ in hit.readings}
        same, answers = (
            [h for h in hits if any(c.id in ids for c, _ in h.readings)]
            for hits in (source, target)
        )
        if len(answers) == len(same):
            yield hit, answers[same.index(hit)], len(same)


def _agreeing(phrase: str, written: str) -> str:
    """Return ``phrase`` in the number of ``written``, as it is where that cannot be told."""
    asked = number(written, "fr")
    return (in_number(phrase, asked, "fr") if asked else None) or phrase


def _put(text: str, answer: TermHit, phrase: str) -> tuple[str, int]:
    """Return ``text`` with ``phrase`` for a term, and where that begins; with its article."""
    before = [t for t in tokenize(text) if t.end <= answer.start]
    start, articles = answer.start, language("fr").articles
    if not phrase:
        while before and before[-1].key in articles:
            start = before.pop().start
        rest = text[answer.end :]
        return text[:start] + (rest.lstrip() if text[:start].endswith((" ", "’")) else rest), start
    first = _article(before)
    if first is not None:
        given = text[first:start]
        fitting = article(given, Term(phrase, "fr"), phrase, "fr") or given
        text = text[:first] + fitting + text[start:]
        moved = len(fitting) - len(given)
        return text[: start + moved] + phrase + text[answer.end + moved :], start + moved
    return text[:start] + phrase + text[answer.end :], start


def _article(before: Sequence[Token]) -> int | None:
    """Where the article begins that ``before`` ends with: “la”, “de la”."""
    for count in (2, 1):
        words = before[-count:]
        if len(words) == count and is_article(" ".join(t.key for t in words), "fr"):
            return words[0].start
    return None


def _refusing(
    concepts: Sequence[Concept], refused: Mapping[str, Sequence[str]]
) -> Iterator[Concept]:
    for concept in concepts:
        terms = tuple(Term(text, "fr", "forbidden") for text in refused.get(concept.id, ()))
        yield replace(concept, terms=(*concept.terms, *terms))


def _own(glossary: Glossary) -> set[str]:
    terms = (t.text for c in glossary.concepts for t in c.terms if t.language == "fr")
    return {word for text in terms for word in content(text)}


def noun_phrases() -> list[str]:
    """French terms of one to three words of all laws, as other noun phrases."""
    found = {
        term.text
        for glossary in glossaries().values()
        for concept in glossary.concepts
        for term in concept.terms
        if term.language == "fr" and all(_is_noun_phrase(t) for t in concept.accepted("fr"))
    }
    return sorted(text for text in found if len(text.split()) <= _LONGEST)


def _is_noun_phrase(term: Term) -> bool:
    """Whether a term is a noun, by itself or with what belongs to it, and only one."""
    given = [t.key for t in tokenize(term.text)]
    rules, closed = grammar("fr"), language("fr").closed_words
    if not term.text.islower() or not term.text.replace(" ", "").isalpha() or given[0] in closed:
        return False
    if rules.coordinating & set(given):
        return False
    # a noun is its own base form, and no verb's
    lemmas = words("fr").lemmas(given[0])
    return given[0] in lemmas and not any(lemma.endswith(rules.infinitives) for lemma in lemmas)
