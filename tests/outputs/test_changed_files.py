"""Files are written only when their bytes change."""

from cxmap.outputs.changed_files import write_changed


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path):
    write_changed(tmp_path, {"a/b.md": b"same", "c.md": b"old"})
    before = (tmp_path / "a/b.md").stat().st_mtime_ns
    write_changed(tmp_path, {"a/b.md": b"same", "c.md": b"new"})

    assert before == (tmp_path / "a/b.md").stat().st_mtime_ns
    assert (tmp_path / "c.md").read_bytes() == b"new"


def test_a_file_that_is_no_longer_named_is_removed(tmp_path):
    write_changed(tmp_path, {"a/b.md": b"x", "c.md": b"x"})
    write_changed(tmp_path, {"c.md": b"x"})

    assert [path.name for path in tmp_path.rglob("*.md")] == ["c.md"]
