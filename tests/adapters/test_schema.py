"""``cxmap schema``: printed with or without a project, or written where an editor finds it."""

import json

import pytest

from cxmap.reports.schema.files import schema_names
from tests.projects import run_program


def schema_of(folder, *arguments):
    run = run_program("cxmap", "schema", *arguments, cwd=folder)
    assert (0, "") == (run.returncode, run.stderr)
    return json.loads(run.stdout)


def test_the_schema_is_printed_with_what_the_project_knows(small_project):
    offered, _ = schema_of(small_project)["$defs"]["name_of_department"]["anyOf"]

    assert ["sales"] == offered["enum"]


def test_the_schema_is_printed_where_there_is_no_project(tmp_path):
    schema = schema_of(tmp_path, "journey", "--lang", "fa")

    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert {"$ref": "#/$defs/value_scalar"} == schema["$defs"]["name_of_department"]


def test_the_schema_is_printed_while_a_file_is_broken(small_project):
    (small_project / "journeys" / "broken.yml").write_text("journey: [", encoding="utf-8")

    assert "name_of_department" in schema_of(small_project)["$defs"]


@pytest.mark.parametrize(("language", "word"), [("fa", "بخشی"), ("en", "unit")])
def test_all_schemas_are_written_in_the_language_of_the_reader(small_project, language, word):
    run = run_program("cxmap", "schema", "--write", "--lang", language, cwd=small_project)
    folder = small_project / ".cxmap"

    assert (0, "") == (run.returncode, run.stdout)
    assert ".cxmap" in run.stderr
    assert {f"{name}.schema.json" for name in schema_names()} == {
        file.name for file in folder.iterdir()
    }
    schema = json.loads((folder / "registers.schema.json").read_text(encoding="utf-8"))
    assert word in schema["$defs"]["department"]["description"]


def test_schemas_cannot_be_written_without_a_project(tmp_path):
    run = run_program("cxmap", "schema", "--write", cwd=tmp_path)

    assert 2 == run.returncode
    assert "no project" in run.stderr
