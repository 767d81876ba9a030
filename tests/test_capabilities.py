"""The table of capabilities is true: its keys, its tests and what the demo shows of each row."""

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.model.entries import Part, Sourced
from cxmap.model.shape import fields_of
from cxmap.model.tree import parts
from cxmap.pages.all_pages import page_plans
from cxmap.pages.drawings import Drawings
from cxmap.publication.checking import checked_project
from tests.pages.elements import Elements

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "docs" / "reference" / "capabilities.md"
TODAY = date(2026, 11, 22)

KEY = re.compile(r"`(?P<kind>[a-z_]+)\.(?P<key>[a-z_]+)(?:: (?P<value>[^`]+))?`")
PAGE = re.compile(r"`(?P<path>[\w/-]+\.html)#(?P<anchor>[\w-]+)`")
PROOF = re.compile(r"`(?P<file>tests/[\w/]+\.py)::(?P<name>test_\w+)`")


def rows_of(title):
    """Give the rows of all tables below a heading of the second level, each as its cells."""
    text = TABLE.read_text(encoding="utf-8").partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    return [row for row in cells if row[1] != "YAML" and not row[0].startswith("---")]


CAPABILITIES = rows_of("What the YAML can hold")
TEACHINGS = rows_of("What the articles teach")
ROWS = [*CAPABILITIES, *TEACHINGS]


@pytest.fixture(scope="module")
def demo():
    """The demo of this repository, checked."""
    return checked_project(read_project_files(ROOT))


def sections_of(checked, addresses):
    """Give for each address what is read there: up to the next heading, or a whole page."""
    wanted = {path for path, _ in addresses}
    drawn = page_plans(
        checked,
        "fa",
        TODAY,
        drawings=Drawings(
            journey_map=lambda _: "<figure/>", endings=("svg",), has_map_file=lambda _: True
        ),
    )
    plans = {plan.path: plan for plan in drawn if plan.path in wanted}
    bodies = {path: _whole(plan.make()) for path, plan in plans.items()}
    return {
        (path, anchor): _section(bodies[path], anchor)
        for path, anchor in addresses
        if path in bodies
    }


def _whole(page):
    html = page.body
    for token, silent in page.silent:
        html = html.replace(f'<div data-cx-slot="{token}"></div>', silent)
    return html


def _section(html, anchor):
    _, found, rest = html.partition(f' id="{anchor}"')
    if anchor == "cx_title":
        return Elements(html).text
    section = re.split(r"<h[1-4][^>]* id=", rest, maxsplit=1)[0]
    return Elements(f"<p{section}").text if found else None


def test_every_row_says_what_holds_it_what_shows_it_and_what_proves_it():
    assert len(CAPABILITIES) > 100
    assert [] == [row for row in ROWS if len(row) != 5]
    assert [] == [
        row
        for row in ROWS
        if not (KEY.search(row[1]) and PAGE.search(row[2]) and PROOF.search(row[3]) and row[4])
    ]


def test_every_teaching_has_its_row():
    assert [f"D{number:02}" for number in range(1, 28)] == [row[0][:3] for row in TEACHINGS]


def test_every_key_exists_in_the_model():
    unknown = []
    for row in ROWS:
        for found in KEY.finditer(row[1]):
            part = parts().get(found["kind"])
            shape = fields_of(part).get(found["key"]) if part else None
            value = found["value"]
            if shape is None or (value and shape.choices and value not in shape.choices):
                unknown.append(found[0])

    assert [] == unknown


def test_every_test_that_is_named_exists():
    missing = []
    for row in ROWS:
        for found in PROOF.finditer(row[3]):
            file = ROOT / found["file"]
            if not file.exists() or found["name"] not in _tests_in(file):
                missing.append(found[0])

    assert [] == missing


@cache
def _tests_in(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_the_demo_shows_on_the_named_page_what_a_row_says(demo):
    places = [(found["path"], found["anchor"]) for row in ROWS for found in PAGE.finditer(row[2])]
    sections = sections_of(demo, places)
    unseen = []
    for row in ROWS:
        read = [sections.get((found["path"], found["anchor"])) for found in PAGE.finditer(row[2])]
        unseen += [(row[2], text) for text in row[4].split(" … ") if _is_missing(read, text)]

    assert [] == unseen


def _is_missing(sections, text):
    return None in sections or not any(text in section for section in sections)


def test_the_demo_uses_every_kind_and_nearly_every_field(demo):
    used: dict[type[Part], set[str]] = {part: set() for part in parts().values()}
    for place in demo.catalog.written.places:
        used[type(place.part)] |= set(place.part.model_fields_set)
    own = {part: set(part.model_fields) - set(Sourced.model_fields) for part in used}
    filled = [len(own[part] & names) for part, names in used.items()]

    assert [] == [part.__name__ for part, names in used.items() if not names]
    assert set(Sourced.model_fields) <= set.union(*used.values())
    assert sum(filled) > 0.95 * sum(map(len, own.values()))
