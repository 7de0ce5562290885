"""A bitext of a few sentences, small enough to be learned in an instant."""

import pytest

from checker.lexicon.lexicon import Lexicon
from checker.lexicon.links import Settings
from checker.lexicon.train import train_rows

SENTENCES = [
    ("The committee adopted the budget.", "Le comité a adopté le budget."),
    ("The committee rejected the report.", "Le comité a rejeté le rapport."),
    ("The council adopted the report.", "Le conseil a adopté le rapport."),
    ("The council rejected the budget.", "Le conseil a rejeté le budget."),
    ("A new report was late.", "Un nouveau rapport était en retard."),
    ("The new budget was small.", "Le nouveau budget était petit."),
    ("The reports of the committee were late.", "Les rapports du comité étaient en retard."),
    ("Bridges and tunnels were closed.", "Ponts et tunnels étaient fermés."),
    ("The bridges were small.", "Les ponts étaient petits."),
    ("The tunnels were closed in 2024.", "Les tunnels étaient fermés en 2024."),
]


@pytest.fixture(scope="session")
def sentences() -> list[tuple[str, str]]:
    return SENTENCES


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return train_rows(SENTENCES, ("en", "fr"), Settings(), notice="Our own words.")
