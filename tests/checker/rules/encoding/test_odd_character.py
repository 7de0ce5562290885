"""Characters that cannot be meant, and those that only look so."""

from collections.abc import Callable

import pytest

from checker.model import Place
from checker.policy import Policy
from checker.run import check_texts

WRONG = [
    ("Ils se protègent eux¬mêmes.", ["eux¬mêmes"], ["eux-mêmes"]),
    # the version spells the word in one elsewhere: no hyphen belongs there
    ("L’information passe, et l’infor¬mation reste.", ["infor¬mation"], ["information"]),
    # a line-end sign: whether a hyphen belongs is not known
    ("les infor¬\nmations utiles", ["infor¬\nmations"], [None]),
    ("le bâtiment du sous−sol", ["sous−sol"], ["sous-sol"]),
    ("le rap\ufffdort est prêt", ["rap\ufffdort"], [None]),
    ("une co\ufffeopération", ["co\ufffeopération"], ["co-opération"]),
    ("\uf0b7 fournir des orientations", ["\uf0b7"], [None]),
    ("un mot\x07 de trop", ["mot\x07"], ["mot"]),
    ("l\x92Alliance agit", ["l\x92Alliance"], ["l’Alliance"]),
    ("la fa\xadmille des alliés", ["fa\xadmille"], ["famille"]),
    ("un re\u200bport", ["re\u200bport"], ["report"]),
    ("un \u202breport\u202c", ["\u202breport\u202c"], ["report"]),
    ("le texte adoptÃ© en aoÃ»t", ["adoptÃ©", "aoÃ»t"], ["adopté", "août"]),
    ("lâ€™Alliance", ["lâ€™Alliance"], ["l’Alliance"]),
    ("dÃ©jÃ\xa0 vu", ["dÃ©jÃ\xa0"], ["déjà"]),
    ("accÃ¨s Ã la salle", ["accÃ¨s", "Ã"], ["accès", "à"]),
    ("Â« mot Â»", ["Â«", "Â»"], ["«", "»"]),
    ("RÃ‰SUMÃ‰ de lâ€™Å“uvre", ["RÃ‰SUMÃ‰", "lâ€™Å“uvre"], ["RÉSUMÉ", "l’œuvre"]),
    ("prix : 50 â‚¬", ["â‚¬"], ["€"]),
    ("l’Аlliance agit", ["Аlliance"], ["Alliance"]),
    ("les Αlliés agissent", ["Αlliés"], ["Alliés"]),
    ("un \ud800mot", ["\ud800mot"], [None]),
]
RIGHT = [
    "Est-ce prêt\u202f? Oui\u00a0: «\u2009prêt\u2009», dit-il.\tFin.",
    "un non‑membre, un sous-sol, l’étudiant·e, la page 3\x0cla page 4",
    "« CAFÉ », “CAFÉ”, «ÉGALITÉ», «À», VOILÀ…",
    "5 µg, 3 μm, 4 kΩ, α-amylase, TNFα, Δt, la lettre β seule",
    "Le mot Москва est russe, Αθήνα est grec, 北京 est chinois.",
    "le nom \u200fשלום\u200e en hébreu",
    "می\u200cخواهم est du persan",
    "👩\u200d🚀 et ❤\ufe0f\u200d🔥",
    "p ¬ q et ¬p ; a − b ; 3 − 2",
    "El Niño, São Paulo, Åland, Curaçao, naïve, âge, île",
]


def as_given(place: Place) -> str:
    """The words in the text as given, line break and all."""
    span = place.in_file()
    return place.block.origin.text[span.start : span.end]


@pytest.mark.parametrize(("text", "words", "right"), WRONG)
def test_wrong(text: str, words: list[str], right: list[str | None]) -> None:
    report = check_texts(None, text, policy=Policy(select=("odd-character",)))
    found = [f.problem for f in report.findings]
    assert [as_given(p.target) for p in found if p.target] == words
    assert [p.suggestion and p.suggestion.replacement for p in found] == right


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str, words_of: Callable[..., object]) -> None:
    assert words_of("odd-character", None, text) == ([], [])


def test_names_the_character() -> None:
    report = check_texts(None, "eux¬mêmes", policy=Policy(select=("odd-character",)))
    assert report.findings[0].messages == {
        "en": "In “eux¬mêmes”, NOT SIGN (U+00AC) stands where a hyphen belongs.",
        "fr": "Dans « eux¬mêmes », NOT SIGN (U+00AC) tient la place d’un trait d’union.",
    }


def test_a_message_holds_no_control_character() -> None:
    report = check_texts(None, "un\x07mot", policy=Policy(select=("odd-character",)))
    assert report.findings[0].messages["en"].isprintable()
