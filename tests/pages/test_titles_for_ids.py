"""No page shows an id where a title exists: neither to the eye nor to a screen reader."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.files.nodes import scalars
from cxmap.files.yaml_nodes import document
from cxmap.foundation.problems import has_errors
from cxmap.language.languages import LANGUAGES
from cxmap.model.entries import Entry
from cxmap.outputs.slots import filled
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
from cxmap.views.addresses import HEALTH
from tests.pages.every_field import EveryField
from tests.projects import ROOT
from tests.readings import files_of

SPEAKING_OF_IDS = (HEALTH, "short-addresses.html")
SEEN = {"alt", "aria-description", "aria-label", "label", "placeholder", "title"}
"""Attributes that reach a reader."""


class NamedByIds(EveryField):
    """A project in which every field is filled, every reference by id, and no id is a word."""

    def files(self):
        return {_as_id(path): _as_ids(text) for path, text in super().files().items()}

    def _reference(self, part, key, shape):
        name = super()._reference(part, key, shape).removeprefix("Target ")
        if shape.refers_to == "stage":
            return f"full/{name}"
        if shape.refers_to == "row":
            return f"table-{name}/{name}"
        return f"full/{name}/{name}" if shape.refers_to in _TWICE_INSIDE else name

    def _value(self, part, key, shape):
        value = super()._value(part, key, shape)
        is_condition = (part.__name__, key) == ("Option", "if")
        return {"full": "Words of Question answers"} if is_condition else value


_TWICE_INSIDE = ("expectation", "pain", "lane", "question")


def _as_ids(text):
    """Let every id begin with ``zq-``, and no title hold one."""
    titled = re.sub("(Target|(?:Place|Table) of) for-", r"\1 of-", text)
    return _as_id(re.sub(r'"(full|first|last)(?=["/])', r'"zq-\1', titled))


def _as_id(text):
    return re.sub(
        "/full(?=[./])", "/zq-full", re.sub(r"\b(?:targets-|table-)?for-", "zq-for-", text)
    )


class Seen(HTMLParser):
    """What a reader of a page is told: its text without code, and what is read aloud."""

    SILENT = ("script", "style", "code", "kbd")

    def __init__(self, html):
        super().__init__()
        self.texts, self._silent = [], 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self._silent += tag in self.SILENT
        self.texts += [said for name, said in attrs if name in SEEN and said]

    def handle_endtag(self, tag):
        self._silent -= tag in self.SILENT

    def handle_data(self, data):
        if not self._silent:
            self.texts.append(data)


def told(page):
    """Give all that is told of a page: on it, in the menu, the contents and the results."""
    headings, titles = list(page.headings), [page.title, page.description]
    for heading in headings:
        headings += heading.children
        titles.append(heading.title)
    spoken = [
        said for each in page.findings for said in (each.kind, each.line, *each.also, *each.says)
    ]
    return [*Seen(filled(page.body, page)).texts, *titles, *spoken]


each_language = pytest.mark.parametrize("language", LANGUAGES)


def drawn_pages(checked, language):
    """Make all pages of a project in a language, with its pictures and without a theme."""
    assert not has_errors(checked.problems)
    return publication_of(checked, language=language, today=date(2026, 11, 22)).pages


def told_with(pages, is_wrong):
    """Give what pages tell that is wrong, but for what speaks of ids on purpose."""
    # Messages speak of the YAML, and a short address is made of its id.
    told_by = {page.path: told(page) for page in pages if page.path not in SPEAKING_OF_IDS}
    return [(path, said) for path, texts in told_by.items() for said in texts if is_wrong(said)]


@each_language
def test_where_every_field_is_filled(language):
    checked = checked_project(files_of(NamedByIds("Words of {owner} {key}").files()))
    pages = drawn_pages(checked, language)

    assert [] == [link.written for link in checked.catalog.links if link.found.entry is None]
    assert any("zq-for-" in page.body for page in pages)
    assert [] == told_with(pages, lambda said: "zq-" in said)


@pytest.fixture(scope="module")
def demo():
    """The demo, and what tells whether a text shows one of its ids."""
    files = read_project_files(ROOT)
    checked = checked_project(files)
    roots = [document(file.path, file.data).root for file in files]
    sentences = " ".join(text for root in roots for text in scalars(root) if " " in text)
    ids = {checked.catalog.id_of(entry) for entry in checked.catalog.all(Entry)}
    # An id may be a word that the demo uses: one with a hyphen hardly is, and only in a sentence.
    names = {name for name in ids if "-" in name and name not in sentences}
    assert names
    return files, checked, lambda said: not names.isdisjoint(re.findall(r"[\w/-]+", said))


@each_language
def test_in_the_demo(language, demo, shared_site):
    files, _, shows_an_id = demo
    texts = {file.path: file.data.decode() for file in files}

    assert [] == told_with(shared_site(texts, language).values(), shows_an_id)


@pytest.mark.long
@each_language
def test_in_the_demo_with_its_pictures(language, demo):
    _, checked, shows_an_id = demo

    assert [] == told_with(drawn_pages(checked, language), shows_an_id)
