"""Every page names itself in the other languages, exactly; a site of one language names nothing."""

import posixpath
import re

import pytest

from tests.projects import SMALL_PROJECT

_LINE = re.compile(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)">')
_SWITCH = re.compile(r'<a href="([^"]+)" hreflang="([^"]+)" lang="[^"]+" class="md-select__link"')
_OWN = re.compile(r'hreflang="([^"]+)" lang="[^"]+" class="md-select__link" aria-current="true">')


def _pages(site):
    languages = [folder for folder in sorted(site.iterdir()) if folder.is_dir()]
    return {
        page.relative_to(site).as_posix(): page.read_text(encoding="utf-8")
        for folder in languages
        for page in sorted(folder.rglob("*.html"))
        if page.name != "404.html" and page.parent.name != "go"  # these only lead on
    }


def _named(expression, path, html):
    """Give where a page says that it stands, by language, seen from the folder of the site."""
    here = posixpath.dirname(path)
    found = {language: link for link, language in expression.findall(html)}
    return {
        language: link if "://" in link else posixpath.normpath(posixpath.join(here, link))
        for language, link in found.items()
    }


def test_every_page_of_the_demo_names_itself_in_every_language(demo_site):
    pages = _pages(demo_site)

    assert len(pages) > 100
    for path, html in pages.items():
        inside = path.partition("/")[2]
        expected = {language: f"{language}/{inside}" for language in ("fa", "en")}
        assert expected | {"x-default": expected["fa"]} == _named(_LINE, path, html), path
        assert expected == _named(_SWITCH, path, html), path
        assert set(expected.values()) <= pages.keys(), path


def test_a_site_with_an_address_gives_it_to_search_engines_and_not_to_the_switch(site_of):
    settings = f"site_url: https://example.org/cx/\n{SMALL_PROJECT['mkdocs.yml']}"
    html = _pages(site_of({**SMALL_PROJECT, "mkdocs.yml": settings}))["en/journeys/visit.html"]

    assert {
        "fa": "https://example.org/cx/fa/journeys/visit.html",
        "en": "https://example.org/cx/en/journeys/visit.html",
        "x-default": "https://example.org/cx/fa/journeys/visit.html",
    } == _named(_LINE, "en/journeys/visit.html", html)
    assert "fa/journeys/visit.html" == _named(_SWITCH, "en/journeys/visit.html", html)["fa"]
    assert ["en"] == _OWN.findall(html)
    assert 'rel="canonical" href="https://example.org/cx/en/journeys/visit.html"' in html


@pytest.mark.long
def test_a_page_by_hand_in_one_language_leads_to_no_other(site_of):
    pages = _pages(site_of({**SMALL_PROJECT, "docs/fa/news.md": "# خبر\n\nسلام.\n"}))

    assert {} == _named(_LINE, "fa/news.html", pages["fa/news.html"])
    assert {"fa", "en", "x-default"} == set(_named(_LINE, "fa/guide.html", pages["fa/guide.html"]))


@pytest.mark.parametrize("language", [pytest.param("fa", marks=pytest.mark.long), "en"])
def test_a_project_of_one_language_has_neither_switch_nor_alternate(site_of, language):
    own = {path: text for path, text in SMALL_PROJECT.items() if not path.endswith(".en.yml")}
    project = f"project: Sample\nlanguages: [{language}]\n"
    site = site_of({**own, "journeys/project.yml": project})
    pages = _pages(site)

    assert f"{language}/journeys/visit.html" in pages
    assert [language] == [folder.name for folder in site.iterdir() if folder.is_dir()]
    assert [] == [path for path, html in pages.items() if "hreflang" in html]
    assert f'href="{language}/index.html"' in (site / "index.html").read_text(encoding="utf-8")
