"""A part of a sentence left in the language of the source."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.spelling.copied import copied_words


@rule(
    id="untranslated-phrase",
    family="untranslated",
    severity="major",
    its="untranslated",
    mqm="accuracy/untranslated",
    level="block",
    messages={
        "left": {
            "en": "This part of the sentence was left in the source language.",
            "fr": "Cette partie de la phrase est restée dans la langue source.",
        }
    },
    why={
        "fr": (
            "La traduction s’est arrêtée en chemin : le lecteur de la seule cible ne comprend "
            "peut-être pas la fin de la phrase."
        ),
    },
    bad=(
        Example(
            "The committee met in May and will report to the Council in the autumn.",
            "Le comité s’est réuni en mai and will report to the Council in the autumn.",
            source_words=("and will report to the Council in the autumn.",),
            target_words=("and will report to the Council in the autumn.",),
        ),
        Example(
            "Les membres ont adopté le projet qui figure dans l’annexe du règlement.",
            "The members adopted the draft qui figure dans l’annexe du règlement.",
            source_words=("qui figure dans l’annexe du règlement.",),
            target_words=("qui figure dans l’annexe du règlement.",),
            source_lang="fr",
            target_lang="en",
        ),
    ),
    good=(
        Example(
            "The museum shows “a view of the old town and its bridges” until May.",
            "Le musée expose « a view of the old town and its bridges » jusqu’en mai.",
        ),
        Example(
            "He chairs the Bank of the Two Rivers.",
            "Il préside la Bank of the Two Rivers.",
        ),
        Example(
            "This is called the burden of proof.",
            "C’est la charge de la preuve (the burden of proof).",
        ),
    ),
)
def untranslated_phrase(pair: Pair, context: Context) -> Iterator[Problem]:
    """A part of a sentence left in the language of the source.

    What it finds: four words or more that the target has in a row just as the source has them,
    with function words that only the source’s language has and other words in small letters.

    Why it matters: the translation stopped on its way, and a reader of the target alone may not
    understand the end of the sentence.

    Examples: “Le comité s’est réuni en mai and will report to the Council.”

    What it leaves alone: names and titles, code, addresses, what stands in quotation marks or in
    brackets; whole sentences (untranslated-segment) and single words (untranslated-word).
    """
    if not pair.both:
        return
    for copied in copied_words(pair, context):
        if not copied.whole:
            yield Problem("left", source=copied.source, target=copied.target)
