"""A term of the glossary with title capitals here and without them there."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from checker.context import Context
from checker.model import Pair, Place, Problem, Segment, Side
from checker.rules.rule import Example, rule
from glossary.matcher import TermHit
from glossary.tokens import Token, tokenize

Form = Literal["title", "plain"]

_SIDES: tuple[Side, ...] = ("source", "target")
_GLOSSARY = "source_term,target_term\nPolicy Guidelines,lignes directrices\n"


@rule(
    id="term-capitals",
    family="capitalisation",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use-of-terminology",
    level="document",
    needs_both=False,
    needs_terms=True,
    messages={
        "varies": {
            "en": "“{found}” is written “{usual}” elsewhere.",
            "fr": "« {found} » s’écrit ailleurs « {usual} ».",
        }
    },
    why={
        "fr": (
            "Avec des majuscules, c’est le nom d’un document ou d’un organisme ; sans elles, "
            "c’en est un quelconque."
        ),
    },
    bad=(
        Example(
            "These policy guidelines are new. The Policy Guidelines bind all.",
            "Ces lignes directrices sont nouvelles. Les lignes directrices lient chacun.",
            source_words=("policy guidelines",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example(
            "Policy guidelines are new. Those policy guidelines bind all.",
            "Ces lignes directrices sont nouvelles. Elles lient chacun.",
            glossary=_GLOSSARY,
        ),
        Example(
            "Policy Guidelines\n\nThe policy guidelines bind all members of the Agency.",
            "Lignes directrices\n\nLes lignes directrices lient tous les membres de l’Agence.",
            glossary=_GLOSSARY,
        ),
    ),
)
def term_capitals(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A term of the glossary with title capitals here and without them there.

    What it finds: a term of several words whose words of content all have capitals in one place and
    none in another. The form that the glossary has is the right one.

    Why it matters: with capitals it is the name of one document or body, without them it is any.

    Examples: “these policy guidelines” beside “the Policy Guidelines”.

    What it leaves alone: the first word of a sentence, headings and run-in heads, terms of one
    word, a term inside a longer one, text that is all in capitals.
    """
    for side in _SIDES:
        for own, hits in _with_capitals(context.segments(side), context):
            forms: dict[Form, list[Place]] = {"title": [], "plain": []}
            for segment, hit in hits:
                form = _form(hit, segment)
                if form is not None:
                    forms[form].append(segment.place(hit.start, hit.end))
            usual, others = forms[own], forms["plain" if own == "title" else "title"]
            if usual and others:
                yield Problem.at(
                    "varies",
                    others[0],
                    params={"found": others[0].text, "usual": usual[0].text},
                    also=(*others[1:], usual[0]),
                )


def _with_capitals(
    segments: Sequence[Segment], context: Context
) -> Iterator[tuple[Form, list[tuple[Segment, TermHit]]]]:
    """Yield the places of terms of several words that have a capital in one, with their own form.

    Terms in the order in which they first stand; most never have a capital.
    """
    found: dict[tuple[int, str], list[tuple[Segment, TermHit]]] = {}
    capital: set[tuple[int, str]] = set()
    for segment in segments:
        block = segment.block
        if block.kind == "heading":
            continue
        for hit in context.terms(block):
            own = hit.term.text
            if not hit.interrupted and _own_form(own):
                name = (id(hit.concept), own)
                found.setdefault(name, []).append((segment, hit))
                if not block.text[hit.start : hit.end].islower():
                    capital.add(name)
    for name, hits in found.items():
        form = _own_form(name[1])
        if form and len(hits) > 1 and name in capital:
            yield form, hits


def _form(hit: TermHit, segment: Segment) -> Form | None:
    """Whether an occurrence has title capitals; ``None`` where its place decides or it is mixed."""
    block = segment.block
    if block.head and hit.start < block.sentences[0].end:
        return None
    opens = any(sentence.start == hit.start for sentence in block.sentences)
    every = block.facts.tokens
    tokens = every[bisect_left(every, (hit.start,)) : bisect_left(every, (hit.end,))]
    return _capitals(tokens[1:] if opens else tokens, block.language.closed_words)


@lru_cache(maxsize=65536)
def _own_form(term: str) -> Form | None:
    tokens = tokenize(term)
    return _capitals(tokens, frozenset()) if len(tokens) > 1 else None


def _capitals(tokens: Sequence[Token], closed: frozenset[str]) -> Form | None:
    words = [t.text for t in tokens if len(t.key) > 3 and t.key not in closed]
    if not words or any(len(word) > 1 and word.isupper() for word in words):
        return None
    capitals = {word[0].isupper() for word in words}
    return None if len(capitals) > 1 else "title" if capitals == {True} else "plain"
