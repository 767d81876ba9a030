"""What is said at once loads only what says it."""

import pytest

from tests.projects import run_program

_WATCHED = """
import sys
from cxmap.adapters.command_line import main
sys.argv[0] = "cxmap"
try:
    main()
except SystemExit:
    pass
print(*(name for name in ("pydantic", "jinja2", "mkdocs") if name in sys.modules), file=sys.stderr)
"""


def _loaded(project, *arguments, **environment):
    (project / "watched.py").write_text(_WATCHED, encoding="utf-8")
    return run_program("watched", *arguments, cwd=project, **environment).stderr.split()


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("check", "--help")])
def test_help_loads_no_model_of_journeys(small_project, arguments):
    assert _loaded(small_project, *arguments) == []


def test_a_check_loads_the_model_once_and_not_to_say_it_again(small_project, tmp_path):
    kept = {"CXMAP_CACHE": str(tmp_path / "kept")}

    assert "pydantic" in _loaded(small_project, "check", **kept)
    assert _loaded(small_project, "check", **kept) == []
