"""An address that became another address."""

from collections.abc import Iterator

from checker.context import Context
from checker.model import Pair, Problem, Suggestion
from checker.names.link_pairs import link_differences
from checker.rules.rule import Example, rule
from checker.signs import ADDRESS


@rule(
    id="link-changed",
    family="link",
    severity="major",
    its="inconsistency",
    mqm="accuracy/mistranslation",
    level="block",
    needs=ADDRESS,
    messages={
        "changed": {
            "en": "The source points to “{source}”, the target to “{target}”.",
            "fr": "La source renvoie à « {source} », la cible à « {target} ».",
        }
    },
    why={
        "fr": "Le lecteur arrive ailleurs, ou nulle part.",
    },
    bad=(
        Example(
            "Write to press@example.org for a copy.",
            "Écrivez à presse@exampel.org pour en avoir une copie.",
            source_words=("press@example.org",),
            target_words=("presse@exampel.org",),
        ),
        Example(
            "See https://www.example.org/report-2021.",
            "Voir https://www.example.org/report-2012.",
            source_words=("https://www.example.org/report-2021",),
            target_words=("https://www.example.org/report-2012",),
        ),
        Example(
            "Edit the file /etc/fstab by hand.",
            "Modifiez le fichier /etc/fstap à la main.",
            source_words=("/etc/fstab",),
            target_words=("/etc/fstap",),
        ),
    ),
    good=(
        Example("See https://www.example.org/en/.", "Voir https://www.example.org/fr/."),
        Example("See en.wikipedia.org/wiki/Sun.", "Voir fr.wikipedia.org/wiki/Soleil."),
        Example("See www.example.org.", "Voir http://www.example.org/"),
        Example("Open “file.txt”.", "Ouvrez « fichier.txt »."),
        Example("km/h and and/or", "km/h et et/ou"),
    ),
)
def link_changed(pair: Pair, context: Context) -> Iterator[Problem]:
    """An address that became another address.

    What it finds: a URL, an e-mail address, a path or a file name of which the other version has
    another one in the same sentence.

    Why it matters: the reader arrives somewhere else, or nowhere.

    Examples: “/report-2021” / « /report-2012 ».

    What it leaves alone: the page in the other language (“/en/” / « /fr/ »), the scheme, “www.”
    and a closing slash, made-up names that were translated (“file.txt” / « fichier.txt »).
    """
    for difference in link_differences(pair, context):
        if difference.source is None or difference.target is None:
            continue
        if pair.source is None or pair.target is None:
            continue
        source = pair.source.place(difference.source.start, difference.source.end)
        target = pair.target.place(difference.target.start, difference.target.end)
        yield Problem(
            "changed",
            source,
            target,
            params={"source": source.text, "target": target.text},
            suggestion=Suggestion(target, source.text),
        )
