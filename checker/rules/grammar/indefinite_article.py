"""A determiner that does not go with the sound behind it."""

from collections.abc import Iterator

from checker.agreement.before import begins_with_vowel
from checker.context import Context
from checker.model import Pair, Problem
from checker.rules.rule import Example, rule


@rule(
    id="indefinite-article",
    family="grammar",
    severity="minor",
    its="grammar",
    mqm="linguistic-conventions/grammar",
    level="block",
    needs_both=False,
    messages={
        "article": {
            "en": "“{right}”, not “{found}”, goes before “{word}”.",
            "fr": "Devant « {word} », il faut « {right} » et non « {found} ».",
        }
    },
    why={
        "fr": (
            "C’est ce que laisse le remplacement d’un mot par un autre, et cela s’entend à la "
            "lecture."
        ),
    },
    bad=(
        Example(
            "It is a agreement that a hour of work and an plan brought about.",
            "C’est un accord qu’ont permis une heure de travail et un plan.",
            source_words=("a", "a", "an"),
        ),
    ),
    good=(
        Example(
            "A user of a European unit, an hour and an honest heir: a one-year plan.",
            "Un utilisateur d’une unité européenne, une heure et un héritier honnête.",
        ),
        Example(
            "See an ftp server, an MP, a UN agency, and part a or b.",
            "Voir un serveur ftp, un député, un organe de l’ONU, et la partie a ou b.",
        ),
    ),
)
def indefinite_article(pair: Pair, context: Context) -> Iterator[Problem]:
    """A determiner that does not go with the sound behind it.

    What it finds: “a” before the sound of a vowel, “an” before that of a consonant.

    Why it matters: it is what replacing one word by another leaves behind, and it is read aloud.

    Examples: “a agreement”, “an plan”.

    What it leaves alone: what sounds otherwise than it is written (a user, an hour), acronyms and
    what is spelt out, names, the letter “a”.
    """
    for side in pair.sides:
        block = side.block
        rules, code = block.language.agreement, block.language.code
        if rules is None or rules.by_sound is None:
            continue
        for found in block.facts.suspects.get("sound", ()):
            if len(found.second) < 2:
                continue
            # spelt out: “an ftp server”
            if not any(letter in rules.vowels + "y" for letter in found.second):
                continue
            right = rules.by_sound[begins_with_vowel(found.second, code)]
            written = block.text[found.start : found.middle - 1]
            right = right.capitalize() if written[0].isupper() else right
            yield Problem.at(
                "article",
                side.place(found.start, found.middle - 1),
                params={"found": written, "right": right, "word": found.second},
                replacement=right,
            )
