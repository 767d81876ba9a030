"""Nobody ever sees half a file: it is there as it was, or as it is to be."""

import errno
import os
import sys
from io import BytesIO
from pathlib import Path

import pytest

from cxmap.outputs.whole_files import put_all_in_place, put_in_place


def test_what_fails_half_way_leaves_the_file_of_before_and_nothing_beside_it(tmp_path, monkeypatch):
    file = tmp_path / "report.json"
    file.write_bytes(b"old")

    def full(_self, _target):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        put_in_place(file, b"new")

    assert [("report.json", b"old")] == [(e.name, e.read_bytes()) for e in tmp_path.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path):
    (tmp_path / "real.yml").write_bytes(b"old")
    (tmp_path / "link.yml").symlink_to("real.yml")
    put_in_place(tmp_path / "link.yml", b"new")

    assert (tmp_path / "link.yml").is_symlink()
    assert b"new" == (tmp_path / "real.yml").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such file on Windows")
def test_what_is_no_file_is_not_replaced_by_one(tmp_path):
    reading, writing = os.pipe()
    put_in_place(Path(f"/dev/fd/{writing}"), b"new")

    assert b"new" == os.read(reading, 9)
    assert [] == [*tmp_path.iterdir()]


def test_of_several_files_all_are_written_or_none(tmp_path):
    there = tmp_path / "there.yml"
    there.write_bytes(b"old")
    files = {
        there: b"new",
        tmp_path / "made" / "below" / "one.yml": b"1",
        there / "two.yml": b"2",
    }
    with pytest.raises(OSError, match="two"):
        put_all_in_place(files)

    assert ([there], b"old") == ([*tmp_path.iterdir()], there.read_bytes())

    del files[there / "two.yml"]
    put_all_in_place(files)

    assert {path: path.read_bytes() for path in files} == files


def test_what_was_put_in_place_before_something_failed_is_taken_back(tmp_path, monkeypatch):
    old, new, last = (tmp_path / name for name in ("old.yml", "new.yml", "last.yml"))
    old.write_bytes(b"old")
    usual = Path.replace

    def full(self, target):
        if target.name == last.name:
            raise OSError(errno.ENOSPC, "no space")
        return usual(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        put_all_in_place({old: b"1", new: b"2", last: b"3"})

    assert ([old], b"old") == ([*tmp_path.iterdir()], old.read_bytes())


def test_a_folder_that_is_in_the_way_is_named_and_nothing_is_written(tmp_path):
    (tmp_path / "taken.yml").mkdir()
    with pytest.raises(IsADirectoryError) as error:
        put_all_in_place({tmp_path / "one.yml": b"1", tmp_path / "taken.yml": b"2"})

    assert str(tmp_path / "taken.yml") == error.value.filename
    assert [tmp_path / "taken.yml"] == [*tmp_path.iterdir()]


@pytest.mark.parametrize("there", [b"old", None])
def test_a_disk_that_is_full_while_it_is_written_keeps_no_half_of_it(tmp_path, monkeypatch, there):
    file = tmp_path / "report.json"
    if there is not None:
        file.write_bytes(there)

    class Full(BytesIO):
        def write(self, _data):
            raise OSError(errno.ENOSPC, "no space")

    def full(_path, _mode):
        return Full()

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OSError, match="no space"):
        put_in_place(file, b"new")
    monkeypatch.undo()

    assert ([] if there is None else [there]) == [each.read_bytes() for each in tmp_path.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such rights on Windows")
def test_who_may_read_a_file_may_read_the_new_one(tmp_path):
    file = tmp_path / "report.json"
    file.touch()
    file.chmod(0o640)
    put_in_place(file, b"new")

    assert 0o640 == file.stat().st_mode & 0o777
