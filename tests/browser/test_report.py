"""The report of a check in a browser: it filters, and says everything without its script."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.projects import run_here, write_files

pytestmark = pytest.mark.browser

WRONG = {
    "journeys/visit.yml": """\
journey: بازدید
owner: slaes
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود مهمان كارخانه
""",
    "journeys/second.yml": "journey: بازدید دوم\nowner: sales\nfels: شاد\n",
}


@pytest.fixture(params=["fa", "en"])
def report(request, small_project):
    write_files(small_project, WRONG)
    arguments = ("--lang", request.param, "--output-format", "html", "--output-file", "report.html")
    run_here("check", *arguments, cwd=small_project)
    return small_project / "report.html"


@pytest.fixture
def opened(browser, report):
    contexts = []

    def shown(**given):
        context = browser.new_context(**given)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.complaints.append(request.url))
        page.goto(report.as_uri())
        page.complaints.remove(report.as_uri())
        return page

    yield shown
    for context in contexts:
        context.close()


def codes(page):
    """The codes of the findings that can be seen."""
    findings = page.locator(".cx-finding:visible").all_inner_texts()
    return sorted(code for text in findings for code in ("CX102", "CX117", "CX201") if code in text)


def test_findings_are_filtered_by_severity_file_and_words(opened):
    page = opened()
    assert ["CX102", "CX117", "CX201"] == codes(page)

    page.get_by_role("checkbox").last.uncheck()
    assert ["CX102", "CX201"] == codes(page)
    page.get_by_role("combobox").select_option("journeys/visit.yml")
    assert ["CX201"] == codes(page)
    page.get_by_role("checkbox").last.check()
    page.get_by_role("searchbox").fill("کارخانه مهمان")
    assert ["CX117"] == codes(page)
    page.get_by_role("searchbox").fill("unheard-of")
    assert [] == codes(page)
    assert page.get_by_role("status").inner_text()


@pytest.mark.parametrize("with_script", [True, False])
def test_a_code_unfolds_what_it_means(opened, with_script):
    page = opened(java_script_enabled=with_script)
    assert not page.locator("#cx_references_resolve").is_visible()

    page.get_by_role("link", name="CX201").click()
    assert page.locator("#cx_references_resolve").is_visible()


def test_it_runs_under_its_own_policy_and_fetches_nothing(opened):
    page = opened()
    page.evaluate("document.fonts.ready")

    assert [] == [each for each in page.complaints if not each.startswith("data:font/")]


def test_without_a_script_everything_is_there_and_no_filter(opened):
    page = opened(java_script_enabled=False)

    assert ["CX102", "CX117", "CX201"] == codes(page)
    assert not page.get_by_role("searchbox").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_is_wider_than_its_screen(opened, width):
    page = opened(viewport={"width": width, "height": 800})

    assert width >= page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(opened, scheme):
    # The policy keeps out what axe puts into the page.
    page = opened(color_scheme=scheme, bypass_csp=True)
    found = Axe().run(page).response["violations"]

    assert [] == [(each["id"], [n["target"] for n in each["nodes"]]) for each in found]
