"""The gallery shows every diagram there is, each made from the YAML that stands above it."""

import re
from datetime import date
from functools import cache

import pytest

from cxmap.adapters.mkdocs_plugin.examples import Examples, examples_of
from cxmap.diagrams.engine.engines import chosen_engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.language.languages import LANGUAGES
from cxmap.outputs.examples import Wanted
from cxmap.views.addresses import OVERVIEWS
from tests.projects import ROOT, SMALL_PROJECT, run_program, write_files

each_language = pytest.mark.parametrize("language", LANGUAGES)

# What has its place on the page of an entry, or on one of its own beside it.
BESIDE = {
    ("cx-diagram", "journeys/repair.html"),
    ("cx-grid", "journeys/repair.html"),
    ("cx-both", "journeys/repair-to-be_beside.html"),
    ("cx-blueprint", "journeys/repair_blueprint.html"),
    ("cx-flows", "journeys/repair_flow.html"),
    ("cx-persona", "personas/couple.html"),
    ("cx-situation", "playbooks/late.html"),
}


def text(language):
    return (ROOT / "docs" / language / "gallery.md").read_text(encoding="utf-8")


@cache
def made(language):
    """Make all examples of a page: what is asked for, and what it becomes."""
    examples = Examples(
        language=language,
        today=date(2026, 11, 22),
        layouts=Layouts(lambda: chosen_engine({})),
    )
    _, found = examples.put_into(text(language))
    return found


PLAIN_LISTS = ("late", "cases", "answers", "listening")


@each_language
def test_every_example_is_seen_and_has_no_problem(language):
    assert [] == [
        (asked.wanted, found.problems)
        for asked, found in made(language)
        if found.problems or not found.html
    ]


@each_language
def test_every_section_has_files_and_a_picture(language):
    _, *sections = re.split(r"^## ", text(language), flags=re.MULTILINE)

    assert [] == [
        section.splitlines()[0]
        for section in sections
        if "\n```yaml\n# " not in section or "\n<!-- cxmap shows " not in section
    ]
    assert len([*examples_of(text(language))]) == len(sections)


@each_language
def test_every_page_that_looks_at_all_journeys_and_every_other_diagram_is_there(language):
    wanted = [(asked.wanted.part, asked.wanted.page) for asked, _ in made(language)]

    overviews = {path for name, path in OVERVIEWS.items() if name not in PLAIN_LISTS}
    assert overviews <= {page for _, page in wanted}
    assert set(wanted) >= BESIDE


@each_language
def test_nothing_stands_beside_the_pictures_and_the_contents_stand_above_them(language):
    _, settings, page = text(language).split("---\n", 2)

    assert "hide:\n  - navigation\n  - toc\n" in settings
    assert page.index("\n[TOC]\n") < page.index("\n## ")


def test_both_galleries_show_the_same():
    fa, en = (
        [
            (asked.wanted, [(file.path, _ids(file)) for file in asked.files])
            for asked, _ in made(language)
        ]
        for language in LANGUAGES
    )
    assert fa == en


@each_language
def test_the_site_shows_them_and_the_search_does_not_read_them(demo_site, language):
    page = (demo_site / language / "gallery.html").read_text(encoding="utf-8")
    index = (demo_site / language / "search" / "search_index.json").read_text(encoding="utf-8")

    assert page.count('class="cx-page cx-example"') == len(made(language))
    assert "data-cx-slot" not in page
    assert "cx-example" not in index


def _ids(file):
    return re.findall(r"^ *(?:- )?(?:id|same_as): (\S+)$", file.data.decode(), re.MULTILINE)


WITH_A_MISTAKE = """\
---
title: نمونه
---

# نمونه

```yaml
# journeys/project.yml
project: نمونه
```

## یک نقشه

<!-- cxmap shows .cx-diagram on journeys/repair.html -->

```yaml
# journeys/repair.yml
journey: تعمیر
stages:
  - stage: تحویل
    id: handing-in
    touchpoint: []
```
"""


def test_a_mistake_in_an_example_is_said_by_a_build_at_its_line_of_the_page(tmp_path):
    write_files(tmp_path, {**SMALL_PROJECT, "docs/fa/example.md": WITH_A_MISTAKE})
    run = run_program("cxmap", "build", "--lang", "en", "--today", "2026-11-22", cwd=tmp_path)

    assert run.returncode == 0, run.stderr
    line = 1 + WITH_A_MISTAKE.splitlines().index("    touchpoint: []")
    (warning,) = [each for each in run.stderr.splitlines() if "docs/fa/example.md" in each]
    assert warning.startswith(f"docs/fa/example.md:{line}:5: error CX")
    assert "touchpoints" in warning
    assert (tmp_path / "site" / "fa" / "example.html").is_file()


def test_what_is_asked_for_before_the_first_heading_is_shown_too():
    page = (
        "# Page\n\n```yaml\n# journeys/a.yml\njourney: A\n```\n\n"
        "<!-- cxmap shows .cx-map on journeys/a.html -->\n\n## Section\n\n"
        "<!-- cxmap shows .cx-grid on journeys/a.html -->\n"
    )
    found = [*examples_of(page)]

    assert ["cx-map", "cx-grid"] == [each.wanted.part for each in found]
    assert [1, 1] == [len(each.files) for each in found]


def test_what_a_phone_shows_instead_is_asked_for_behind_the_page():
    page = "# Page\n\n<!-- cxmap shows .cx-map on journeys/a.html, on a phone .cx-way -->\n"
    (found,) = examples_of(page)

    assert Wanted(page="journeys/a.html", part="cx-map", on_phone="cx-way") == found.wanted
