"""The audit in short: the policy while readers work, and the narrowest screen on a few pages."""

import pytest

from tests.audit import verdicts
from tests.audit.in_use import search, use_playbook
from tests.audit.looks import Seen, lost_in_forced_colours, violations, visit, watched, width_beyond
from tests.audit.page_types import page_types
from tests.audit.sites import served_with_policy

_NARROW = ("index.html", "journeys/contract-visit.html", "playbooks/returns.html")
_GROUNDS = ("overview/gaps.html", "overview/coverage.html", "health.html")


@pytest.fixture(scope="module")
def careful_url(demo_site):
    """The demo site under the policy."""
    with served_with_policy(demo_site) as url:
        yield url


@pytest.mark.browser
@pytest.mark.parametrize("deed", [search, use_playbook])
def test_nothing_that_readers_do_is_forbidden_by_the_policy(browser, careful_url, deed):
    page = watched(browser)
    deed(page, f"{careful_url}/fa")

    assert () == violations(page)
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("language", ["fa", "en"])
def test_at_400_percent_nothing_goes_beyond_the_screen(browser, careful_url, language):
    page = browser.new_page()
    beyond = {}
    for path in _NARROW:
        visit(page, f"{careful_url}/{language}/{path}")
        beyond[path] = width_beyond(page)

    assert dict.fromkeys(_NARROW, 0) == beyond
    page.close()


@pytest.mark.browser
def test_what_is_seen_by_its_ground_is_seen_in_colours_of_the_readers_own(browser, careful_url):
    page = browser.new_page()
    for path in _GROUNDS:
        visit(page, f"{careful_url}/fa/{path}")

        assert [] == lost_in_forced_colours(page, "dark"), path
    page.close()


def test_the_largest_page_of_each_type_stands_for_it(tmp_path):
    for path, size in {"roles/a.html": 1, "roles/b.html": 2, "roles/index.html": 3}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("x" * size, encoding="utf-8")

    assert {"roles": "roles/index.html", "roles/*": "roles/b.html"} == page_types(tmp_path)


def _seen(*broken):
    return Seen(address="a.html", broken=broken, lost=(), violations=(), weight=0, beyond=0)


def test_of_the_theme_only_what_plain_material_does_well_is_complained_of():
    ours = [_seen(("label", "#a", "theme"), ("region", "#b", "theme"), ("label", "#c", "article"))]
    plain = [_seen(("label", "#d", "theme"), ("region", "#e", "article"))]

    assert [
        "a.html: label in the article, such as #c",
        "a.html: region in the theme, such as #b",
    ] == list(verdicts.of_axe(ours, plain))


def test_of_html_only_new_kinds_of_mistakes_are_complained_of_once_each():
    ours = [("A", "a:1"), ("B", "b:1"), ("B", "b:2")]

    assert ["B (2 times, such as b:1)"] == verdicts.of_markup(ours, [("A", "p:1")])
