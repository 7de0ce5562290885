"""An acronym of the source's language in the target, where that has its own."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

OTAN = "NATO is ready.\n\nMembers of NATO agree.\n\n", "L’OTAN est prête.\n\nL’OTAN approuve.\n\n"

# source, target, the words pointed at in the target
CASES = [
    ("The IMF lends.", "L’IMF accorde des prêts.", ["IMF"]),
    ("It joined the European Union (EU).", "Il a adhéré à l’Union européenne (EU).", ["EU"]),
    # the letters of its own name
    ("the international system (SI) of units", "le système international (SI) d’unités", []),
    # both languages use it, or it is said beside
    ("The OSCE and the FAO met.", "L’OSCE et la FAO se sont réunies.", []),
    ("The IMF lends.", "Le Fonds monétaire international (FMI, IMF) prête.", []),
    # without an article it may be anything: a kind of profile, a file
    ("Load an ICC profile.", "Chargez un profil ICC.", []),
    ("Write it in an AI file.", "Écrivez-le dans un fichier AI.", []),
    # part of a name that is kept
    ("Read the WHO Bulletin.", "Lisez le WHO Bulletin.", []),
    # not the source's: another rule's matter
    ("The Fund lends.", "Le IMF accorde des prêts.", []),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_case(
    pointed: Callable[..., list[tuple[str, str, str]]],
    source: str,
    target: str,
    expected: list[str],
) -> None:
    assert [words for _, _, words in pointed("acronym-untranslated", source, target)] == expected


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        ("Les forces de la NATO s’exercent.", ("de la NATO", "de l’OTAN")),
        ("Les forces de NATO s’exercent.", None),
        ("Soutenue par NATO, elle s’exerce.", ("NATO", "OTAN")),
    ],
)
def test_the_correction_has_the_article_that_fits(target: str, fix: tuple[str, str] | None) -> None:
    report = check_texts(
        OTAN[0] + "Forces of NATO train.",
        OTAN[1] + target,
        policy=Policy(select=("acronym-untranslated",)),
    )
    (finding,) = report.findings
    suggestion = finding.problem.suggestion
    found = suggestion and (suggestion.place.text, suggestion.replacement)
    assert found == fix
    assert "ailleurs, c’est OTAN" in finding.messages["fr"]


def test_a_document_that_keeps_it_throughout_means_it() -> None:
    source = "\n\n".join(f"The ILO met in {year}." for year in (2001, 2002, 2003))
    target = "\n\n".join(f"L’ILO s’est réunie en {year}." for year in (2001, 2002, 2003))
    report = check_texts(source, target, policy=Policy(select=("acronym-untranslated",)))
    assert report.findings == ()
