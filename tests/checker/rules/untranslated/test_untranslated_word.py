"""Words of the source left in the target."""

from collections.abc import Callable

import pytest

from checker.policy import Policy
from checker.run import check_texts

WRONG = [
    # behind a determiner, with an adjective between too
    ("The keyboard is on the table.", "Le keyboard est sur la table.", "keyboard"),
    ("A certain number of members left.", "Un certain number de membres sont partis.", "number"),
    # an adverb, a function word, a verb
    ("It is manually loaded.", "Il est manually chargé.", "manually"),
    ("The members, however, agree.", "Les membres sont however d’accord.", "however"),
    ("You can reduce the costs.", "Vous pouvez reduce les coûts.", "reduce"),
    ("The doors are closed in winter.", "Les portes sont closed en hiver.", "closed"),
    # a verb that begins, with its object; a member of a list
    ("reduce the costs of the house", "reduce les coûts de la maison", "reduce"),
    ("It is old, frozen or dark.", "Il est vieux, frozen ou sombre.", "frozen"),
    # with a number in brackets behind it, and in brackets that hold a sentence
    ("See the chapter (2) of it.", "Voir le chapter (2) de celui-ci.", "chapter"),
    (
        "The house is open (on Sundays the keyboard is played for all who come).",
        "La maison est ouverte (le dimanche, le keyboard est joué pour tous ceux qui viennent).",
        "keyboard",
    ),
    # beside a name, which both versions have anyway
    ("The keyboard Steinway made.", "Le keyboard que Steinway a fabriqué.", "keyboard"),
]
RIGHT = [
    # it follows what it names
    ("See the keyboard section.", "Voir la section keyboard."),
    # explained, quoted
    ("The keyboard is new.", "Le clavier (keyboard) est nouveau."),
    ("The “keyboard” is new.", "Le « keyboard » est nouveau."),
    # borrowed: said again
    ("The keyboard and the keyboard.", "Le keyboard et le keyboard."),
    # a kindred word is kept too
    ("The keyboard and two keyboards.", "Le keyboard et deux keyboards."),
    # both languages have it
    ("The question is open.", "La question est ouverte."),
    # a name, an address
    ("The Keyboard House is open.", "La maison de Keyboard est ouverte."),
    ("See keyboard/index.html.", "Voir le keyboard/index.html."),
    # code: several words of the source side by side
    ("Write while keyboard accepts foreach.", "Écrivez le while keyboard foreach."),
    # not a word of the source
    ("The table is new.", "Le keyboard est nouveau."),
]


@pytest.mark.parametrize(("source", "target", "word"), WRONG)
def test_wrong(source: str, target: str, word: str, words_of: Callable[..., object]) -> None:
    assert words_of("untranslated-word", source, target) == ([word], [word])


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str, words_of: Callable[..., object]) -> None:
    assert words_of("untranslated-word", source, target) == ([], [])


def test_the_accents_are_suggested_where_they_are_all_that_differs() -> None:
    policy = Policy(select=("untranslated-word", "misspelling"))
    report = check_texts("Resilience matters.", "Resilience compte.", policy=policy)
    (finding,) = report.findings
    assert finding.rule == "untranslated-word"
    assert finding.problem.suggestion is not None
    assert finding.problem.suggestion.replacement == "Résilience"


def test_the_text_shows_what_it_translates(words_of: Callable[..., tuple[object, object]]) -> None:
    source = (
        "See keyboard. The keyboard is old. A keyboard. This keyboard. That keyboard. My keyboard."
    )
    target = (
        "Voir par keyboard. Le clavier est vieux. Un clavier. Ce clavier. Ce clavier. Mon clavier."
    )
    rows = "\n\n".join(source.split(". ")), "\n\n".join(target.split(". "))
    assert words_of("untranslated-word", *rows)[1] == ["keyboard"]


def test_a_word_that_is_one_of_the_target_too(in_rows: Callable[..., object]) -> None:
    rows = [
        ("Delete the software.", "Supprimez le logiciel."),
        ("The software is old.", "Le logiciel est ancien."),
        ("He sold the software of the society.", "Il a vendu le software de la société."),
    ]
    assert in_rows("untranslated-word", *rows) == [("left", "software", "software")]


def test_a_text_that_always_translates_a_word_names_nothing_by_it(
    words_of: Callable[..., tuple[object, object]],
) -> None:
    things = {"cities": "villes", "rivers": "rivières", "plains": "plaines", "seas": "mers"}
    source = "\n\n".join(f"They saw the following {thing}." for thing in (*things, "hills"))
    target = "\n\n".join(f"Ils ont vu les {thing} suivantes." for thing in things.values())
    target += "\n\nIls ont vu les collines following."
    assert words_of("untranslated-word", source, target) == (["following"], ["following"])
