"""A whole project as data: what is written comes back, and what follows stands apart from it."""

import json
from datetime import date

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.publication.checking import checked_project, shown_to_readers
from cxmap.views.project_data import project_data, project_text
from cxmap.writing.author import Author
from cxmap.writing.write import tree_of, yaml_of
from cxmap.writing.yaml_text import yaml_text
from tests.projects import ROOT
from tests.writing.catalogs import Chance
from tests.writing.test_round_trip import by_path
from tests.writing.trips import one_file, read_back

VISIT = """\
journey: Visit
owner: sales
persona: guest
stages:
  - stage: Lobby
    touchpoints:
      - {touchpoint: Waiting, id: wait, feels: -1}
      - {touchpoint: Greeting, id: greet, owner: desk}
"""
PEOPLE = """\
departments: [{department: Sales, id: sales}, {department: Desk, id: desk}]
personas: [{persona: Guest, id: guest}]
"""


@pytest.fixture(scope="module")
def demo():
    return checked_project(read_project_files(ROOT), today=date(2026, 11, 22))


def test_the_files_of_the_demo_come_back_from_json_as_the_same_entries(demo):
    data = json.loads(project_text(demo.catalog))
    back = by_path(read_back({path: yaml_text(tree) for path, tree in data["files"].items()}))
    written = by_path(demo.catalog.written)

    assert list(written) == list(back)
    for path, inside in written.items():
        assert [one_file(entry, "fa") for entry in inside] == back[path]


@pytest.mark.parametrize("languages", [("fa", "en"), ("en",)])
def test_every_field_comes_back_from_json(languages):
    catalog = Chance(seed=1408).catalog(*languages)
    author = Author(language=languages[0], calendar="gregorian")
    journey, playbook = catalog.wholes
    entries = {
        "journeys/project.yml": [catalog.project],
        "journeys/way.yml": [journey],
        "playbooks/help.yml": [playbook],
        "journeys/registers.yml": catalog.registers,
    }
    trees = {path: json.dumps(tree_of(each, author=author)) for path, each in entries.items()}
    back = by_path(read_back({path: yaml_text(json.loads(tree)) for path, tree in trees.items()}))

    for path, inside in entries.items():
        assert yaml_of(inside, author=author) == yaml_of(back[path], author=author)


def test_what_is_inherited_says_from_where_and_is_not_among_what_is_written(reader_of):
    data = project_data(reader_of({"journeys/visit.yml": VISIT, "journeys/p.yml": PEOPLE}).catalog)
    wait, greet = data["things"]["touchpoint:visit/wait"], data["things"]["touchpoint:visit/greet"]
    written = data["files"]["journeys/visit.yml"]["stages"][0]["touchpoints"][0]

    assert {"is": ["department:sales"], "from": "journey:visit"} == wait["effective"]["owner"]
    assert {"is": ["department:desk"]} == greet["effective"]["owner"]
    assert {"is": -1} == wait["effective"]["feels"]
    assert "feels" not in greet["effective"]
    assert {"touchpoint": "Waiting", "id": "wait", "feels": "-1"} == written
    assert {"file": "journeys/visit.yml", "line": 7} == wait["written_at"]
    assert "stage:visit/lobby" == wait["stands_in"]


def test_what_was_read_of_rows_stands_apart(demo):
    data = project_data(demo.catalog)

    assert {"journeys/data/complaints.csv"} == set(data["rows"])
    assert not set(data["files"]) & set(data["rows"])


@pytest.mark.parametrize("audience", ["customer", "supplier"])
def test_outside_nobody_learns_how_files_are_called_or_in_which_lines_things_stand(demo, audience):
    catalog = shown_to_readers(demo, audience).catalog
    data = project_data(catalog)
    journeys = {f"journeys/{catalog.id_of(each)}.yml" for each in catalog.journeys()}
    playbooks = {f"playbooks/{catalog.id_of(each)}.yml" for each in catalog.playbooks()}

    known = {"journeys/project.yml", "journeys/registers.yml", *journeys, *playbooks}
    assert audience == data["audience"]
    assert set() == set(data["files"]) - known
    assert [] == [each for each in data["things"].values() if "written_at" in each]
