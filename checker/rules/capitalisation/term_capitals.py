"""A term of the glossary with title capitals here and without them there."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
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
        found: dict[tuple[int, str], dict[Form, list[Place]]] = {}
        wanted: dict[tuple[int, str], Form] = {}
        for segment in context.segments(side):
            if segment.block.kind == "heading":
                continue
            for hit in context.terms(segment.block):
                form = _form(hit, segment)
                own = _own_form(hit.term.text)
                if form is not None and own is not None and not hit.interrupted:
                    name = (id(hit.concept), hit.term.text)
                    wanted[name] = own
                    places = found.setdefault(name, {"title": [], "plain": []})
                    places[form].append(segment.place(hit.start, hit.end))
        for name, forms in found.items():
            usual = forms[wanted[name]]
            others = forms["plain" if wanted[name] == "title" else "title"]
            if usual and others:
                yield Problem.at(
                    "varies",
                    others[0],
                    params={"found": others[0].text, "usual": usual[0].text},
                    also=(*others[1:], usual[0]),
                )


def _form(hit: TermHit, segment: Segment) -> Form | None:
    """Whether an occurrence has title capitals; ``None`` where its place decides or it is mixed."""
    block = segment.block
    if block.head and hit.start < block.sentences[0].end:
        return None
    opens = any(sentence.start == hit.start for sentence in block.sentences)
    every = block.facts.tokens
    tokens = every[bisect_left(every, (hit.start,)) : bisect_left(every, (hit.end,))]
    return _capitals(tokens[1:] if opens else tokens, block.language.closed_words)


def _own_form(term: str) -> Form | None:
    tokens = tokenize(term)
    return _capitals(tokens, frozenset()) if len(tokens) > 1 else None


def _capitals(tokens: Sequence[Token], closed: frozenset[str]) -> Form | None:
    words = [t.text for t in tokens if len(t.key) > 3 and t.key not in closed]
    if not words or any(len(word) > 1 and word.isupper() for word in words):
        return None
    capitals = {word[0].isupper() for word in words}
    return None if len(capitals) > 1 else "title" if capitals == {True} else "plain"
