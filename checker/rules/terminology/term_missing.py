"""A term of the glossary that has no accepted equivalent in the translation."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.lexicon import Lexicon
from checker.model import Pair, Place, Problem, Segment
from checker.rules.rule import Example, rule
from checker.terminology.passage import Miss, is_content, joins
from checker.terminology.rendering import renderings
from checker.terminology.terms import (
    TermBead,
    alike,
    describes,
    expected,
    head,
    is_kept_name,
    is_part_of_name,
    is_verb,
    key,
    refuses,
    satisfies,
    term_beads,
    tokens_of,
)
from glossary.forms import bare
from glossary.matcher import TermHit
from glossary.model import Term
from glossary.tokens import tokenize

_LONG_AGO = 10**9
# From this strength on a word surely renders another.
_KNOWN = 0.1

_GLOSSARY = (
    "source_term,target_term\n"
    "critical infrastructure,infrastructures critiques\n"
    "acts of terrorism,actes de terrorisme\n"
    "capabilities,capacités\n"
    "counter-terrorism,lutte contre le terrorisme\n"
    "prevention,prévention\n"
    "health,santé\n"
    "health care staff,personnel soignant\n"
    "policy guidelines,lignes directrices\n"
)


@rule(
    id="term-missing",
    family="terminology",
    severity="major",
    its="terminology",
    mqm="terminology/wrong-term",
    level="document",
    messages={
        "missing": {
            "en": "The glossary gives “{source}” as “{expected}”, which is not in this passage.",
            "fr": "Le glossaire rend « {source} » par « {expected} », absent de ce passage.",
        },
        "rendered": {
            "en": "The glossary gives “{source}” as “{expected}”; here stands “{rendered}”.",
            "fr": "Le glossaire rend « {source} » par « {expected} » ; ici figure « {rendered} ».",
        },
    },
    bad=(
        Example(
            "The plan covers resilience to acts of terrorism.",
            "Le plan porte sur la résilience aux actes terroristes.",
            source_words=("acts of terrorism",),
            target_words=("actes terroristes",),
            glossary=_GLOSSARY,
        ),
        Example(
            "These capabilities will be shared.\n\nThe Council wants new capabilities by May.",
            "Ces moyens seront mis en commun.\n\nLe Conseil veut de nouveaux moyens d’ici à mai.",
            source_words=("capabilities", "capabilities"),
            target_words=("moyens", "moyens"),
            glossary=_GLOSSARY,
        ),
        Example(
            "The Council set out a policy of prevention.",
            "Le Conseil a défini une politique.",
            source_words=("prevention",),
            target_words=("",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example(
            "They work on critical infrastructure protection.",
            "Ils travaillent à la protection de l’infrastructure critique.",
            glossary=_GLOSSARY,
        ),
        Example(
            "The health care staff took part.",
            "Le personnel soignant a pris part.",
            glossary=_GLOSSARY,
        ),
        Example(
            "Efforts to counter terrorism go on.",
            "On continue de combattre le terrorisme.",
            glossary=_GLOSSARY,
        ),
        Example(
            "The aim is the prevention of attacks.",
            "Le but est de prévenir les attaques.",
            glossary=_GLOSSARY,
        ),
        Example(
            "It adopted these policy guidelines. It will report on the policy guidelines.",
            "Il a adopté ces lignes directrices. Il fera rapport sur leur mise en œuvre.",
            glossary=_GLOSSARY,
        ),
    ),
)
def term_missing(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A term of the glossary that has no accepted equivalent in the translation.

    What it finds: a source term whose sentence has, in the translation, none of the terms that the
    glossary accepts for it, in any inflection; where it can, it points at what stands instead: a
    near variant, or the word that comes back wherever the term is missing.

    Why it matters: one thing under two names is two things to a reader, and a controlled term is
    often a legal or technical one.

    Examples: “acts of terrorism” rendered “actes terroristes” where the glossary has “actes de
    terrorisme”; “capabilities” rendered “moyens”.

    What it leaves alone: a term named once more in the same sentence, or elsewhere in the
    paragraph; one that a pronoun stands for after it was named; one named before and then shortened
    to its head (“société” for “société de portefeuille”); its initials (UE for Union européenne); a
    single word rendered by another of its family (prevention, prévenir); a verb that looks like the
    term (to counter terrorism); a part of a name or of a hyphenated compound; a sentence that was
    not translated at all; a refused term, which is another rule's. Where nothing is seen to stand
    in the term's place, also a word that only describes the next (a network connection).
    """
    search = _Search(context)
    misses = [miss for pair in pairs for miss in search.misses(pair)]
    if not misses:
        return
    rendered = renderings(misses, context)
    for miss in misses:
        rendering = rendered.get(miss)
        if miss.excused and not (rendering and rendering.sure):
            continue
        yield _problem(miss, rendering.place if rendering else None)


class _Search:
    """Reads the pairs in order, remembering where each concept was last named in the target."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._block = 0
        self._named: dict[int, int] = {}

    def misses(self, pair: Pair) -> Iterator[Miss]:
        """Yield the source terms of a block pair that the target has no equivalent for."""
        beads = term_beads(pair, self._context)
        self._block += 1
        for bead in beads:
            source, target = bead.pair.source, bead.pair.target
            if source is None or target is None:
                continue
            if bead.source and bead.pair.both:
                for hits, wanted in _asked(bead.source, source, target):
                    yield from self._missing(hits, wanted, bead, beads, source, target)
            for found in bead.target:
                self._named |= {id(concept): self._block for concept, _ in found.readings}

    def _missing(
        self,
        hits: Sequence[TermHit],
        wanted: tuple[Term, ...],
        here: TermBead,
        beads: Sequence[TermBead],
        source: Segment,
        target: Segment,
    ) -> Iterator[Miss]:
        hit = hits[0]
        answers = [h for h in here.target if satisfies(hit, h) or refuses(hit, h)]
        if not answers:
            context = self._context
            if not (
                _elsewhere(hit, beads)
                or _covered(hit, target, context)
                or _akin(hit, here, wanted, context.lexicon)
            ):
                excused = self._answered(hit, wanted, here, beads, target)
                yield Miss(here, hit, wanted, excused, len(hits))
        elif len(answers) < len(hits):
            # once named, a thing may be meant by a pronoun, by its head, or by nothing at all
            for odd in _unanswered(hits, answers, source, target):
                yield Miss(here, odd, wanted, True, len(hits), len(answers))

    def _answered(
        self,
        hit: TermHit,
        wanted: Sequence[Term],
        here: TermBead,
        beads: Sequence[TermBead],
        target: Segment,
    ) -> bool:
        return (
            (self._since(hit) < 2 and _stood_for(here))
            or self._may_vanish(hit, here.pair.source, wanted)
            or (self._since(hit) < self._block and _shortened(here, target, wanted))
        )

    def _may_vanish(self, hit: TermHit, source: Segment, wanted: Sequence[Term]) -> bool:
        """Whether a good translation may well have nothing in the place of ``hit``."""
        # a term of several words seldom describes the next: “a retention schedule adopted”
        several = any(len(tokenize(term.text)) > 1 for term in wanted)
        return describes(hit, source) and not (several and len(tokenize(hit.term.text)) > 1)

    def _since(self, hit: TermHit) -> int:
        """How many blocks ago the target last named what ``hit`` names."""
        last = max(self._named.get(id(concept), -_LONG_AGO) for concept, _ in hit.readings)
        return self._block - last


def _asked(
    hits: Sequence[TermHit], source: Segment, target: Segment
) -> Iterator[tuple[list[TermHit], tuple[Term, ...]]]:
    """Yield the terms of a source sentence that ask for an equivalent, by what they mean."""
    tokens, text, language = source.block.facts.tokens, source.block.text, source.block.language
    asked: dict[int, list[TermHit]] = {}
    for hit in hits:
        if (
            not hit.interrupted
            and not hit.concept.keep
            and not is_verb(hit, tokens, text, language)
            and not is_part_of_name(hit, source)
            and not is_kept_name(hit, source, target)
        ):
            asked.setdefault(id(hit.concept), []).append(hit)
    for same in asked.values():
        wanted = expected(same[0], target.block.language.code)
        if wanted:
            yield same, wanted


def _unanswered(
    hits: Sequence[TermHit], answers: Sequence[TermHit], source: Segment, target: Segment
) -> list[TermHit]:
    """The occurrences that are left when each answer has been given to the nearest one."""
    left = list(hits)
    for answer in answers:
        at = (answer.start - target.start) / max(target.end - target.start, 1)

        def far(hit: TermHit, at: float = at) -> float:
            return abs((hit.start - source.start) / max(source.end - source.start, 1) - at)

        left.remove(min(left, key=far))
    return left


def _elsewhere(hit: TermHit, beads: Sequence[TermBead]) -> bool:
    """Whether the paragraph as a whole names the concept as often as its source does."""
    has = sum(satisfies(hit, h) for bead in beads for h in bead.target)
    return has > 0 and has >= sum(h.concept is hit.concept for b in beads for h in b.source)


def _covered(hit: TermHit, target: Segment, context: Context) -> bool:
    """Whether the term stands in the target inside another one, or interrupted by it."""
    every = context.every_term(target.block)
    return any(satisfies(hit, h) for h in every if target.start <= h.start < target.end)


def _stood_for(bead: TermBead) -> bool:
    """Whether the target has a pronoun that the source does not have."""
    source, target = (
        sum(token.key in side.block.language.anaphors for token in tokens_of(side))
        for side in (bead.pair.source, bead.pair.target)
        if side is not None
    )
    return target > source


def _shortened(bead: TermBead, target: Segment, wanted: Sequence[Term]) -> bool:
    """Whether the head of a wanted term of several words stands alone, outside other terms."""
    language = target.block.language
    heads = {key(word, language.code) for t in wanted if (word := head(t.text, language))}
    if not heads:
        return False
    words = tokens_of(target)
    for i, token in enumerate(words):
        if key(token.text, language.code) not in heads or any(
            hit.start <= token.start < hit.end for hit in bead.target
        ):
            continue
        beside = words[i - 1 : i] if language.heads_last else words[i + 1 : i + 2]
        # with another word describing it, it is no longer the short form but another term
        if not any(is_content(w, language) and joins(target.block.text, token, w) for w in beside):
            return True
    return False


def _akin(hit: TermHit, bead: TermBead, wanted: Sequence[Term], lexicon: Lexicon | None) -> bool:
    """Whether a word of the target is of the family of a wanted term of one word, or its initials.

    “UE” is “Union européenne”. A word that renders another word of the source is not counted.
    """
    source, target = bead.pair.source, bead.pair.target
    if source is None or target is None:
        return False
    given = tokens_of(target)
    for term in wanted:
        words = tokenize(term.text)
        initials = "".join(bare(w.key[0]) for w in words if is_content(w, target.block.language))
        if len(initials) > 1 and any(t.text == initials.upper() for t in given):
            return True
        kin = [t.key for t in given if len(words) == 1 and alike(words[0].text, t.text)]
        if kin and lexicon is None:
            return True
        if kin and lexicon is not None:
            keys = [t.key for t in tokens_of(source)]
            inside = range(*_indexes(hit, source))
            answers = lexicon.answers(keys, kin).target
            if any(a is None or a.strength < _KNOWN or a.at in inside for a in answers):
                return True
    return False


def _indexes(hit: TermHit, source: Segment) -> tuple[int, int]:
    """Which of the words of ``source`` are those of ``hit``, half-open."""
    starts = [t.start for t in tokens_of(source)]
    return bisect_left(starts, hit.start), bisect_left(starts, hit.end)


def _problem(miss: Miss, rendered: Place | None) -> Problem:
    source, target = miss.bead.pair.source, miss.bead.pair.target
    if source is None or target is None:
        raise ValueError("a miss has both sides")
    asked = source.place(miss.hit.start, miss.hit.end)
    texts = [t.text for t in miss.expected]
    words = " ".join(rendered.text.split()) if rendered else None
    params = {"source": " ".join(asked.text.split()), "expected": " / ".join(texts)}
    return Problem(
        "rendered" if words else "missing",
        source=asked,
        target=rendered or target.place(target.start, target.start),
        params=params | ({"rendered": words} if words else {}),
        evidence={"entry": miss.hit.concept.origin, "expected": texts, "rendered": words},
    )
