"""A page written by hand names its file, and a page that was made names none."""

from types import SimpleNamespace
from typing import Any

import pytest

from cxmap.adapters.mkdocs_plugin.sources import source_mark


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("docs/fa/راهنما.md", '<span hidden data-cx-source="docs/fa/راهنما.md"></span>'),
        ("../elsewhere.md", ""),
        (None, ""),
    ],
)
def test_a_page_names_its_file_where_it_lies_in_the_project(tmp_path, written, expected):
    config: Any = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    path = str(tmp_path / written) if written else None
    page: Any = SimpleNamespace(file=SimpleNamespace(abs_src_path=path))

    assert expected == source_mark(config, page)
