"""A file that an editor renamed is not passed over in silence."""

import pytest

from cxmap.files.discovery import read_project_files


@pytest.mark.parametrize("name", ["visit.yml.txt", "visit.YML", "visit.txt", "visit.yaml.bak"])
def test_a_file_that_is_nearly_yaml_is_reported(tmp_path, name):
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / name).write_text("journey: بازدید\n", encoding="utf-8")
    (file,) = read_project_files(tmp_path)

    assert file.problem is not None
    assert ("CX014", f"journeys/{name}") == (file.problem.code, file.problem.span.path)


@pytest.mark.parametrize("name", ["sound.mp3", "tickets.ods", "notes.md"])
def test_other_files_are_left_alone(tmp_path, name):
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / name).write_bytes(b"")

    assert read_project_files(tmp_path) == ()
