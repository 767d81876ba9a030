"""The page of a journey in a browser: contexts, filters, addresses, keys, phone and paper."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

_HOST = "https://cx.example.org"
_MKDOCS = """\
site_name: Small
{site_url}repo_url: https://git.example.org/firm/cx
edit_uri: edit/main/docs/fa/
docs_dir: docs/fa
site_dir: site/fa
theme:
  name: material
  language: fa
  font: false
  features: [content.action.edit, navigation.tabs{features}]
plugins:
  - search
  - offline
  - cxmap
"""
_REGISTERS = """\
departments:
  - {department: {fa: فروش, en: Sales}, id: sales}
  - {department: {fa: مالی, en: Finance}, id: finance}
personas:
  - {persona: {fa: خریدار, en: Buyer}, id: buyer}
  - {persona: {fa: پدر خانواده, en: Parent}, id: parent}
contexts:
  - {context: {fa: برف, en: Snow}, id: snow}
"""
_STAGE = """\
  - stage: {{fa: مرحله {number}, en: Stage {number}}}
    id: stage-{number}
    goal: {{fa: خیالش راحت باشد., en: Feel at ease.}}
    touchpoints:
"""
_TOUCHPOINT = """\
      - touchpoint: {{fa: دیدار شماره {number} با همکاران ما, en: Meeting {number} with us}}
        id: t{number}
        channel: phone
        feels: {feels}
{own}        must_know: [{{fa: نامش, en: Their name}}, {{fa: شهرش, en: Their town}}]
"""
_EXTRAS = {
    2: "        owner: finance\n",
    3: "        persona: parent\n",
    4: """\
        expectations:
          - expects: {fa: نوشیدنی خنک, en: A cold drink}
            id: cold
            delivered: {fa: بود, en: It was there}
            verdict: met
""",
    5: """\
        moment_of_truth: {fa: همین‌جا تصمیم می‌گیرد., en: They decide here.}
        expectations:
          - expects: {fa: نمونه روی میز, en: Samples on the table}
            id: samples
            delivered: {fa: دیر آمد, en: They came late}
            verdict: missed
          - expects: {fa: نوشیدنی گرم, en: A hot drink}
            id: hot
            verdict: unknown
            only_in: snow
            replaces: t4/cold
        pains: [{pain: {fa: کسی نبود, en: Nobody was there}, id: nobody}]
        lanes: {frontstage: [{fa: خوش‌آمد, en: Welcome}], support: [{fa: تقویم, en: Calendar}]}
""",
}
_OWN = {
    5: "        actors: [{persona: parent, id: parent-waits, feels: 0}]\n",
    8: "        actors: [{persona: parent, id: parent-there, feels: -2}]\n",
    10: "        actors: [{persona: parent, id: parent-at-last, feels: -1}]\n",
}
_FEELS = ("+1", "0", "+2", "-1", "-2", "+1", "0", "-1", "+1", "+2")
_PAGE = "fa/journeys/visit.html"


def _journey():
    text = "journey: {fa: بازدید, en: Visit}\npersona: [buyer, parent]\nowner: sales\nstages:\n"
    for number, feels in enumerate(_FEELS, 1):
        if number % 3 == 1:
            text += _STAGE.format(number=number // 3 + 1)
        own = _OWN.get(number, "")
        text += _TOUCHPOINT.format(number=number, feels=feels, own=own) + _EXTRAS.get(number, "")
    return text


def _files(**changes):
    return {
        "mkdocs.yml": _MKDOCS.format(**changes),
        "docs/fa/guide.md": "# راهنما\n\nسلام.\n",
        "docs/en/guide.md": "# Guide\n\nHello.\n",
        "journeys/project.yml": "project: {fa: نمونه, en: Sample}\n",
        "journeys/registers.yml": _REGISTERS,
        "journeys/visit.yml": _journey(),
    }


@pytest.fixture(scope="module")
def plain(site_of):
    """The site as it is made by default."""
    return site_of(_files(site_url="", features=""))


@pytest.fixture(scope="module")
def instant(site_of):
    """The site with the theme's instant navigation."""
    return site_of(_files(site_url=f"site_url: {_HOST}/\n", features=", navigation.instant"))


@pytest.fixture(params=[pytest.param("plain", marks=pytest.mark.long), "instant"])
def site(request):
    """The site with and without instant navigation."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def open_at(browser):
    """Open an address of a site in a window of its own, which fails where our script does."""
    contexts, errors = [], []

    def opened(folder, address=_PAGE, *, width=1280, **settings):
        context = browser.new_context(viewport={"width": width, "height": 844}, **settings)
        contexts.append(context)
        context.on("weberror", lambda error: errors.append(str(error.error.stack)))

        def answer(route):
            file = folder / urlsplit(route.request.url).path.lstrip("/")
            route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

        context.route(f"{_HOST}/**", answer)
        page = context.new_page()
        page.goto(address if "://" in address else f"{_HOST}/{address}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [] == [error for error in errors if "cxmap.js" in error]


def seen(page, selector):
    return [each.is_visible() for each in page.locator(selector).all()]


def opened(page):
    return page.eval_on_selector_all(
        ".cx-touchpoint[open] h3", "found => found.map(each => each.id)"
    )


def top_of(page, selector):
    return page.evaluate("s => document.querySelector(s).getBoundingClientRect().top", selector)


# --- Contexts -------------------------------------------------------------------------------------


def test_on_an_ordinary_day_there_is_nothing_of_snow(open_at, plain):
    page = open_at(plain, f"{_PAGE}#t5")

    assert not page.is_visible("#expectation_t5_hot")
    assert page.is_visible("#expectation_t5_samples")
    page.evaluate("document.querySelector('#t4').closest('details').open = true")
    assert page.is_visible("#expectation_t4_cold")


def test_in_snow_one_thing_takes_the_place_of_another(open_at, plain):
    page = open_at(plain, f"{_PAGE}#t5")
    page.evaluate("document.querySelector('#t4').closest('details').open = true")
    page.click("[data-cx-context=snow]")

    assert page.is_visible("#expectation_t5_hot")
    assert not page.is_visible("#expectation_t4_cold")
    assert page.is_visible("[data-cx-only-in=snow] a[href='#expectation_t5_hot']")
    assert page.url.endswith("?context=snow#t5")


def test_the_context_is_kept_for_the_next_page_and_for_whoever_gets_the_address(open_at, plain):
    page = open_at(plain, f"{_PAGE}?context=snow")
    assert page.get_attribute("[data-cx-context=snow]", "aria-pressed") == "true"

    page.click("[data-cx-context='']")
    page.click("[data-cx-context=snow]")
    page.goto(f"{_HOST}/{_PAGE}")
    assert page.get_attribute("[data-cx-context=snow]", "aria-pressed") == "true"

    page.goto(f"{_HOST}/{_PAGE}?context=nonsense")
    assert page.get_attribute("[data-cx-context='']", "aria-pressed") == "true"


def test_a_link_to_something_in_snow_chooses_snow(open_at, plain):
    page = open_at(plain, f"{_PAGE}#expectation_t5_hot")

    assert page.is_visible("#expectation_t5_hot")
    assert page.get_attribute("[data-cx-context=snow]", "aria-pressed") == "true"


# --- Addresses ------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1280])
def test_an_address_opens_its_touchpoint_and_nothing_hides_its_heading(open_at, site, width):
    page = open_at(site, f"{_PAGE}#t7", width=width)
    page.wait_for_function("document.querySelector('#t7').closest('details').open")
    page.wait_for_timeout(200)

    above = 48 + 56 if width < 700 else 48
    assert above <= top_of(page, "#t7") < 300


def test_links_of_the_page_and_the_way_back_open_touchpoints(open_at, site):
    page = open_at(site, f"{_PAGE}?view=table")
    for name in ("t2", "t9"):
        page.click(f".cx-grid a[href$='#{name}']")
        page.wait_for_function("n => document.getElementById(n).closest('details').open", arg=name)
        assert page.url.endswith(f"{_PAGE}?view=table#{name}")
    page.eval_on_selector_all(
        ".cx-touchpoint", "all => all.forEach(each => { each.open = false; })"
    )
    page.go_back()
    page.wait_for_function("document.querySelector('#t2').closest('details').open")

    # The same link once more changes no address, and still opens.
    page.eval_on_selector_all(
        ".cx-touchpoint", "all => all.forEach(each => { each.open = false; })"
    )
    page.click(".cx-grid a[href$='#t2']")
    page.wait_for_function("document.querySelector('#t2').closest('details').open")


def test_the_page_works_after_instant_navigation(open_at, instant):
    page = open_at(instant, "fa/personas/buyer.html")
    page.evaluate("window.isTheSame = true")
    page.wait_for_load_state("networkidle")
    page.locator("a[href$='journeys/visit.html']").first.evaluate("link => link.click()")
    page.wait_for_url("**/journeys/visit.html")
    page.wait_for_selector(".cx-tools:not([hidden])")
    page.select_option("[data-cx-filter=owner]", "finance")

    assert page.evaluate("window.isTheSame"), "the theme has loaded a whole page"
    assert "۱ از ۱۰ نقطه تماس" == page.inner_text(".cx-tools__count")


def test_the_page_works_from_a_folder(open_at, plain):
    page = open_at(plain, f"{(plain / _PAGE).as_uri()}#t5")
    page.click("[data-cx-context=snow]")
    page.select_option("[data-cx-filter=persona]", "buyer")

    assert "t5" in opened(page)
    assert page.is_visible("#expectation_t5_hot")
    assert "۹ از ۱۰ نقطه تماس" == page.inner_text(".cx-tools__count")


def test_without_scripts_everything_is_there_and_no_dead_control(open_at, plain):
    page = open_at(plain, java_script_enabled=False)

    assert not any(seen(page, ".cx-tools, [data-cx-register]"))
    assert page.is_visible(".cx-grid")
    assert [True] == seen(page, "#expectation_t5_hot")  # the worst one stands open


# --- Whose journey is told ------------------------------------------------------------------------


def told(page, selector):
    """What is seen, and heard, of elements."""
    return [each.inner_text().strip() for each in page.locator(selector).all() if each.is_visible()]


def felt_in_list(page):
    return told(page, ".cx-touchpoint > summary > span:first-of-type")


def heard_on_map(page):
    points = page.locator(".cx-diagram svg > g > [role=img]:visible").all()
    return [each.get_attribute("aria-label") for each in points]


@pytest.mark.parametrize("width", [1280, 390])
def test_whoever_chooses_a_persona_sees_what_that_one_feels(open_at, plain, width):
    page = open_at(plain, width=width)
    of_all = felt_in_list(page)
    assert "خوشحال" in of_all[-1]

    select = page.locator("[data-cx-filter=persona]")
    if width < 1000:
        page.click(".cx-tools__for")
    select.select_option("parent")
    of_parent = felt_in_list(page)
    select.select_option("")

    assert of_all[:4] == of_parent[:4]
    assert "ناراحت" in of_parent[9]
    assert of_all == felt_in_list(page)


def test_the_map_draws_the_curve_of_the_persona_in_an_address(open_at, plain):
    page = open_at(plain, f"{_PAGE}?persona=parent")

    heard = heard_on_map(page)
    assert 10 == len(heard), "a point at each touchpoint, and none of those of all"
    assert heard[9].startswith("۱۰: ناراحت")
    assert not page.locator(".cx-diagram svg > .o1[data-cx-persona]").is_visible()

    page.select_option("[data-cx-filter=persona]", "")
    assert heard_on_map(page)[9].startswith("۱۰: خیلی خوشحال")
    assert page.locator(".cx-diagram svg > .o1[data-cx-persona]").is_visible()


def test_the_curve_of_a_persona_passes_nothing_that_is_for_others(open_at, plain):
    page = open_at(plain, f"{_PAGE}?persona=buyer")
    numbers = [each.split(":")[0] for each in heard_on_map(page)]
    assert ["۱", "۲", "۴", "۵", "۶", "۷", "۸", "۹", "۱۰"] == numbers

    page.select_option("[data-cx-filter=owner]", "finance")
    points = ".cx-diagram svg > g[data-cx-for=buyer] > [role=img]"
    assert [1, 3, 4, 5, 6, 7, 8, 9] == dimmed(page, points)


def test_the_worst_moment_is_that_of_whoever_is_chosen(open_at, plain):
    page = open_at(plain, _PAGE.replace("fa", "en"))
    worst = ".cx-glance div:first-child > dd"
    assert ["Meeting 5"] == [each[:9] for each in told(page, worst)]

    page.select_option("[data-cx-filter=persona]", "parent")
    assert ["Meeting 8"] == [each[:9] for each in told(page, worst)]


def test_on_a_phone_the_strip_tells_what_the_persona_feels(open_at, plain):
    page = open_at(plain, f"{_PAGE}?persona=parent", width=390)
    points = page.locator(".cx-strip a:visible").all()

    assert 10 == len(points)
    assert "ناراحت" in points[9].text_content()
    page.locator("#t8").scroll_into_view_if_needed()
    page.wait_for_selector(".cx-strip ol:not([hidden]) [aria-current]")


def test_paper_says_for_whom_it_was_printed(open_at, plain):
    page = open_at(plain, f"{_PAGE}?persona=parent")
    page.emulate_media(media="print")

    assert ["نمایش برای پدر خانواده"] == told(page, ".cx-tools__for")
    assert "پدر خانواده" in page.inner_text(".cx-sheet")
    assert "خریدار" not in page.inner_text(".cx-sheet")

    page.select_option("[data-cx-filter=persona]", "", force=True)
    assert [] == told(page, ".cx-tools__for")


def test_without_scripts_what_all_feel_is_seen(open_at, plain):
    page = open_at(plain, java_script_enabled=False)

    assert 10 == len(heard_on_map(page))
    assert not any(seen(page, "[data-cx-for]:not([data-cx-for=''])"))


# --- Filters, views, rows -------------------------------------------------------------------------


def dimmed(page, selector):
    return page.eval_on_selector_all(
        selector, "all => all.map((each, at) => each.matches('.cx-dim') && at + 1).filter(Boolean)"
    )


def test_filters_dim_what_does_not_concern_and_count_the_rest(open_at, plain):
    page = open_at(plain)
    page.select_option("[data-cx-filter=persona]", "buyer")

    assert [3] == dimmed(page, ".cx-touchpoint")
    assert not page.is_visible("details:has(> summary #t3)")
    # What has no box is not counted, and numbers would not be those of the map.
    assert "none" != page.eval_on_selector(
        "details:has(> summary #t3)", "it => getComputedStyle(it).display"
    )
    assert page.is_visible("details:has(> summary #t2)")
    assert [3] == dimmed(page, ".cx-grid th[scope=col]")
    assert [3] == dimmed(page, ".cx-grid tr[data-cx-row=must_know] td")
    assert "۹ از ۱۰ نقطه تماس" == page.inner_text(".cx-tools__count")

    page.select_option("[data-cx-filter=persona]", "")
    assert [] == dimmed(page, ".cx-touchpoint")
    assert "" == page.inner_text(".cx-tools__count")


def test_what_matters_can_be_shown_alone(open_at, plain):
    page = open_at(plain, _PAGE.replace("fa", "en"))
    page.select_option("[data-cx-filter=only]", "moments")

    others = [1, 2, 3, 4, 6, 7, 8, 9, 10]
    assert others == dimmed(page, ".cx-touchpoint")
    assert others == dimmed(page, ".cx-grid th[scope=col]")
    assert others == dimmed(page, ".cx-diagram g[transform]")
    assert "1 of 10 touchpoints" == page.inner_text(".cx-tools__count")

    page.select_option("[data-cx-filter=only]", "missed")
    assert 5 not in dimmed(page, ".cx-touchpoint")

    page.select_option("[data-cx-filter=only]", "")
    assert [] == dimmed(page, ".cx-touchpoint")


def test_a_phone_says_what_is_shown_alone(open_at, plain):
    page = open_at(plain, f"{_PAGE.replace('fa', 'en')}?only=moments", width=390)

    assert "Shown for everyone · Moments of truth" == page.inner_text(".cx-tools__for")


def test_an_address_filters(open_at, plain):
    page = open_at(plain, f"{_PAGE.replace('fa', 'en')}?owner=finance&view=table")

    assert "finance" == page.input_value("[data-cx-filter=owner]")
    assert 9 == len(dimmed(page, ".cx-touchpoint"))
    assert 1 == sum(seen(page, ".cx-stage"))
    assert "1 of 10 touchpoints" == page.inner_text(".cx-tools__count")
    assert [False] == seen(page, ".cx-map")
    assert [True] == seen(page, ".cx-scroll")


def test_a_table_shows_that_more_of_it_stands_below_until_its_end_is_seen(open_at, plain):
    page = open_at(plain, f"{_PAGE}?view=table")
    page.set_viewport_size({"width": 1280, "height": 360})

    page.wait_for_selector(".cx-scroll[data-cx-below]")
    page.evaluate("document.querySelector('.cx-scroll').scrollTop = 1e6")
    page.wait_for_selector(".cx-scroll:not([data-cx-below])")


def test_points_of_the_map_step_back_with_their_cards(open_at, plain):
    page = open_at(plain, f"{_PAGE}?owner=finance")
    cards = dimmed(page, ".cx-diagram g[transform]")

    assert 9 == len(cards)
    assert cards == dimmed(page, ".cx-diagram svg > g[data-cx-for=''] > [role=img]")


def test_rows_that_were_hidden_stay_hidden_for_this_journey(open_at, plain):
    page = open_at(plain, f"{_PAGE}?view=table")
    page.click(".cx-rows > summary")
    page.click(".cx-rows label:has-text('آنچه باید بدانید') input")
    page.reload()

    assert [False] == seen(page, "tr[data-cx-row=must_know]")
    assert [True] == seen(page, "tr[data-cx-row=expectations]")


@pytest.mark.parametrize(("language", "onwards", "back"), [
    ("fa", "ArrowLeft", "ArrowRight"),
    ("en", "ArrowRight", "ArrowLeft"),
])  # fmt: skip
def test_arrow_keys_go_from_touchpoint_to_touchpoint(open_at, plain, language, onwards, back):
    page = open_at(plain, f"{language}/journeys/visit.html?view=table")
    page.focus(".cx-grid a[href='#t1']")
    reached = []
    for key in (onwards, onwards, back, "End", onwards, "Home"):
        page.keyboard.press(key)
        reached.append(page.evaluate("document.activeElement.hash"))

    assert ["#t2", "#t3", "#t2", "#t10", "#t10", "#t1"] == reached


# --- What is done there ---------------------------------------------------------------------------


def test_every_touchpoint_can_be_registered_with_its_name_and_unit(open_at, plain):
    page = open_at(plain, f"{_PAGE}#t2")
    button = page.locator("details:has(> summary #t2) [data-cx-register]").first

    assert "دیدار شماره 2 با همکاران ما" == button.get_attribute("data-touchpoint")
    assert "مالی" == button.get_attribute("data-unit")
    assert 10 == page.locator("[data-cx-register]").count()


def test_a_touchpoint_is_registered_with_its_own_address(open_at, plain):
    permissions = ["clipboard-read", "clipboard-write"]
    page = open_at(plain, f"{_PAGE}#t2", permissions=permissions)
    page.evaluate("document.querySelector('#t3').closest('details').open = true")
    page.locator("details:has(> summary #t3) [data-cx-register]:visible").first.click()
    page.locator("dialog [type=submit]").click()
    page.wait_for_selector("dialog output:not(:empty)")

    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"{_HOST}/{_PAGE}#t3" == copied.split("\n")[-1]


def test_a_malformed_address_breaks_nothing(open_at, plain):
    page = open_at(plain, f"{_PAGE}#100%")

    assert page.is_visible(".cx-tools")


def test_a_pencil_leads_to_the_line_of_yaml(open_at, plain):
    page = open_at(plain, f"{_PAGE}#t1")
    lines = (_journey()).splitlines()
    line = next(at for at, text in enumerate(lines, 1) if "دیدار شماره 1 " in text)
    link = page.locator("details:has(> summary #t1) .cx-edit")

    expected = f"https://git.example.org/firm/cx/edit/main/journeys/visit.yml#L{line}"
    assert expected == link.evaluate("link => link.href")


# --- Phone and paper ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_phone_shows_curve_and_rows_to_tap(open_at, plain, language):
    page = open_at(plain, f"{language}/journeys/visit.html", width=390, has_touch=True)
    heights = page.eval_on_selector_all(
        ".cx-touchpoint > summary", "all => all.map(each => each.offsetHeight)"
    )
    points = page.eval_on_selector_all(
        ".cx-strip ol:first-of-type a",
        "all => all.map(each => [each.offsetWidth, each.offsetHeight])",
    )

    torn = page.eval_on_selector_all(
        ".cx-touchpoint > summary > span:first-of-type:has(.cx-face)",
        "all => all.filter((each) => each.offsetHeight > 30).length",
    )

    assert 0 == torn
    assert min(heights) >= 64
    assert 56 == page.locator(".cx-strip").evaluate("strip => strip.offsetHeight")
    assert all(width >= 44 and height >= 44 for width, height in points)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not any(seen(page, ".cx-grid, .cx-map"))


@pytest.mark.parametrize("language", ["fa", "en"])
def test_points_of_the_curve_stand_over_what_is_tapped(open_at, plain, language):
    page = open_at(plain, f"{language}/journeys/visit.html", width=390)
    off = page.evaluate("""() => {
      const middle = (each) => {
        const box = each.getBoundingClientRect();
        return box.x + box.width / 2;
      };
      const links = [...document.querySelectorAll(".cx-strip ol:first-of-type a")].map(middle);
      const strip = document.querySelector(".cx-strip .cx-curve").getBoundingClientRect();
      const points = [...document.querySelectorAll("#cx_curve > g:not([hidden]) circle")].map(
        (each) => strip.x + (parseFloat(each.getAttribute("cx")) / 100) * strip.width,
      );
      return links.map((link, at) => Math.abs(link - points[at]));
    }""")

    assert 10 == len(off)
    assert max(off) <= 1


def test_the_curve_stays_above_while_the_phone_scrolls(open_at, plain):
    page = open_at(plain, width=390)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")

    assert 48 == page.locator(".cx-strip").evaluate("strip => strip.getBoundingClientRect().top")


def current(page, inside):
    return page.eval_on_selector_all(
        f"{inside} a[aria-current]", "all => all.map(each => each.getAttribute('href'))"
    )


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_curve_begins_at_its_beginning_and_follows_the_list(open_at, plain, language):
    page = open_at(plain, f"{language}/journeys/visit.html", width=390)
    page.set_viewport_size({"width": 390, "height": 480})
    scrolled = "Math.round(Math.abs(document.querySelector('.cx-strip__way').scrollLeft))"
    assert page.evaluate("document.querySelector('.cx-strip__way').scrollWidth") > 390
    assert 0 == page.evaluate(scrolled)

    page.evaluate("scrollBy(0, document.querySelector('#t7').getBoundingClientRect().top - 130)")
    page.wait_for_selector(".cx-strip a[href='#t7'][aria-current]")
    page.wait_for_function(f"{scrolled} > 0")
    here = page.evaluate("scrollY")

    assert (["#t7"], ["#stage_stage-3"]) == (
        current(page, ".cx-strip ol:not([hidden])"),
        current(page, ".cx-stages"),
    )
    assert here == page.evaluate("scrollY")


def test_a_phone_keeps_the_filters_folded_and_says_for_whom_it_shows(open_at, plain):
    page = open_at(plain, f"{_PAGE.replace('fa', 'en')}?owner=finance", width=390)

    assert "Shown for Finance" == page.inner_text(".cx-tools__for")
    assert not any(seen(page, "[data-cx-filter]"))
    page.click(".cx-tools__for")
    assert all(seen(page, "[data-cx-filter]"))


def test_the_grid_has_columns_of_one_width_below_their_points(open_at, plain):
    page = open_at(plain, f"{_PAGE}?view=table")
    columns = page.eval_on_selector_all(
        ".cx-grid th[scope=col]",
        "all => all.map(each => each.getBoundingClientRect()).map(box => [box.x, box.width])",
    )
    points = page.eval_on_selector_all(
        ".cx-grid #cx_curve > g:not([hidden]) circle",
        "all => all.map(each => each.getBoundingClientRect()).map(box => box.x + box.width / 2)",
    )

    assert {200} == {round(width) for _, width in columns}
    assert all(
        abs(x + width / 2 - point) <= 1 for (x, width), point in zip(columns, points, strict=True)
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_paper_shows_everything(open_at, plain):
    page = open_at(plain)
    page.emulate_media(media="print")

    assert all(seen(page, ".cx-touchpoint > summary + div"))
    assert not any(seen(page, ".cx-tools, .cx-strip, .cx-acts, .cx-scroll"))
    assert all(seen(page, ".cx-map"))
    sheets = re.findall(rb"/MediaBox \[([^]]+)\]", page.pdf(prefer_css_page_size=True))
    lying, *standing = [tuple(map(float, each.split()[2:])) for each in sheets]
    assert lying[0] > lying[1]
    assert standing
    assert all(width < height for width, height in standing)


def test_a_browser_that_prints_gets_everything_opened_and_closed_again(open_at, plain):
    page = open_at(plain)
    before = opened(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert 10 == len(opened(page))
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert before == opened(page)


# --- For everybody --------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["fa", pytest.param("en", marks=pytest.mark.long)])
def test_axe_finds_nothing_inside_the_article(open_at, plain, language, width, scheme):
    address = f"{language}/journeys/visit.html?view=table"
    page = open_at(plain, address, width=width, color_scheme=scheme)
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true; })")
    results = Axe().run(page, context="article")

    assert 0 == results.violations_count, results.generate_report()


def test_nothing_is_styled_in_line_even_after_scripts_ran(open_at, plain):
    page = open_at(plain, f"{_PAGE}?view=table&context=snow&owner=sales#t5")

    assert 0 == page.locator("article [style]").count()
