"""What somebody new to the site would stumble over with a customer on the line."""

from pathlib import Path

import pytest

from tests.projects import SMALL_PROJECT

pytestmark = pytest.mark.browser

# The search adds it to words that it found.
_FOUND = "\u200b"
_PROJECT = """\
project: نمونه
languages: [fa]
register_links:
  - {register_link: میز شکایت, id: desk, link: "https://desk.example.org/new", playbooks: [returns]}
  - {register_link: دفتر روزانه, id: diary, link: "https://diary.example.org/new"}
"""
_REGISTERS = """\
departments:
  - {department: مالی, id: finance, reach: داخلی ۱۴۰}
roles:
  - {role: کارشناس, id: agent, reports_to: clerk, may: [۱۰٪ تخفیف]}
  - {role: کارشناس بازپرداخت, id: clerk, reach: "داخلی ۱۴۱، ۸ تا ۱۶"}
contexts:
  - {context: روز برفی, id: snow}
  - {context: شب عید, id: rush}
"""
_RETURNS = """\
playbook: مرجوعی
owner: finance
situations:
  - situation: جواب قانعش نکرد
    id: answer
    ask:
      - {ask: با چه مشکل دارد؟, id: about, answers: [تصمیم, دلیل]}
    options:
      - {do: بازکردن, id: reopen, if: {about: تصمیم}, tier: 1, decides: agent}
      - {do: تصمیم مدیر, id: last, opens_after: reopen, tier: 2, decides: clerk}
      - do: توضیح
        id: explain
        decides: agent
        steps:
          - {step: روز و مبلغ را بگویید, id: day, role: clerk}
          - {step: گوش کنید, id: listen, role: agent}
          - {step: به داخلی ۱۱۱ زنگ بزنید, id: ring, role: agent}
          - {step: مبلغ را از مالی بپرسید, id: ask, consults: clerk}
      - {otherwise: ثبت, id: record, decides: agent}
  - situation: بسته نیامده
    id: late
    options:
      - do: خبر جاده
        id: road
        only_in: [snow]
        decides: agent
        steps: [{step: گردنه بسته است؛ روز تازه بگیرید, id: new-day}]
      - {otherwise: پیگیری پیک, id: trace, decides: agent}
checklists:
  - checklist: پایان تماس
    id: end
    items: [{item: تشکر کنید, id: thank}]
  - checklist: آغاز شیفت
    id: begin
    items: [{item: گوشی را بردارید, id: headset}]
"""
_ORDER = """\
journey: سفارش
owner: finance
stages:
  - stage: خانه
    id: home
    touchpoints: [{touchpoint: بازکردن جعبه, id: unpacking, playbook: returns}]
"""
_VISIT = """\
playbook: مهمان
owner: finance
situations:
  - situation: زود رسیده
    id: early
    options: [{otherwise: چای, id: tea, decides: agent}]
"""


@pytest.fixture(scope="module")
def open_page(browser, site_of):
    files = {
        "mkdocs.yml": SMALL_PROJECT["mkdocs.yml"],
        "docs/fa/guide.md": SMALL_PROJECT["docs/fa/guide.md"],
        "journeys/project.yml": _PROJECT,
        "journeys/registers.yml": _REGISTERS,
        "playbooks/returns.yml": _RETURNS,
        "playbooks/visit.yml": _VISIT,
        "journeys/order.yml": _ORDER,
    }
    site = site_of(files)
    contexts = []

    def page_of(name, rest="", folder="playbooks"):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        contexts.append(context)
        page = context.new_page()
        page.goto((site / f"fa/{folder}/{name}.html").as_uri() + rest)
        return page

    yield page_of
    for context in contexts:
        context.close()


def test_what_opens_only_after_another_way_closes_with_it_and_says_why(open_page):
    page = open_page("returns", "#answer")
    last = page.locator("[data-cx-option]", has_text="تصمیم مدیر")
    assert not last.locator(".cx-option__because").count()

    page.locator("[data-cx-situation=answer] .cx-choice", has_text="دلیل").click()

    because = last.locator(".cx-option__because > span").text_content()
    assert because == "چون: فقط پس از «بازکردن» باز می‌شود و آن هم کنار رفته"


def test_whoever_does_a_step_is_one_tap_away_and_so_is_a_number_in_it(open_page):
    page = open_page("returns", "#answer")
    steps = page.locator("[data-cx-option]", has_text="توضیح").locator(".cx-tick")
    calls = [
        steps.nth(number).locator("a[href^='tel:']").evaluate_all("all => all.map((a) => a.href)")
        for number in range(4)
    ]
    assert [["tel:141"], [], ["tel:111"], ["tel:141"]] == calls


def test_an_address_of_what_holds_in_snow_only_opens_in_snow(open_page):
    road = open_page("returns").locator("[data-cx-option]", has_text="خبر جاده").get_attribute("id")
    page = open_page("returns", f"#{road}")
    assert page.locator("[data-cx-option]", has_text="خبر جاده").is_visible()
    assert page.locator("[data-cx-context=snow]").get_attribute("aria-pressed") == "true"


def test_words_found_only_in_snow_are_shown_in_snow(open_page):
    page = open_page("returns", f"?h=گردنه{_FOUND}#late")
    page.wait_for_selector("mark")
    assert page.locator("[data-cx-context=snow]").get_attribute("aria-pressed") == "true"
    assert page.locator("[data-cx-option]", has_text="خبر جاده").is_visible()


def test_words_found_on_every_day_leave_the_circumstances_alone(open_page):
    page = open_page("returns", f"?h=پیگیری{_FOUND}#late")
    page.wait_for_selector("mark")
    assert page.locator("[data-cx-context=snow]").get_attribute("aria-pressed") == "false"


def test_each_touchpoint_leads_to_what_may_be_given_and_whom_to_call_next(open_page):
    page = open_page("order", "#unpacking", folder="journeys")
    rows = page.locator(".cx-touchpoint .cx-do")
    assert "بی‌اجازه چه بدهم؟" == rows.last.text_content()

    rows.last.locator("a").click()

    page.wait_for_url("**/order_brief.html#unpacking")
    assert page.get_by_text("۱۰٪ تخفیف").is_visible()
    assert "tel:141" == page.locator(".cx-brief__next a[href^='tel:']").get_attribute("href")


@pytest.mark.parametrize(
    ("name", "offered"), [("returns", ["میز شکایت", "دفتر روزانه"]), ("visit", ["دفتر روزانه"])]
)
def test_registering_follows_the_playbook(open_page, name, offered):
    page = open_page(name)
    page.locator(".cx-bar [data-cx-register]").click()
    assert page.locator(".cx-dialog__links a").all_text_contents() == offered


def test_the_file_of_a_checklist_is_called_after_it_and_holds_nothing_else(open_page):
    page = open_page("returns")
    page.get_by_label("گوشی را بردارید").check()
    page.get_by_label("تشکر کنید").check()
    page.locator("[data-cx-checklist$='end'] [data-cx-save]").click()
    with page.expect_download() as download:
        page.click("dialog [type=submit]")
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")

    assert "returns-end.csv" == download.value.suggested_filename
    assert "تشکر کنید" in text
    assert "گوشی را بردارید" not in text
