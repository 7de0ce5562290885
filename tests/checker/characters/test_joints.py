"""Where marks, spaces and words meet: kinds and exact spans."""

import pytest

from checker.characters.joints import find_joints

TABLE = [
    # text, kind, what the spans hold
    ("Le plan,, oui", "doubled", [",,"]),
    ("Le plan. , oui", "doubled", [". ,"]),
    ("Le plan.\n, oui", "doubled", []),
    ("un,deux et trois", "glued", [","]),
    ("le. plan", "small", [". "]),
    ("le. Plan", "small", []),
    ("mot , mot .", "before", [" ,", " ."]),
    ("mot\u00a0, mot ...", "before", ["\u00a0,"]),
    ("un  mot   encore ", "spaces", ["  ", "   "]),
    ("d ’une", "apart", [" ’"]),
    ("l’ Alliance et l' autre", "behind", ["’ ", "' "]),
    ("( à Berne )", "opening", ["( "]),
    ("( à Berne )", "closing", [" )"]),
    ("de l Alliance, qu il a", "lone", [" l", " qu"]),
    ("Tout est bien ; rien à dire ? « Non », dit-il.", "before", []),
]


@pytest.mark.parametrize(("text", "kind", "words"), TABLE)
def test_table(text: str, kind: str, words: list[str]) -> None:
    found = {str(k): spans for k, spans in find_joints(text).items()}
    assert [text[span.start : span.end] for span in found.get(kind, ())] == words


def test_text_that_is_right_has_none() -> None:
    text = "« Est-ce prêt ? », dit-il ; (oui) : l’un d’eux l’a vu, et c’est 3,5 % de plus."
    assert find_joints(text) == {}
