"""A tag that changed, is missing or was added."""

from collections.abc import Iterator

from checker.context import Context
from checker.markup.differences import code_differences
from checker.model import Pair, Problem
from checker.names.spot import spot
from checker.offsets import Span
from checker.rules.rule import Example, rule
from checker.signs import ANGLE


@rule(
    id="tag-changed",
    family="markup",
    severity="major",
    its="markup",
    mqm="design-and-markup/markup-tag",
    level="block",
    needs=ANGLE,
    messages={
        "changed": {
            "en": "The source has the tag “{source}”, the target “{target}”.",
            "fr": "La source a la balise « {source} », la cible « {target} ».",
        },
        "missing": {
            "en": "The target does not have the source’s tag “{code}”.",
            "fr": "La cible n’a pas la balise « {code} », qui est dans la source.",
        },
        "added": {
            "en": "The target has a tag “{code}” that the source does not have.",
            "fr": "La cible a une balise « {code} » que la source n’a pas.",
        },
    },
    why={
        "fr": (
            "Une balise fermante perdue change l’aspect du reste de la page, ou rend le fichier "
            "inutilisable."
        ),
    },
    bad=(
        Example(
            "Read the <b>whole</b> deed.",
            "Lisez l’acte <b>entier.",
            source_words=("</b>",),
            target_words=("",),
        ),
        Example(
            "The deed is <em>void</em>.",
            "L’acte est <em>nul<em>.",
            source_words=("</em>",),
            target_words=("<em>",),
        ),
    ),
    good=(
        Example('See <a href="en.html">the list</a>.', 'Voir <a href="fr.html">la liste</a>.'),
        Example("Give <file name> or <path>.", "Indiquez <nom du fichier> ou <chemin>."),
        Example("If a < b and b > c, stop.", "Si a < b et b > c, arrêter."),
    ),
)
def tag_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """A tag that changed, is missing or was added.

    What it finds: tags of HTML and of exchange formats inside a text, of which one version has
    another or none; openings and closings are counted apart.

    Why it matters: a lost closing tag changes how the rest of the page looks, or breaks the file.

    Examples: “<b>whole</b>” / « <b>entier ».

    What it leaves alone: the order and the attributes of tags, words in angle brackets that the
    reader is to replace (“<file name>”), comparisons (“a < b”).
    """
    if pair.source is None or pair.target is None:
        return
    for difference in code_differences(pair, "tag", context):
        source, target = difference.source, difference.target
        here = there = None
        if source is not None:
            here = pair.source.place(source.start, source.end)
        if target is not None:
            there = pair.target.place(target.start, target.end)
        if here and there:
            params = {"source": here.text, "target": there.text}
            yield Problem("changed", here, there, params=params)
        elif here:
            away = spot(pair, "source", Span(here.start, here.end), context)
            yield Problem("missing", here, away, params={"code": here.text})
        elif there:
            away = spot(pair, "target", Span(there.start, there.end), context)
            yield Problem("added", away, there, params={"code": there.text})
