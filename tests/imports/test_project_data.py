"""A project as JSON comes in again, and replaces nothing."""

import json

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import has_errors
from cxmap.language.languages import LANGUAGES
from cxmap.language.translated_paths import translated_path
from cxmap.outputs.imports.project_data import imported_data
from cxmap.publication.checking import checked_project
from cxmap.views.project_data import project_data
from cxmap.writing.author import Author
from cxmap.writing.entries import typed_keys
from tests.imports.sheets import PROJECT, TODAY, files_of
from tests.projects import ROOT

VISIT = {
    "journey": {"fa": "بازدید", "en": "The visit"},
    "owner": "sales",
    "reviewed": "2026-10-23",
    "stages": [{"stage": "لابی", "touchpoints": [{"touchpoint": "= ورود: #1"}]}],
}


def read(data, project=None):
    files = files_of(PROJECT if project is None else project)
    before = checked_project(files.values(), today=TODAY)
    text = data if isinstance(data, bytes) else json.dumps(data).encode()
    return imported_data(files, before, text, name="cxmap.json")


def test_a_file_that_is_not_there_is_typed_as_an_author_does():
    found = read({"cxmap": 1, "files": {"journeys/visit.yml": VISIT}})
    file = found.files["journeys/visit.yml"].data.decode()

    assert "journey:\n  fa: بازدید\n  en: The visit\n" in file
    assert "reviewed: 1405-08-01\n" in file
    assert (1, 1, ()) == (found.journeys, found.touchpoints, found.remarks)


def test_a_file_that_is_there_stays_and_that_is_said():
    project = {**PROJECT, "journeys/visit.yml": "journey: بازدید\n"}
    found = read({"cxmap": 1, "files": {"journeys/visit.yml": VISIT}}, project)

    assert {} == found.files
    assert [("there", (("path", "journeys/visit.yml"),))] == [
        (each.sort, each.said) for each in found.remarks
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"no json",
        b"[" * 100_000,
        b"\xff\xfe",
        [],
        {"files": {}},
        {"cxmap": 2, "files": {}},
        {"cxmap": True, "files": {}},
        {"cxmap": 1, "files": {"journeys/a.yml": {"journey": float("nan")}}},
        {"cxmap": 1, "files": {"journeys/a.yml": []}},
        {"cxmap": 1, "files": {"journeys/a.yml": {"journey": "\ud800"}}},
        b'{"cxmap": 1, "files": {}, "files": {}}',
        *(
            {"cxmap": 1, "files": {path: {}}}
            for path in (
                "../a.yml", "journeys/../../a.yml", "/journeys/a.yml", "journeys/.a.yml",
                "mkdocs.yml", "journeys", "docs/a.yml", "journeys/..\\a.yml", "journeys/a:b.yml",
                "journeys\\a.yml", "journeys/a.txt", "journeys//a.yml", "C:/journeys/a.yml",
            )
        ),
    ],
)  # fmt: skip
def test_anything_else_is_refused(data):
    with pytest.raises(UsageFault) as fault:
        read(data)

    assert ("import_no_project", "cxmap.json") == (fault.value.id, fault.value.arguments["path"])


def test_what_would_be_an_error_is_left_as_it_came_and_reported():
    found = read({"cxmap": 1, "files": {"journeys/visit.yml": {**VISIT, "stage": "x"}}})

    assert has_errors(found.left)


def test_a_picture_that_no_json_holds_is_asked_for_and_keeps_nothing_back():
    picture = {"picture": "pictures/hall.svg", "alt": "تالار"}
    found = read({"cxmap": 1, "files": {"journeys/visit.yml": {**VISIT, "pictures": [picture]}}})

    assert ["picture_is_found"] == [each.id for each in found.left if each.severity == "error"]
    assert () == found.errors


def test_the_journeys_of_the_demo_come_in_as_they_went_out():
    files = {each.path: each for each in read_project_files(ROOT)}
    before = checked_project(files.values(), today=TODAY)
    author = Author.of(before.catalog.project)
    written = before.catalog.written
    journeys = {
        written.places[each].document.path: typed_keys(each, author)
        for each in written.entries
        if each.KIND == "journey"
    }
    # What translates a journey is in the JSON, and goes away with it.
    overlays = {path for path in files if _base(path) in journeys}
    rest = {path: each for path, each in files.items() if path not in {*journeys, *overlays}}
    data = json.dumps({"cxmap": 1, "files": journeys}).encode()
    found = imported_data(rest, checked_project(rest.values(), today=TODAY), data, name="x.json")
    after = checked_project({**rest, **found.files}.values(), today=TODAY).catalog

    assert journeys == {
        after.written.places[each].document.path: typed_keys(each, author)
        for each in after.written.entries
        if each.KIND == "journey"
    }


@pytest.mark.long
def test_the_whole_demo_comes_in_as_it_went_out():
    files = {each.path: each for each in read_project_files(ROOT)}
    sent = project_data(checked_project(files.values(), today=TODAY).catalog)
    rest = {path: each for path, each in files.items() if not path.endswith(".yml")}
    before = checked_project(rest.values(), today=TODAY)
    found = imported_data(rest, before, json.dumps(sent).encode(), name="cxmap.json")
    after = checked_project({**rest, **found.files}.values(), today=TODAY)

    assert () == found.errors
    assert sent["files"] == project_data(after.catalog)["files"]


def _base(path):
    base, language = translated_path(path)
    return base if language in LANGUAGES else ""
