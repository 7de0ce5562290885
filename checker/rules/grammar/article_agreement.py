"""A determiner of another number or gender than its noun."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from checker.agreement.before import begins_with_vowel, word_before
from checker.agreement.habits import odd_genders
from checker.agreement.nouns import (
    gender,
    in_the_plural,
    in_the_singular,
    is_infinitive,
    may_follow_a_pronoun,
)
from checker.agreement.suspects import Neighbours, are_neighbours
from checker.context import Context
from checker.languages import Language
from checker.model import Pair, Problem, Segment
from checker.rules.rule import Example, rule
from glossary.forms import bare
from glossary.grammar import grammar
from glossary.tokens import tokenize

# How far the next two words may reach.
_REACH = 30
# A word of the source that is its own translation less often than this is a name there.
_SELDOM = 0.08


@rule(
    id="article-agreement",
    family="grammar",
    severity="minor",
    its="grammar",
    mqm="linguistic-conventions/grammar/agreement",
    level="block",
    needs_both=False,
    messages={
        "plural": {
            "en": "“{first}” is plural, “{second}” is singular.",
            "fr": "« {first} » est au pluriel, « {second} » au singulier.",
        },
        "singular": {
            "en": "“{first}” is singular, “{second}” is plural.",
            "fr": "« {first} » est au singulier, « {second} » au pluriel.",
        },
        "masculine": {
            "en": "“{second}” is masculine, “{first}” is feminine.",
            "fr": "« {second} » est masculin, « {first} » féminin.",
        },
        "feminine": {
            "en": "“{second}” is feminine, “{first}” is masculine.",
            "fr": "« {second} » est féminin, « {first} » masculin.",
        },
        "usual": {
            "en": "“{found}” is “{usual}” everywhere else in the text.",
            "fr": "« {found} » est « {usual} » partout ailleurs dans le texte.",
        },
    },
    why={
        "fr": ("C’est ce que laisse le remplacement d’un mot par un autre, ou une lettre oubliée."),
    },
    bad=(
        Example(
            "The members adopted the plans with a key and a problem.",
            "Des membre ont adopté ces plan avec un clé et cette problème.",
            target_words=("Des membre", "ces plan", "un clé", "cette problème"),
        ),
        Example(
            "The stern and another stern were painted. He sits at the stern, by the stern.",
            "On a peint la poupe, et une poupe encore. Il est assis à la poupe, contre le poupe.",
            target_words=("le poupe",),
        ),
    ),
    good=(
        Example(
            "He checks them at the date, time and place given, within twenty-one days.",
            "Il les contrôle aux date, heure et lieu indiqués, dans les vingt et un jours.",
        ),
        Example(
            "The two pounds, the book and the pound; hundred and eighty days.",
            "Les deux livres, le livre et la livre ; les cent quatre-vingts jours.",
        ),
    ),
)
def article_agreement(pair: Pair, context: Context) -> Iterator[Problem]:
    """A determiner of another number or gender than its noun.

    What it finds: a determiner in the plural before a noun in the singular and the reverse, and a
    masculine one before a noun that is feminine and the reverse, where the noun follows at once and
    its number or gender is beyond doubt, or the text gives it the other gender everywhere else.

    Why it matters: it is what replacing one word by another leaves behind, or a letter forgotten.

    Examples: “ces plan”, “un clé”.

    What it leaves alone: pronouns before a verb (il les contrôle), one determiner for several nouns
    (les nom et adresse), numerals, nouns of either gender or of two (le livre, la livre), words
    joined to others, a number that is the source's as well (“import statements” / « les import »).
    """
    for side in pair.sides:
        for found in side.block.facts.suspects.get("agreement", ()):
            problem = _problem(side, found, side.block.language)
            if problem is not None and not _is_quoted(found, problem, pair, context):
                yield problem
        odd = odd_genders(side.side, context)
        if odd and not side.block.facts.words.isdisjoint({bare(noun) for _, noun in odd}):
            yield from _against_the_text(side, odd)


def _against_the_text(side: Segment, odd: Collection[tuple[str, str]]) -> Iterator[Problem]:
    """Yield the determiners of another gender than the text gives the noun elsewhere."""
    language, text = side.block.language, side.block.text
    rules = language.agreement
    if rules is None:
        return
    for first, second in pairwise(side.block.facts.tokens):
        if (first.text, second.text) not in odd or not are_neighbours(first, second, text):
            continue
        found = Neighbours(first.start, second.start, second.end, first.text, second.text)
        pronoun = first.text in rules.pronouns and may_follow_a_pronoun(second.text, language.code)
        right = rules.exchanged.get(first.text)
        if right is not None and not (pronoun and not _is_nominal(found, side, language)):
            yield Problem.at(
                "usual",
                side.place(found.start, found.end),
                params={"found": f"{first.text} {second.text}", "usual": f"{right} {second.text}"},
            )


def _is_quoted(found: Neighbours, problem: Problem, pair: Pair, context: Context) -> bool:
    """Whether the noun is a word of the source that is kept as it is: “all import statements”.

    It is if the word model has seldom seen it answer itself.
    """
    if problem.message not in ("plural", "singular") or problem.target is None:
        return False
    if pair.source is None or found.second not in pair.source.block.facts.words:
        return False
    lexicon = context.lexicon
    return lexicon is None or lexicon.probability(found.second, found.second) < _SELDOM


def _problem(side: Segment, found: Neighbours, language: Language) -> Problem | None:
    rules, code = language.agreement, language.code
    if rules is None:
        return None
    first, second, text = found.first, found.second, side.block.text
    written = text[found.start : found.middle - 1]
    place = side.place(found.start, found.end)
    params = {"first": written, "second": second}
    if (
        first in rules.pronouns
        and may_follow_a_pronoun(second, code)
        and not _is_nominal(found, side, language)
    ):
        return None
    if second in rules.numbers or second in language.scales:
        return None
    if first in rules.plural:
        if _goes_on(found, side, language):
            return None
        plural = in_the_plural(second, code)
        return Problem.at("plural", place, params=params) if plural else None
    if first in rules.singular and not _ends_a_number(found, side, language):
        singular = in_the_singular(second, code)
        if singular is not None:
            return Problem.at("singular", place, params=params)
    kind = gender(second, code)
    wrong = {"masculine": rules.feminine, "feminine": rules.masculine}
    if kind is None or first not in wrong[kind]:
        return None
    right = rules.exchanged.get(first)
    if right is None or begins_with_vowel(second, code):
        return Problem.at(kind, place, params=params)
    right = right.capitalize() if written[0].isupper() else right
    return Problem.at(kind, place, params=params, replacement=f"{right} {second}")


def _goes_on(found: Neighbours, side: Segment, language: Language) -> bool:
    """Whether the determiner belongs to several nouns: “les nom et adresse”."""
    behind = side.block.text[found.end : found.end + _REACH].lstrip()
    if behind.startswith(","):
        return True
    words = [token.key for token in tokenize(behind)]
    joins = bool(words) and words[0] in grammar(language.code).coordinating
    return joins and not (len(words) > 1 and words[1] in language.determiners)


def _ends_a_number(found: Neighbours, side: Segment, language: Language) -> bool:
    """Whether the determiner is the end of a number: “vingt et un jours”."""
    rules = language.agreement
    return (
        rules is not None
        and found.first in rules.numbers
        and word_before(side.block.text, found.start) in language.joining_words
    )


def _is_nominal(found: Neighbours, side: Segment, language: Language) -> bool:
    """Whether what stands before shows that a noun follows, not a verb with its pronoun."""
    rules = language.agreement
    if rules is None:
        return False
    text = side.block.text
    before = word_before(text, found.start)
    if before is None:
        return text[found.start].isupper()
    if before in rules.nominal:
        return True
    code = language.code
    return is_infinitive(before, code) and not is_infinitive(found.second, code)
