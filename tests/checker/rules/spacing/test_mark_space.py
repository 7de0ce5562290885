"""The spaces at marks, held to the document's own way or to a profile."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

NB, NN = "\u00a0", "\u202f"
TABLE = [
    # text, words: held to its own way
    (f"Qui{NB}? " * 20 + "Quand ?", [" ?"]),
    # a plain space, which no eye sees, among few, and as a habit
    (f"Qui{NB}? Quoi{NB}? Où{NB}? Quand ?", []),
    (f"Qui{NB}? " * 40 + "Quand ? Où ? Quoi ? Vers où ?", []),
    # all that depart in one way are one finding
    (f"Qui{NB}? Tout{NB}: rien. " * 60 + "Quand ? Où ? Rien : tout.", [" ?"]),
    # a space that is missing is seen
    (f"Qui{NB}? Quoi{NB}? Où{NB}? Quand?", ["?"]),
    (f"Qui{NN}? Quoi{NB}? Où{NB}? Quand{NN}!", []),
    ("Qui ? Quoi ? Où ? Quand?", ["?"]),
    (f"Qui ? Quoi ? Où ? Quand{NB}?", []),
    ("Qui? Quoi? Où? Quand ?", [" ?"]),
    # as many of one kind as of the other: the one that keeps its line
    (f"Qui{NB}? Quoi?", ["?"]),
    ("Qui ? Quoi?", []),
    # no way of its own
    (f"Qui{NB}? Quoi? Où{NB}? Quand?", []),
    ("Qui ?", []),
    # each kind of mark has its way, as in Canada
    (f"Tous{NB}: qui? Rien{NB}: quoi? Trop{NB}: où? Tout: un.", [":"]),
    # a lone colon goes with the others, where those have a space
    (f"Qui{NB}? Quoi{NB}? Où{NB}? Tous: rien.", [":"]),
    ("Qui? Quoi? Où? Tous : rien.", []),
    (f"Le «{NB}plan{NB}», le «{NB}but{NB}» et le « sens{NB}».", []),
    (f"Le «{NB}plan{NB}» et " * 10 + f"le « sens{NB}».", ["« "]),
    (f"Le «{NB}plan{NB}», le «{NB}but{NB}» et le «sens{NB}».", []),
]


@pytest.mark.parametrize(("text", "words"), TABLE)
def test_table(text: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("mark-space", None, text) == ([], words)


def held(text: str, profile: str, source: str | None = None) -> list[tuple[str, str]]:
    policy = Policy(select=("mark-space",), options={"mark-space": {"profile": profile}})
    report = check_texts(source, text, policy=policy)
    return [
        (p.target.text, p.suggestion.replacement)
        for p in (f.problem for f in report.findings)
        if p.target and p.suggestion
    ]


@pytest.mark.parametrize(
    ("profile", "found"),
    [
        ("fr-FR", [(" ?", f"{NN}?"), (":", f"{NB}:"), (" %", f"{NB}%")]),
        ("fr-CA", [(" ?", "?"), (":", f"{NB}:"), (" %", f"{NB}%")]),
        ("fr-CH", [(" ?", f"{NN}?"), (":", f"{NN}:"), (" %", f"{NB}%")]),
        ("fr-EU", [(" ?", "?"), (" %", f"{NB}%")]),
    ],
)
def test_profiles(profile: str, found: list[tuple[str, str]]) -> None:
    assert held("Qui paie ? Tous: ils en ont 5 % de trop.", profile) == found


def test_a_profile_leaves_other_languages_alone() -> None:
    assert held("Who pays ? All: they have 5%.", "fr-FR", "Who pays ? All: they have 5%.") != []
    source = "Who pays ? All: they have 5 % too many."
    policy = Policy(select=("mark-space",), options={"mark-space": {"profile": "fr-FR"}})
    target = f"Qui paie{NN}? Tous{NB}: ils en ont 5{NB}% de trop."
    assert not check_texts(source, target, policy=policy).findings


def test_what_stands_in_the_source_in_the_same_words_is_code() -> None:
    source = "Who? " * 9 + "Write lambda x: x here. It is called so: thus."
    target = f"Qui{NB}? Rien{NB}: tout. " * 9 + "Écrivez lambda x: x ici. Voici: ainsi."
    policy = Policy(select=("mark-space",))
    (finding,) = check_texts(source, target, policy=policy).findings
    places = [p.text for p in (*finding.problem.places, *finding.problem.also)]
    assert places == [":"]
    assert target[finding.problem.places[0].in_file().start - 5 :].startswith("Voici:")
