"""Quotations that lost their marks, and marks and apostrophes of another kind."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

Found = list[tuple[str, str | None, str | None]]
MISSING = [
    # source, target, the words that lost their marks
    ("The boat “Marie” lies there.", "Le bateau Marie mouille là.", "Marie"),
    ("Choose “harbour fees” there.", "Choisir là harbour fees.", "harbour fees"),
    ("Type “port2” and “go”.", "Entrer port2 et « go ».", "port2"),
    ("The boat “Marie” lies there.", "Le bateau « Marie » mouille là.", None),
    ("He said: “Go”.", "Il leur a dit de partir.", None),
    # a letter, words given as an aside, words that stand in the text as well
    ("the value of “A” is", "la valeur de A est", None),
    ("the “fees” are due", "les droits (fees) sont dus", None),
    ("the “plan” and a plan, the plan", "le plan et le plan", None),
    # of several the one in the same turn
    ("the plan and the “plan”", "ce plan et le plan", "plan"),
    # the mark of the sentence inside, as Americans write
    ("They call it the “big plan.”", "On le nomme le big plan.", "big plan"),
    ("use “-32” for it", "utiliser -32 pour cela", None),
    ("the “MOB” sign", "le signal MOB", None),
    # marks that only the target has
    ("the Harbour Guide says", "le « Harbour Guide » dit", None),
]


@pytest.mark.parametrize(("source", "target", "words"), MISSING)
def test_lost(source: str, target: str, words: str | None, in_rows: Callable[..., Found]) -> None:
    found = [place for _, _, place in in_rows("quotation-missing", (source, target))]
    assert found == ([words] if words else [])


def test_the_words_that_answer_them(in_rows: Callable[..., Found]) -> None:
    row = ("It opens the “public register” today.", "Il ouvre aujourd’hui le registre public.")
    assert in_rows("quotation-missing", row) == [("lost", "“public register”", "registre public")]


def test_a_document_that_drops_them(in_rows: Callable[..., Found]) -> None:
    names = ("Marie", "Anna", "Louise", "Jeanne")
    rows = [(f"The boat “{name}” lies there.", f"Le bateau {name} mouille là.") for name in names]
    assert in_rows("quotation-missing", *rows) == []


KIND = [
    # text of the target, words
    ("le « poste », le « droit », le « port » et le “bateau”", ["“bateau”"]),
    # straight marks, and those of the language, among others that are the way of a text
    ("le « poste » et " * 20 + 'le "bateau"', ['"bateau"']),
    ('le « poste », le « droit », le « port » et le "bateau"', []),
    ("le “poste” et " * 20 + "le « bateau »", ["« bateau »"]),
    ("le “poste”, le “droit”, le “port” et le « bateau »", []),
    # inside another quotation, and a version that quotes as it pleases
    ("le « poste », le « droit » et le « port de “Brest” »", []),
    ('le « poste », le "droit", le « port » et le "bateau"', []),
    ("le “poste”, le “droit”, le “port” et le “bateau”", []),
]


@pytest.mark.parametrize(("text", "words"), KIND)
def test_kind(text: str, words: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("quote-kind", None, text) == ([], words)


def test_several_of_a_sentence_are_one(in_rows: Callable[..., Found]) -> None:
    row = ("see “Harbour Guide” and “Berth Plan”", "voir Harbour Guide et Berth Plan")
    assert in_rows("quotation-missing", row) == [("lost", "“Harbour Guide”", "Harbour Guide")]


def test_one_finding_for_all(in_rows: Callable[..., Found]) -> None:
    rows = [(f"the “{word}” pays", f"le « {word} » paie") for word in ("Ker", "Dor", "Vez") * 12]
    rows += [("the “aft” pays", "le “gaillard” paie"), ("the “bow” pays", "le “beaupré” paie")]
    assert in_rows("quote-kind", *rows) == [("other", None, "“gaillard”")]


def test_marks_of_the_other_language(in_rows: Callable[..., Found]) -> None:
    row = ("The so-called “master” pays.", "Le soi-disant “capitaine” paie.")
    assert in_rows("quote-kind", row) == [("other", None, "“capitaine”")]


def test_code_that_both_versions_have(in_rows: Callable[..., Found]) -> None:
    rows = [
        ('a "berth"', "un « poste »"),
        ('a "fee"', "un « droit »"),
        ('the text "ab"', 'le texte "ab"'),
    ]
    assert in_rows("quote-kind", *rows) == []


def test_the_suggestion_has_the_spaces_of_the_text() -> None:
    text = "le «\u202fposte\u202f», le «\u202fdroit\u202f» et le “bateau”"
    (finding,) = check_texts(None, text, policy=Policy(select=("quote-kind",))).findings
    fix = finding.problem.suggestion
    assert fix is not None and fix.replacement == "«\u202fbateau\u202f»"


def test_apostrophes() -> None:
    text = "L’eau, l’air et l’or. " * 12 + "L'île et l’autre."
    policy = Policy(select=("apostrophe-kind",))
    (finding,) = check_texts(None, text, policy=policy).findings
    assert finding.problem.target and finding.problem.target.text == "L'île"
    assert finding.problem.suggestion and finding.problem.suggestion.replacement == "L’île"
    assert not check_texts(None, text + " d'un d'une", policy=policy).findings
    assert not check_texts(None, "L’eau, l’air et l'or.", policy=policy).findings


def test_apostrophes_as_a_policy_has_it() -> None:
    options = {"apostrophe-kind": {"share": 0.6, "least": 2}}
    policy = Policy(select=("apostrophe-kind",), options=options)
    report = check_texts(None, "L’eau, l’air et l'or.", policy=policy)
    assert [f.problem.target.text for f in report.findings if f.problem.target] == ["l'or"]
