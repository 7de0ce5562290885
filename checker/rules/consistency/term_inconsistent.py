"""One source term under several of the names that the glossary admits."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.context import Context
from checker.model import Pair, Place, Problem
from checker.rules.rule import Example, rule
from checker.terminology.authority import entry, evidence
from checker.terminology.terms import TermBead, satisfies, term_beads
from glossary.forms import bare, is_acronym
from glossary.matcher import TermHit
from glossary.model import Term
from glossary.tokens import tokenize

_GLOSSARY = (
    "source_term,target_term\nshipowner,armateur|propriétaire de navire\nUN,ONU|Nations Unies\n"
)


@rule(
    id="term-inconsistent",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use-of-terminology",
    level="document",
    needs_terms=True,
    messages={
        "several": {
            "en": "“{source}” (entry {entry}) is “{usual}” elsewhere and “{odd}” here.",
            "fr": "« {source} » (entrée {entry}) est rendu ailleurs par « {usual} », ici par "
            "« {odd} ».",
        }
    },
    why={
        "fr": (
            "Chaque traduction est juste, mais le lecteur qui rencontre deux noms cherche deux "
            "choses."
        ),
    },
    bad=(
        Example(
            "The shipowner pays.\n\nThe shipowner signs.\n\nA shipowner may appeal.",
            "L’armateur paie.\n\nLe propriétaire du navire signe.\n\nUn armateur peut faire appel.",
            source_words=("shipowner",),
            target_words=("propriétaire du navire",),
            glossary=_GLOSSARY,
        ),
        Example(
            "The shipowner pays.\n\nThe shipowner signs.",
            "L’armateur paie.\n\nLe propriétaire du navire signe.",
            source_words=("shipowner",),
            target_words=("propriétaire du navire",),
            glossary=_GLOSSARY,
        ),
    ),
    good=(
        Example(
            "The shipowner pays.\n\nThe shipowners sign.",
            "L’armateur paie.\n\nLes armateurs signent.",
            glossary=_GLOSSARY,
        ),
        Example(
            "The UN met.\n\nThe UN voted.",
            "L’ONU s’est réunie.\n\nLes Nations Unies ont voté.",
            glossary=_GLOSSARY,
        ),
    ),
)
def term_inconsistent(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """One source term under several of the names that the glossary admits.

    What it finds: a term of the source whose sentences have, in the translation, two or more of the
    terms that the glossary accepts for it; the rarer one is pointed at, and every other place is
    listed with it.

    Why it matters: each rendering is right, but a reader who meets two names looks for two things.

    Examples: “shipowner” as “armateur” throughout and once as “propriétaire de navire”.

    What it leaves alone: inflections and mere spellings of one term; an acronym beside its full
    form; terms whose choice the glossary does not leave open.
    """
    uses: dict[tuple[int, int], dict[str, list[_Use]]] = {}
    for pair in pairs:
        for bead in term_beads(pair, context):
            for use in _uses(bead):
                forms = uses.setdefault((id(use.hit.concept), id(use.hit.term)), {})
                same = forms.setdefault(_spelling(use.term.text), [])
                # a term twice in one sentence is one place of the target, not two
                if all(use.target != other.target for other in same):
                    same.append(use)
    for forms in uses.values():
        if len(forms) > 1:
            yield _problem(forms)


class _Use(NamedTuple):
    """A source term, and the accepted term that stands in its sentence."""

    hit: TermHit
    term: Term
    source: Place
    target: Place


def _uses(bead: TermBead) -> Iterator[_Use]:
    source, target = bead.pair.source, bead.pair.target
    if source is None or target is None:
        return
    for hit in bead.source:
        accepted = hit.concept.accepted(target.block.language.code)
        if len(accepted) < 2 or hit.others:
            continue
        # two names in the source may well be two in the target
        if any(h.concept is hit.concept and h.term is not hit.term for h in bead.source):
            continue
        for other in bead.target:
            if satisfies(hit, other) and not is_acronym(other.term.text):
                yield _Use(
                    hit,
                    other.term,
                    source.place(hit.start, hit.end),
                    target.place(other.start, other.end),
                )


def _spelling(term: str) -> str:
    """What mere spellings of one term have in common."""
    return "".join(bare(token.key) for token in tokenize(term))


def _problem(forms: Mapping[str, Sequence[_Use]]) -> Problem:
    # the rarer is the odd one; of two as frequent, the one that is not preferred, then the later
    ranked = sorted(forms.values(), key=lambda us: (-len(us), us[0].term.status != "preferred"))
    odd, usual = ranked[-1], ranked[0]
    first = odd[0]
    others = [u.target for u in odd[1:]] + [u.target for us in ranked[:-1] for u in us]
    return Problem(
        "several",
        source=first.source,
        target=first.target,
        params={
            "source": " ".join(first.source.text.split()),
            "entry": entry(first.hit.concept, first.hit.term),
            "usual": usual[0].term.text,
            "odd": " ".join(first.target.text.split()),
        },
        also=tuple(others),
        evidence=evidence(first.hit.concept, first.hit.term)
        | {"uses": {us[0].term.text: len(us) for us in ranked}},
    )
