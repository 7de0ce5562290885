"""An alignment as a page: what stands on it. Its looks are tried in tests/browser."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from checker.model import Note, Pair
from checker.reports import View
from checker.reports.alignment import ALIGNMENTS
from checker.reports.alignment_pairs import Alignment

Make = Callable[..., Pair]


def page(alignment: Alignment, lang: str = "en") -> str:
    return ALIGNMENTS["html"](alignment, View(lang)).decode()


def rows(html: str) -> list[list[str]]:
    """The cells of each row of the table, without tags."""
    return [
        [
            re.sub("<[^>]+>", " ", cell).strip()
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)
        ]
        for row in re.findall(r"<tr id=.*?</tr>", html, re.S)
    ]


def test_every_pair_is_a_row_with_its_score(alignment: Alignment) -> None:
    assert rows(page(alignment)) == [
        ["1", "The plan was adopted.", "Le plan a été adopté.", "0.98"],
        ["Paragraph\u00a01, sentence\u00a02", "It was published.", "nothing here", "unpaired"],
        ["2", "Members pay a fee.", "Les membres paient.", "0.91"],
        ["3", "Books are read here.", "Il est interdit de fumer.", "0.20 doubtful"],
    ]


def test_what_is_to_be_looked_at_is_named_first(alignment: Alignment) -> None:
    html = page(alignment)
    watched = re.search(r'<ul class="watched">(.*?)</ul>', html, re.S)
    assert watched is not None
    found = re.findall(r'<a href="#(p\d+)">(.*?)</a> <span class="dim">(.*?)</span>', watched[1])
    assert [(anchor, name.strip(), why) for anchor, name, why in found] == [
        ("p2", "Paragraph\u00a01, sentence\u00a02", "unpaired"),
        ("p4", "Paragraph\u00a03", "0.20"),
    ]
    sure = page(Alignment(alignment.pairs[1:2]))
    assert "watched" not in sure.partition("</style>")[2]


def test_in_french(alignment: Alignment) -> None:
    html = page(alignment, "fr")
    assert '<html lang="fr">' in html
    assert "3\u00a0paires, 1\u00a0douteuse, 1\u00a0phrase sans équivalent</h1>" in html
    assert rows(html)[3][3] == "0,20 douteuse"
    assert '<th scope="col">Anglais</th>' in html


def test_notes_are_shown(alignment: Alignment) -> None:
    noted = Alignment(alignment.pairs, (Note("Nothing <took> part.", "Rien."),))
    assert "Nothing &lt;took&gt; part." in page(noted)
    assert "Rien." in page(noted, "fr")


def test_many_are_named_and_the_others_counted(paired: Make) -> None:
    pairs = tuple(paired(("A.", "B.", 0.1), number=str(i)) for i in range(203))
    html = page(Alignment(pairs))
    assert html.count('<li><a href="#p') == 200
    assert "… 3 more places" in html


def test_a_long_id_stands_above_its_pair(paired: Make) -> None:
    html = page(Alignment((paired(("A.", "B.", 1.0), segment="Sched. 2"),)))
    assert re.search(r'<tr class="above"><th colspan="4" scope="rowgroup">\s*Sched\. 2', html)


class Tags(HTMLParser):
    """Gathers what would load or run anything."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        outside = [value for name, value in attrs if name == "href" and value and value[0] != "#"]
        if tag in ("script", "img", "link", "iframe", "b") or "src" in names or outside:
            self.found.append(tag)
        if any(name.startswith("on") or name == "style" for name in names):
            self.found.append(tag)


@pytest.mark.parametrize(
    "text", ['<script>alert("1")</script>', '"><img src=x onerror=y>', "&lt;b&gt; ]]> {{ 7 * 7 }}"]
)
def test_words_of_a_document_are_words(paired: Make, text: str) -> None:
    html = page(Alignment((paired((text, text, 0.1), number=text), paired((text, "", 0.0)))))
    tags = Tags()
    tags.feed(html)
    assert tags.found == ["b"]  # our own name, in the head
    assert "49" not in rows(html)[0][1]


def test_half_characters_and_controls_are_not_let_loose(paired: Make) -> None:
    html = page(Alignment((paired(("a\ud800b\x07c\u202ed", "x", 1.0)),)))
    assert not re.search("[\x00-\x08\x0b-\x1f]", html)
    assert 'data-name="U+0007"' in html and 'data-name="U+202E"' in html
