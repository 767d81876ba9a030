"""The complaint register on a phone: it is right on the reader's own day, and the next morning."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(browser, demo_url):
    """Open a page of the demo on a phone, on a day."""
    contexts = []

    def page_on(now, path="en/overview/cases.html"):
        context = browser.new_context(
            timezone_id="Asia/Tehran", viewport={"width": 390, "height": 844}
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=now)
        page.goto(f"{demo_url}/{path}")
        return page

    yield page_on
    for context in contexts:
        context.close()


CASE = ".cx-case:has(a[href$='#finance-tone'])"
"""A complaint that has to be answered by 19 November."""


def state(page):
    return page.locator(CASE).get_attribute("data-cx-state")


def overdue(page, whose=""):
    return int(page.locator(f"[data-cx-tally='{whose}'] [data-cx-overdue]").inner_text())


def test_a_case_is_overdue_from_the_day_after_its_last_one(opened):
    page = opened("2026-11-19T23:59:00+03:30")
    before = overdue(page), overdue(page, "finance")
    was = state(page)
    page.clock.fast_forward("02:00")

    assert ("today", "overdue") == (was, state(page))
    assert overdue(page) > before[0]
    assert overdue(page, "finance") == before[1] + 1


@pytest.mark.parametrize(
    ("now", "said"),
    [
        # It came on Monday, 16 November; Friday is off: 17, 18, 19, 21 and 22.
        ("2026-11-22T10:00:00+03:30", "(waiting for 5 working days)"),
        ("2026-11-17T10:00:00+03:30", "(waiting for 1 working day)"),
        ("2026-11-16T10:00:00+03:30", ""),
    ],
)
def test_its_age_is_counted_in_working_days(opened, now, said):
    age = opened(now).locator(f"{CASE} [data-cx-counts='worked'] + .cx-age")

    assert said.strip("()") == age.inner_text()


def test_the_step_of_escalation_that_is_reached_is_shown(opened):
    first = f"{CASE} .cx-case__step:not([hidden])"

    assert 0 == opened("2026-11-17T10:00:00+03:30").locator(first).count()
    assert "The head of the department is reminded" in (
        opened("2026-11-18T10:00:00+03:30").locator(first).inner_text()
    )
    assert "The customer is called and the matter ended" in (
        opened("2026-11-22T10:00:00+03:30").locator(first).inner_text()
    )


def test_cases_are_chosen_by_department_also_from_an_address(opened):
    page = opened("2026-11-22T10:00:00+03:30", "fa/overview/cases.html?department=sales")
    shown = page.locator(".cx-case:visible")

    departments = shown.evaluate_all("all => all.map(each => each.dataset.cxDepartment)")
    assert {"sales"} == set(departments)
    page.locator("[data-cx-by='department']").select_option("")
    assert len(departments) < shown.count()
    page.locator("[data-cx-by='department']").select_option("design")
    assert 0 == shown.count()
    assert page.get_by_text("چیزی از این نوع منتظر جواب نیست.").is_visible()


@pytest.mark.parametrize("path", ["fa/overview/cases.html", "fa/overview/answers.html"])
def test_nothing_is_wider_than_a_phone(opened, path):
    page = opened("2026-11-22T10:00:00+03:30", path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_an_answer_is_copied_as_it_stands(opened):
    page = opened("2026-11-22T10:00:00+03:30", "en/overview/answers.html")
    answer = page.locator(".cx-asked").filter(has_text="size 50").first
    answer.get_by_role("button", name="Copy the answer").click()

    answer.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert answer.locator("[data-cx-told]").inner_text() == copied
    assert "¶" not in copied


def test_a_touchpoint_leads_to_its_own_answers_alone(opened):
    path = "en/overview/answers.html?about=touchpoint:online-order/payment"
    page = opened("2026-11-22T10:00:00+03:30", path)

    assert 1 == page.locator(".cx-asked:visible").count()
    page.get_by_role("button", name="Show all").click()
    assert 5 < page.locator(".cx-asked:visible").count()


def test_the_register_says_on_which_day_it_counts(opened):
    page = opened("2026-11-19T23:59:00+03:30")
    as_of = page.locator("[data-cx-as-of] time")
    was = as_of.get_attribute("datetime")
    page.clock.fast_forward("02:00")

    assert ("2026-11-19", "2026-11-20") == (was, as_of.get_attribute("datetime"))
