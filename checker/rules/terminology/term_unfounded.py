"""A term of the glossary in the translation that nothing in the source asks for."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from checker.context import Context
from checker.languages import Language
from checker.model import Block, Pair, Problem, Segment
from checker.rules.rule import Example, rule
from checker.terminology.authority import entry, evidence
from checker.terminology.terms import alike, is_part_of_name, is_verb, tokens_of, words_of_term
from glossary.matcher import TermHit
from glossary.model import REFUSED
from glossary.tokens import Token

# From this strength on the word model says that a word of the source is rendered by the term's.
_ACCOUNTS = 0.01
# A translation may name what the source named so many passages before and has a pronoun for here.
_LATELY = 3
_LONGER = 1.6

_GLOSSARY = (
    "source_term,target_term\n"
    "collective defence,défense collective\n"
    "burden sharing,partage des charges\n"
    "deterrence,dissuasion\n"
)


@rule(
    id="term-unfounded",
    family="terminology",
    severity="minor",
    its="terminology",
    mqm="terminology/wrong-term",
    level="document",
    needs_terms=True,
    messages={
        "unfounded": {
            "en": "“{term}” is the glossary’s term for “{source}” (entry {entry}), which this "
            "passage of the source does not speak of.",
            "fr": "« {term} » est le terme du glossaire pour « {source} » (entrée {entry}), dont "
            "ce passage du texte source ne parle pas.",
        }
    },
    why={
        "fr": "Le terme a pu être pris pour un autre ; qui le consulte est égaré.",
    },
    bad=(
        Example(
            "They discussed burden sharing.",
            "Ils ont parlé de la défense collective.",
            target_words=("défense collective",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example(
            "They discussed collective defence.",
            "Ils ont parlé de la défense collective.",
            glossary=_GLOSSARY,
        ),
        Example(
            "They defend one another collectively.",
            "Ils assurent ensemble leur défense collective.",
            glossary=_GLOSSARY,
        ),
        Example(
            "It deters attacks.",
            "Elle exerce une dissuasion contre les attaques.",
            glossary=_GLOSSARY,
        ),
    ),
)
def term_unfounded(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A term of the glossary in the translation that nothing in the source asks for.

    What it finds: a target term of several words whose concept is not named in the source passage,
    where no word of that passage accounts for any of its words of content.

    Why it matters: the term may have been taken for another one; who looks it up is led astray.

    Examples: “défense collective” for “burden sharing”.

    What it leaves alone: terms of one word, which are also ordinary words; what the source named
    up to three passages before; terms that stand for what the passage says in other words; passages
    that say much more than their source; refused terms.
    """
    lately: deque[Block | None] = deque(maxlen=_LATELY + 1)
    for pair in pairs:
        source, target = pair.source, pair.target
        if source is None or target is None or target.empty:
            lately.append(None)
            continue
        lately.append(source.block)
        # what says much more than its source is not held against it word by word
        if not pair.both or len(target.text) > _LONGER * len(source.text):
            continue
        # nearly all are named as terms of the passage, or may stand in any
        named = _concepts(context.terms(source.block))
        for hit in context.terms(target.block):
            if not (
                id(hit.concept) in named
                or not _is_telling(hit, source, target)
                or not named.isdisjoint(_concepts((hit,)))
                or _asked(hit, source, target, context)
                or any(_named(hit, context.every_term(b)) for b in reversed(lately) if b)
            ):
                yield _problem(hit, source, target)


def _concepts(hits: Iterable[TermHit]) -> set[int]:
    """Return the concepts that terms may mean, by their ids as Python has them."""
    return {id(concept) for hit in hits for concept, _ in hit.readings}


def _named(hit: TermHit, others: Iterable[TermHit]) -> bool:
    """Whether one of other terms may mean what a term does."""
    return not _concepts((hit,)).isdisjoint(_concepts(others))


def _is_telling(hit: TermHit, source: Segment, target: Segment) -> bool:
    """Whether a term is a sign of its concept: of several words, and nothing but accepted."""
    code = source.block.language.code
    return (
        not hit.interrupted
        and len(_content(hit.term.text, target.block.language)) > 1
        and all(
            t.status not in REFUSED and not c.keep and c.accepted(code) for c, t in hit.readings
        )
    )


def _content(term: str, language: Language) -> tuple[Token, ...]:
    """Return the words of a term that are no function words."""
    return tuple(word for word in words_of_term(term) if word.key not in language.closed_words)


def _problem(hit: TermHit, source: Segment, target: Segment) -> Problem:
    terms = hit.concept.accepted(source.block.language.code)
    return Problem.at(
        "unfounded",
        target.place(hit.start, hit.end),
        params={
            "term": " ".join(target.block.text[hit.start : hit.end].split()),
            "source": terms[0].text,
            "entry": entry(hit.concept, hit.term),
        },
        evidence=evidence(hit.concept, hit.term) | {"expected": [t.text for t in terms]},
    )


def _asked(hit: TermHit, source: Segment, target: Segment, context: Context) -> bool:
    """Whether the source may have been rendered so without naming the concept."""
    language, block = source.block.language, target.block
    if is_part_of_name(hit, target):
        return True
    if is_verb(hit, block.facts.tokens, block.text, block.language):
        return True
    here = [t for t in tokens_of(source) if t.key not in language.closed_words]
    words = _content(hit.term.text, block.language)
    accepted = (t for c, _ in hit.readings for t in c.accepted(language.code))
    wanted = [word for term in accepted for word in words_of_term(term.text)]
    if any(alike(w.text, t.text) for w in [*words, *wanted] for t in here):
        return True
    lexicon = context.lexicon
    return lexicon is None or any(
        a and a.strength >= _ACCOUNTS
        for a in lexicon.answers([t.key for t in here], [w.key for w in words]).target
    )
