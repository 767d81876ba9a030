"""The pages that look at all journeys: what they show is found elsewhere, and said in words."""

import pytest

from cxmap.views.addresses import OVERVIEWS

VISIT = """\
journey: Visit
owner: sales
phase: before
stages:
  - stage: Coming
    touchpoints:
      - touchpoint: Ask
        id: ask
        raci: {responsible: agent}
        pains: [A queue]
        expectations:
          - {expects: An answer, verdict: missed, delivered: A riddle, we_assumed: met}
          - {expects: A smile, verdict: met, delivered: One}
      - {touchpoint: Pay, id: pay, owner: finance, must_know: The till closes at eight}
"""
FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/registers.yml": (
        "phases: [{phase: Before, id: before}]\n"
        "roles: [{role: Agent, id: agent}]\n"
        "departments: [{department: Finance, id: finance}, {department: Sales, id: sales}]\n"
    ),
    "journeys/visit.yml": VISIT,
}
OF_JOURNEYS = [name for name in OVERVIEWS if name not in ("late", "cases", "answers", "figures")]


@pytest.fixture(scope="module")
def pages(site):
    """The pages of a project with one journey."""
    return site(FILES, "en")


@pytest.mark.parametrize("name", OF_JOURNEYS)
def test_what_an_overview_shows_is_searched_where_it_stands(name, pages, whole, parsed):
    page = pages[OVERVIEWS[name]]

    shown = parsed(whole(page)).text
    assert "Visit" in shown or "Ask" in shown
    assert "An answer" not in page.body
    searched = [
        each["text"].removesuffix("¶")
        for each in parsed(page.body).elements
        if each["tag"] in ("h1", "h2") and "data-search-exclude" not in each["attrs"]
    ]
    assert [page.title] == searched


@pytest.mark.parametrize("name", OF_JOURNEYS)
def test_an_overview_leads_to_the_journey(name, pages, whole, parsed):
    html = parsed(whole(pages[OVERVIEWS[name]]))

    hrefs = [each["attrs"].get("href", "") for each in html.elements]
    assert any(href.startswith("../journeys/visit.html") for href in hrefs)


def test_home_leads_to_every_overview(pages, whole, parsed):
    hrefs = {each["attrs"].get("href") for each in parsed(whole(pages["index.html"])).elements}

    assert hrefs.issuperset(OVERVIEWS.values())


def test_a_letter_is_said_as_a_word(pages, whole, parsed):
    text = parsed(whole(pages[OVERVIEWS["responsibilities"]])).text

    assert "R responsible" in text
    assert "A accountable (not said there)" in text


def test_a_bar_says_in_numbers_what_it_shows(pages, whole, parsed):
    html = parsed(whole(pages[OVERVIEWS["coverage"]]))

    bars = [each["attrs"] for each in html.elements if each["tag"] == "progress"]
    assert bars
    assert {"true"} == {each["aria-hidden"] for each in bars}
    first = next(each for each in html.elements if each["tag"] == "td")
    assert f"{bars[0]['value']} of {bars[0]['max']}" in first["text"]


def test_verdicts_that_nothing_got_cannot_be_chosen(pages, whole, parsed):
    html = parsed(whole(pages[OVERVIEWS["delivered"]]))

    choices = [each["attrs"]["value"] for each in html.elements if each["tag"] == "input"]
    assert ["all", "missed", "met"] == choices


def test_a_project_without_journeys_has_no_overview(site):
    without = {path: text for path, text in FILES.items() if "visit" not in path}

    assert set(OVERVIEWS.values()).isdisjoint(site(without, "en"))


def test_a_journey_of_which_nothing_is_said_breaks_no_overview(site, whole, parsed):
    empty = {**FILES, "journeys/visit.yml": "journey: Visit\n"}

    made = site(empty, "en", wanted=set(OVERVIEWS.values()).__contains__)

    assert [[]] * len(OVERVIEWS) == [parsed(whole(page)).mismatches for page in made.values()]


def test_what_is_late_is_told_with_its_owner_and_searched_on_its_own_page(pages, site, whole):
    late = "feedback: [{feedback: Nobody came, id: n, owner: sales, due: 2026-11-02}]"
    path = OVERVIEWS["late"]
    page = site({**FILES, "journeys/late.yml": late}, "en", path.__eq__)[path]

    assert "Nothing is overdue" in whole(pages[path])
    assert "Nobody came" not in page.body
    assert page.body.index("Sales") < page.body.index("data-cx-slot")
    assert "Nobody came" in whole(page)
    assert 'href="cases.html?department=sales"' in whole(page)


def rows_of_feedback(number, waiting):
    """A file of complaints: so many rows, of which so many wait for an answer."""
    lines = [
        f"Nobody came {n},2026-{1 + n % 9:02}-10,"
        + ("" if n < waiting else f"2026-{1 + n % 9:02}-{11 + n % 9},Cause {n % 7},We did")
        for n in range(number)
    ]
    return "\n".join(("text,date,closed,root_cause,answer", *lines))


def test_a_register_of_five_hundred_rows_is_light_and_searched_elsewhere(site, whole, parsed):
    data = "datasets: [{dataset: Log, id: log, file: log.csv, rows: feedback, kind: complaint}]\n"
    files = {**FILES, "journeys/data.yml": data, "journeys/log.csv": rows_of_feedback(500, 100)}
    made = site(files, "en", lambda path: "feedback" in path or path.startswith("overview/"))
    cases, answers = made[OVERVIEWS["cases"]], made[OVERVIEWS["answers"]]

    assert 100 == whole(cases).count('class="cx-case"')
    assert 150_000 > len(whole(cases).encode())
    assert 200_000 > len(whole(answers).encode())
    assert [[], []] == [parsed(whole(each)).mismatches for each in (cases, answers)]
    assert "Nobody came" not in cases.body + answers.body
    # The 77th came in the sixth month: 1 + 77 % 9.
    assert [("feedback/2026-06.html", 1)] == [
        (path, page.body.count("Nobody came 77<"))
        for path, page in made.items()
        if "Nobody came 77<" in page.body
    ]


def test_hundreds_of_voices_stand_on_a_page_for_each_month(site, whole, parsed):
    data = "datasets: [{dataset: Log, id: log, file: log.csv, rows: feedback, kind: complaint}]\n"
    files = {**FILES, "journeys/data.yml": data, "journeys/log.csv": rows_of_feedback(500, 100)}
    made = site(files, "en", lambda path: path.startswith("feedback"))
    index = whole(made["feedback.html"])
    rows = [each["text"] for each in parsed(index).elements if each["tag"] == "td"]

    assert [f"feedback/2026-{month:02}.html" for month in range(9, 0, -1)] == list(made)[1:]
    # 500 rows on nine months: 500 // 9 = 55, and one more in the first five.
    # The first hundred wait: eleven in each month, and one more in the first.
    assert ["January 2026", "56", "56", "12"] == rows[-4:]
    assert 20_000 > len(index.encode())
    assert 200_000 > max(len(whole(page).encode()) for page in made.values())


def test_home_ends_with_the_way_to_the_health_of_the_project(pages):
    assert 'href="health.html"' in pages["index.html"].body


@pytest.mark.parametrize("name", ["delivered", "responsibilities"])
def test_a_long_overview_has_a_way_to_each_of_its_journeys(name, pages, site, whole, parsed):
    another = VISIT.replace("journey: Visit", "journey: Return")
    path = OVERVIEWS[name]
    page = site({**FILES, "journeys/return.yml": another}, "en", path.__eq__)[path]
    hrefs = [each["attrs"].get("href") for each in parsed(whole(page)).elements]

    assert {"#cx_journey_visit", "#cx_journey_return"} <= set(hrefs)
    assert "cx-jumps" not in whole(pages[path])
