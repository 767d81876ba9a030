"""Whoever finds something wrong says so in a mail that knows already where it stands."""

from urllib.parse import parse_qs, urlsplit

import pytest

pytestmark = pytest.mark.browser

_FILES = {
    "mkdocs.yml": "site_name: cx\n",
    "journeys/project.yml": """\
project: نمونه
languages: [fa]
wrong_page: mailto:cx@example.org?subject={title}&body={body}
""",
    "journeys/visit.yml": """\
journey: بازدید می‌کند & می‌رود
owner: sales
id: visit
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: پذیرایی
        id: tea
""",
    "journeys/registers.yml": "departments: [{department: فروش, id: sales}]\n",
    "playbooks/returns.yml": """\
playbook: مرجوعی
situations:
  - situation: سایز نمی‌خورد
    id: size
    options:
      - {otherwise: تخفیف, id: discount, decides: anybody}
""",
}


@pytest.fixture(scope="module")
def opened(browser, site_of):
    """A page of the site, opened from a folder on a telephone."""
    site = site_of(_FILES, themed=False)
    page = browser.new_page(viewport={"width": 390, "height": 844})

    def visit(path):
        page.goto((site / "fa" / path.partition("#")[0]).as_uri() + "#" + path.partition("#")[2])
        return page

    yield visit
    page.close()


def mail(link):
    """Give subject and lines of the mail that a link would open."""
    address = link.get_attribute("href")
    asked = parse_qs(urlsplit(address).query, keep_blank_values=True)
    assert address.startswith("mailto:cx@example.org?subject=")
    return asked["subject"][0], asked["body"][0].split("\r\n")


def test_a_touchpoint_names_itself_its_place_and_its_line(opened):
    link = opened("journeys/visit.html").locator(".cx-touchpoint .cx-wrong")

    subject, lines = mail(link)

    assert "درست نیست: پذیرایی (بازدید می‌کند & می‌رود)" == subject
    assert [
        "چه چیزی درست نیست؟ درستش چیست؟",
        "",
        "",
        "پذیرایی (بازدید می‌کند & می‌رود)",
        lines[4],
        "فایل: journeys/visit.yml:8",
    ] == lines
    assert lines[4].startswith("صفحه: ")
    assert lines[4].endswith("journeys/visit.html#tea")


def test_a_situation_names_itself_and_its_line(opened):
    page = opened("playbooks/returns.html")
    page.locator("details.cx-situation > summary").click()

    subject, lines = mail(page.locator(".cx-situation .cx-wrong"))

    assert "درست نیست: سایز نمی‌خورد (مرجوعی)" == subject
    assert "فایل: playbooks/returns.yml:3" == lines[-1]


def test_a_page_names_what_its_address_leads_to(opened):
    of_page = mail(opened("playbooks/returns.html").locator(".cx-wrong-page > a"))
    page = opened("playbooks/returns.html#size")
    link = page.locator(".cx-wrong-page > a")
    link.focus()

    assert "درست نیست: مرجوعی" == of_page[0]
    assert "درست نیست: سایز نمی‌خورد (مرجوعی)" == mail(link)[0]


def test_a_page_without_a_file_behind_it_names_none(opened):
    subject, lines = mail(opened("health.html").locator(".cx-wrong-page > a"))

    assert subject.startswith("درست نیست: ")
    assert not [line for line in lines if line.startswith(("فایل", "نسخه"))]
