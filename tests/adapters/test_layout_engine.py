"""What readers and authors see of the layout engine when a site is built."""

import sys

import pytest

from cxmap.diagrams.engine.engines import Engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.shapes import Spot
from cxmap.foundation.faults import EngineFault
from cxmap.outputs.drawing import judged
from tests.previews import previewed
from tests.projects import run_program, write_files

BRANCHING = """\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود مهمان
        id: enter
        next:
          - to: leave
            id: way
            if: عجله دارد
  - stage: اتاق
    id: room
    touchpoints:
      - touchpoint: جلسه
        id: meet
  - stage: پایان
    id: end
    touchpoints:
      - touchpoint: بدرقه
        id: leave
"""

needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def branching_project(small_project):
    write_files(small_project, {"journeys/visit.yml": BRANCHING})
    (small_project / "journeys" / "visit.en.yml").unlink()
    return small_project


def stand_in_dot(folder, answer):
    """A PATH on which ``dot`` says its version, and otherwise what it is told to."""
    program = folder / "bin" / "dot"
    write_files(
        folder, {"bin/dot": f'#!/bin/sh\n[ "$1" = -V ] && echo "version 9.9" && exit\n{answer}\n'}
    )
    program.chmod(0o755)
    return f"{folder / 'bin'}:/usr/bin:/bin"


@needs_shell
def test_a_misbehaving_engine_leaves_the_table_and_a_warning_and_stops_a_strict_build(
    branching_project, tmp_path
):
    page = branching_project / "site" / "en" / "journeys" / "visit.html"
    path = stand_in_dot(tmp_path, "echo nonsense")
    options = {"CXMAP_LAYOUT_ENGINE": "dot", "PATH": path}
    strict, built = (
        run_program("cxmap", "build", "--lang", "en", *more, cwd=branching_project, **options)
        for more in (["--strict"], [])
    )

    assert [1, 0] == [strict.returncode, built.returncode]
    for said in (strict, built):
        assert "The answer of the layout engine dot is not a layout" in said.stderr
        assert "Traceback" not in said.stderr
    assert "are shown as a table only" in built.stderr
    html = page.read_text(encoding="utf-8")
    assert ("cx-grid" in html, "cx-map" in html) == (True, False)


@needs_shell
@pytest.mark.long
def test_another_engine_is_announced_once_and_allowed_where_it_was_asked_for(
    branching_project, tmp_path
):
    path = stand_in_dot(tmp_path, 'echo "{}"')
    built = run_program(
        "cxmap", "build", "--strict", cwd=branching_project, CXMAP_LAYOUT_ENGINE="dot", PATH=path
    )

    assert 0 == built.returncode, built.stderr
    assert 1 == built.stderr.count("laid out by dot 9.9 instead of graphviz-pure")


def test_an_unknown_engine_is_refused_in_words(branching_project):
    built = run_program("cxmap", "build", cwd=branching_project, CXMAP_LAYOUT_ENGINE="elk")

    assert 1 == built.returncode
    assert "“elk”" in built.stderr


def test_an_engine_nobody_asked_for_is_an_error_in_strict_mode_only():
    engine = Engine(name="dot", version="1", command=("no-such-program",), is_pinned=False)
    layouts = Layouts(lambda: engine)
    with pytest.raises(EngineFault):
        layouts.routes(Task(obstacles=(), ends=((Spot(0, 0), Spot(1, 1)),)))

    assert judged(layouts, strict=False) is not None
    with pytest.raises(EngineFault):
        judged(layouts, strict=True)


def test_nothing_is_said_of_an_engine_that_was_not_needed():
    layouts = Layouts(lambda: Engine(name="x", version="", command=(), is_pinned=False))

    assert judged(layouts, strict=True) is None


@needs_shell
def test_a_preview_asks_again_for_a_map_that_failed_once_something_changed(
    branching_project, tmp_path
):
    asked = tmp_path / "asked"
    path = stand_in_dot(tmp_path, f"echo once >> {asked}; exit 3")
    with previewed(branching_project, CXMAP_LAYOUT_ENGINE="dot", PATH=path) as preview:
        number = preview.state()["number"]
        preview.text("journeys/visit.html")
        before = len(asked.read_text().splitlines())
        preview.text("index.html")
        write_files(branching_project, {"journeys/terms.yml": "terms: [{term: لابی, id: hall}]\n"})
        preview.after(number)
        preview.text("journeys/visit.html")

        assert len(asked.read_text().splitlines()) > before
