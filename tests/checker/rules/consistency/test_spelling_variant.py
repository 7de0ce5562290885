"""Occurrences are compared in the same position; verbs, names and headings are no occurrences."""

from collections.abc import Callable

import pytest

# the text, what is pointed at
CASES = [
    ("A long-term plan. A long term plan. The long-term aim.", ["long term"]),
    ("A long-term plan. In the long term, it works. A long-term aim.", []),
    ("A well-known fact. It is well known. A well-known man.", []),
    ("To counter terrorism, act. The counter-terrorism tools. They counter terrorism.", []),
    ("You can right-click here. It takes one right click.", []),
    ("A fully-fledged member. The fully fledged member.", []),
    ("A co-ordinator met. The coordinator left. A coordinator came.", ["co-ordinator"]),
    ("The file po-check-list runs. The checklist ends.", []),
    ("civil emergency planning, then civil-emergency planning", ["civil-emergency"]),
    # as often in either way, of different things: nothing tells which is meant
    ("A system-wide rule. The system wide setting.", []),
    ("One e-mail came. The email was read.", []),
    (
        "The build-dependencies. All build dependencies. Some build dependencies.",
        ["build-dependencies"],
    ),
    ("Red-Cross staff and a red cross flag", []),
    # titles
    (
        "The Concept for Defence against Terrorism. The Defence Against Terrorism Plan. "
        "The Defence against Terrorism Plan.",
        ["Defence Against Terrorism"],
    ),
    (
        "The Mutual Assistance Plan began. The Mutual Assistance Plan ends. "
        "The Mutual assistance Plan goes on.",
        ["Mutual assistance Plan"],
    ),
    ("The Council of Europe met. The council of elders met.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_english(
    pointed: Callable[..., list[tuple[str, str, str]]], text: str, expected: list[str]
) -> None:
    assert [
        words for _, _, words in pointed("spelling-variant", None, text, "en", "en")
    ] == expected


FRENCH = [
    ("la zone euro-atlantique, puis la zone euroatlantique", ["euroatlantique"]),
    ("un compte-rendu, un compte rendu, un compte-rendu", ["compte rendu"]),
    # small words that join others
    ("Le câble sous-marin. Un câble sous marin. Un bras sous-marin.", ["sous marin"]),
    ("Il vient lui-même. Il le signe lui même. Il ouvre lui-même.", ["lui même"]),
    ("Un rendez-vous. Des rendez vous. Les rendez-vous.", ["rendez vous"]),
    ("Un rendez-vous. Vous rendez vous à la gare. Les rendez-vous.", []),
    ("Le sous-marin part. Il part sous peu. Le sous-marin revient.", []),
    # the last word of a title, by the document's majority
    (
        "Le Conseil de sécurité siège. Selon le Conseil de Sécurité, il siège. Le Conseil de "
        "sécurité vote. Devant le Conseil de sécurité, il parle.",
        ["Conseil de Sécurité"],
    ),
    ("Le conseil de sécurité siège. Selon le Conseil de Sécurité, il siège.", []),
    ("Devant le Conseil de sécurité, puis devant le Conseil de Sécurité, il parle.", []),
    ("Selon le Conseil de Sécurité Nucléaire, le Conseil de sécurité, le Conseil de sécurité.", []),
    ("eux-mêmes, peut-être, c’est-à-dire, au-dessus", []),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(
    pointed: Callable[..., list[tuple[str, str, str]]], text: str, expected: list[str]
) -> None:
    assert [words for _, _, words in pointed("spelling-variant", None, text)] == expected


def test_every_outlying_place_is_named(pointed: Callable[..., object]) -> None:
    from checker.policy import Policy
    from checker.run import check_texts

    text = (
        "A long-term aim. A long-term plan. A long-term goal. A long term use. A long-term view. "
        "A long term cost."
    )
    report = check_texts(None, text, "en", "en", policy=Policy(select=("spelling-variant",)))
    (finding,) = report.findings
    assert [p.text for p in finding.problem.also] == ["long term", *["long-term"] * 4]


def test_what_the_target_keeps_is_a_name(
    pointed: Callable[..., list[tuple[str, str, str]]],
) -> None:
    source = "Set build-dependencies. " + "All build dependencies are set. " * 3
    kept = "Réglez build-dependencies. " + "Toutes les dépendances sont réglées. " * 3
    assert pointed("spelling-variant", source, kept) == []
    lost = kept.replace("build-dependencies", "les dépendances")
    found = pointed("spelling-variant", source, lost)
    assert [words for _, words, _ in found] == ["build-dependencies"]


def test_in_the_source_more_is_asked(pointed: Callable[..., list[tuple[str, str, str]]]) -> None:
    source = "Set the long-term aim. A long term plan. The long-term rule."
    target = "Fixez le but lointain. Un plan lointain. La règle lointaine."
    assert pointed("spelling-variant", source, target) == []
    assert pointed("spelling-variant", None, source, "en", "en")
