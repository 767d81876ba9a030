"""Two folders change places in one step, or nothing happens."""

import os
import sys
from pathlib import Path

import pytest

from cxmap.outputs.exchange import exchanged

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="each system has a way of its own")


def test_folders_with_persian_names_change_places(tmp_path):
    one, other = tmp_path / "سایت", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).touch()

    assert exchanged(one, other)
    assert [path.name for path in one.iterdir()] == ["other"]
    assert [path.name for path in other.iterdir()] == ["سایت"]


@pytest.mark.parametrize("missing", ["one", "other"])
def test_where_one_is_missing_nothing_happens(tmp_path, missing):
    there = tmp_path / ({"one", "other"} - {missing}).pop()
    there.mkdir()

    assert not exchanged(tmp_path / "one", tmp_path / "other")
    assert [path.name for path in tmp_path.iterdir()] == [there.name]


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_a_system_that_knows_no_such_step_says_so(tmp_path, monkeypatch, platform):
    def knows_nothing(_):
        return object()

    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr("ctypes.CDLL", knows_nothing)
    monkeypatch.setattr("sys.platform", platform)

    assert not exchanged(tmp_path / "one", tmp_path / "other")


@pytest.mark.parametrize("is_refused", [False, True])
def test_a_mac_is_asked_in_its_own_way_and_its_answer_counts(tmp_path, monkeypatch, is_refused):
    class Mac:
        def renamex_np(self, first, second, how):
            assert (bytes, bytes, 2) == (type(first), type(second), how.value)
            if is_refused:
                return -1
            here, there = (Path(os.fsdecode(each)) for each in (first, second))
            kept = here.rename(tmp_path / "kept")
            there.rename(here)
            kept.rename(there)
            return 0

    one, other = tmp_path / "سایت", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).touch()
    monkeypatch.setattr("ctypes.CDLL", lambda _: Mac())
    monkeypatch.setattr("sys.platform", "darwin")

    assert exchanged(one, other) is not is_refused
    assert [one.name if is_refused else other.name] == [path.name for path in one.iterdir()]


def test_a_path_means_what_it_means_everywhere_else(tmp_path, monkeypatch):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    (tmp_path / "one" / "new").touch()
    monkeypatch.chdir(tmp_path)

    assert exchanged(Path("one"), Path("other"))
    assert (tmp_path / "other" / "new").exists()
