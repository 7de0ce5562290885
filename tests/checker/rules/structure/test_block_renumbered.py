"""Numbers that differ between paragraphs that say the same."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

Words = tuple[list[str], list[str]]

EN = (
    "The library keeps the records of the valley.",
    "Readers register at the desk with a document of identity.",
    "The director reports to the council every spring.",
    "Photographs are allowed in all rooms without a flash.",
    "The owner of a file may withdraw it after three months.",
)
FR = (
    "La bibliothèque conserve les archives de la vallée.",
    "Les lecteurs s’inscrivent à l’accueil avec un document d’identité.",
    "Le directeur rend compte au conseil chaque printemps.",
    "Les photographies sont permises dans toutes les salles, sans flash.",
    "Le propriétaire d’un dossier peut le retirer après trois mois.",
)

# the numbers of either side, and those that are pointed at
CASES = [
    pytest.param("1. 2. 3. 4. 5.", "1. 2. 3. 4. 5.", ([], []), id="alike"),
    pytest.param("1. 2. 3. 4. 5.", "1. 2. 4. 5. 6.", (["3."], ["4."]), id="shifted: once"),
    pytest.param(
        "1. 2. 3. 4. 5.", "1. 3. 4. 6. 7.", (["2.", "4."], ["3.", "6."]), id="shifted twice"
    ),
    pytest.param("1. 2. 3. 4. 5.", "1. 2. - 4. 5.", (["3."], [""]), id="lost"),
    pytest.param("1. 2. - 4. 5.", "1. 2. 3. 4. 5.", ([""], ["3."]), id="gained"),
    pytest.param("1. 2. 3. 4. 5.", "- - - - -", ([], []), id="one version without numbers"),
    pytest.param("- - - - -", "1. 2. 3. 4. 5.", ([], []), id="the other one"),
    pytest.param(
        "1.1 1.2 1.3 1.4 1.5", "2.1 2.2 2.3 2.4 2.5", ([], []), id="only the chapter differs"
    ),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_renumbered(
    source: str, target: str, expected: Words, words_of: Callable[..., Words]
) -> None:
    def text(numbers: str, paragraphs: tuple[str, ...]) -> str:
        return "\n\n".join(
            f"{number} {words}".removeprefix("- ")
            for number, words in zip(numbers.split(), paragraphs, strict=True)
        )

    assert words_of("block-renumbered", text(source, EN), text(target, FR)) == expected


def test_a_shift_says_how_many() -> None:
    source = "\n\n".join(f"{n}. {words}" for n, words in enumerate(EN, 1))
    target = "\n\n".join(f"{n + (n > 2)}. {words}" for n, words in enumerate(FR, 1))
    report = check_texts(source, target, policy=Policy(select=("block-renumbered",)))
    assert [f.messages["en"] for f in report.findings] == [
        "From here on the numbers differ: paragraph 3 of the source is number 4 in the target "
        "(3 paragraphs)."
    ]
