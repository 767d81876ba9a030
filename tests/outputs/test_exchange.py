"""Two folders change places in one step, or nothing happens."""

import sys

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
