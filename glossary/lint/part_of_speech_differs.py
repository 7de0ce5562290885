"""A verb answered by a noun, or the other way round."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from glossary.grammar import grammar
from glossary.lint.entries import Entries, base
from glossary.lint.lint import Flaw, lint
from glossary.model import Concept, Term
from glossary.tokens import fold, tokenize
from glossary.words import words

_HEAD = "source_term,target_term,status\n"

Part = Literal["verb", "noun", ""]


@lint(
    id="part-of-speech-differs",
    severity="minor",
    messages={
        "differs": {
            "en": "“{source}” is a {source_part} and “{target}” a {target_part}.",
            "fr": "« {source} » est un {source_part_fr}, « {target} » un {target_part_fr}.",
        },
        "said": {
            "en": "“{source}” is marked as a {said} and looks like a {target_part}.",
            "fr": "« {source} » est marqué comme {said_fr} et a l’air d’un {target_part_fr}.",
        },
    },
    mends={
        "differs": {
            "en": "Give both in the same part of speech.",
            "fr": "Donnez les deux dans la même catégorie grammaticale.",
        },
        "said": {"en": "Correct the mark or the term.", "fr": "Corrigez la marque ou le terme."},
    },
    bad=(
        _HEAD + "to deploy,déploiement,\n",
        _HEAD + "deployment,déployer,\n",
    ),
    good=(
        _HEAD + "to deploy,déployer,\ndeployment,déploiement,\nworkshop,atelier,\n",
        _HEAD + "pleasure,plaisir,\nto take part,prendre part,\n",
    ),
)
def part_of_speech_differs(entries: Entries) -> Iterator[Flaw]:
    """A verb answered by a noun, or the other way round.

    What it finds: terms of one entry of which one is a verb and the other a noun, as marked in the
    glossary or, without marks, by their shape: the marker of the infinitive, an infinitive that is
    no noun, an ending that only nouns have. A mark that the shape contradicts.

    Why it matters: a check looks for inflections of the term, and finds none of a word of another
    kind.

    Examples: “to deploy” with “déploiement”.

    What it leaves alone: whatever its shape does not tell for sure.
    """
    for concept in entries.concepts:
        yield from _said(concept)
        source = next(iter(entries.accepted(concept, entries.source)), None)
        part = _part(source) if source else ""
        if source is None or not part:
            continue
        for language in entries.languages[1:]:
            parts = [(term, _part(term)) for term in entries.accepted(concept, language)]
            other = next(((t, p) for t, p in parts if p and p != part), None)
            if other and all(p != part for _, p in parts):
                params = {
                    "source": source.text,
                    "target": other[0].text,
                    "source_part": part,
                    "target_part": other[1],
                    "source_part_fr": _FRENCH[part],
                    "target_part_fr": _FRENCH[other[1]],
                }
                yield Flaw("differs", concept, (source, other[0]), params)


def _said(concept: Concept) -> Iterator[Flaw]:
    """Where a mark says one thing and the shape another."""
    for term in concept.terms:
        said = term.part_of_speech.lower()
        if said not in ("noun", "verb"):
            continue
        shown = _shape(term.text, base(term.language))
        if shown and shown != said:
            params = {
                "source": term.text,
                "said": said,
                "said_fr": _FRENCH["verb" if said == "verb" else "noun"],
                "target_part": shown,
                "target_part_fr": _FRENCH[shown],
            }
            yield Flaw("said", concept, (term,), params)


_FRENCH: dict[Part, str] = {"verb": "verbe", "noun": "nom", "": ""}


def _part(term: Term) -> Part:
    said = term.part_of_speech.lower()
    if said:
        return "verb" if said == "verb" else "noun" if said in ("noun", "propernoun") else ""
    return _shape(term.text, base(term.language))


@lru_cache(maxsize=65536)
def _shape(text: str, language: str) -> Part:
    """What a term is by its shape, where that tells."""
    rules = grammar(language)
    tokens = tokenize(text)
    if not tokens:
        return ""
    if tokens[0].key in rules.infinitive_marker and len(tokens) > 1:
        return "verb"
    first = tokens[0].key
    if rules.infinitives and first.endswith(rules.infinitives):
        return "verb" if _is_infinitive(first, language) else ""
    head = tokens[-1].key if len(tokens) == 1 or not rules.infinitives else first
    return "noun" if rules.nominal and len(head) > 5 and head.endswith(rules.nominal) else ""


@lru_cache(maxsize=65536)
def _is_infinitive(word: str, language: str) -> bool:
    """Whether a word is a verb and nothing else: it has a present participle, and no plural."""
    lexis = words(language)
    stem = word[:-2]
    participle = any(lexis.known(stem + ending) for ending in ("ant", "issant"))
    return participle and not lexis.known(fold(word) + "s")
