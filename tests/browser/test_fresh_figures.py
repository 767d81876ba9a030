"""Figures that come in step: whether the next one is late is said on the reader's own today."""

import pytest

from cxmap.model.project import Project
from cxmap.model.text import Text
from cxmap.publication.assets import SCRIPT, assets

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><meta charset="utf-8"><div class="cx-page"><p>Next figure due:
<time datetime="2026-10-31" data-cx-counts="fresh">31 October 2026</time></p></div>
<script src="assets/cxmap/cxmap.js"></script>"""


def said(browser, language, now):
    made = {each.path: each.data for each in assets(Project(project=Text(own="P")), language)}
    context = browser.new_context(timezone_id="Asia/Tehran")
    page = context.new_page()
    page.route("**/*.js", lambda route: route.fulfill(body=made[SCRIPT].decode()))
    page.route("**/*.html", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.clock.install(time=now)
    page.goto("http://cx.invalid/fa/index.html")
    text = page.locator("time + .cx-age").inner_text()
    context.close()
    return text


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-10-31T23:00:00+03:30", ""),
        ("2026-11-01T00:01:00+03:30", "yesterday, and it is not here yet"),
        ("2026-11-22T10:00:00+03:30", "22 days ago, and it is not here yet"),
    ],
)
def test_nothing_is_late_until_the_day_is_over(browser, now, expected):
    assert expected == said(browser, "en", now)


def test_in_persian_it_is_said_as_calmly(browser):
    assert "۲۲ روز گذشته و هنوز نرسیده است" == said(browser, "fa", "2026-11-22T10:00:00+03:30")
