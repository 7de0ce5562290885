"""A placeholder that changed, is missing or was added."""

from collections.abc import Iterator

from checker.context import Context
from checker.markup.differences import code_differences
from checker.model import Pair, Problem, Suggestion
from checker.names.spot import spot
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import BRACE


@rule(
    id="placeholder-changed",
    family="markup",
    severity="critical",
    its="markup",
    mqm="design-and-markup/markup-tag",
    level="block",
    needs=BRACE,
    messages={
        "changed": {
            "en": "The source has the placeholder “{source}”, the target “{target}”.",
            "fr": "La source a la variable « {source} », la cible « {target} ».",
        },
        "missing": {
            "en": "The target does not have the source’s placeholder “{code}”.",
            "fr": "La cible n’a pas la variable « {code} », qui est dans la source.",
        },
        "added": {
            "en": "The target has a placeholder “{code}” that the source does not have.",
            "fr": "La cible a une variable « {code} » que la source n’a pas.",
        },
    },
    why={
        "fr": "Le programme affiche autre chose que prévu, ou s’arrête.",
    },
    bad=(
        Example(
            "Welcome back, {name}.",
            "Ravis de vous revoir, {nom}.",
            source_words=("{name}",),
            target_words=("{nom}",),
        ),
        Example(
            "%d of %d records were read.",
            "%d notices ont été lues.",
            source_words=("%d",),
            target_words=("",),
        ),
        Example(
            "The deposit is closed.",
            "Le dépôt ${depot} est clos.",
            source_words=("",),
            target_words=("${depot}",),
        ),
    ),
    good=(
        Example("Box {0} holds %1$s.", "%1$s se trouve dans la boîte {0}."),
        Example("It rose by 50% since May.", "Cela a augmenté de 50 % depuis mai."),
        Example("The set {a, b} is finite.", "L’ensemble {a, b} est fini."),
    ),
)
def placeholder_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """A placeholder that changed, is missing or was added.

    What it finds: what a program fills in (“%s”, “%1$d”, “{name}”, “{{ name }}”, “${name}”) and the
    other version has otherwise, or not at all; how often each stands is compared, not where.

    Why it matters: the program shows the wrong thing, or stops.

    Examples: “{name}” / « {nom} »; “%d of %d” / « %d ».

    What it leaves alone: their order, percentages, sets and other braces.
    """
    if pair.source is None or pair.target is None:
        return
    for difference in code_differences(pair, "placeholder", context):
        source, target = difference.source, difference.target
        if source is not None and target is not None:
            here = pair.source.place(source.start, source.end)
            there = pair.target.place(target.start, target.end)
            yield Problem(
                "changed",
                here,
                there,
                params={"source": here.text, "target": there.text},
                suggestion=Suggestion(there, here.text),
            )
        elif source is not None:
            here = pair.source.place(source.start, source.end)
            away = spot(pair, "source", Span(source.start, source.end), context)
            yield Problem("missing", here, away, params={"code": here.text})
        elif target is not None:
            there = pair.target.place(target.start, target.end)
            away = spot(pair, "target", Span(target.start, target.end), context)
            yield Problem("added", away, there, params={"code": there.text})
