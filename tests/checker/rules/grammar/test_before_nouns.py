"""Words that do not go with the word behind them."""

from collections.abc import Callable

import pytest

ELISIONS = [
    ("Le plan de Alice, ou que ils préparent.", ["que ils"]),
    ("Si il vient, je arrive.", ["Si il", "je arrive"]),
    ("La histoire de la alliance et de homme.", ["La histoire", "la alliance", "de homme"]),
    ("Le contenu de un fichier.", ["de un"]),
    # a number, aspirated, a letter, a conjunction, a pronoun of its own
    ("De un à dix, le un et le onze ; le héros, la haine.", []),
    ("Voir la valeur de i et la ou les autres.", []),
    ("Si elle vient, tant mieux ; le oui l’emporte.", []),
    # no plain word
    ("L’échec de open() et de accept().", []),
    ("Le paquet de apt-get et celui de e.txt, le e-mail.", []),
]
CONTRACTIONS = [
    ("Les membres de le comité.", ["de le"]),
    ("Il répond à les questions de les clavier et à le gestionnaire.", ["à les", "de les", "à le"]),
    ("Le temps de le faire, de les réduire et de le leur dire.", []),
    ("La rédaction de Le Monde a été lue.", []),
    ("Il décide, à le croire, de la suite.", []),
]
AGREEMENTS = [
    # the gender that the text gives the noun elsewhere, apart from nouns with two
    ("On voit le radar, un radar, du radar ; il est sur la radar.", ["la radar"]),
    ("On voit le radar, un radar ; il est sur la radar.", []),
    ("On voit le tour, un tour, du tour ; il est dans la tour.", []),
    # a pronoun and its verb
    ("On voit le bilan, un bilan, le trace, un trace, du trace ; il la trace.", []),
    ("Ces plan sont prêts.", ["Ces plan"]),
    ("La fin du plan, avec les contrôle.", ["les contrôle"]),
    ("Dans un règles, du systèmes.", ["un règles", "du systèmes"]),
    (
        "Un clé, la problème, cette ministère, une document.",
        ["Un clé", "la problème", "cette ministère", "une document"],
    ),
    ("Les disque et les partitions.", ["Les disque"]),
    # pronouns, several nouns, numbers
    ("Il les contrôle et la demande ; il faut les voir.", []),
    ("Aux date, heure et lieu fixés, ses père et mère.", []),
    ("Dans les cent jours ou vingt et un jours, les vingt membres.", []),
    # of either gender or number, joined words
    ("Le livre, la livre, le poste, la poste, un avis, des avis, les pare-feu.", []),
    ("Une large part du sable, de manifestes erreurs et une manifeste absence.", []),
    ("La ministre et la juge, le juge et le ministre.", []),
    ("Le découpage, le typage et une page.", []),
]
ARTICLES = [
    ("It is a agreement.", ["a"]),
    ("An plan and a hour of an user.", ["An", "a", "an"]),
    ("A user, a unit, a one-off, an hour, an ftp site, an MP.", []),
    ("Parts a and b; a, an or the.", []),
]


def test_what_is_spoken_of_as_a_word_of_the_source(words_of: Callable[..., object]) -> None:
    source = "The values of expression; if true, expression is kept by all import statements."
    target = "Les valeurs de expression ; si vrai, expression est gardé par tous les import."
    for rule in ("elision-missing", "article-agreement"):
        assert words_of(rule, source, target) == ([], [])
    other = source.replace("expression", "opinion").replace("import statements", "importers")
    assert words_of("elision-missing", other, target) == ([], ["de expression"])
    assert words_of("article-agreement", other, target) == ([], ["les import"])


@pytest.mark.parametrize(("target", "found"), ELISIONS)
def test_elisions(target: str, found: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("elision-missing", None, target) == ([], found)


@pytest.mark.parametrize(("target", "found"), CONTRACTIONS)
def test_contractions(target: str, found: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("contraction-missing", None, target) == ([], found)


@pytest.mark.parametrize(("target", "found"), AGREEMENTS)
def test_agreements(target: str, found: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("article-agreement", None, target) == ([], found)


@pytest.mark.parametrize(("source", "found"), ARTICLES)
def test_articles(source: str, found: list[str], words_of: Callable[..., object]) -> None:
    assert words_of("indefinite-article", source, "Voici le texte.") == (found, [])
