"""The first page: it opens the search, and remembers on this device who is reading."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.projects import SMALL_PROJECT

pytestmark = pytest.mark.browser

_HOST = "https://example.org"
_WHO = "#cx_who"
_MINE = "[data-cx-whose] a:visible"
_BOX = "[data-md-component=search-query]"
_REGISTERS = """\
departments:
  - {department: Sales, id: sales}
  - {department: Finance, id: finance}
roles:
  - {role: Agent, id: agent, department: sales}
  - {role: Clerk, id: clerk, department: finance}
"""
_JOURNEY = """\
journey: Visit
owner: sales
stages: [{stage: Lobby, touchpoints: [{touchpoint: Welcome}]}]
"""
_PLAYBOOK = """\
playbook: Returns
owner: sales
situations:
  - situation: Too tight
    id: tight
    options: [{otherwise: Change it, decides: agent}]
  - situation: No money back
    id: money
    options: [{otherwise: Look it up, decides: clerk}]
"""


@pytest.fixture(scope="module")
def instant(site_of):
    """The site of a small project, in English, with the theme's instant navigation."""
    settings = SMALL_PROJECT["mkdocs.yml"].replace(
        "  font: false\n", "  font: false\n  features: [navigation.instant]\n"
    )
    files = {
        **{path: text for path, text in SMALL_PROJECT.items() if not path.endswith(".en.yml")},
        "mkdocs.yml": f"site_url: {_HOST}\n{settings}",
        "journeys/project.yml": "project: Sample\nlanguages: [en]\n",
        "journeys/registers.yml": _REGISTERS,
        "journeys/visit.yml": _JOURNEY,
        "playbooks/returns.yml": _PLAYBOOK,
    }
    return site_of(files)


@pytest.fixture
def context(browser):
    """A device with a fresh memory on which no script of ours may fail."""
    errors = []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.on("weberror", lambda error: errors.append(str(error.error.stack)))
    yield context
    context.close()
    assert [] == [error for error in errors if "cxmap.js" in error]


def _publish(context, folder):
    """Let a context find the files of a folder under an address of its own."""

    def answer(route):
        file = folder / route.request.url.removeprefix(f"{_HOST}/").partition("?")[0]
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

    context.route(f"{_HOST}/**", answer)


def _mine(page):
    return page.locator(_MINE).all_inner_texts()


def test_who_somebody_is_is_asked_once_and_shows_what_is_theirs(context, instant):
    page = context.new_page()
    page.goto((instant / "en" / "index.html").as_uri())
    assert [] == _mine(page)

    page.select_option(_WHO, "role:agent")
    assert ["Too tight", "Welcome", "Agent", "Sales"] == _mine(page)
    page.reload()
    assert page.input_value(_WHO) == "role:agent"
    assert ["Too tight", "Welcome", "Agent", "Sales"] == _mine(page)

    page.select_option(_WHO, "department:sales")
    assert ["Too tight", "No money back", "Welcome", "Sales"] == _mine(page)
    page.select_option(_WHO, "")
    assert [] == _mine(page)
    page.reload()
    assert page.input_value(_WHO) == ""


def test_a_role_is_remembered_with_its_department_for_other_pages(context, instant):
    page = context.new_page()
    page.goto((instant / "en" / "index.html").as_uri())
    page.select_option(_WHO, "role:clerk")

    kept = page.evaluate("Object.entries(localStorage).map(([k, v]) => [k.split(':').at(-1), v])")
    assert {"role": '"clerk"', "department": '"finance"'}.items() <= dict(kept).items()


def test_a_choice_that_is_there_no_more_counts_as_none(context, instant):
    page = context.new_page()
    page.goto((instant / "en" / "index.html").as_uri())
    page.select_option(_WHO, "role:clerk")
    page.evaluate(
        """() => Object.keys(localStorage).filter(key => /:(role|department)$/.test(key))
            .forEach(key => localStorage.setItem(key, '"gone"'))"""
    )
    page.reload()

    assert page.input_value(_WHO) == ""
    assert [] == _mine(page)


def test_home_works_after_instant_navigation(context, instant):
    _publish(context, instant)
    page = context.new_page()
    page.goto(f"{_HOST}/en/index.html")
    page.select_option(_WHO, "role:agent")
    page.evaluate("window.isTheSame = true")
    page.wait_for_load_state("networkidle")  # the theme has to know the pages of the site
    page.locator("article a[href$='roles/agent.html']:visible").click()
    page.wait_for_url("**/roles/agent.html")
    page.go_back()
    page.wait_for_url("**/index.html")

    page.wait_for_selector("#cx_who")
    page.wait_for_load_state("networkidle")  # the theme closes the search once it has arrived
    assert page.evaluate("window.isTheSame")
    assert ["Too tight", "Welcome", "Agent", "Sales"] == _mine(page)
    page.click(".cx-search > a")
    page.keyboard.type("tight")
    page.wait_for_selector(".md-search-result__item")
    assert page.input_value(_BOX) == "tight"


def test_the_way_into_the_search_puts_the_cursor_there_and_takes_what_is_typed(context, instant):
    page = context.new_page()
    page.goto((instant / "en" / "index.html").as_uri())
    page.focus(".cx-search > a")
    page.keyboard.type("tight")

    page.wait_for_selector(".md-search-result__item")
    assert page.input_value(_BOX) == "tight"
    assert page.evaluate("box => document.activeElement === document.querySelector(box)", _BOX)


def test_without_scripts_everything_there_is_can_still_be_reached(browser, instant):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((instant / "en" / "index.html").as_uri())

    assert not page.is_visible(_WHO)
    assert page.is_visible("article a[href='playbooks/returns.html#tight']")
    assert page.is_visible("article a[href='departments/index.html']")
    context.close()


@pytest.mark.parametrize("language", ["fa", pytest.param("en", marks=pytest.mark.long)])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_axe_finds_nothing_inside_the_article(browser, demo_url, language, width, scheme):
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{demo_url}/{language}/index.html")
    page.select_option(_WHO, "role:agent")
    page.eval_on_selector_all("details", "folds => folds.forEach(fold => { fold.open = true; })")
    found = Axe().run(page, context="article")

    assert found.violations_count == 0, found.generate_report()
    assert page.locator("article [style]").count() == 0
    context.close()


def test_an_empty_search_offers_what_is_heard_most_until_something_is_typed(context, instant):
    page = context.new_page()
    page.goto((instant / "en" / "index.html").as_uri())
    page.click(".cx-search > a")
    offered = page.locator(".cx-heard a")
    assert ["Too tight", "No money back"] == offered.all_inner_texts()

    page.keyboard.type("money")
    page.wait_for_selector(".md-search-result__item")
    assert [] == offered.all_inner_texts()
    page.fill(_BOX, "")
    offered.first.click()

    page.wait_for_url("**/playbooks/returns.html#tight")
    assert not page.locator("[data-md-toggle=search]").is_checked()
