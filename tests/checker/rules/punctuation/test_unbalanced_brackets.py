"""Brackets without their other half."""

from collections.abc import Callable

import pytest

WRONG = [
    ("The centre (in Rome) is ready.", "Le centre (à Rome est prêt.", [], ["("]),
    ("The centre in Rome) is ready.", "Le centre (à Rome) est prêt.", [")"], []),
    ("The rules [of 2010] apply.", "Les règles [de 2010 s’appliquent.", [], ["["]),
    ("The rules (“code”) apply.", "Les règles (« code » s’appliquent.", [], ["("]),
    # the marker of a list does not answer the bracket that was left open
    ("a) the centre (in Rome; b) the post", "a) le centre (à Rome) ; b) le poste", ["("], []),
]
RIGHT = [
    ("(a) protect; (b) deter", "a) protéger ; b) dissuader"),
    ("1) first 2) second iv) fourth aa) last", "1) premier 2) deuxième iv) quatrième aa) dernier"),
    ("see 3(1)(a) and 34.995(b.1)", "voir 3(1)a) et 34.995b.1)"),
    ("in [0, 1[ and (0, 1]", "dans [0 ; 1[ et ]0 ; 1]"),
    ("Well done :-) :(", "Bravo :-) :("),
    ("The mark “(” opens.", "Le signe « ( » ouvre."),
    ("The rules (which apply:", "Les règles (qui s’appliquent :"),
    ("a word (an aside [of 2010]) more", "un mot (un aparté [de 2010]) de plus"),
]


@pytest.mark.parametrize(("source", "target", "there", "here"), WRONG)
def test_wrong(
    source: str, target: str, there: list[str], here: list[str], words_of: Callable[..., object]
) -> None:
    assert words_of("unbalanced-brackets", source, target) == (there, here)


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right(source: str, target: str, words_of: Callable[..., object]) -> None:
    assert words_of("unbalanced-brackets", source, target) == ([], [])


def test_a_number_that_lost_its_first_bracket(words_of: Callable[..., object]) -> None:
    rest = "\n\n".join(f"Voir le paragraphe ({n})." for n in range(1, 25))
    assert words_of("unbalanced-brackets", None, f"Selon le paragraphe 3), il agit.\n\n{rest}") == (
        [],
        [")"],
    )
    listed = f"Il peut : agir 1) seul, 2) avec elle.\n\n{rest}"
    assert words_of("unbalanced-brackets", None, listed) == ([], [])
    assert words_of("unbalanced-brackets", None, "Selon le paragraphe 3), il agit.") == ([], [])
