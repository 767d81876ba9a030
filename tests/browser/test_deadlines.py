"""Deadlines are counted on the reader's own today."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-17T10:00:00", "2 days left"),
        ("2026-11-18T10:00:00", "due tomorrow"),
        ("2026-11-19T10:00:00", "due today"),
        ("2026-11-20T00:01:00", "1 day overdue"),
        ("2026-11-22T10:00:00", "3 days overdue"),
    ],
)
def test_the_page_says_how_late_feedback_is(browser, demo_url, now, said):
    context = browser.new_context(timezone_id="Asia/Tehran")
    page = context.new_page()
    page.clock.install(time=now)
    page.goto(f"{demo_url}/en/feedback.html")
    due = page.locator("time[data-cx-counts=due][datetime='2026-11-19']").first

    assert said == due.locator("+ .cx-age").inner_text()
    context.close()


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-17T10:00:00", "تا ۲ روز دیگر"),
        ("2026-11-19T10:00:00", "موعدش امروز است"),
        ("2026-11-22T10:00:00", "۳ روز از موعد گذشته"),
    ],
)
def test_a_persian_page_says_so_beside_the_jalali_date(browser, demo_url, now, said):
    context = browser.new_context(timezone_id="Asia/Tehran")
    page = context.new_page()
    page.clock.install(time=now)
    page.goto(f"{demo_url}/fa/feedback.html")
    due = page.locator("time[data-cx-counts=due][datetime='2026-11-19']").first

    assert "۲۸ آبان ۱۴۰۵" == due.inner_text()
    assert said == due.locator("+ .cx-age").inner_text()
    context.close()
