"""The page of an alignment in a browser: wide, narrow, dark and on paper."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from api.cli import main

SOURCE = """\
1. The Council adopted the plan on 4 July. It was published in the Gazette the next day.

2. Members pay a yearly fee of 40 euros. The fee is due in March.

3. Rare books are read in the north room, which opens at nine and closes at five.
"""
TARGET = """\
1. Le Conseil a adopté le plan le 4 juillet.

2. Les membres versent une cotisation annuelle de 40 euros. Elle est due en mars.

3. Il est interdit de fumer. Les visiteurs garent leur voiture derrière la grange voisine.
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page in either language."""
    folder = tmp_path_factory.mktemp("alignment")
    texts = {"en.txt": SOURCE, "fr.txt": TARGET}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    made = {}
    for lang in ("en", "fr"):
        made[lang] = folder / f"{lang}.html"
        paths = [str(folder / name) for name in texts]
        options = ("--format", "html", "--lang", lang, "--output", str(made[lang]))
        assert main(["align", *paths, *options]) == 0
    return made


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    *,
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    bypass: bool = False,
) -> Iterator[Page]:
    """The page in a window of its own; whatever it complains of makes the test fail."""
    complaints: list[str] = []
    asked: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=bypass
    )
    try:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        yield page
    finally:
        context.close()
    assert complaints == []
    assert {url.split("#")[0] for url in asked} == {path.as_uri()}


def test_from_what_is_doubtful_to_its_pair(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["en"]) as page:
        expect(page.locator("h1")).to_contain_text("1\u00a0doubtful, 1\u00a0sentence unpaired")
        page.get_by_role("link", name="Paragraph\u00a03").click()
        row = page.locator("tr:target")
        expect(row).to_be_in_viewport()
        expect(row).to_contain_text("doubtful")
        # it is marked without colour too
        bar = "getComputedStyle(document.querySelector('tr{} .source'), '::before').borderLeftStyle"
        assert page.evaluate(bar.format(".doubtful")) == "solid"
        assert page.evaluate(bar.format(".unpaired")) == "dashed"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("width", [420, 900, 1280])
def test_nothing_hangs_over_the_edge(
    browser: Browser, pages: dict[str, Path], width: int, lang: str
) -> None:
    with opened(browser, pages[lang], width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [420, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_it(
    browser: Browser,
    pages: dict[str, Path],
    axe: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    # axe is not of the page: its policy would rightly refuse it
    with opened(browser, pages["fr"], width=width, scheme=scheme, bypass=True) as page:
        page.evaluate(axe)
        result: Any = page.evaluate("axe.run(document)")
        assert [
            (rule["id"], [node["html"][:120] for node in rule["nodes"][:3]])
            for rule in result["violations"]
        ] == []


def test_on_paper_it_is_a_table(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["en"], width=690) as page:
        cells = page.locator("#p1 td")
        assert len({round(box["y"]) for box in boxes(cells)}) > 1  # on a small screen they stack
        page.emulate_media(media="print")
        assert len({round(box["y"]) for box in boxes(cells)}) == 1
        pdf = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def boxes(cells: Any) -> list[Any]:
    return [cell.bounding_box() for cell in cells.all()]
