"""``cxmap new`` writes, shows the id, and asks for what is missing where somebody can answer."""

import os
import subprocess
import sys

import pytest

from tests.projects import run_here


def new(folder, *arguments, language="en"):
    return run_here("--lang", language, "new", *arguments, cwd=folder)


def text_of(folder, path):
    return (folder / path).read_text(encoding="utf-8")


def test_the_id_and_the_place_are_shown(small_project):
    run = new(small_project, "department", "انبار", "--with", "reach=داخلی ۱۰۴")

    assert (0, "") == (run.returncode, run.stdout)
    assert "Written to journeys/registers.yml, line 4. Its id is anbar" in run.stderr
    added = "  - department: انبار\n    id: anbar\n    reach: داخلی ۱۰۴\n"
    assert added in text_of(small_project, "journeys/registers.yml")


def test_the_answer_is_given_in_the_language_of_the_reader(small_project):
    run = new(small_project, "persona", "Buyer", language="fa")

    assert "شناسه‌اش buyer است" in run.stderr


def test_a_journey_gets_a_file_that_checks_clean(small_project):
    run = new(small_project, "journey", "پس‌دادن", "--id", "giving-back", "--owner", "sales")
    check = run_here("check", "--strict", cwd=small_project)

    assert 0 == run.returncode
    assert text_of(small_project, "journeys/giving-back.yml").startswith("journey: پس‌دادن\n")
    assert 0 == check.returncode, check.stdout


def test_a_new_file_names_its_schema_where_there_are_schemas_and_they_learn_its_name(small_project):
    run_here("schema", "--write", cwd=small_project)
    new(small_project, "journey", "Far", "--owner", "sales", "--file", "journeys/a/far.yml")
    first_line = text_of(small_project, "journeys/a/far.yml").split("\n")[0]

    assert "# yaml-language-server: $schema=../../.cxmap/journey.schema.json" == first_line
    assert '"far"' in text_of(small_project, ".cxmap/journey.schema.json")


def test_a_touchpoint_goes_into_its_stage(small_project):
    run = new(small_project, "touchpoint", "خداحافظی", "--in", "visit/lobby", "--id", "goodbye")

    assert 0 == run.returncode
    assert "      - touchpoint: خداحافظی\n        id: goodbye\n" in text_of(
        small_project, "journeys/visit.yml"
    )


@pytest.mark.parametrize("place", ["lobby", "visit/Lobby", "The visit/lobby"])
def test_a_place_is_found_by_how_its_address_ends(small_project, place):
    journey = small_project / "journeys/visit.yml"
    stage = "  - stage: Lobby\n    id: lobby\n    touchpoints:\n      - touchpoint: In\n"
    written = f"journey: The visit\nowner: sales\nstages:\n{stage}        id: in\n"
    journey.write_text(written, encoding="utf-8")
    run = new(small_project, "touchpoint", "Out", "--in", place)

    assert 0 == run.returncode, run.stderr
    assert f"{stage}        id: in\n      - touchpoint: Out\n" in text_of(
        small_project, "journeys/visit.yml"
    )


@pytest.mark.parametrize(("language", "kind"), [("en", "stage"), ("fa", "مرحله")])
def test_two_places_of_one_name_are_said_with_their_kind(small_project, language, kind):
    for each in ("one", "two"):
        new(small_project, "journey", each, "--id", each, "--owner", "sales")
    run = new(small_project, "touchpoint", "Out", "--in", "first-stage", language=language)

    assert f"{kind} one/first-stage" in run.stderr
    assert f"{kind} two/first-stage" in run.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stage"], "What is the new stage called?"),
        (["stage", "Door"], "Use `--in` to say where the new stage belongs."),
        (["stage", "Door", "--in", "nowhere"], "Nothing called nowhere can contain the new stage."),
        (["stage", "Door"], "Allowed here: visit."),
        (["touchpoint", "Door"], "put it into the register `touchpoints` with `--file journeys/"),
        (["department", "Store", "--id", "x-09123456789"], "gives a person away"),
        (["touchpoint", "Door", "--in", "visit/loby"], "Did you mean “visit/lobby”?"),
        (["department", "Store", "--in", "visit"], "leave out `--in`"),
        (["stage", "Door", "--in", "visit", "--file", "journeys/a.yml"], "leave out `--file"),
        (
            ["journey", "Door", "--file", "door.yml"],
            "door.yml is not one of the files that are read",
        ),
        (
            ["journey", "Door", "--file", "journeys/door.txt"],
            "is not one of the files that are read",
        ),
        (
            ["journey", "Door", "--file", "journeys/door.en.yml"],
            "is not one of the files that are read",
        ),
        (
            ["journey", "Door", "--file", "journeys/../door.yml"],
            "is not one of the files that are read",
        ),
        (["journey", "Door", "--file", "../door.yml"], "is not part of the project"),
        (["سفر", "Door"], "Did you mean “journey”?"),
        (["department", "  "], "What is the new department called?"),
        (["department", "Store", "--with", "reach"], "reach has no key"),
        (["journey", "Store", "--owner", "salse"], "Did you mean “sales”?"),
        (["journey", "Store", "--owner", "store"], 'with `cxmap new department "store"`'),
        (["department", "Sales", "--id", "sales"], "Nothing was written"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is(small_project, arguments, said):
    before = {path: path.read_bytes() for path in small_project.rglob("*.yml")}
    run = new(small_project, *arguments)

    assert 2 == run.returncode
    assert said in run.stderr
    assert before == {path: path.read_bytes() for path in small_project.rglob("*.yml")}


@pytest.mark.parametrize(
    ("folder", "typed", "path"),
    [
        (".", "journeys/b2b/far.yml", "journeys/b2b/far.yml"),
        ("journeys", "far.yml", "journeys/far.yml"),
        ("journeys", "journeys/far.yml", "journeys/far.yml"),
        ("docs", "../journeys/far.yml", "journeys/far.yml"),
    ],
)
def test_a_file_is_named_from_the_project_or_from_where_one_is(small_project, folder, typed, path):
    run = new(small_project / folder, "journey", "Far", "--file", typed, "--owner", "sales")

    assert f"Written to {path}, line 1. Its id is far" in run.stderr
    assert (small_project / path).is_file()


def test_an_id_can_be_given_like_any_other_key(small_project):
    run = new(small_project, "department", "Store", "--with", "id=back-room")

    assert "Its id is back-room" in run.stderr


def test_what_only_a_project_can_hold_goes_there(small_project):
    new(small_project, "anchor", "تحویل", "--id", "delivery")

    assert "anchors:\n  - anchor: تحویل\n    id: delivery\n" in text_of(
        small_project, "journeys/project.yml"
    )


def test_what_is_shared_goes_into_a_register_that_is_named(small_project):
    run = new(small_project, "touchpoint", "Paying", "--file", "journeys/shared.yml")

    assert 0 == run.returncode, run.stderr
    assert text_of(small_project, "journeys/shared.yml").startswith("touchpoints:\n")


def test_an_id_holds_nothing_of_a_person(small_project):
    run = new(small_project, "department", "تماس ۰۹۱۲ ۳۴۵ ۶۷۸۹", "--file", "journeys/more.yml")

    assert 0 == run.returncode, run.stderr
    assert "    id: tamas\n" in text_of(small_project, "journeys/more.yml")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals on Windows")
def test_at_a_terminal_it_asks_for_what_is_missing(small_project):
    said = asked(small_project, ["new", "journey"], ["پس‌دادن", "", "sales"])

    assert "[pas-dadan]" in said
    assert "Owner, empty or one of: sales (" in said
    assert "owner: sales\n" in text_of(small_project, "journeys/pas-dadan.yml")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals on Windows")
def test_at_a_terminal_a_wrong_answer_is_asked_for_again(small_project):
    said = asked(small_project, ["new", "journey"], ["Back", "visit", "back", "salse", "sales"])

    assert "journeys/visit.yml already exists." in said
    assert "No department is called salse." in said
    assert "owner: sales\n" in text_of(small_project, "journeys/back.yml")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals on Windows")
@pytest.mark.parametrize("option", [["--owner", "store"], ["--id", "visit"]])
def test_what_cannot_be_is_refused_before_anything_is_asked(small_project, option):
    said = asked(small_project, ["new", "journey", *option], [], ends_with=2)

    assert "Title" not in said


def asked(folder, arguments, answers, *, ends_with=0):
    """Run the program at a terminal, answer what it asks, and give all that the terminal shows."""
    ours, theirs = os.openpty()
    environment = {**os.environ, "CXMAP_LANG": "en"}
    command = [sys.executable, "-m", "cxmap", *arguments]
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b"".join(iter(lambda: _read(ours), b""))
        assert ends_with == process.wait(), shown.decode()
    os.close(ours)
    return shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # on Linux a terminal that nobody has open any more cannot be read
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals on Windows")
def test_at_a_terminal_it_says_where_something_can_stand(small_project):
    said = asked(small_project, ["new", "touchpoint", "Goodbye"], ["visit/lobby", "", ""])

    assert "Inside which stage (visit/lobby)" in said
    assert "        id: goodbye\n" in text_of(small_project, "journeys/visit.yml")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals on Windows")
@pytest.mark.parametrize(("language", "said"), [("en", "Stopped; "), ("fa", "متوقف شد؛ ")])
def test_whoever_stops_is_told_so(small_project, language, said):
    shown = asked(small_project, ["--lang", language, "new", "journey"], ["\x04"], ends_with=1)

    assert said in shown
