"""What happens when the engine misbehaves, and when it has answered before."""

import os
import sys
import time
from pathlib import Path

import pytest

from cxmap.diagrams.engine.engines import chosen_engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.shapes import Box, Spot
from cxmap.foundation.faults import EngineFault
from cxmap.language.languages import LANGUAGES
from cxmap.rules.wording import fault_sentence
from tests.diagrams.engine.stand_in import engine_that, engine_that_counts, times_asked

TASK = Task(
    obstacles=(Box(0, 0, 180, 100), Box(206, 0, 180, 100)), ends=((Spot(1, 2), Spot(5, 2)),)
)
OTHER = Task(obstacles=TASK.obstacles, ends=((Spot(1, 3), Spot(5, 3)),))
FOUND = (Spot(1.0, 2.0), Spot(5.0, 2.0))


def fault_of(code, folder, *, seconds=20.0):
    engine = engine_that(code, folder)
    with pytest.raises(EngineFault) as fault:
        Layouts(lambda: engine, seconds=seconds).routes(TASK)
    for language in LANGUAGES:
        assert "stand-in" in fault_sentence(fault.value, language) or fault.value.arguments["name"]
    return fault.value


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("sys.exit(3)", "engine_failed"),
        ("sys.exit('out of memory')", "engine_failed"),
        ("print('{'); sys.exit(1)", "engine_failed"),
        ("print('garbage')", "engine_garbled"),
        ("print('[]')", "engine_garbled"),
        ("", "engine_garbled"),
        ("print('{}'); print('{}')", "engine_garbled"),
        ("print('{\"edges\": ')", "engine_garbled"),
    ],
)
def test_a_misbehaving_engine_is_a_fault(code, expected, tmp_path):
    assert expected == fault_of(code, tmp_path).id


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_killed_engine_is_a_fault(tmp_path):
    assert "engine_failed" == fault_of("os.kill(os.getpid(), signal.SIGKILL)", tmp_path).id


def test_an_engine_says_why_it_failed(tmp_path):
    assert "out of memory" == fault_of("sys.exit('out of memory')", tmp_path).arguments["reason"]


def test_an_engine_that_hangs_is_stopped_with_all_it_started(tmp_path):
    child = tmp_path / "child"
    code = f"""\
    started = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
    open({str(child)!r}, "w").write(str(started.pid))
    time.sleep(300)
    """
    before = time.monotonic()
    fault = fault_of(code, tmp_path, seconds=3)

    assert "engine_too_slow" == fault.id
    assert time.monotonic() - before < 60
    if sys.platform == "linux" and child.exists():
        assert is_gone(int(child.read_text()))


def is_gone(pid):
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if ") Z " in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8"):
            return True  # it has ended, and nobody has asked for its last word yet
        time.sleep(0.05)
    return False


def test_an_engine_that_is_not_there_is_a_fault(tmp_path):
    engine = engine_that("", tmp_path)
    gone = type(engine)(name="gone", version="", command=(str(tmp_path / "no"),), is_pinned=False)

    with pytest.raises(EngineFault) as fault:
        Layouts(lambda: gone).routes(TASK)

    assert "engine_not_started" == fault.value.id


def test_an_engine_that_floods_its_errors_does_not_block(tmp_path):
    code = "sys.stderr.write('x' * 1_000_000)\nprint('{}')"

    assert [None] == list(Layouts(lambda: engine_that(code, tmp_path)).routes(TASK))


@pytest.mark.parametrize(
    "edge",
    [
        {},
        {"cxway": "0"},
        {"cxway": "x", "pos": "1,2 3,4 5,6 7,8"},
        {"cxway": "0", "pos": "1,2 3,4"},
        {"cxway": "0", "pos": "1 2"},
        {"cxway": "0", "pos": 7},
    ],
)
def test_a_route_that_cannot_be_read_is_none(edge, tmp_path):
    engine = engine_that(f"print(json.dumps({{'edges': [{edge!r}]}}))", tmp_path)

    assert [None] == list(Layouts(lambda: engine).routes(TASK))


def test_nothing_is_asked_without_ways():
    def no_engine():
        raise AssertionError("no engine is needed")

    layouts = Layouts(no_engine)
    layouts.prepare([Task(obstacles=TASK.obstacles, ends=())])

    assert () == layouts.routes(Task(obstacles=(), ends=()))
    assert layouts.used is None


def test_several_tasks_are_one_batch(tmp_path):
    engine, asked = engine_that_counts(tmp_path)
    layouts = Layouts(lambda: engine)
    layouts.prepare([TASK, OTHER, TASK])

    assert [2] == times_asked(asked)
    assert (FOUND,) == layouts.routes(TASK)
    assert [2] == times_asked(asked)


def test_answers_are_kept_on_the_shelf(tmp_path):
    engine, asked = engine_that_counts(tmp_path)
    for _ in range(2):
        assert (FOUND,) == Layouts(lambda: engine, cache=tmp_path / "shelf").routes(TASK)

    assert [1] == times_asked(asked)


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"routes": 3}', '{"routes": []}', "\0"])
def test_a_broken_answer_on_the_shelf_counts_as_absent(broken, tmp_path):
    engine, asked = engine_that_counts(tmp_path)
    shelf = tmp_path / "shelf"
    Layouts(lambda: engine, cache=shelf).routes(TASK)
    for file in shelf.iterdir():
        file.write_text(broken, encoding="utf-8")

    assert (FOUND,) == Layouts(lambda: engine, cache=shelf).routes(TASK)
    assert [1, 1] == times_asked(asked)


def test_another_version_is_asked_anew(tmp_path):
    for version in ("1", "2"):
        engine, asked = engine_that_counts(tmp_path, version=version)
        Layouts(lambda: engine, cache=tmp_path / "shelf").routes(TASK)  # noqa: B023 - used at once

    assert [1, 1] == times_asked(asked)


def test_a_shelf_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "shelf").write_text("a file, and no folder", encoding="utf-8")
    engine, _ = engine_that_counts(tmp_path)

    assert (FOUND,) == Layouts(lambda: engine, cache=tmp_path / "shelf").routes(TASK)


def test_nothing_but_whole_answers_lies_on_the_shelf(tmp_path):
    engine, _ = engine_that_counts(tmp_path)
    Layouts(lambda: engine, cache=tmp_path / "shelf").prepare([TASK, OTHER])

    assert [".json"] * 2 == [file.suffix for file in (tmp_path / "shelf").iterdir()]


def test_an_answer_that_cannot_be_put_on_the_shelf_leaves_no_part_of_itself(tmp_path):
    engine, _ = engine_that_counts(tmp_path)
    shelf = tmp_path / "shelf"
    Layouts(lambda: engine, cache=shelf).routes(TASK)
    (place,) = shelf.iterdir()
    place.unlink()
    place.mkdir()

    assert (FOUND,) == Layouts(lambda: engine, cache=shelf).routes(TASK)
    assert [place] == [*shelf.iterdir()]


def test_a_batch_gives_what_single_questions_give():
    tasks = [
        Task(
            obstacles=TASK.obstacles,
            ends=((Spot(193, 20 + number), Spot(399, 60 + number)),),
        )
        for number in range(5)
    ]
    together = Layouts(lambda: chosen_engine({}))
    together.prepare(tasks)
    alone = [Layouts(lambda: chosen_engine({})).routes(task) for task in tasks]

    assert alone == [together.routes(task) for task in tasks]


def engine_that_fails_on(said, folder, *, by="sys.exit(3)"):
    """An engine that fails where something is said to it, and writes down how long batches are."""
    asked = folder / "asked"
    code = f"""\
    with open({str(asked)!r}, "a") as file:
        file.write(f"{{text.count('digraph')}}\\n")
    if {said!r} in text:
        {by}
    print("{{}}" * text.count("digraph"))
    """
    return engine_that(code, folder), asked


def tasks_at(*places):
    return [Task(obstacles=(), ends=((Spot(place, 1), Spot(5, 50)),)) for place in places]


@pytest.mark.parametrize("by", ["sys.exit(3)", "time.sleep(60)"])
def test_only_what_the_engine_fails_on_has_no_routes(by, tmp_path):
    tasks = tasks_at(70, 71, 72, 73, 74, 75, 76, 77)
    engine, asked = engine_that_fails_on("75.0,", tmp_path, by=by)
    layouts = Layouts(lambda: engine, seconds=8)

    assert not layouts.can_prepare(tasks)
    assert layouts.fault is not None
    assert [True] * 5 + [False] + [True] * 2 == [layouts.has_routes(task) for task in tasks]
    # All eight, both halves, then halves of what failed: tasks 5 to 8, 5 and 6, and 6.
    assert [8, 4, 4, 2, 2, 1, 1] == times_asked(asked)


def test_what_failed_is_not_waited_for_again(tmp_path):
    engine, asked = engine_that_fails_on("75.0,", tmp_path)
    layouts = Layouts(lambda: engine)

    assert [False] * 3 == [layouts.can_prepare(tasks_at(70, 75)) for _ in range(3)]
    assert [2, 1, 1] == times_asked(asked)


def test_what_failed_is_asked_again_once_it_shall_be_tried(tmp_path):
    said = tmp_path / "busy"
    said.touch()
    answer = "print('{}' * text.count('digraph'))"
    engine = engine_that(f"sys.exit(3) if os.path.exists({str(said)!r}) else {answer}", tmp_path)
    layouts = Layouts(lambda: engine)
    assert not layouts.can_prepare([TASK])
    said.unlink()

    assert not layouts.can_prepare([TASK])
    layouts.try_again()
    assert layouts.fault is None
    assert layouts.can_prepare([TASK])


@pytest.mark.parametrize(("by", "most"), [("sys.exit(3)", 70), ("time.sleep(60)", 5)])
def test_an_engine_that_always_fails_is_not_asked_for_every_task(by, most, tmp_path):
    engine, asked = engine_that_fails_on("digraph", tmp_path, by=by)
    layouts = Layouts(lambda: engine, seconds=2)

    assert not layouts.can_prepare(tasks_at(*range(70, 170)))
    assert most >= len(times_asked(asked))
