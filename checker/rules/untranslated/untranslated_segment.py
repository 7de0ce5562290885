"""A sentence that reads the same in both versions."""

import re
from collections.abc import Iterator

from checker.context import Context
from checker.guess import is_running_text, unquoted
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule
from glossary.tokens import tokenize

_LEAST_WORDS = 3
# So many function words make a sentence, whatever code it mentions.
_BESIDE_CODE = 3
# By how many characters the spaces and marks of two languages may make the same words differ,
# and how far into a sentence no mark is to be expected.
_TYPOGRAPHY, _START = 10, 2
_ADDRESS = re.compile(r"\S+://\S+|www\.\S+|\S+@\S+|(?<!\S)[~/]\S+")
# What is the same in every language: paths, options, placeholders, code.
_CODE = re.compile(r"[{}<>\\$|=_]|\w\(\)|(?:^|\s)--?\w|\w/\w+/\w+/")


@rule(
    id="untranslated-segment",
    family="untranslated",
    severity="major",
    its="untranslated",
    mqm="accuracy/untranslated",
    level="sentence",
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

    What it finds: a sentence whose words are the same in the target as in the source, though they
    are running text of the source's language.

    Why it matters: it was passed over. The reader of the target meets a sentence that he or she
    may not understand.

    Examples: “The committee will report to the Council.” in both versions.

    What it leaves alone: names, titles, codes, numbers, addresses, commands, quotations, one or
    two words, and anything without the function words that only the source's language has.
    """
    source, target = pair.source, pair.target
    if source is None or target is None or not pair.both:
        return
    # the cheap question first: typography changes the length by little
    if abs(len(source.text) - len(target.text)) > _TYPOGRAPHY:
        return
    if source.text[:_START].lower() != target.text[:_START].lower() and source.text[0].isalnum():
        return
    tokens = tokenize(source.text)
    if len(tokens) < _LEAST_WORDS:
        return
    if [t.key for t in tokens] != [t.key for t in tokenize(target.text)]:
        return
    language = source.block.language
    telling = language.closed_words - target.block.language.closed_words
    tokens = tokenize(_ADDRESS.sub(" ", unquoted(source.text)))
    if _CODE.search(source.text) and sum(t.key in telling for t in tokens) < _BESIDE_CODE:
        return
    if is_running_text(tokens, telling):
        yield Problem("same", source=source.whole(), target=target.whole())
