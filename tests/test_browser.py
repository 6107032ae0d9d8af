"""The brief in a real browser, from disk and with the network off: what a reader clicks, types, sees and hears."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 30_000  # milliseconds for what a busy machine shows late

with suppress(ImportError):  # the fixture ``browser`` then skips every test, or fails in CI
    from playwright.sync_api import expect

    expect.set_options(timeout=PATIENCE)

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def brief(built_brief: Path) -> str:
    """The address of the brief of the small corpus."""
    return (built_brief / "out" / "brief.html").as_uri()


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a page with the network off; whatever the console says against it fails the test."""
    said: list[str] = []
    contexts: list[Any] = []

    def opener(address: str, viewport: dict[str, int] = WIDE, scheme: str = "light", script: bool = True) -> Any:
        context = browser.new_context(
            viewport=viewport, color_scheme=scheme, java_script_enabled=script, offline=True, reduced_motion="reduce"
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("requestfailed", lambda request: said.append(request.url))
        page.goto(address)
        return page

    yield opener
    for context in contexts:
        context.close()
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_against_the_page(
    opened: Callable[..., Any], brief: str, viewport: dict[str, int], scheme: str
) -> None:
    if find_spec("axe_playwright_python") is None and not os.environ.get("CI"):
        pytest.skip("axe-core cannot be found on this machine")
    from axe_playwright_python.sync_playwright import Axe

    page = opened(brief, viewport, scheme)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    results = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    found = [(one["id"], one["nodes"][0]["html"][:200]) for one in results.response["violations"]]
    assert found == []


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_page_never_scrolls_sideways(opened: Callable[..., Any], brief: str, viewport: dict[str, int]) -> None:
    page = opened(brief, viewport)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_a_filter_is_named_for_its_table_and_leaves_names_their_capitals(opened: Callable[..., Any]) -> None:
    shipped = Path(__file__).parents[1] / "reports" / "brief.html"
    pairs = opened(shipped.as_uri()).evaluate(
        "[...document.querySelectorAll('.filter label')].map((label) => [label.textContent.trim(),"
        " label.closest('.filter').nextElementSibling.querySelector('caption').textContent.trim()])"
    )
    assert any(caption[1:] != caption[1:].lower() for _, caption in pairs)
    assert [label for label, caption in pairs if label != f"Filter {caption[0].lower()}{caption[1:]}"] == []


def test_every_link_leads_to_a_place_on_the_page_and_no_id_occurs_twice(opened: Callable[..., Any], brief: str) -> None:
    page = opened(brief)
    dead = page.evaluate(
        "[...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))"
        ".filter((target) => !target.startsWith('#') || !document.getElementById(target.slice(1)))"
    )
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((part) => part.id)")
    assert dead == []
    assert len(ids) == len(set(ids))


def test_no_level_of_heading_is_skipped(opened: Callable[..., Any], brief: str) -> None:
    levels = opened(brief).evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((part) => +part.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_evidence_number_leads_to_its_passage_and_back(opened: Callable[..., Any], brief: str) -> None:
    page = opened(brief)
    link = page.locator("#s-3_claims table a.ev:visible").first
    number = link.inner_text()
    link.click()
    assert page.evaluate("location.hash") == f"#{number}"
    entry = page.locator(f"[id='{number}']")
    expect(entry).to_be_in_viewport()
    entry.locator("a.back").first.click()
    assert page.evaluate("location.hash") == f"#{number}-1"


def test_a_preview_shows_the_passage_on_hover_and_on_focus_and_escape_closes_it(
    opened: Callable[..., Any], brief: str
) -> None:
    page = opened(brief)
    preview, link = page.locator("#preview"), page.locator("#s-3_claims table a.ev:visible").first
    passage = page.locator(f"[id='{link.inner_text()}'] q").inner_text()
    link.hover()
    expect(preview).to_be_visible()
    expect(preview).to_contain_text(passage)
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    page.locator(".skip").focus()
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "ev":
            break
    expect(preview).to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "preview"


def test_the_number_of_a_mark_in_a_figure_leads_to_its_passage(opened: Callable[..., Any], brief: str) -> None:
    page = opened(brief)
    link = page.locator("#s-4_chronology .wide svg a").first
    number = link.text_content()
    link.focus()
    expect(page.locator("#preview")).to_contain_text(number)
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{number}"


def _column(page: Any, table: str, number: int) -> list[str]:
    found: list[str] = page.locator(f"{table} tbody tr:visible > :nth-child({number})").all_inner_texts()
    return found


def test_a_table_is_sorted_by_the_keyboard_and_says_so(opened: Callable[..., Any], brief: str) -> None:
    page = opened(brief)
    table = "#s-2_actors .ct-scroll:has(caption:text-is('Actors')) table"
    head = page.locator(f"{table} thead th").nth(3)
    head.locator("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    numbers = [int(said) for said in _column(page, table, 4)]
    assert numbers == sorted(numbers)
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert [int(said) for said in _column(page, table, 4)] == sorted(numbers, reverse=True)


def test_a_table_is_filtered_by_words_and_says_how_many_rows_are_left(opened: Callable[..., Any], brief: str) -> None:
    page = opened(brief)
    table = "#s-methods .ct-scroll:has(caption:text-is('Findings and the rules that made them')) table"
    rows = len(_column(page, table, 1))
    page.get_by_label("Filter findings and the rules that made them", exact=True).fill("time expr")
    assert _column(page, table, 1) == ["times"]
    expect(page.locator("#s-methods .filter [role=status]").first).to_have_text(f"1 of {rows} rows")


def test_on_a_phone_wide_tables_are_cards_that_name_each_cell_and_keep_their_roles(
    opened: Callable[..., Any], brief: str
) -> None:
    page = opened(brief, PHONE)
    cards = page.locator(".ct-scroll.cards:visible").first
    expect(cards).to_be_visible()
    assert cards.locator("table").get_attribute("role") == "table"
    assert cards.locator("tbody td").first.get_attribute("data-label")
    assert page.locator(".drawing.wide:visible").count() == 0
    assert page.locator(".drawing.narrow:visible").count() > 0


def test_without_script_all_is_there_to_be_read(opened: Callable[..., Any], brief: str) -> None:
    page = opened(brief, script=False)
    expect(page.locator("#s-evidence li").first).to_be_visible()
    expect(page.locator("#s-2_actors table").first).to_be_visible()
    assert page.locator("button").count() == 0


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_an_address_that_names_a_section_leads_to_its_beginning(
    opened: Callable[..., Any], brief: str, viewport: dict[str, int]
) -> None:
    page = opened(f"{brief}#s-4_chronology", viewport)
    page.wait_for_function(
        "(top => -5 <= top && top <= 100)(document.getElementById('s-4_chronology').getBoundingClientRect().top)"
    )


def test_the_contents_mark_the_section_in_view(opened: Callable[..., Any], brief: str) -> None:
    page = opened(brief)
    page.locator(".contents a", has_text="The claims").first.click()
    expect(page.locator(".contents .here > a").first).to_have_text("The claims")
