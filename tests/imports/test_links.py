"""Nothing that comes in is written outside of the project."""

import json

from tests.projects import SMALL_PROJECT, run_here, write_files


def test_a_link_leads_no_file_out_of_the_project(tmp_path):
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    write_files(project, SMALL_PROJECT)
    elsewhere.mkdir()
    (project / "journeys" / "link").symlink_to(elsewhere)
    data = {"cxmap": 1, "files": {"journeys/link/a.yml": {"journey": "A", "status": "draft"}}}
    (project / "in.json").write_text(json.dumps(data), encoding="utf-8")
    run = run_here("import", "in.json", "--lang", "en", cwd=project)
    assert run.returncode == 2
    assert "journeys/link/a.yml is not part of the project" in run.stderr
    assert list(elsewhere.iterdir()) == []


def test_half_of_a_project_never_comes_in(tmp_path):
    project = tmp_path / "project"
    write_files(project, SMALL_PROJECT)
    before = sorted(project.rglob("*"))
    journey = {"journey": "A", "status": "draft"}
    names = ("journeys/a1.yml", "journeys/project.yml/a2.yml", "journeys/z1.yml")
    (tmp_path / "in.json").write_text(
        json.dumps({"cxmap": 1, "files": dict.fromkeys(names, journey)}), encoding="utf-8"
    )
    run = run_here("import", "../in.json", "--lang", "en", cwd=project)

    assert run.returncode == 2
    assert "project.yml" in run.stderr
    assert before == sorted(project.rglob("*"))
