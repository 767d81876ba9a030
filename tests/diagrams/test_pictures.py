"""What becomes of the pictures where the engine is missing, hangs or fails."""

import sys

import pytest

from cxmap.diagrams.engine.engines import Engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.pictures import hanging, picture_of, pictures_of, posters_of
from cxmap.foundation.faults import EngineFault
from cxmap.model.journey import Journey
from tests.diagrams.engine.stand_in import engine_that
from tests.diagrams.journeys import written

BRANCHED = """\
journey: J
stages:
  - {stage: A, id: a, touchpoints: [{touchpoint: One, id: one, next: [{to: three, if: x}]}]}
  - {stage: B, id: b, touchpoints: [{touchpoint: Two, id: two}]}
  - {stage: C, id: c, touchpoints: [{touchpoint: Three, id: three}]}
"""
PLAIN = "journey: P\nstages: [{stage: A, touchpoints: [{touchpoint: One}]}]\n"

ENGINES = {
    "missing": (("no-such-program",), "engine_not_started"),
    "hanging": ((sys.executable, "-c", "import time; time.sleep(60)"), "engine_too_slow"),
    "failing": ((sys.executable, "-c", "raise SystemExit(3)"), "engine_failed"),
    "talking": ((sys.executable, "-c", "print('nonsense')"), "engine_garbled"),
}


def layouts_of(command):
    engine = Engine(name="x", version="", command=command, is_pinned=True)
    return Layouts(lambda: engine, seconds=0.5)


@pytest.mark.parametrize(("command", "why"), ENGINES.values(), ids=ENGINES)
def test_what_cannot_be_laid_out_is_not_drawn_and_it_is_known_why(command, why):
    home, branched = written(BRANCHED)
    layouts = layouts_of(command)

    assert "" == pictures_of(home, [branched], layouts)(branched)
    assert layouts.fault is not None
    assert why == layouts.fault.id


def test_what_needs_no_engine_is_drawn_all_the_same():
    home, plain = written(PLAIN)
    layouts = layouts_of(("no-such-program",))

    assert picture_of(home, plain, layouts=layouts).startswith("<figure")
    assert layouts.fault is None


def test_only_the_map_on_which_the_engine_fails_is_left_out(tmp_path):
    more = BRANCHED.replace("id: three}", "id: three, next: [{to: one, if: y}]}")
    written_as = {"a": BRANCHED, "b": more, "c": BRANCHED.replace("if: x", "if: z")}
    files = {f"journeys/{id_}.yml": f"id: {id_}\n{text}" for id_, text in written_as.items()}
    home, _ = written(PLAIN, **files)
    crashes_on_a_second_way = (
        "print('{}' * text.count('digraph')) if 'cxway=1' not in text else 1/0"
    )
    layouts = Layouts(lambda: engine_that(crashes_on_a_second_way, tmp_path))
    journeys = home.catalog.all(Journey)
    picture = pictures_of(home, journeys, layouts)

    drawn = {home.catalog.id_of(each) for each in journeys if picture(each)}
    assert {home.catalog.id_of(each) for each in journeys} - {"b"} == drawn
    assert layouts.fault is not None
    assert drawn == {home.catalog.id_of(each) for each in hanging(home, journeys, layouts)}


def test_who_asks_for_a_file_is_told_why_there_is_none():
    home, branched = written(BRANCHED)

    with pytest.raises(EngineFault):
        posters_of(home, [branched], layouts_of(("no-such-program",)))
