"""A playbook with a customer on the line: answers, windows, register, hand over, a new customer."""

import csv
import io
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.projects import served

pytestmark = pytest.mark.browser

_MKDOCS = """\
site_name: Small
{site_url}docs_dir: docs/{language}
site_dir: site/{language}
theme:
  name: material
  language: {language}
  font: false
  features: [{features}]
plugins:
  - search
  - offline
  - cxmap
"""
_LINKS = """\
register_links:
  - register_link: میز شکایت
    id: desk
    link: https://desk.example.org/new?what={situation}&at={touchpoint}&unit={unit}&no={reference}&from={page}
  - register_link: نامه به سرپرست
    id: mail
    link: mailto:lead@example.org?subject={situation}
"""
_PROJECT = """\
project: نمونه
languages: [fa]
anchors:
  - {anchor: تحویل, id: delivery}
  - {anchor: راه‌افتادن پیک, id: courier}
holidays: [1405-09-02]
"""
_REGISTERS = """\
departments:
  - {department: خدمات پس از فروش, id: after-sales}
roles:
  - {role: کارشناس, id: agent, reports_to: supervisor}
  - {role: سرپرست, id: supervisor, reach: "داخلی ۱۳۱، هر روز ۸ تا ۲۰"}
"""
_RETURNS = """\
playbook: مرجوعی
owner: after-sales
verified: {by: supervisor, date: 1405-08-18}
situations:
  - situation: سایز نمی‌خورد
    id: size
    says: ["سایزش نمی‌خوره & تنگه", خیلی گشاده]
    say_first: الان درستش می‌کنیم.
    ask:
      - {ask: چه روزی رسید؟, id: when, date_of: delivery}
      - ask: برچسب هست؟ (نگاه کنید)
        id: tag
        answers: [هست, کنده شده]
    options:
      - {do: تعویض, id: exchange, if: {tag: هست}, within: 7 days after delivery, decides: agent,
         steps: [{step: کد را بگیرید, id: code}, {step: پیک را ثبت کنید, id: courier}]}
      - {do: بازپرداخت, id: refund, if: {tag: کنده شده}, within: 1 month after delivery,
         decides: supervisor}
      - {do: تعمیر, id: mend, if: اگر بشود درستش کرد, within: 5 business days after delivery,
         decides: agent}
      - {otherwise: تخفیف, id: discount, decides: agent}
    scripts:
      - {script: پیامک تعویض, id: swap, text: "پیک … می‌آید. بسته را باز نکنید.",
         must_contain: [روز آمدن پیک, نام شما]}
    red_lines:
      - {red_line: نه گفتن, id: never, instead: الان ببینم}
  - situation: خانه نیست
    id: away
    says: [خونه نیستم]
    ask:
      - {ask: پیک کی راه می‌افتد؟, id: leaves, date_of: courier}
    options:
      - {do: جابه‌جایی, id: move, within: 2 hours before courier, decides: agent}
      - {otherwise: تحویل در انبار, id: pick-up, decides: agent}
"""
_OTHER = """\
playbook: خوشامد
owner: after-sales
situations:
  - situation: آمدن
    id: coming
    options: [{otherwise: سلام, id: hello, decides: agent}]
"""
_FILES = {
    "docs/fa/guide.md": "# راهنما\n",
    "journeys/project.yml": _PROJECT,
    "journeys/registers.yml": _REGISTERS,
    "playbooks/returns.yml": _RETURNS,
    "playbooks/welcome.yml": _OTHER,
}
_PAGE = "fa/playbooks/returns.html"
_HOST = "https://cx.example.org/cx"
_NOW = "2026-11-22T10:00:00+03:30"  # 1405-09-01, a Sunday


@pytest.fixture(scope="module")
def built(site_of):
    """Give the site of the small project, with some files changed."""

    def build(*, themed=False, instant=False, language="fa", **changes):
        mkdocs = _MKDOCS.format(
            language=language,
            site_url=f"site_url: {_HOST}/\n" if instant else "",
            features="navigation.instant" if instant else "navigation.top",
        )
        changed = {f"{path.replace('__', '/')}.yml": text for path, text in changes.items()}
        return site_of({**_FILES, "mkdocs.yml": mkdocs, **changed}, themed=themed)

    return build


@pytest.fixture
def device(browser):
    """A telephone in Tehran with a fresh memory, that fails where a script does."""
    errors = []
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="fa-IR", timezone_id="Asia/Tehran"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert [] == errors


def opened(device, address, *, now=_NOW):
    page = device.new_page()
    page.clock.install(time=now)
    page.goto(address)
    page.wait_for_selector(".cx-bar:not([hidden])")
    return page


@pytest.fixture
def page(device, built):
    """The playbook of returns, with its first situation open."""
    with served(built()) as url:
        yield opened(device, f"{url}/{_PAGE}#size")


@pytest.fixture
def themed_page(device, built):
    """The same page in the theme."""
    site = built(themed=True)
    return opened(device, f"{(site / _PAGE).as_uri()}#size")


def option(page, name, situation="size"):
    return page.locator(f"#option_{situation}_{name}")


def become(page, role):
    """Choose a role, as the first page does."""
    page.evaluate(
        "role => localStorage.setItem(`cxmap:v1:${new URL('../../', location).pathname}:role`,"
        " JSON.stringify(role))",
        role,
    )
    page.reload()
    page.wait_for_selector(".cx-bar:not([hidden])")


def answer(page, text):
    page.locator("[data-cx-situation][open] .cx-choice", has_text=text).click()


def closed(page):
    return page.eval_on_selector_all(
        ".cx-option--closed", "found => found.map(each => each.id.split('_').pop())"
    )


def because(page, name):
    return option(page, name).locator(".cx-option__because > span").text_content()


def window(page, name, situation="size"):
    return option(page, name, situation).locator(".cx-window__today").text_content()


def choose_day(page, day):
    """Choose a day of the month that is shown, by its number in Persian digits."""
    page.locator("[data-cx-situation][open] .cx-choice[aria-expanded]").click()
    page.locator(".cx-month__day", has_text=day).first.click()


# --- Rows and addresses ---------------------------------------------------------------------------


def test_a_row_says_the_customers_words_and_the_first_way_out(page):
    row = page.locator("[data-cx-situation=size] > summary")

    assert "سایزش نمی‌خوره & تنگه" == row.locator("q").text_content()
    assert "تعویض تا ۷ روز بسته به پاسخ" in " ".join(row.text_content().split())


def test_every_row_can_be_tapped_with_a_thumb(device, built):
    page = opened(device, (built() / _PAGE).as_uri())
    heights = page.eval_on_selector_all(
        ".cx-situation__row", "rows => rows.map(row => row.getBoundingClientRect().height)"
    )

    assert 2 == len(heights)
    assert min(heights) >= 56


def test_an_address_that_is_none_leads_nowhere_and_breaks_nothing(device, built):
    page = opened(device, f"{(built() / _PAGE).as_uri()}#100%")

    assert 0 == page.locator("[data-cx-situation][open]").count()


@pytest.mark.parametrize("anchor", ["size", "option_size_mend", "red-line_size_never"])
def test_an_address_opens_its_situation_and_no_other(device, built, anchor):
    site = built(themed=True)
    page = opened(device, f"{(site / _PAGE).as_uri()}#{anchor}")

    assert ["size"] == page.eval_on_selector_all(
        "[data-cx-situation][open]", "found => found.map(each => each.dataset.cxSituation)"
    )
    assert page.locator(f"#{anchor}").bounding_box()["y"] < 844
    if anchor == "size":
        words = page.locator("[data-cx-situation=size] q.cx-situation__words").bounding_box()
        assert words["y"] >= page.locator(".md-header").bounding_box()["height"]


def test_a_row_that_is_opened_comes_under_the_header(themed_page):
    page = themed_page
    row = page.locator("[data-cx-situation=size] > summary")
    row.click()
    page.evaluate("scrollTo(0, 0)")
    row.click()
    page.wait_for_function("scrollY > 0")

    header = page.locator(".md-header").bounding_box()["height"]
    assert header <= row.bounding_box()["y"] < header + 24


def test_the_ways_out_come_before_the_red_lines(page):
    red_line = page.locator("#red-line_size_never")

    assert "هرگز: نه گفتن" in " ".join(red_line.text_content().split())
    assert option(page, "discount").bounding_box()["y"] < red_line.bounding_box()["y"]


def test_the_back_button_leads_to_the_situation_before(page):
    page.evaluate("location.hash = 'away'")
    page.wait_for_function("document.querySelector('[data-cx-situation=away]').open")
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = false; })")
    page.go_back()

    page.wait_for_function("document.querySelector('[data-cx-situation=size]').open")


def test_a_link_to_where_the_reader_is_opens_it_again(themed_page):
    page = themed_page
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = false; })")
    page.eval_on_selector(".md-nav a[href='#size']", "link => link.click()")

    page.wait_for_function("document.querySelector('[data-cx-situation=size]').open")


# --- Answers --------------------------------------------------------------------------------------


def test_an_answer_closes_what_it_does_not_fit_and_says_why(page):
    assert [] == closed(page)
    answer(page, "کنده شده")

    assert ["exchange"] == closed(page)
    assert because(page, "exchange") == "چون: برچسب هست؟ کنده شده"
    assert option(page, "exchange").locator(".cx-option__title").is_visible()
    assert "۳ راه باز مانده" == page.text_content("[data-cx-situation=size] [role=status]")
    first = page.locator("[data-cx-option]:not(.cx-option--closed)").first.get_attribute("id")
    assert f"#{first}" == page.get_attribute("[role=status] > a", "href")


def test_an_answer_to_a_question_that_is_shared_closes_options_of_its_own_situation(device, built):
    shared = _RETURNS.replace(
        "{ask: پیک کی راه می‌افتد؟, id: leaves, date_of: courier}", "{same_as: size/tag}"
    ).replace("{do: جابه‌جایی,", "{do: جابه‌جایی, if: {tag: هست},")
    site = built(playbooks__returns=shared)
    page = opened(device, f"{(site / _PAGE).as_uri()}#away")
    answer(page, "کنده شده")

    assert ["move"] == closed(page)
    reason = option(page, "move", "away").locator(".cx-option__because > span")
    assert "چون: برچسب هست؟ کنده شده" == reason.text_content()


def test_another_answer_opens_it_again(page):
    answer(page, "کنده شده")
    page.locator(".cx-choice", has_text="هست").first.click()

    assert ["refund"] == closed(page)


def test_an_answer_can_be_taken_back(page):
    answer(page, "کنده شده")
    answer(page, "کنده شده")

    assert [] == closed(page)
    assert 0 == page.locator(".cx-choice :checked").count()


def test_an_answer_can_be_given_and_taken_back_with_the_keyboard(page):
    page.locator(".cx-choice:has-text('هست') > input").first.focus()
    page.keyboard.press(" ")
    assert ["refund"] == closed(page)
    page.keyboard.press("ArrowLeft")  # the way on, reading from the right
    assert ["exchange"] == closed(page)
    page.keyboard.press(" ")
    assert [] == closed(page)


def test_what_a_person_has_to_judge_closes_nothing(page):
    answer(page, "کنده شده")

    assert "mend" not in closed(page)
    assert "شرط: اگر بشود درستش کرد" in option(page, "mend").text_content()


def test_an_option_names_the_answers_it_needs_until_they_are_given(page):
    needed = option(page, "refund").locator(".cx-if")
    assert "اگر: برچسب هست؟ کنده شده" == needed.text_content()
    answer(page, "کنده شده")

    assert not needed.is_visible()


def test_what_is_closed_can_still_be_read(page):
    answer(page, "کنده شده")
    exchange = option(page, "exchange")
    assert not exchange.locator(".cx-terms").is_visible()
    exchange.locator(".cx-option__show").click()

    assert exchange.locator(".cx-terms").is_visible()


def test_a_finger_takes_an_answer_back_and_a_press_that_ends_elsewhere_does_not(browser, built):
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    page = opened(context, f"{(built() / _PAGE).as_uri()}#size")
    chip = page.locator("[data-cx-situation][open] .cx-choice", has_text="کنده شده")
    chip.tap()
    assert ["exchange"] == closed(page)
    chip.dispatch_event("pointerdown")
    chip.dispatch_event("pointercancel")
    chip.locator("input").evaluate("input => input.click()")
    assert ["exchange"] == closed(page)
    chip.tap()
    assert [] == closed(page)
    context.close()


def test_an_answer_is_known_by_its_words_wherever_it_stands(device, built, tmp_path):
    changed = _RETURNS.replace("[هست, کنده شده]", "[کنده شده, معلوم نیست, هست]")
    moved = built(playbooks__returns=changed)
    site = tmp_path / "site"
    shutil.copytree(built(), site)
    page = opened(device, f"{(site / _PAGE).as_uri()}#size")
    answer(page, "کنده شده")
    shutil.copytree(moved, site, dirs_exist_ok=True)
    page.reload()
    page.wait_for_selector(".cx-bar:not([hidden])")
    assert because(page, "exchange") == "چون: برچسب هست؟ کنده شده"

    (site / _PAGE).write_text(
        (moved / _PAGE).read_text("utf-8").replace(key_of(page, "کنده شده"), "gone"), "utf-8"
    )
    page.reload()
    page.wait_for_selector(".cx-bar:not([hidden])")
    assert [] == closed(page)


def key_of(page, text):
    return page.locator(f".cx-choice:has-text('{text}') > input").first.get_attribute("value")


def test_what_was_kept_and_is_broken_closes_nothing(page):
    answer(page, "دیروز")
    page.evaluate("""() => {
      const [name] = Object.keys(localStorage).filter((key) => key.includes(":run:"));
      const run = JSON.parse(localStorage.getItem(name));
      run.values = { "date:delivery": "2026-99-01", "date:courier": 7, "time:courier": "x" };
      localStorage.setItem(name, JSON.stringify(run));
    }""")
    page.reload()
    page.wait_for_selector(".cx-bar:not([hidden])")

    assert [] == closed(page)
    assert "تحویل از ۲۴ آبان به بعد: در مهلت" == window(page, "exchange")


def test_answers_are_there_after_a_reload(page):
    answer(page, "کنده شده")
    page.reload()
    page.wait_for_selector(".cx-option--closed", state="attached")

    assert ["exchange"] == closed(page)
    assert 1 == page.locator(".cx-choice :checked").count()


# --- Windows --------------------------------------------------------------------------------------


def test_without_a_date_a_window_says_from_which_day_on_it_is_open(page):
    assert "تحویل از ۲۴ آبان به بعد: در مهلت" == window(page, "exchange")
    assert "تحویل از ۱ آبان به بعد: در مهلت" == window(page, "refund")
    # Friday is off: Tuesday to Thursday, Saturday, and today, which is Sunday.
    assert "تحویل از ۲۵ آبان به بعد: در مهلت" == window(page, "mend")


def test_the_day_the_customer_names_says_how_long_is_left(page):
    answer(page, "دیروز")

    assert "در مهلت؛ ۶ روز مانده، تا ۷ آذر" == window(page, "exchange")
    assert "در مهلت؛ ۲۹ روز مانده، تا ۳۰ آذر" == window(page, "refund")
    assert "در مهلت؛ ۶ روز مانده، تا ۷ آذر" == window(page, "mend")
    day = option(page, "refund").locator(".cx-window__today time")
    assert ("۳۰ آذر", "2026-12-21") == (day.text_content(), day.get_attribute("datetime"))


def test_a_window_that_is_over_closes_its_option_and_says_since_when(page):
    choose_day(page, "۱")

    assert ["exchange", "mend"] == closed(page)
    assert "چون: مهلت گذشته؛ ۲۳ روز پیش، ۸ آبان، تمام شد" == because(page, "exchange")
    assert "در مهلت؛ امروز روز آخر است" == window(page, "refund")


def test_another_day_is_said_by_the_button_that_chose_it(page):
    dates = page.locator("[data-cx-situation=size] .cx-choices").first
    other = dates.locator("[aria-expanded]")
    chosen = dates.locator(".cx-choice:visible:is(:has(:checked), .cx-choice--chosen)")
    choose_day(page, "۱۲")
    assert (["۱۲ آبان"], "۱۲ آبان") == (chosen.all_text_contents(), other.text_content())

    other.click()
    answer(page, "دیروز")
    assert ["دیروز"] == chosen.all_text_contents()
    assert "روز دیگر…" == other.text_content()
    assert not page.locator(".cx-month:visible").count()


def test_days_to_come_are_closed_where_something_has_happened(page):
    page.locator("[data-cx-situation=size] .cx-choice[aria-expanded]").click()
    page.locator("[data-cx-situation=size] .cx-month__turn").last.click()
    tomorrow = page.locator(".cx-month__day[aria-label='۲ آذر']:visible")
    assert "true" == tomorrow.get_attribute("aria-disabled")
    tomorrow.click(force=True)
    assert 0 == page.locator(".cx-choice :checked").count()

    page.locator("[data-cx-situation=away] > summary").click()
    page.locator("[data-cx-situation=away] .cx-choice[aria-expanded]").click()
    tomorrow = page.locator("[data-cx-situation=away] .cx-month__day[aria-label='۲ آذر']")
    assert tomorrow.get_attribute("aria-disabled") is None


def test_windows_follow_the_device_over_midnight(device, built):
    with served(built()) as url:
        page = opened(device, f"{url}/{_PAGE}#size", now="2026-11-22T23:59:50+03:30")
        answer(page, "امروز")
        assert "در مهلت؛ ۷ روز مانده، تا ۸ آذر" == window(page, "exchange")
        page.clock.run_for(11_000)

        assert "در مهلت؛ ۶ روز مانده، تا ۸ آذر" == window(page, "exchange")
        assert "دیروز" == page.text_content("[data-cx-situation=size] .cx-choice:has(:checked)")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # 30 Bahman and a month: Esfand has 29 days in 1404 and 30 in 1403.
        ("2026-02-19T10:00:00+03:30", "در مهلت؛ ۲۹ روز مانده، تا ۲۹ اسفند"),
        ("2025-02-18T10:00:00+03:30", "در مهلت؛ ۳۰ روز مانده، تا ۳۰ اسفند"),
        # 31 Shahrivar and a month: Mehr has 30 days.
        ("2026-09-22T10:00:00+03:30", "در مهلت؛ ۳۰ روز مانده، تا ۳۰ مهر"),
        # A month over the new year.
        ("2026-03-01T10:00:00+03:30", "در مهلت؛ ۲۹ روز مانده، تا ۱۰ فروردین ۱۴۰۵"),
    ],
)
def test_a_month_ends_with_the_month_it_ends_in(device, built, now, expected):
    with served(built()) as url:
        page = opened(device, f"{url}/{_PAGE}#size", now=now)
        answer(page, "امروز")

        assert expected == window(page, "refund")


def test_a_gregorian_site_counts_gregorian_months(device, built):
    english = {
        "journeys__project": _PROJECT.replace("[fa]", "[en]"),
        "docs__en__guide": "",
    }
    site = built(language="en", **english)
    with served(site) as url:
        address = f"{url}/en/playbooks/returns.html#size"
        page = opened(device, address, now="2027-01-31T10:00:00+03:30")
        answer(page, "Today")

        assert "Within the limit; 28 days left, until 28 February" == window(page, "refund")


def test_where_no_holidays_are_declared_a_window_says_that_none_are_counted(device, built):
    changed = {"journeys__project": _PROJECT.replace("holidays: [1405-09-02]\n", "")}
    with served(built(**changed)) as url:
        page = opened(device, f"{url}/{_PAGE}#size")

        notes = page.locator(".cx-window__note").all_text_contents()
        assert ["(تعطیلات رسمی حساب نشده)"] == notes
        assert "تحویل از ۲۵ آبان به بعد: در مهلت" == window(page, "mend")


def test_hours_are_counted_only_when_the_time_is_known(device, built):
    with served(built()) as url:
        page = opened(device, f"{url}/{_PAGE}#away")
        move = option(page, "move", "away")
        assert 0 == move.locator(".cx-window__today").count()
        assert "پس‌فردا" in page.text_content("[data-cx-situation=away] fieldset")
        answer(page, "امروز")
        assert 0 == move.locator(".cx-window__today").count()

        page.select_option("[data-cx-situation=away] select", "12:30")
        assert "در مهلت تا ساعت ۱۰:۳۰، ۱ آذر" == window(page, "move", "away")
        page.clock.run_for(31 * 60_000)
        assert ["move"] == closed(page)


def test_the_month_is_used_with_the_keyboard(page):
    other = page.locator("[data-cx-situation=size] .cx-choice[aria-expanded]")
    other.focus()
    page.keyboard.press("Enter")
    focused = "document.activeElement.getAttribute('aria-label')"
    assert "۳۰ آبان" == page.evaluate(focused)
    for key, expected in (
        ("ArrowLeft", "۱ آذر"),  # onwards, reading from the right
        ("ArrowLeft", "۱ آذر"),  # what has arrived has not arrived tomorrow
        ("ArrowUp", "۲۴ آبان"),
        ("PageUp", "۲۴ مهر"),
        ("PageDown", "۲۴ آبان"),
        ("ArrowDown", "۱ آذر"),
    ):
        page.keyboard.press(key)
        assert expected == page.evaluate(focused)
    page.keyboard.press("Escape")

    assert not page.locator(".cx-month:visible").count()
    assert other.evaluate("each => each === document.activeElement")


# --- Who may decide -------------------------------------------------------------------------------


def test_whoever_has_to_be_asked_can_be_called(page):
    call = option(page, "refund").locator("a[href^='tel:']")

    assert ("tel:131", "داخلی ۱۳۱، هر روز ۸ تا ۲۰") == (
        call.get_attribute("href"),
        call.text_content().strip(),
    )
    assert "اول از سرپرست بپرسید" in option(page, "refund").text_content()
    assert "تصمیم با کارشناس" in option(page, "exchange").text_content()


@pytest.mark.parametrize(
    ("role", "own"), [("agent", {"exchange"}), ("supervisor", {"exchange", "refund"})]
)
def test_whoever_chose_a_role_reads_what_they_may_decide(page, role, own):
    become(page, role)
    told = {
        name
        for name in ("exchange", "refund")
        if "خودتان می‌توانید" in option(page, name).text_content()
    }

    assert own == told


# --- The bar --------------------------------------------------------------------------------------


def test_a_new_customer_clears_everything_and_can_be_taken_back(page):
    answer(page, "کنده شده")
    answer(page, "دیروز")
    page.fill(".cx-bar__reference", "A-17")
    page.click("[data-cx-do=new]")

    assert [] == closed(page)
    assert 0 == page.locator(".cx-choice :checked").count()
    assert 0 == page.locator("[data-cx-situation][open]").count()
    assert page.input_value(".cx-bar__reference") == ""
    page.click(".cx-bar__said button")
    assert ["exchange"] == closed(page)
    assert page.input_value(".cx-bar__reference") == "A-17"
    assert 1 == page.locator("[data-cx-situation][open]").count()


def test_the_way_back_stays_until_something_new_is_said(page):
    answer(page, "کنده شده")
    page.click("[data-cx-do=new]")
    page.clock.run_for(60_000)
    assert 1 == page.locator(".cx-bar__said button").count()

    page.locator("[data-cx-situation=size] > summary").click()
    answer(page, "دیروز")
    assert page.text_content(".cx-bar__said") == ""


def test_a_new_customer_is_new_to_every_playbook(page):
    answer(page, "کنده شده")
    page.goto(page.url.replace("returns.html#size", "welcome.html"))
    page.wait_for_selector(".cx-bar:not([hidden])")
    page.fill(".cx-bar__reference", "A-17")
    page.click("[data-cx-do=new]")
    kept = "Object.keys(localStorage).filter(key => key.includes(':run:'))"
    assert [] == page.evaluate(kept)

    page.click(".cx-bar__said button")
    assert 2 == len(page.evaluate(kept))
    page.go_back()
    page.wait_for_selector(".cx-option--closed", state="attached")
    assert ["exchange"] == closed(page)


def test_the_bar_stays_at_the_bottom_and_hides_nothing(page):
    bar = page.locator(".cx-bar").bounding_box()
    assert bar["y"] + bar["height"] == pytest.approx(844, abs=1)

    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last = page.locator(".cx-page > :not(.cx-bar, svg, div:empty)").last.bounding_box()
    assert last["y"] + last["height"] <= page.locator(".cx-bar").bounding_box()["y"]


def test_a_colleague_takes_over_what_was_asked_and_chosen(page):
    answer(page, "هست")
    answer(page, "دیروز")
    page.fill(".cx-bar__reference", "A-17")
    option(page, "exchange").locator("details > summary").click()
    option(page, "exchange").locator("[type=checkbox]").first.check()
    page.click("[data-cx-do=hand-over]")
    page.wait_for_selector(".cx-bar__said:has-text('کپی شد')")

    assert [
        "تحویل به همکار: مرجوعی",
        "شماره پرونده: A-17",
        "",
        "سایز نمی‌خورد",
        "مشتری گفت: «سایزش نمی‌خوره & تنگه»",
        "- چه روزی رسید؟ ۳۰ آبان",
        "- برچسب هست؟ هست",
        "راهی که انتخاب کردیم: تعویض",
        "مهلت: تا ۷ روز پس از تحویل، یعنی تا ۷ آذر",
        "تصمیم با کارشناس",
        "  ☑ کد را بگیرید",
        "  ☐ پیک را ثبت کنید",
        "پیگیری با: خدمات پس از فروش",
        f"{page.url.partition('#')[0]}#size",
    ] == page.evaluate("navigator.clipboard.readText()").split("\n")


def test_a_day_that_two_situations_ask_for_hands_over_only_the_one_gone_through(device, built):
    asked = "    ask:\n      - {ask: کی رسید؟, id: arrived, date_of: delivery}\n"
    away = "    says: [خونه نیستم]\n    ask:\n"
    changed = _RETURNS.replace(away, away.replace("    ask:\n", asked))
    with served(built(playbooks__returns=changed)) as url:
        page = opened(device, f"{url}/{_PAGE}#size")
        become(page, "agent")
        answer(page, "دیروز")
        page.click("[data-cx-do=hand-over]")
        page.wait_for_selector(".cx-bar__said:has-text('کپی شد')")
        text = page.evaluate("navigator.clipboard.readText()")

    assert "خانه نیست" not in text
    assert "خودتان" not in text
    assert "هنوز باز است: تخفیف (تصمیم با کارشناس)" in text


def test_without_a_clipboard_the_text_is_shown(device, built):
    device.clear_permissions()
    device.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    page = opened(device, f"{(built() / _PAGE).as_uri()}#size")
    page.click("[data-cx-do=hand-over]")

    text = page.locator("dialog textarea").input_value()
    assert "تحویل به همکار: مرجوعی" in text
    assert "file:" not in text


def saved(page, kind):
    """Save the run as a table or as a text, and give the name of the file and what is in it."""
    with page.expect_download() as download:
        page.click(f"dialog button:has-text('{kind}')")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_a_run_is_saved_as_a_table_that_spreadsheets_read(page):
    answer(page, "هست")
    page.fill(".cx-bar__reference", "=A-17")
    option(page, "exchange").locator("details > summary").click()
    option(page, "exchange").locator("[type=checkbox]").first.check()
    page.click("[data-cx-situation=size] [data-cx-save]")
    page.locator("dialog").get_by_label("نام شما").fill('سارا "ص"')
    page.get_by_label("شیفت یا محل").fill("-عصر")
    name, content = saved(page, "جدول")

    assert "returns-A-17.csv" == name
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    assert "\r\n" in text
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert ["دستورنامه", "شماره پرونده", "نام شما", "شیفت یا محل", "ذخیره در"] == head[:5]
    assert ["بخش", "چه", "نتیجه", "کی"] == head[5:]
    said = "۱ آذر ۱۴۰۵ ساعت ۱۰:۰۰"
    assert {("مرجوعی", "'=A-17", 'سارا "ص"', "'-عصر", said)} == {tuple(row[:5]) for row in rows}
    assert [
        ["سایز نمی‌خورد", "برچسب هست؟", "هست", ""],
        ["سایز نمی‌خورد", "راهی که انتخاب کردیم", "تعویض", ""],
        ["سایز نمی‌خورد", "مهلت", "تا ۷ روز پس از تحویل", ""],
        ["سایز نمی‌خورد", "کد را بگیرید", "انجام شد", said],
        ["سایز نمی‌خورد", "پیک را ثبت کنید", "انجام نشد", ""],
    ] == [row[5:] for row in rows]


def test_a_run_is_saved_as_a_text_and_says_until_when_it_stays(page):
    answer(page, "هست")
    page.click("[data-cx-situation=size] [data-cx-save]")
    about = page.text_content(".cx-dialog__line")
    page.get_by_label("شماره پرونده").last.fill("A-18")
    name, content = saved(page, "متن")

    assert "تا ۱ آذر ۱۴۰۵ ساعت ۲۲:۰۰ همین‌جا می‌ماند" in about
    assert "returns-A-18.txt" == name
    lines = content.decode("utf-8-sig").split("\n")
    assert ["دستورنامه: مرجوعی", "شماره پرونده: A-18"] == lines[:2]
    assert "- برچسب هست؟ هست" in lines
    assert not [line for line in lines if line.startswith("نام شما")]
    assert "A-18" == page.input_value(".cx-bar__reference")


def test_as_long_as_nothing_is_done_there_is_nothing_to_save(page):
    page.click("[data-cx-situation=size] [data-cx-save]")
    assert "هنوز چیزی" in page.text_content("dialog")
    assert 0 == page.locator("dialog input").count()


# --- On paper -------------------------------------------------------------------------------------


def test_a_situation_is_printed_on_one_sheet_and_only_when_asked_for(page):
    page.evaluate("window.print = () => { window.isPrinted = true; }")
    sheet = page.locator("[data-cx-situation=size] .cx-one-sheet")
    page.emulate_media(media="print")
    assert not sheet.is_visible()
    page.emulate_media(media="screen")
    sheet.locator("summary").click()
    sheet.get_by_text("چاپ").click()
    page.emulate_media(media="print")

    assert page.evaluate("window.isPrinted")
    assert ["برچسب هست؟ (نگاه کنید)"] == sheet.locator(".cx-tree__question").all_text_contents()
    assert ["هست", "کنده شده"] == sheet.locator(".cx-tree__answer").all_text_contents()
    assert sheet.get_by_text("بازپرداخت").is_visible()
    assert sheet.get_by_text("الان ببینم").is_visible()
    assert not page.locator("#option_size_refund").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#option_size_refund").is_visible()


# --- Texts that are ready -------------------------------------------------------------------------


def test_a_text_is_copied_as_it_stands_and_its_gaps_are_named(page):
    page.click("[data-cx-script] [data-cx-do=copy]")
    page.wait_for_function("document.querySelector('[data-cx-script] output').textContent")

    assert "پیک … می‌آید. بسته را باز نکنید." == page.evaluate("navigator.clipboard.readText()")
    assert "کپی شد. هنوز جای خالیِ «…» دارد." == page.text_content("[data-cx-script] output")


def test_whoever_writes_a_message_ticks_what_must_be_in_it(page):
    script = page.locator("[data-cx-script]")
    script.locator("[data-cx-do=write]").click()
    assert script.locator("textarea").evaluate("box => box === document.activeElement")
    script.locator("textarea").fill("پیک دوشنبه می‌آید.")
    script.get_by_label("روز آمدن پیک").check()
    assert "هنوز نیامده: نام شما." == script.locator("output").text_content()
    script.locator("textarea").fill("پیک دوشنبه می‌آید. کریمی")
    script.get_by_label("نام شما").check()
    assert "همه‌اش آمده است." == script.locator("output").text_content()
    script.locator("[data-cx-do=copy]").click()
    page.wait_for_selector("[data-cx-script] output:has-text('کپی شد')")

    assert "پیک دوشنبه می‌آید. کریمی" == page.evaluate("navigator.clipboard.readText()")
    assert "کریمی" not in page.evaluate("JSON.stringify(localStorage)")


def test_the_message_to_one_customer_is_gone_with_the_next(page):
    answer(page, "هست")
    script = page.locator("[data-cx-script]")
    script.locator("[data-cx-do=write]").click()
    script.locator("textarea").fill("پیک دوشنبه می‌آید.")
    script.get_by_label("روز آمدن پیک").check()
    page.click("[data-cx-do=new]")

    assert "پیک … می‌آید. بسته را باز نکنید." == script.locator("textarea").input_value()
    assert 0 == script.locator(":checked").count()
    assert "" == script.locator("output").text_content()


# --- The register ---------------------------------------------------------------------------------


@pytest.fixture
def linked(device, built):
    """The playbook in a project with ways into the firm's systems."""
    with served(built(journeys__project=_PROJECT + _LINKS)) as url:
        yield opened(device, f"{url}/{_PAGE}#size")


def test_a_link_into_the_firms_systems_knows_the_case(linked):
    linked.fill(".cx-bar__reference", "A&۱۷=؟")
    linked.click("[data-cx-do=register]")
    links = linked.locator("dialog a")
    href = links.first.get_attribute("href")

    assert ["میز شکایت", "نامه به سرپرست"] == links.all_text_contents()
    assert {
        "what": ["سایز نمی‌خورد"],
        "at": [""],
        "unit": ["خدمات پس از فروش"],
        "no": ["A&17=؟"],
        "from": [linked.url],
    } == parse_qs(urlsplit(href).query, keep_blank_values=True)
    assert ("_blank", "noopener noreferrer") == (
        links.first.get_attribute("target"),
        links.first.get_attribute("rel"),
    )


def test_a_situation_that_was_tapped_open_is_registered_with_its_own_address(linked):
    linked.locator("[data-cx-situation=away] > summary").click()
    linked.click("[data-cx-do=register]")
    href = linked.locator("dialog a").first.get_attribute("href")
    filled = parse_qs(urlsplit(href).query)

    assert (["خانه نیست"], [f"{linked.url.partition('#')[0]}#away"]) == (
        filled["what"],
        filled["from"],
    )


def test_a_reader_may_write_it_instead(linked):
    linked.click("[data-cx-do=register]")
    linked.locator("dialog button").first.click()

    assert "سایزش نمی‌خوره & تنگه" == linked.locator("dialog textarea").first.input_value()


def test_the_form_has_four_fields_and_gives_a_text(page):
    page.locator("[data-cx-situation=size] [data-cx-register]").click()
    fields = page.locator("dialog :is(input, textarea)")
    assert 4 == fields.count()
    fields.nth(1).fill("A-17")
    fields.nth(3).fill("فردا زنگ می‌زنم")
    page.locator("dialog [type=submit]").click()
    page.wait_for_selector("dialog output:has-text('کپی شد')")

    assert [
        "سایز نمی‌خورد",
        "چه شد؟ سایزش نمی‌خوره & تنگه",
        "شماره پرونده: A-17",
        "واحد: خدمات پس از فروش",
        "چه قولی دادیم؟ فردا زنگ می‌زنم",
        page.url,
    ] == page.evaluate("navigator.clipboard.readText()").split("\n")


def test_a_tap_beside_the_dialog_closes_it_and_nothing_else_that_looks_like_one(page):
    dialog = page.locator("dialog")
    page.locator("[data-cx-do=register]").click()
    box = dialog.bounding_box()
    page.mouse.click(box["x"] + 3, box["y"] + 3)  # its padding
    assert 1 == dialog.count()
    field = page.locator("dialog textarea").first.bounding_box()
    page.mouse.move(field["x"] + 9, field["y"] + 9)
    page.mouse.down()
    page.mouse.move(9, 9)
    page.mouse.up()
    assert 1 == dialog.count()
    page.mouse.click(9, 9)
    dialog.wait_for(state="detached")

    page.locator("[data-cx-do=register]").click()
    page.locator("dialog textarea").first.fill("یادداشت")
    page.mouse.click(9, 9)
    assert "یادداشت" == page.locator("dialog textarea").first.input_value()


def test_what_was_typed_is_gone_with_the_dialog(page):
    page.locator("[data-cx-do=register]").click()
    page.locator("dialog textarea").first.fill("محرمانه")
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")

    assert "محرمانه" not in page.evaluate("JSON.stringify(localStorage)")
    assert "register" == page.evaluate("document.activeElement.dataset.cxDo")


# --- However the page is opened -------------------------------------------------------------------


def test_everything_works_after_instant_navigation(device, built):
    site = built(themed=True, instant=True)

    def answer_for_the_host(route):
        file = site / urlsplit(route.request.url).path.removeprefix("/cx/")
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

    # The theme knows the pages of a site by the addresses under which it is published.
    device.route(f"{_HOST}/**", answer_for_the_host)
    page = device.new_page()
    page.goto(f"{_HOST}/fa/playbooks/welcome.html", wait_until="networkidle")
    page.evaluate("window.isTheSame = true")
    link = page.locator(".md-nav--primary a[href$='returns.html']").first
    link.evaluate("link => link.click()")
    page.wait_for_selector("[data-cx-situation=size]")
    page.locator("[data-cx-situation=size] > summary").click()
    answer(page, "کنده شده")

    assert page.evaluate("window.isTheSame"), "the theme has loaded a whole page"
    assert ["exchange"] == closed(page)
    page.click("[data-cx-do=new]")
    assert [] == closed(page)


def test_everything_works_from_a_double_clicked_file(themed_page):
    page = themed_page
    answer(page, "کنده شده")

    assert ["exchange"] == closed(page)
    assert "تحویل از ۲۴ آبان به بعد: در مهلت" == window(page, "exchange")


def test_without_scripts_all_can_be_read_and_no_button_is_dead(browser, built):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built() / _PAGE).as_uri())
    page.locator("[data-cx-situation=size] > summary").click()

    assert option(page, "exchange").is_visible()
    assert "تا ۷ روز پس از تحویل" in option(page, "exchange").text_content()
    assert page.get_by_text("کنده شده").first.is_visible()
    assert 0 == page.locator(".cx-page button:visible").count()
    context.close()


def test_on_paper_every_situation_is_open_and_there_is_no_bar(page):
    page.emulate_media(media="print")

    assert page.get_by_text("جابه‌جایی").last.is_visible()
    assert page.locator("#away").is_visible()
    assert not page.get_by_text("تحویل از ۲۴ آبان به بعد").is_visible()
    assert not page.locator(".cx-bar").is_visible()


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.long)])
def test_everybody_can_use_the_page(browser, demo_url, width, scheme):
    page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.clock.install(time=_NOW)
    page.goto(f"{demo_url}/fa/playbooks/returns.html#wrong-size")
    page.locator("[data-cx-situation=wrong-size] fieldset .cx-choice").nth(1).click()
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true; })")
    found = Axe().run(page, context=".cx-page")
    page.click("[data-cx-do=register]")
    in_dialog = Axe().run(page, context="dialog")

    assert [] == [
        (each["id"], [node["html"][:120] for node in each["nodes"]])
        for result in (found, in_dialog)
        for each in result.response["violations"]
    ]
    assert 0 == page.locator(".cx-page [style]").count()
    page.close()
