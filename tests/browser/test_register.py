"""What was chosen goes along: into the register, into other systems, and to a colleague."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.projects import SMALL_PROJECT

pytestmark = pytest.mark.browser

_PROJECT = """\
project: نمونه
languages: [fa]
anchors: [{anchor: تحویل, id: delivery}]
holidays: [1405-09-02]
reference: شماره مرجوعی
register_links:
  - register_link: میز شکایت
    id: desk
    link: https://desk.example.org/new?way={option}&until={promise}&no={reference}&from={page}
"""
_REGISTERS = """\
departments:
  - {department: خدمات پس از فروش, id: after-sales, reach: داخلی ۱۳۵}
roles:
  - {role: کارشناس, id: agent, reports_to: supervisor}
  - {role: سرپرست, id: supervisor, reach: "داخلی ۱۳۱، ۸ تا ۲۰"}
"""
_RETURNS = """\
playbook: مرجوعی
owner: after-sales
situations:
  - situation: سایز نمی‌خورد
    id: size
    says: [سایزش نمی‌خوره]
    ask:
      - {ask: چه روزی رسید؟, id: when, date_of: delivery}
      - {ask: برچسب هست؟, id: tag, answers: [هست, کنده شده]}
    options:
      - {do: تعویض, id: exchange, if: {tag: هست}, within: 7 days after delivery, decides: agent}
      - do: بازپرداخت
        id: refund
        within: 1 month after delivery
        decides: supervisor
        steps: [{step: کد را بدهید, id: code}, {step: پیک را ثبت کنید, id: courier}]
      - {otherwise: تخفیف, id: discount, decides: agent}
checklists:
  - checklist: پایان تماس
    id: end
    items: [{item: تشکر کنید, id: thank}, {item: روز را بگویید, id: day}]
"""


@pytest.fixture(scope="module")
def opened(browser, site_of):
    """The playbook on a telephone in Tehran, opened from a folder that copies nothing."""
    files = {
        "mkdocs.yml": SMALL_PROJECT["mkdocs.yml"],
        "docs/fa/guide.md": SMALL_PROJECT["docs/fa/guide.md"],
        "journeys/project.yml": _PROJECT,
        "journeys/registers.yml": _REGISTERS,
        "playbooks/returns.yml": _RETURNS,
    }
    site = site_of(files)
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="fa-IR", timezone_id="Asia/Tehran"
    )
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    page = context.new_page()
    page.clock.install(time="2026-11-22T10:00:00+03:30")  # 1405-09-01
    page.goto(f"{(site / 'fa/playbooks/returns.html').as_uri()}#size")
    page.wait_for_selector(".cx-bar:not([hidden])")
    yield page
    context.close()


@pytest.fixture
def page(opened):
    """The same page with a new customer."""
    opened.click("[data-cx-do=new]")
    opened.locator("#size").evaluate("heading => { heading.closest('details').open = true; }")
    return opened


def choice(page, option):
    return page.locator(f"#option_size_{option} .cx-option__choose")


def say(page, text):
    page.locator("[data-cx-situation] .cx-choice", has_text=text).first.click()


def shown_text(page):
    """What would be copied, shown where a device lets no page copy; then everything is closed."""
    text = page.locator("dialog.cx-copy textarea").input_value()
    for _ in range(page.locator("dialog").count()):
        page.keyboard.press("Escape")
    return text.split("\n")


def test_the_register_says_what_was_chosen_and_until_when(page):
    say(page, "دیروز")
    choice(page, "refund").click()
    page.fill(".cx-bar__reference", "۱۷")
    page.click("[data-cx-do=register]")
    about = page.locator(".cx-dialog__about p").all_text_contents()
    sent = parse_qs(urlsplit(page.locator("dialog a").get_attribute("href")).query)
    page.locator("dialog .cx-dialog__own").click()
    assert 4 == page.locator("dialog :is(input, textarea)").count()
    page.locator("dialog [type=submit]").click()

    until = "تا ۱ ماه پس از تحویل، یعنی تا ۳۰ آذر"
    place = "fa/playbooks/returns.html#size"
    assert {"way": ["بازپرداخت"], "until": [until], "no": ["17"], "from": [place]} == sent
    assert ["سایز نمی‌خورد", "راه انتخابی: بازپرداخت"] == about
    assert [
        *about,
        "چه شد؟ سایزش نمی‌خوره",
        "شماره مرجوعی: ۱۷",
        "واحد: خدمات پس از فروش",
        f"چه قولی دادیم؟ {until}",
    ] == shown_text(page)


def test_a_colleague_learns_what_was_chosen_what_is_done_and_what_is_left(page):
    say(page, "دیروز")
    say(page, "کنده شده")
    # Whoever does the first step has chosen it.
    page.locator("#option_size_refund details").evaluate("steps => { steps.open = true; }")
    page.locator("#option_size_refund [type=checkbox]").first.check()
    page.locator("[data-cx-checklist] [type=checkbox]").first.check()
    page.fill(".cx-bar__reference", "۱۷")
    page.click("[data-cx-do=hand-over]")

    assert [
        "تحویل به همکار: مرجوعی",
        "شماره مرجوعی: ۱۷",
        "",
        "سایز نمی‌خورد",
        "مشتری گفت: «سایزش نمی‌خوره»",
        "- چه روزی رسید؟ ۳۰ آبان",
        "- برچسب هست؟ کنده شده",
        "راهی که انتخاب کردیم: بازپرداخت",
        "مهلت: تا ۱ ماه پس از تحویل، یعنی تا ۳۰ آذر",
        "اول از سرپرست بپرسید، داخلی ۱۳۱، ۸ تا ۲۰",
        "  ☑ کد را بدهید",
        "  ☐ پیک را ثبت کنید",
        "پیگیری با: خدمات پس از فروش، داخلی ۱۳۵",
        "",
        "پایان تماس",
        "  ☑ تشکر کنید",
        "  ☐ روز را بگویید",
    ] == shown_text(page)


def test_what_an_answer_has_closed_since_is_not_promised(page):
    say(page, "دیروز")
    choice(page, "exchange").click()
    say(page, "کنده شده")
    page.click("[data-cx-do=register]")
    about = page.locator(".cx-dialog__about p").all_text_contents()
    sent = parse_qs(urlsplit(page.locator("dialog a").get_attribute("href")).query)
    page.keyboard.press("Escape")
    page.click("[data-cx-do=hand-over]")

    closed = "این راه دیگر باز نیست؛ چون: برچسب هست؟ کنده شده"
    assert ["سایز نمی‌خورد", "راه انتخابی: تعویض", closed] == about
    assert ["تعویض"] == sent["way"]
    assert "until" not in sent
    assert closed in shown_text(page)


def test_a_step_that_is_not_done_after_all_has_chosen_nothing(page):
    page.locator("#option_size_refund details").evaluate("steps => { steps.open = true; }")
    step = page.locator("#option_size_refund [type=checkbox]").first
    step.check()
    assert "true" == choice(page, "refund").get_attribute("aria-pressed")
    step.uncheck()
    assert "false" == choice(page, "refund").get_attribute("aria-pressed")

    choice(page, "refund").click()
    step.check()
    step.uncheck()
    assert "true" == choice(page, "refund").get_attribute("aria-pressed")


def test_a_choice_that_is_there_no_more_hinders_no_other(page):
    choice(page, "exchange").click()
    page.evaluate("""() => {
        const key = Object.keys(localStorage).find((each) => each.includes(":run:"));
        const kept = localStorage.getItem(key);
        localStorage.setItem(key, kept.replace("option_size_exchange", "option_size_gone"));
    }""")
    page.reload()
    page.locator("#option_size_refund details").evaluate("steps => { steps.open = true; }")
    page.locator("#option_size_refund [type=checkbox]").first.check()

    assert "true" == choice(page, "refund").get_attribute("aria-pressed")


def test_as_long_as_nothing_is_chosen_a_colleague_learns_what_is_open(page):
    say(page, "هست")
    choice(page, "discount").click()
    choice(page, "discount").click()
    assert "false" == choice(page, "discount").get_attribute("aria-pressed")
    page.click("[data-cx-do=hand-over]")

    assert [
        "هنوز باز است: تعویض (تا ۷ روز پس از تحویل؛ تصمیم با کارشناس)",
        "هنوز باز است: بازپرداخت (تا ۱ ماه پس از تحویل؛ اول از سرپرست بپرسید، داخلی ۱۳۱، ۸ تا ۲۰)",
        "هنوز باز است: تخفیف (تصمیم با کارشناس)",
    ] == [line for line in shown_text(page) if line.startswith("هنوز")]


def test_a_day_of_another_year_is_chosen_by_year_month_and_number(page):
    page.locator("[data-cx-situation] .cx-choice[aria-expanded]").click()
    month, year = page.get_by_label("ماه", exact=True), page.get_by_label("سال", exact=True)
    assert ["دی", "بهمن", "اسفند"] == month.locator("option[disabled]").all_text_contents()
    year.select_option("۱۴۰۳")
    assert 0 == month.locator("option[disabled]").count()
    month.select_option("اسفند")
    assert 30 == page.locator(".cx-month__day").count()  # a leap year
    page.locator(".cx-month__day", has_text="۳۰").click()

    asked = page.locator("[data-cx-situation] .cx-choice[aria-expanded]")
    assert "۳۰ اسفند ۱۴۰۳" == asked.text_content()
