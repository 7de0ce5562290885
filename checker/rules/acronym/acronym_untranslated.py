"""An acronym left as in the source, though the target’s language has one of its own."""

from collections.abc import Iterator
from dataclasses import replace

from checker.context import Context
from checker.model import Block, Pair, Place, Problem, Suggestion
from checker.names.capitals import Acronym
from checker.names.equivalents import acronyms
from checker.names.introductions import introduces
from checker.rules.rule import Example, rule
from checker.signs import ACRONYM
from checker.wording.articles import article_before
from glossary.inflection import article, may_stay
from glossary.model import Term
from glossary.tokens import Token, fold

# The word model has seen an acronym stay as it is so often: both languages use it.
_STAYS = 0.2
# Kept in more pairs than this where the document has no other, it is the document’s way.
_WAY = 2
# Two letters stand for too much.
_LETTERS = 3


@rule(
    id="acronym-untranslated",
    family="acronym",
    severity="minor",
    its="untranslated",
    mqm="accuracy/untranslated",
    level="block",
    needs=ACRONYM,
    messages={
        "own": {
            "en": "The acronym {acronym} is left as in the source; the usual one is {usual}.",
            "fr": "Le sigle {acronym} est resté tel quel ; on dit d’ordinaire {usual}.",
        },
        "elsewhere": {
            "en": "The acronym {acronym} is left as in the source; elsewhere it is {usual}.",
            "fr": "Le sigle {acronym} est resté tel quel ; ailleurs, c’est {usual}.",
        },
    },
    why={
        "fr": (
            "Les lecteurs connaissent l’organisme par le sigle de leur langue, et c’est lui "
            "qu’ils cherchent."
        ),
    },
    bad=(
        Example(
            "NATO adopted the plan.\n\nMembers of NATO meet in May.",
            "L’OTAN a adopté le plan.\n\nLes membres de NATO se réunissent en mai.",
            source_words=("NATO",),
            target_words=("NATO",),
        ),
        Example(
            "The report was sent to the WHO in May.",
            "Le rapport a été envoyé à la WHO en mai.",
            source_words=("WHO",),
            target_words=("WHO",),
        ),
    ),
    good=(
        Example("The UN and the OSCE met.", "L’ONU et l’OSCE se sont réunies."),
        Example("The UNHCR reports.", "Le HCR (UNHCR) fait rapport."),
        Example("Read the NATO Review of May.", "Lisez la NATO Review de mai."),
    ),
)
def acronym_untranslated(pair: Pair, context: Context) -> Iterator[Problem]:
    """An acronym left as in the source, though the target’s language has one of its own.

    What it finds: an acronym of both versions whose equivalent is known (NATO / OTAN), where the
    document has that elsewhere, or where the acronym has one meaning and stands like the name of a
    body.

    Why it matters: readers know the body by the acronym of their own language, and look for it.

    Examples: “NATO” / « les membres de NATO ».

    What it leaves alone: an acronym that both languages use, one that stands beside its equivalent
    or inside a name kept from the source (« la NATO Review »), terms of the glossary, a document
    that keeps it throughout.
    """
    if pair.source is None or pair.target is None or not pair.both:
        return
    source, target = pair.source.block, pair.target.block
    if not target.facts.acronyms:
        return
    known = acronyms(source.language.code, target.language.code)
    there = {a.key for a in target.facts.acronyms}
    for acronym in target.facts.acronyms:
        names = known.get(acronym.key)
        if not names or acronym.key in names:
            continue
        usual = [name for name in sorted(names) if name.isupper()]
        # “WHO” is a word too: what is an acronym there, the target tells
        origin = next((t for t in source.facts.tokens if t.text == acronym.text), None)
        if not usual or origin is None:
            continue
        # « l’Union européenne (EU) » for “the European Union (EU)”: its name is there, and right
        bracketed = all(f"({acronym.text})" in block.text for block in (source, target))
        named = not names.isdisjoint(target.facts.words)
        if not names.isdisjoint(there) or (named and not bracketed):
            continue
        # « le système international (SI) »: the letters are those of its name in the target
        if bracketed and introduces(acronym.text, target.text[: acronym.start - 1]):
            continue
        if _in_a_name(acronym, target, source) or any(
            hit.start <= acronym.start < hit.end for hit in context.terms(target)
        ):
            continue
        own = max(usual, key=lambda name: _pairs_with(name, context))
        said, kept = _pairs_with(own, context), _pairs_with(acronym.key, context)
        if said < kept and (
            said
            or len(usual) > 1
            or kept > _WAY
            or not (bracketed or _is_a_body(acronym, target, context))
        ):
            continue
        yield _problem(pair, origin, acronym, own, elsewhere=said > 0)


def _problem(pair: Pair, origin: Token, left: Acronym, usual: str, *, elsewhere: bool) -> Problem:
    if pair.source is None or pair.target is None:
        raise ValueError("a pair of two versions has both sides")
    place = pair.target.place(left.start, left.end)
    return Problem(
        "elsewhere" if elsewhere else "own",
        pair.source.place(origin.start, origin.end),
        place,
        params={"acronym": place.text, "usual": usual},
        suggestion=_suggestion(place, usual),
    )


def _suggestion(place: Place, usual: str) -> Suggestion | None:
    """The usual acronym, with another article where its first sound asks for one: « l’OTAN »."""
    code = place.block.language.code
    before = article_before(place)
    if before is None:
        return Suggestion(place, usual)
    if fold(before.text).strip() in place.block.language.noun_links:
        # « de NATO »: whether it takes an article is the reader's to say
        return None
    given = article(before.text, Term(usual, code), usual, code)
    if given is None or given == before.text:
        stays = given is not None or may_stay(before.text, usual, code)
        return Suggestion(place, usual) if stays else None
    return Suggestion(replace(place, start=before.start), given + usual)


def _in_a_name(acronym: Acronym, target: Block, source: Block) -> bool:
    """Whether a word with a capital stands beside it that is in the source too: “NATO Review”."""
    tokens = target.facts.tokens
    at = next((i for i, t in enumerate(tokens) if t.start <= acronym.start < t.end), None)
    if at is None:
        return True
    near = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    return any(
        t.text[0].isupper()
        and t.key not in target.language.closed_words
        and len(target.text[min(t.end, acronym.end) : max(t.start, acronym.start)]) == 1
        and t.text in {s.text for s in source.facts.tokens}
        for t in near
    )


def _pairs_with(name: str, context: Context) -> int:
    """Return in how many pairs the target has an acronym."""

    def count() -> int:
        return sum(
            any(a.key == name for a in segment.block.facts.acronyms)
            for segment in context.segments("target")
            if name in segment.block.text
        )

    return context.once(f"pairs with the acronym {name}", count)


def _is_a_body(acronym: Acronym, target: Block, context: Context) -> bool:
    """Whether it stands like the name of a body, with an article, and is not known to stay.

    Letters alone tell little: ICC is a court, a chamber of commerce and a kind of profile.
    """
    word, lexicon = fold(acronym.key), context.lexicon
    if len(word) < _LETTERS or (lexicon and lexicon.probability(word, word) > _STAYS):
        return False
    before = [t for t in target.facts.tokens if t.end <= acronym.start][-1:]
    return any(t.key in target.language.articles and acronym.start - t.end <= 1 for t in before)
