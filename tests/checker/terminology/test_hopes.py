"""What is passed over without the word model would not have been told with it."""

import pytest

from checker.run import check_texts
from checker.terminology.hopes import Hopes
from checker.terminology.passage import Miss
from checker.terminology.sentence import Sentence
from glossary.formats.csv import parse_csv

GLOSSARY = parse_csv(
    "source_term,target_term\nlicence,permis\nemployer,employeur\nsafety zone,zone de sécurité\n",
    "terms.csv",
)
# one of three mentions has its equivalent
SEVERAL = [
    (
        "The holder of a licence who sells the licence shall return the licence.",
        "Le titulaire d’un permis qui le vend est tenu de le remettre.",
    ),
    (
        "The employer shall tell the employer’s agent that the employer pays.",
        "L’employeur prévient le mandataire que la tortue marine paie.",
    ),
    (
        "The licence names the safety zone; the licence is shown in the safety zone, and the "
        "licence is void outside the safety zone.",
        "Le permis indique la zone de sécurité ; la tortue marine y est montrée et le seuil de "
        "tolérance est nul ailleurs.",
    ),
    (
        "The licence, the licence and the licence are three papers of the employer.",
        "Le permis, le seuil de tolérance et la tortue marine sont trois papiers de l’employeur.",
    ),
]


@pytest.mark.parametrize(("source", "target"), SEVERAL)
def test_hopes_never_change_what_is_found(
    source: str, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    may_be_sure = Hopes.may_be_sure

    def asking(self: Hopes, miss: Miss, sentence: Sentence) -> bool:
        asked.append(may_be_sure(self, miss, sentence))
        return asked[-1]

    monkeypatch.setattr(Hopes, "may_be_sure", asking)
    told = [f.problem for f in check_texts(source, target, glossaries=[GLOSSARY]).findings]
    monkeypatch.setattr(Hopes, "may_be_sure", lambda *_: True)
    every = [f.problem for f in check_texts(source, target, glossaries=[GLOSSARY]).findings]
    assert [(p.message, p.params) for p in told] == [(p.message, p.params) for p in every]
    assert asked, "a case must have an excused miss"


def test_most_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    may_be_sure = Hopes.may_be_sure

    def asking(self: Hopes, miss: Miss, sentence: Sentence) -> bool:
        asked.append(may_be_sure(self, miss, sentence))
        return asked[-1]

    monkeypatch.setattr(Hopes, "may_be_sure", asking)
    for source, target in SEVERAL:
        check_texts(source, target, glossaries=[GLOSSARY])
    assert False in asked
