"""A word of the source left in a sentence that is translated."""

from collections.abc import Iterator, Sequence

from checker.context import Context
from checker.model import Pair, Problem, Suggestion
from checker.rules.rule import Example, rule
from checker.spelling.leftover import left_over_words


@rule(
    id="untranslated-word",
    family="untranslated",
    severity="major",
    its="untranslated",
    mqm="accuracy/untranslated",
    level="document",
    messages={
        "left": {
            "en": "“{word}” was left in the source language.",
            "fr": "« {word} » est resté dans la langue source.",
        },
        "accents": {
            "en": "“{word}” was left in the source language: it should read “{right}”.",
            "fr": "« {word} » est resté dans la langue source : il faut « {right} ».",
        },
    },
    why={
        "fr": ("Il a été oublié, et le lecteur de la seule cible ne le comprend peut-être pas."),
    },
    bad=(
        Example(
            "Resilience matters.",
            "Resilience compte.",
            source_words=("Resilience",),
            target_words=("Resilience",),
        ),
        Example(
            "The members adopted the guidelines of the plan.",
            "Les membres ont adopté les guidelines du plan.",
            source_words=("guidelines",),
            target_words=("guidelines",),
        ),
    ),
    good=(
        Example(
            "Run the kill command, or see the handlers section.",
            "Lancez la commande kill, ou voyez la section handlers.",
        ),
        Example(
            "The guidelines (in short: the plan) binds the members.",
            "Les lignes (en anglais, guidelines) lient les membres ; voir « The guidelines ».",
        ),
    ),
)
def untranslated_word(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A word of the source left in a sentence that is translated.

    What it finds: a word that stands in the source too, that the dictionary of the source’s
    language has, and that the target does not translate, though the word model knows how it is
    translated. That of the target’s language does not have it, or the document translates it
    wherever else it stands. It must stand where a word of the sentence stands: behind an article or
    another function word, or as a verb or an adverb.

    Why it matters: it was overlooked, and a reader of the target alone may not understand it.

    Examples: “Les membres ont adopté les guidelines du plan.”

    What it leaves alone: names, terms of the glossary, codes, quotations, what stands in brackets,
    words that the target has again, that the word model knows to be borrowed or that the document
    renders by none of the usual answers, what follows the noun that it names (« la commande
    kill »), several such words side by side; languages without a dictionary.
    """
    for found in left_over_words(context):
        params = {"word": found.target.text}
        suggestion = None
        if found.likely is not None:
            params["right"] = found.likely
            suggestion = Suggestion(found.target, found.likely)
        message = "left" if suggestion is None else "accents"
        yield Problem(message, found.source, found.target, params=params, suggestion=suggestion)
