"""The report page in a browser, with its script and without, wide, narrow, dark and on paper."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from checker.load import LoadOptions, load
from checker.reports import REPORTS, View
from checker.run import check_documents
from glossary.formats import read_glossary

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FINDINGS = 15


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report of the example, in either language."""
    source, target = load([str(EXAMPLES / "charter.txt")], LoadOptions())
    terms = read_glossary(EXAMPLES / "glossary.csv", "en", "fr")
    report = check_documents(source, target, [terms])
    assert len(report.findings) == FINDINGS
    folder = tmp_path_factory.mktemp("report")
    for lang in ("en", "fr"):
        (folder / f"{lang}.html").write_bytes(REPORTS["html"](report, View(lang)))
    return {lang: folder / f"{lang}.html" for lang in ("en", "fr")}


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    *,
    script: bool = True,
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    bypass: bool = False,
) -> Iterator[Page]:
    """The page in a window of its own; whatever it complains of makes the test fail."""
    complaints: list[str] = []
    asked: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        java_script_enabled=script,
        color_scheme=scheme,
        bypass_csp=bypass,
    )
    try:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        yield page
    finally:
        context.close()
    assert complaints == []
    assert {url.split("#")[0] for url in asked} == {path.as_uri()}


def test_it_is_whole_without_its_script(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["en"], script=False) as page:
        expect(page.locator("h1")).to_contain_text("Does not pass the check")
        expect(page.locator("form.filters")).to_be_hidden()
        expect(page.locator("li.finding")).to_have_count(FINDINGS)
        expect(page.locator("table.findings tbody tr")).to_have_count(FINDINGS)
        page.locator("table.findings tbody tr").nth(3).get_by_role("link").first.click()
        assert page.url.endswith("#f4")
        expect(page.locator("#f4")).to_be_in_viewport()
        page.locator("#f4 .number").click()
        expect(page.locator("a.ref:target")).to_be_in_viewport()


def test_the_filters_work(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["en"]) as page:
        filters = page.get_by_role("form", name="Filter")
        rows = page.locator(".row:visible").count()
        shown = page.locator("li.finding:visible")
        status = filters.get_by_role("status")
        expect(status).to_have_text("15 of 15 shown")
        filters.get_by_role("checkbox", name="minor").uncheck()
        expect(shown).to_have_count(9)
        expect(status).to_have_text("9 of 15 shown")
        expect(page.locator("table.findings tbody tr:visible")).to_have_count(9)
        expect(page.locator("mark.minor:not(.off):not(.also)")).to_have_count(0)
        filters.get_by_label("family").select_option("number")
        expect(shown).to_have_count(1)
        filters.get_by_role("checkbox", name="only paragraphs with findings").check()
        expect(page.locator(".row:visible")).to_have_count(1)
        filters.get_by_role("button", name="Show all").click()
        expect(shown).to_have_count(FINDINGS)
        expect(page.locator(".row:visible")).to_have_count(rows)
        filters.get_by_label("rule").select_option("date-changed")
        expect(shown).to_have_count(1)


def test_the_next_finding_is_a_key_away(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["fr"]) as page:
        following = page.get_by_role("button", name="Signalement suivant")
        following.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        expect(page.locator(".here")).to_have_attribute("id", "f2")
        expect(page.locator("#f2")).to_be_in_viewport()
        page.get_by_role("button", name="Signalement précédent").click()
        expect(page.locator(".here")).to_have_attribute("id", "f1")


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("width", [420, 900, 1280])
def test_nothing_hangs_over_the_edge(
    browser: Browser, pages: dict[str, Path], width: int, lang: str
) -> None:
    with opened(browser, pages[lang], width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("width", [420, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_it(
    browser: Browser,
    pages: dict[str, Path],
    axe: str,
    scheme: Literal["light", "dark"],
    width: int,
    lang: str,
) -> None:
    # axe is not of the page: its policy would rightly refuse it
    with opened(browser, pages[lang], width=width, scheme=scheme, bypass=True) as page:
        page.evaluate(axe)
        result: Any = page.evaluate("axe.run(document)")
        assert [
            (rule["id"], [node["html"][:120] for node in rule["nodes"][:3]])
            for rule in result["violations"]
        ] == []


def test_on_paper_everything_is_unfolded(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["en"], script=False) as page:
        page.emulate_media(media="print")
        expect(page.locator("footer dl")).to_be_visible()
        expect(page.locator("li.finding:visible")).to_have_count(FINDINGS)
        pdf = page.pdf(prefer_css_page_size=True)
        sheets = len(re.findall(rb"/Type\s*/Page\b", pdf))
        assert 3 <= sheets <= 8
