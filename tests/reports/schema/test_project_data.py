"""The JSON Schema of a whole project takes what is exported, and nothing of another shape."""

import json
from datetime import date

import jsonschema_rs
import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import read_project_files
from cxmap.language.languages import LANGUAGES
from cxmap.publication.checking import checked_project, shown_to_readers
from cxmap.reports.manual.sample import sample
from cxmap.reports.schema.project_data import FIELDS, THING, schema_of_data
from cxmap.views.project_data import project_data
from tests.projects import ROOT


@pytest.fixture(scope="module")
def validator():
    return jsonschema_rs.validator_for(schema_of_data("en"))


def refusals(validator, data):
    found = validator.iter_errors(json.loads(json.dumps(data)))
    return ["/".join(map(str, each.instance_path)) for each in found]


@pytest.mark.parametrize("audience", ["", "customer", "supplier"])
def test_the_demo_is_of_the_shape_for_everybody(validator, audience):
    checked = checked_project(read_project_files(ROOT), today=date(2026, 11, 22))
    data = project_data(shown_to_readers(checked, audience).catalog)

    assert [] == refusals(validator, data)
    assert list(FIELDS) == list(data)
    assert set() == {key for each in data["things"].values() for key in each} - set(THING)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_the_manual_is_of_the_shape(validator, language):
    assert [] == refusals(validator, project_data(catalog_of(sample(language).reading)))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"cxmap": 99}, "cxmap"),
        ({"language": "tlh"}, "language"),
        ({"files": {"journeys/x.yml": {"journey": "X", "ovner": "sales"}}}, "files/journeys/x.yml"),
        ({"things": {"x": {"kind": "journey", "id": "x"}}}, "things"),
    ],
)
def test_what_is_of_another_shape_is_refused_at_its_place(validator, change, place):
    data = project_data(catalog_of(sample("en").reading)) | change

    assert place in refusals(validator, data)


def test_it_is_plain_json_without_what_only_editors_know():
    text = json.dumps(schema_of_data("fa"), ensure_ascii=False)

    assert "defaultSnippets" not in text
    assert "markdownDescription" not in text
