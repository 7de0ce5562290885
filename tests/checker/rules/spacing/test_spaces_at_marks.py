"""Spaces too many and too few beside marks and between words."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

TABLE = [
    # rule, source, target, words on the target side
    ("space-before-mark", "Rain, then sun.", "De la pluie , puis du soleil.", [" ,"]),
    ("space-before-mark", "Rain, then sun.", "De la pluie,puis du soleil .", [" ."]),
    ("space-before-mark", "Rain (heavy).", "De la pluie (forte ).", [" )"]),
    ("space-before-mark", "Rain, then sun.", "De la pluie ,puis du soleil.", [" ,"]),
    ("space-before-mark", "Use .NET and .5.", "Utiliser .NET et .5.", []),
    ("space-before-mark", "Press , and go.", "Appuyer sur , puis partir.", []),
    ("space-before-mark", "Is it? Yes: now!", "Est-ce vrai ? Oui : maintenant !", []),
    ("space-before-mark", "A smile :) and [ ]", "Un sourire :) et [ ]", []),
    ("space-missing", "Rain, then sun.", "De la pluie,puis du soleil.", ["pluie,puis"]),
    ("space-missing", "Rain. Sun.", "De la pluie.Le soleil.", ["pluie.Le"]),
    ("space-missing", "Rain. The sun.", "De la pluie.L’eau.", ["pluie.L’eau"]),
    ("space-missing", "Rain? Sun.", "De la pluie ?Du soleil.", ["pluie ?Du"]),
    ("space-missing", "Rain; sun.", "De la pluie;puis du soleil.", ["pluie;puis"]),
    ("space-missing", "Use queue.Full here.", "Utiliser queue.Full ici.", []),
    ("space-missing", "See example.org/a,b.", "Voir example.org/a,b.", []),
    ("space-missing", "3.5 and 12:30", "3,5 et 12:30", []),
    ("space-missing", "an M.Sc. or a Ph.D.", "un M.Sc. ou un Ph.D.", []),
    ("double-space", "Rain and sun.", "De la  pluie et du soleil.", ["  "]),
    ("double-space", "Rain. Sun.", "De la pluie.  Du soleil.", []),
    ("double-space", "Rain  and sun.", "De la  pluie et du soleil.", []),
    ("double-space", "Total 12", "Total        12", []),
    ("double-space", "-o FILE    output", "-o FICHIER  sortie", []),
    ("double-space", "-o FILE   output", "-o FICHIER      sortie", []),
]


@pytest.mark.parametrize(("rule", "source", "target", "words"), TABLE)
def test_table(
    rule: str, source: str, target: str, words: list[str], words_of: Callable[..., object]
) -> None:
    assert words_of(rule, source, target) == ([], words)


def test_a_text_cut_up_that_way_throughout_is_left_alone() -> None:
    source = "\n\n".join(f"In year {n}, rain fell, and sun came." for n in range(12))
    target = "\n\n".join(f"En l’an {n} , il a plu , puis fait beau ." for n in range(12))
    assert not check_texts(source, target, policy=Policy(select=("space-before-mark",))).findings


def test_the_suggestion_puts_it_right() -> None:
    text = "De la pluie ,puis du soleil."
    policy = Policy(select=("space-before-mark",))
    (finding,) = check_texts("Rain, then sun.", text, policy=policy).findings
    fix = finding.problem.suggestion
    assert fix is not None
    assert text[: fix.place.start] + fix.replacement + text[fix.place.end :] == (
        "De la pluie, puis du soleil."
    )
