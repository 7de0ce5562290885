"""A sentence that reads the same in both versions."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from checker.spelling.copied import copied_words


@rule(
    id="untranslated-segment",
    family="untranslated",
    severity="major",
    its="untranslated",
    mqm="accuracy/untranslated",
    level="block",
    messages={
        "same": {
            "en": "The sentence was left in the source language: both versions read the same.",
            "fr": "La phrase est restée dans la langue source : les deux versions sont identiques.",
        }
    },
    why={
        "fr": (
            "Elle a été oubliée : le lecteur de la cible rencontre une phrase qu’il ne comprend "
            "peut-être pas."
        ),
    },
    bad=(
        Example(
            "The committee will report to the Council.",
            "The committee will report to the Council.",
            source_words=("The committee will report to the Council.",),
            target_words=("The committee will report to the Council.",),
        ),
        Example(
            "Les alliés se réuniront dans la capitale.",
            "Les alliés se réuniront dans la capitale.",
            source_words=("Les alliés se réuniront dans la capitale.",),
            target_words=("Les alliés se réuniront dans la capitale.",),
            source_lang="fr",
            target_lang="en",
        ),
    ),
    good=(
        Example("Introduction", "Introduction"),
        Example("Documents: MC 472/1, AC/127-D(2019)3", "Documents: MC 472/1, AC/127-D(2019)3"),
        Example("Reporters Without Borders", "Reporters Without Borders"),
        Example(
            "J. Smith, “The future of the alliance”, Survival, 2019.",
            "J. Smith, “The future of the alliance”, Survival, 2019.",
        ),
        Example("The committee will report.", "Le comité fera rapport."),
    ),
)
def untranslated_segment(pair: Pair, context: Context) -> Iterator[Problem]:
    """A sentence that reads the same in both versions.

    What it finds: sentences whose words are the same in the target as in the source, though they
    are running text of the source's language; those that follow each other as one.

    Why it matters: it was passed over. The reader of the target meets a sentence that he or she
    may not understand.

    Examples: “The committee will report to the Council.” in both versions.

    What it leaves alone: names, titles, codes, numbers, addresses, commands, quotations, one or
    two words, and anything without function words that only the source's language has, unless its
    other words are in the dictionary of that language alone.
    """
    if not pair.both:
        return
    for copied in copied_words(pair, context):
        if copied.whole:
            yield Problem("same", source=copied.source, target=copied.target)
