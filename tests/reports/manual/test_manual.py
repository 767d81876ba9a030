"""The manual tells everything there is, in words that stand in one place, with real examples."""

import re
from html import unescape
from pathlib import Path

import pytest

from cxmap.adapters.command_line.manual import commands
from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.inherited import basis_of, channels_of, owner_of, owner_role_of, personas_of
from cxmap.files.nodes import Localised
from cxmap.files.yaml_nodes import document
from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import IS, SHARED, meanings, page_words
from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.journey import Touchpoint
from cxmap.model.shape import fields_of
from cxmap.model.tree import name_of, parts
from cxmap.reports.manual.book import manual_pages, missing
from cxmap.reports.manual.diagrams_page import diagram_names
from cxmap.reports.manual.fields import INHERITED, field_example, own_keys
from cxmap.reports.manual.rules_page import all_reported
from cxmap.reports.manual.sample import sample
from cxmap.reports.manual.values_page import FORMS, form_example
from cxmap.rules.check import check

DOCS = Path(__file__).parents[3] / "docs"
FENCE = re.compile(r"^```\w*\n.*?^```$", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)

PAGES = {language: manual_pages(language, commands()) for language in LANGUAGES}

in_every_language = pytest.mark.parametrize("language", LANGUAGES)
of_every_kind = pytest.mark.parametrize("name", parts())


def as_written(page):
    """A page whose code is between backticks, also where it is kept apart from Persian words."""
    return unescape(re.sub(r'<code dir="ltr">(.*?)</code>', r"`\1`", page))


def headings(page):
    return HEADING.findall(FENCE.sub("", page))


def anchors(page):
    """The anchors that a forge gives to the headings of a page, and those written by hand."""
    found = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in headings(page)}
    return found | set(re.findall(r'<a id="(\w+)">', page))


@in_every_language
def test_nothing_is_left_to_be_said(language):
    assert () == missing(language, commands())


@in_every_language
def test_what_is_left_to_be_said_is_said_with_its_place(language, monkeypatch):
    monkeypatch.delitem(meanings(language)["touchpoint"], "feels_because")

    where = f"below [touchpoint] in cxmap/language/manual/{language}/journey.toml"
    sentence = f"Say what `touchpoint.feels_because` means: add `feels_because` {where}."
    assert (sentence,) == missing(language, commands())


@in_every_language
def test_the_pages_in_the_repository_are_those_of_this_version(language):
    written = {
        path.name: path.read_text(encoding="utf-8")
        for path in (DOCS / language / "reference").glob("*.md")
    }
    assert written == PAGES[language], "run `make manual`"


@in_every_language
def test_every_kind_has_a_page_with_a_section_for_each_of_its_fields(language):
    for name, part in parts().items():
        sections = {title.strip("`") for title in headings(PAGES[language][f"{name}.md"])}
        assert set(own_keys(part)) <= sections, name


@in_every_language
def test_what_every_entry_takes_has_its_sections(language):
    sections = {title.strip("`") for title in headings(PAGES[language]["every-entry.md"])}

    assert set(Sourced.model_fields) <= sections


@in_every_language
def test_the_first_page_leads_to_every_kind(language):
    assert [] == [name for name in parts() if f"({name}.md)" not in PAGES[language]["README.md"]]


@in_every_language
def test_every_code_and_every_problem_has_its_section(language):
    pages = (page for name, page in PAGES[language].items() if name.startswith("rules"))
    sections = [each for page in pages for each in headings(page)]

    assert {each.code for each in all_reported()} <= set(sections)
    assert {f"`{each.id}`" for each in all_reported()} <= set(sections)


@in_every_language
def test_every_command_has_its_section_and_every_option_its_line(language):
    page = as_written(PAGES[language]["commands.md"])

    for command in commands():
        section = page.partition(f"\n## `cxmap {command.name}`\n")[2].partition("\n## ")[0]
        assert set() == {
            each.typed for each in command.parameters if f"- `{each.typed}`: " not in section
        }


@in_every_language
def test_every_diagram_has_its_section(language):
    names = (*diagram_names(), "atlas", "handovers", "persona_card", "files")
    titles = {page_words(language)[f"diagrams.{name}.title"] for name in names}

    assert titles <= set(headings(PAGES[language]["diagrams.md"]))


@in_every_language
def test_links_of_every_page_lead_somewhere(language):
    pages = PAGES[language]
    known = {name: anchors(page) for name, page in pages.items()}
    links = [
        (name, *link)
        for name, page in pages.items()
        for link in re.findall(r"\]\(([\w-]*(?:\.md)?)(?:#([^)]+))?\)", FENCE.sub("", page))
    ]

    assert set(PAGES["en"]) == set(pages)
    assert [] == [
        (name, page, anchor)
        for name, page, anchor in links
        if (page or name) not in pages or (anchor and anchor not in known[page or name])
    ]


@in_every_language
def test_the_project_of_the_examples_has_no_problem(language):
    checked = check(catalog_of(sample(language).reading))

    assert ((), ()) == (checked.problems, checked.skipped)
    assert language == checked.catalog.project.first_language


def written_below(part, key, language):
    """Everything that stands under a key of a class in the project of the examples, plainly."""
    places = [each for each in sample(language).reading.places if isinstance(each.part, part)]
    return [plain(each.node[key]) for each in places if each.node and key in each.node]


def plain(node):
    if isinstance(node, Localised):
        return dict(node)
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    return [plain(item) for item in node] if isinstance(node, list) else node


@in_every_language
@of_every_kind
def test_the_example_of_a_field_says_alone_what_it_says_in_its_project(name, language):
    part = parts()[name]
    for key in own_keys(part):
        read = document("journeys/example.yml", field_example(language, part, key).encode())
        assert read.root is not None
        assert ((), [key]) == (read.problems, list(read.root))
        assert plain(read.root[key]) in written_below(part, key, language)


@in_every_language
@of_every_kind
def test_the_example_of_a_kind_is_read_without_a_problem(name, language):
    read = document("journeys/example.yml", sample(language).of_kind(parts()[name]).encode())

    assert () == read.problems
    assert read.root


@in_every_language
@pytest.mark.parametrize("form", FORMS)
def test_the_example_of_a_form_is_read_without_a_problem(form, language):
    assert () == document("journeys/example.yml", form_example(language, form).encode()).problems


def test_every_form_that_a_field_takes_is_explained():
    forms = {shape.form for part in parts().values() for shape in fields_of(part).values()} - {""}

    assert forms <= set(FORMS)


@in_every_language
def test_no_words_are_left_over(language):
    known: dict[str, type[Part]] = {**parts(), "entry": Entry, "sourced": Sourced}
    everywhere = {key for part in parts().values() for key in own_keys(part)}
    left = {
        f"{name}.{key}"
        for name, table in meanings(language).items()
        for key in table
        if key not in (everywhere if name == SHARED else {IS, *fields_of(known[name])})
    }
    assert set() == left


@pytest.mark.parametrize("key", INHERITED)
def test_what_is_said_to_be_inherited_is(key):
    catalog = catalog_of(sample("en").reading)
    touchpoint = catalog.find("touchpoint", "repair/find-the-cause")
    assert isinstance(touchpoint, Touchpoint)
    assert not catalog.is_written(touchpoint, key)

    found = {
        "owner": owner_of(catalog, touchpoint),
        "owner_role": owner_role_of(catalog, touchpoint),
        "persona": personas_of(catalog, touchpoint),
        "channel": channels_of(catalog, touchpoint),
        "basis": basis_of(catalog, touchpoint),
    }
    assert found[key]


def test_classes_have_names_of_their_own():
    assert len({*parts().values()}) == len(parts())
    assert all(name_of(part) == name for name, part in parts().items())
