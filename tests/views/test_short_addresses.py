"""Short addresses lead on at once, in each language and above all of them."""

from datetime import date

import pytest

from cxmap.files.discovery import File
from cxmap.outputs.short_addresses import write_short_addresses
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
from cxmap.views.reader import Reader
from cxmap.views.short_addresses import short_pages

TODAY = date(2026, 11, 22)
FILES = {
    "journeys/project.yml": "project: نمونه\nlanguages: [fa, en]\n",
    "journeys/registers.yml": """\
departments: [{department: فروش, id: sales}]
short_addresses:
  - {short_address: صف <دوم> «تلفن», id: size, formerly: fit, situation: returns/too-small}
  - {short_address: میز فروش, id: desk, department: sales}
""",
    "playbooks/returns.yml": """\
playbook: مرجوعی
situations:
  - situation: سایز نمی‌خورد
    id: wrong-size
    formerly: too-small
    options: [{otherwise: تخفیف, id: discount, decides: anybody}]
""",
}


def checked(files=FILES):
    return checked_project(
        [File(path=path, data=text.encode()) for path, text in files.items()], today=TODAY
    )


@pytest.fixture(scope="module")
def published():
    """The site of each language, on a host that has a name."""
    return {
        language: publication_of(
            checked(), language=language, today=TODAY, site=f"https://cx.example.org/{language}/"
        )
        for language in ("fa", "en")
    }


def page_of(site, path):
    return next(asset.data.decode() for asset in site.assets if asset.path == path)


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("name", ["size", "fit"])
def test_every_name_leads_to_what_was_renamed_in_each_language(published, language, name):
    html = page_of(published[language], f"go/{name}.html")

    to = "../playbooks/returns.html#wrong-size"
    assert f'<meta http-equiv="refresh" content="0; url={to}">' in html
    assert f'<a href="{to}">' in html
    whole = f"https://cx.example.org/{language}/playbooks/returns.html#wrong-size"
    assert f'<link rel="canonical" href="{whole}">' in html
    assert "&lt;دوم&gt;" in html
    assert "<script" not in html


def test_neither_the_menu_nor_the_search_knows_them(published):
    assert not [page for page in published["fa"].pages if page.path.startswith("go/")]
    assert "go/" not in repr(published["fa"].navigation)


def test_all_of_them_are_listed_with_where_they_lead(published):
    page = next(each for each in published["fa"].pages if each.path == "short-addresses.html")

    assert 'href="go/size.html"' in page.body
    assert 'href="go/fit.html"' in page.body
    assert 'href="departments/sales.html"' in page.body


def test_above_the_languages_readers_are_led_to_their_own(tmp_path):
    readers = [
        Reader(catalog=checked().catalog, language=language, today=TODAY)
        for language in ("fa", "en")
    ]

    write_short_addresses(tmp_path, {each.language: tuple(short_pages(each)) for each in readers})

    html = (tmp_path / "go" / "fit.html").read_text(encoding="utf-8")
    to = "playbooks/returns.html#wrong-size"
    assert f'<noscript><meta http-equiv="refresh" content="0; url=../fa/{to}"></noscript>' in html
    assert f'<a href="../fa/{to}" hreflang="fa" lang="fa">' in html
    assert f'<a href="../en/{to}" hreflang="en" lang="en">' in html
    assert '<script src="../language.js"></script>' in html
    assert ["desk.html", "fit.html", "size.html"] == sorted(
        path.name for path in (tmp_path / "go").iterdir()
    )
