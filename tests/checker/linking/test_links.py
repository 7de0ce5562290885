"""Which word answers which."""

import pytest

from checker.languages import language
from checker.lexicon.file import shipped
from checker.linking.links import Linker, Links
from glossary.tokens import tokenize


def linker(here: str = "en", there: str = "fr") -> Linker:
    lexicon = shipped(here, there)
    assert lexicon is not None
    return Linker(lexicon, language(here), language(there))


def links(source: str, target: str) -> Links:
    own = linker()
    return own.link(own.words(tokenize(source), 0), own.words(tokenize(target), 1))


def answered(found: Links) -> dict[str, str | None]:
    return {
        word.token.text: None if at is None else found.there[at].token.text
        for word, at in zip(found.here, found.answers, strict=True)
        if word.kind != "closed"
    }


SENTENCES = [
    (
        "The Minister may suspend the licence for 30 days.",
        "Le ministre peut suspendre le permis pendant 30 jours.",
        {"Minister": "ministre", "suspend": "suspendre", "30": "30", "days": "jours"},
    ),
    # the order is another one
    (
        "The annual report on fisheries was published in Geneva.",
        "Le rapport annuel sur la pêche a été publié à Genève.",
        {"annual": "annuel", "report": "rapport", "published": "publié", "Geneva": "Genève"},
    ),
    # no word of the target is left for “inspector”
    (
        "The inspector and the owner sign the certificate.",
        "Le propriétaire signe le certificat.",
        {"inspector": None, "owner": "propriétaire", "certificate": "certificat"},
    ),
]


@pytest.mark.parametrize(("source", "target", "wanted"), SENTENCES)
def test_words_are_linked(source: str, target: str, wanted: dict[str, str | None]) -> None:
    found = answered(links(source, target))
    assert {word: found[word] for word in wanted} == wanted


def test_a_word_said_twice_needs_two_answers() -> None:
    once = links("The Council informs the Council of Ministers.", "Le Conseil informe.")
    councils = [w.token.text == "Council" for w in once.here]
    gone = [at for at, is_council in zip(once.answers, councils, strict=True) if is_council]
    assert gone.count(None) == 1


def test_links_are_the_same_from_both_ends() -> None:
    found = links(
        "The committee examines the budget of the agency.",
        "Le comité examine le budget de l’agence.",
    )
    for i, j in enumerate(found.answers):
        if j is not None and found.back[j] is not None:
            assert found.back[j] == i or abs((found.back[j] or 0) - i) <= 2


def test_unanswered_is_a_first_guess_of_the_same() -> None:
    own = linker()
    here = tokenize("The Council examines the accounts of the agency.")
    gone = own.unanswered(here, tokenize("Le Conseil examine les comptes."))
    assert [t.text for t, g in zip(here, gone, strict=True) if g] == ["agency"]
    assert gone[0] is None
