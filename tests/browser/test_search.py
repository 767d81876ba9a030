"""What a reader types into the search box leads to the section that says it."""

import re
from collections import defaultdict

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.publication.checking import checked_project
from cxmap.views.addresses import address_of
from tests.projects import ROOT

pytestmark = pytest.mark.browser

_BOX = "[data-md-component=search-query]"
_SAID = ".md-search-result__meta"
# A word also finds longer ones that begin like it, which may be rarer and so weigh more: what has
# exactly the title that was typed is among the first, and not always the very first.
_FIRST_GROUPS = ".md-search-result__item:nth-child(-n+3) a.md-search-result__link"


def _touchpoint_titles(language):
    """Give every touchpoint title of the demo with the addresses of all that is called so."""
    catalog = checked_project(read_project_files(ROOT)).catalog
    first = catalog.project.first_language
    titled = defaultdict(list)
    for entry in catalog.all(Entry):
        address = address_of(catalog, entry)
        if address is not None:
            titled[entry.title.said_in(language, first=first)[0]].append(address)
    wanted = [each.title.said_in(language, first=first)[0] for each in catalog.all(Touchpoint)]
    return {
        title: [f"{address.page}#{address.anchor}" for address in titled[title]] for title in wanted
    }


def _open_search(page, url):
    """Open a page and its search box, which shows a prompt as long as nothing is typed."""
    page.goto(url)
    page.focus(_BOX)
    page.wait_for_function(f"document.querySelector('{_SAID}').textContent.trim()")


def _first_groups(page, query):
    """Type a query and give the links of the first three groups of results."""
    _type(page, "")
    page.wait_for_function("() => !document.querySelector('.md-search-result__item')")
    _type(page, query)
    page.wait_for_selector(".md-search-result__item", state="attached")
    hrefs = page.eval_on_selector_all(_FIRST_GROUPS, "links => links.map(link => link.href)")
    return [re.sub(r"\?h=[^#]*", "", href) for href in hrefs]


def _type(page, text):
    page.fill(_BOX, text)
    page.press(_BOX, "End")  # the theme looks at the box when a key is let go


@pytest.mark.long
@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_touchpoint_is_found_by_its_full_title(browser, demo_url, demo_site, language):
    page = browser.new_page()
    _open_search(page, f"{demo_url}/{language}/index.html")
    missed = {}
    for title, targets in _touchpoint_titles(language).items():
        found = _first_groups(page, title)
        if not any(href.endswith(target) for href in found for target in targets):
            missed[title] = found
        for target in targets:
            file, _, anchor = target.partition("#")
            assert f'id="{anchor}"' in (demo_site / language / file).read_text("utf-8")

    assert missed == {}
    page.close()


@pytest.mark.parametrize(
    ("language", "every"),
    [
        ("fa", 4),
        pytest.param("fa", 1, marks=pytest.mark.long),
        pytest.param("en", 1, marks=pytest.mark.long),
    ],
)
def test_a_result_opens_its_section(browser, demo_url, language, every):
    page = browser.new_page()
    # One of every page: that the others' sections are there is held above.
    titles = _touchpoint_titles(language)
    by_page = {targets[0].partition("#")[0]: title for title, targets in titles.items()}
    for title in [*by_page.values()][::every]:
        targets = titles[title]
        _open_search(page, f"{demo_url}/{language}/index.html")
        _first_groups(page, title)
        links = page.locator(_FIRST_GROUPS)
        hrefs = links.evaluate_all("links => links.map(link => link.href)")
        position = next(
            index
            for index, href in enumerate(hrefs)
            if any(re.sub(r"\?h=[^#]*", "", href).endswith(target) for target in targets)
        )
        anchor = hrefs[position].partition("#")[2]
        links.nth(position).click(force=True)
        page.wait_for_url(f"**#{anchor}")
        page.wait_for_function(
            "id => document.getElementById(id).getBoundingClientRect().top < innerHeight",
            arg=anchor,
        )
    page.close()


def test_search_works_from_a_double_clicked_file(browser, demo_site):
    page = browser.new_page()
    _open_search(page, (demo_site / "fa" / "index.html").as_uri())

    assert any("#wrong-size" in href for href in _first_groups(page, "سایز نمی خوره"))
    page.close()
