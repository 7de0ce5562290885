"""One term of the source that comes back, and is not called the same each time."""

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.languages import Language
from checker.model import Pair, Place, Problem, Suggestion
from checker.options import Option
from checker.recurring.gather import Gathered, gather
from checker.recurring.usage import Usage, usages
from checker.rules.rule import Example, rule
from glossary.model import ACCEPTED
from glossary.tokens import tokenize

# So many places of the usual rendering are listed: enough to compare with.
_LISTED = 10


LEAST = Option(
    "rendering-varies",
    "least",
    3,
    "A rendering is usual that stands so many times in a check.",
    least=2,
)


def _gather(pairs: Sequence[Pair], context: Context) -> Gathered:
    return gather(pairs)


@rule(
    id="rendering-varies",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use-of-terminology",
    level="check",
    gather=_gather,
    options=(LEAST,),
    messages={
        "varies": {
            "en": "“{source}” is “{odd}” here ({odd_times}×) and “{usual}” elsewhere "
            "({usual_times}×).",
            "fr": "« {source} » est rendu ici par « {odd} » ({odd_times} fois), ailleurs par "
            "« {usual} » ({usual_times} fois).",
        },
        "tie": {
            "en": "“{source}” has two renderings, one as frequent as the other: “{odd}” here and "
            "“{usual}” elsewhere ({usual_times}× each).",
            "fr": "« {source} » a deux équivalents aussi fréquents l’un que l’autre : ici "
            "« {odd} », ailleurs « {usual} » ({usual_times} fois chacun).",
        },
        "apart": {
            "en": "“{source}” is “{odd}” in this document and “{usual}” in {usual_times} others.",
            "fr": "« {source} » est rendu par « {odd} » dans ce document, par « {usual} » dans "
            "{usual_times} autres.",
        },
    },
    why={
        "fr": "Le lecteur qui rencontre deux noms cherche deux choses.",
    },
    bad=(
        Example(
            "The annual report is public.\n\nThe Board adopts the annual report.\n\n"
            "An annual report was sent.\n\nThey read the annual report.",
            "Le rapport annuel est public.\n\nLe conseil adopte le rapport annuel.\n\n"
            "Un bilan annuel a été envoyé.\n\nIls lisent le rapport annuel.",
            source_words=("annual report",),
            target_words=("bilan annuel",),
        ),
        Example(
            "Civil emergency planning is under way.\n\nAllies support civil emergency planning.",
            "La planification civile d’urgence est en cours.\n\n"
            "Les Alliés soutiennent les plans civils d’urgence.",
            source_words=("civil emergency planning",),
            target_words=("plans civils d’urgence",),
        ),
    ),
    good=(
        Example(
            "The annual report is public.\n\nThe Board adopts annual reports.\n\n"
            "The annual report was sent.",
            "Le rapport annuel est public.\n\nLe conseil adopte les rapports annuels.\n\n"
            "Celui-ci a été envoyé.",
        ),
        Example(
            "The emergency plan is public.\n\nThe emergency plan is new.\n\n"
            "The emergency plan was sent.",
            "Le plan d’urgence est public.\n\nLe plan d’urgence est nouveau.\n\n"
            "Le plan a été envoyé.",
        ),
    ),
)
def rendering_varies(documents: Sequence[Gathered], context: Context) -> Iterator[Problem]:
    """A term that comes back, and is not called the same each time.

    What it finds: a group of two to four words of the source that stands in several sentences and
    has one rendering in most of them, where another sentence has that rendering with other words
    in one place. The rarer one is pointed at, the places of the usual one are listed with it. Each
    document is held to its own usage; that of a single document against all others of the check
    only where those agree. No glossary is needed.

    Why it matters: a reader who meets two names looks for two things.

    Examples: “annual report” as « rapport annuel » throughout and once as « bilan annuel ».

    What it leaves alone: inflection and mere spellings, pronouns and shortened forms, verbs,
    words that answer something else of the sentence, terms without a usual rendering, what the
    glossary admits.
    """
    if context.source_language is None:
        return
    languages = context.source_language, context.target_language
    for usage in usages(documents, languages, context.lexicon, context.value(LEAST)):
        if not _admitted(usage.odd[0][1], context):
            yield _problem(usage, context.target_language)


def _admitted(words: Place, context: Context) -> bool:
    """Whether the glossary has the words for right: then it is the other rendering that is odd."""
    return any(
        hit.term.status in ACCEPTED and hit.start <= words.start and words.end <= hit.end
        for hit in context.terms(words.block)
    )


def _problem(usage: Usage, language: Language) -> Problem:
    source, target = usage.odd[0]
    others = [place for _, place in usage.odd[1:]]
    models = [place for _, place in usage.usual if place is not None]
    usual = _best(models, target, language)
    exact = (
        usual is not None
        and not usage.tie
        and _head(usual, language) == _head(target.text, language)
    )
    shown = usual or ""
    return Problem(
        "apart" if usage.apart else "tie" if usage.tie else "varies",
        source=source,
        target=target,
        params={
            "source": " ".join(source.text.split()),
            "odd": " ".join(target.text.split()),
            "usual": shown,
            "odd_times": str(len(usage.odd)),
            "usual_times": str(len(usage.usual)),
        },
        also=(*others, *models[:_LISTED]),
        suggestion=Suggestion(target, shown) if exact else None,
        evidence={
            "renderings": {
                shown: len(usage.usual),
                " ".join(target.text.split()): len(usage.odd),
            }
        },
    )


def _best(models: Sequence[Place], odd: Place, language: Language) -> str | None:
    """Return the usual rendering, if there is one in the form with the odd one’s head."""
    head = _head(odd.text, language)
    seen = Counter(" ".join(place.text.split()) for place in models)
    return max(
        seen, key=lambda text: (_head(text, language) == head, seen[text], text), default=None
    )


def _head(text: str, language: Language) -> str:
    return tokenize(text)[-1 if language.heads_last else 0].key
