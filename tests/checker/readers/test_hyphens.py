"""Line-end hyphens: the margin's or the word's own."""

import pytest

from checker.readers.plain import lay_out
from glossary.words import words

# the text, and the word that the broken one becomes; why
CASES = [
    ("They met in many coun-\ntries and left.", "countries", "the dictionary knows the whole"),
    (
        "Our counter-fraud plan: a counter-\nfraud office, and a counter-fraud fund.",
        "counter-fraud",
        "the document writes it with a hyphen elsewhere",
    ),
    (
        "The Alvan way is the way of the Al-\nvan people.",
        "Alvan",
        "no dictionary has it, but the document does",
    ),
    ("It went to the Bosnia-\nHerzegovina office.", "Bosnia-Herzegovina", "a capital follows"),
    ("It ran over the years 2019-\n2020, as planned.", "2019- 2020", "digits are not rejoined"),
    ("Ils ont travaillé à l’ap-\nproche de la gare.", "l’approche", "behind an elided article"),
    ("la zone euro-\natlantique et le reste du monde", "euro-atlantique", "two words it knows"),
    ("une re-\nconnaissance du terrain par les équipes", "reconnaissance", "looks like a prefix"),
    ("an infor\u00ad\nmation desk for all of the readers", "information", "a soft hyphen is soft"),
]


@pytest.mark.parametrize(("text", "word", "why"), CASES, ids=[c[2] for c in CASES])
def test_rejoined(text: str, word: str, why: str) -> None:
    if not all(words(code).evidence for code in ("en", "fr")):
        pytest.skip("the dictionaries are not installed")
    (block,) = lay_out("t.txt", text).blocks
    assert f" {word} " in f" {block.text.replace(',', ' ')} ", why
