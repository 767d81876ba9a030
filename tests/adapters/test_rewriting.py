"""Files of a project that a command changes: shown, or written, and never outside of it."""

import sys

import pytest

from cxmap.adapters.command_line.rewriting import changed, difference, write_anew
from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault


def _files(**texts):
    return {f"{name}.yml": File(path=f"{name}.yml", data=texts[name].encode()) for name in texts}


def test_what_has_changed_or_is_new_is_written(tmp_path):
    before = _files(same="a: 1\n", other="a: 1\n")
    after = _files(same="a: 1\n", other="a: 2\n", new="a: 3\n")

    assert changed(tmp_path, before, after, is_diff=False)
    assert {"other.yml": "a: 2\n", "new.yml": "a: 3\n"} == {
        file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()
    }


def test_a_difference_is_shown_and_nothing_written(tmp_path, capsys):
    shown = (
        "--- a.yml\n+++ a.yml\n@@ -1 +1 @@\n-a: ۱\n+a: ۲\n--- b.yml\n+++ b.yml\n@@ -0,0 +1 @@\n+b\n"
    )
    after = _files(a="a: ۲\n", b="b\n")

    assert changed(tmp_path, _files(a="a: ۱\n"), after, is_diff=True)
    assert shown == capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_where_nothing_has_changed_nothing_is_said(tmp_path, capsys):
    assert not changed(tmp_path, _files(a="a\n"), _files(a="a\n"), is_diff=True)
    assert not capsys.readouterr().out


def test_a_difference_names_both_files_and_bears_what_is_no_text():
    old, new = File(path="old.yml", data=b"\xff\n"), File(path="new.yml", data=b"b\n")

    assert ["--- old.yml", "+++ new.yml", "@@ -1 +1 @@", "-\ufffd", "+b"] == [*difference(old, new)]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_is_written_where_a_link_leads_out_of_the_project(tmp_path):
    project, outside = tmp_path / "project", tmp_path / "outside"
    for folder in (project, outside):
        folder.mkdir()
    (project / "journeys").symlink_to(outside)
    after = {name: File(path=name, data=b"new") for name in ("a.yml", "journeys/a.yml")}
    with pytest.raises(UsageFault) as refused:
        changed(project, {}, after, is_diff=False)

    said = {"path": "journeys/a.yml", "folder": str(project)}
    assert ("path_outside", said) == (refused.value.id, refused.value.arguments)
    assert not list(outside.iterdir())
    assert not (project / "a.yml").exists()


def test_folders_are_made_on_the_way(tmp_path):
    write_anew(tmp_path / "a/b/c.yml", b"new")
    write_anew(tmp_path / "a/b/d.yml", b"new")

    assert ["c.yml", "d.yml"] == sorted(file.name for file in (tmp_path / "a/b").iterdir())


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "a").write_bytes(b"a file, and no folder")
    with pytest.raises(UsageFault) as refused:
        write_anew(tmp_path / "a/b.yml", b"new")

    assert refused.value.id == "file_not_writable"
    assert refused.value.arguments["path"] == str(tmp_path / "a/b.yml")
    assert refused.value.arguments["reason"]
