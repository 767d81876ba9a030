import os
from threading import Thread

import pytest

from cxmap.files.discovery import read_project_files

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


@pytest.fixture
def project(tmp_path):
    (tmp_path / "project" / "journeys").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.yml").write_text("a: 1\n", encoding="utf-8")
    return tmp_path / "project"


def found(project):
    files = read_project_files(project)
    assert all(file.path == file.problem.span.path for file in files if file.problem)
    return [(file.path, file.problem.id if file.problem else "") for file in files]


def said(project):
    """The one problem of a project."""
    (problem,) = (file.problem for file in read_project_files(project) if file.problem)
    return problem


def test_files_are_found_at_any_depth_and_come_in_the_order_of_their_paths(project):
    for path in ("journeys/b.yml", "journeys/a/c.yaml", "playbooks/a.yml"):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text("a: 1\n", encoding="utf-8")
    expected = [("journeys/a/c.yaml", ""), ("journeys/b.yml", ""), ("playbooks/a.yml", "")]
    assert expected == found(project)


def test_hidden_files_other_files_and_other_folders_are_left_alone(project):
    for path in ("journeys/.a.yml", "journeys/.git/b.yml", "journeys/c.ods", "docs/d.yml"):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text("a: 1\n", encoding="utf-8")
    assert [] == found(project)


def test_a_project_without_folders_has_no_files(tmp_path):
    assert () == read_project_files(tmp_path)


def test_a_folder_may_be_called_like_a_file(project):
    (project / "journeys" / "x.yml").mkdir()
    (project / "journeys" / "x.yml" / "a.yml").write_text("a: 1\n", encoding="utf-8")
    assert [("journeys/x.yml/a.yml", "")] == found(project)


def test_findings_that_may_wait_are_read_with_the_rest(project):
    (project / ".cxmap-baseline.json").write_bytes(b"{}")
    (file,) = read_project_files(project)
    assert (".cxmap-baseline.json", b"{}") == (file.path, file.data)


@needs_links
def test_findings_that_may_wait_are_not_read_elsewhere(project):
    (project / ".cxmap-baseline.json").symlink_to("../elsewhere/secret.yml")
    assert [(".cxmap-baseline.json", "outside")] == found(project)


def test_a_file_in_place_of_a_folder_is_unreadable(project):
    (project / "playbooks").touch()
    assert [("playbooks", "unreadable")] == found(project)


def test_a_name_that_an_editor_made_of_another_is_not_read_and_that_is_said(project):
    for name in ("a.yml.txt", "b.md"):
        (project / "journeys" / name).touch()
    assert [("journeys/a.yml.txt", "not_read")] == found(project)
    assert ".txt" == said(project).argument("ending")


def test_rows_and_pictures_are_found_and_only_rows_are_read_later(project):
    for name in ("a.csv", "b.png"):
        (project / "journeys" / name).write_bytes(b"data")
    rows, picture = read_project_files(project)
    assert (b"", project / "journeys" / "a.csv", 4) == (rows.data, rows.location, rows.stamp[0])
    assert (b"data", None) == (picture.data, picture.location)


@needs_links
def test_a_folder_that_leads_out_of_the_project_is_not_read(project):
    (project / "playbooks").symlink_to("../elsewhere")
    assert [("playbooks/secret.yml", "outside")] == found(project)


@needs_links
def test_a_link_that_stays_in_the_project_is_followed(project):
    (project / "journeys" / "a.yml").write_text("a: 1\n", encoding="utf-8")
    (project / "journeys" / "b.yml").symlink_to("a.yml")
    assert [("journeys/a.yml", ""), ("journeys/b.yml", "")] == found(project)


@needs_links
@pytest.mark.parametrize("target", ["../../elsewhere/secret.yml", "a.yml"])
def test_a_link_out_of_the_project_or_to_itself_is_refused(project, target):
    (project / "journeys" / "a.yml").symlink_to(target)
    assert [("journeys/a.yml", "outside")] == found(project)


@needs_links
def test_a_linked_folder_is_not_followed(project):
    (project / "journeys" / "more").symlink_to("../../elsewhere")
    assert [("journeys/more", "outside")] == found(project)


@needs_links
def test_a_link_to_nothing_is_unreadable(project):
    (project / "journeys" / "a.yml").symlink_to("b.yml")
    assert [("journeys/a.yml", "unreadable")] == found(project)
    assert "ENOENT" == said(project).argument("reason").name


@needs_links
def test_a_pipe_is_refused_and_never_waited_for(project):
    pipe = project / "journeys" / "a.yml"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(b"a: 1\n",), daemon=True)
    writer.start()  # who reads it is not left waiting, and is noticed
    noticed = found(project)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    writer.join()
    os.close(end)
    assert [("journeys/a.yml", "not_a_file")] == noticed


@needs_links
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(project):
    (project / "journeys" / "a.yml").write_text("a: 1\n", encoding="utf-8")
    (project / "journeys" / "a.yml").chmod(0)
    assert [("journeys/a.yml", "unreadable")] == found(project)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_may_be_listed_and_not_entered_hides_nothing(project):
    (project / "journeys" / "closed" / "inner").mkdir(parents=True)
    (project / "journeys" / "closed" / "a.yml").write_text("a: 1\n", encoding="utf-8")
    (project / "journeys" / "closed").chmod(0o600)
    try:
        expected = [
            ("journeys/closed/a.yml", "unreadable"),
            ("journeys/closed/inner", "unreadable"),
        ]
        assert expected == found(project)
    finally:
        (project / "journeys" / "closed").chmod(0o700)


def test_a_file_of_rows_is_found_and_not_read_yet(project):
    (project / "journeys").mkdir(exist_ok=True)
    (project / "journeys/rows.csv").write_text("date,score\n", encoding="utf-8")
    (file,) = read_project_files(project)

    assert (b"", project / "journeys/rows.csv") == (file.data, file.location)
