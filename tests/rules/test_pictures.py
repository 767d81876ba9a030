"""What is said of pictures, from where they lie to what their files hold."""

import os

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import read_project_files
from cxmap.reading.read import read
from cxmap.rules.check import check
from cxmap.rules.wording import sentence
from tests.projects import write_files
from tests.readings import DRAWING, judged, lines_of

STORY = """\
stories:
  - story: At the door
    id: at-the-door
    text: The prices were outside.
    pictures:
      - picture: {path}
        alt: A door with two prices
"""
PLACE = "journeys/stories.yml:6:18"


def problems_of(path, story=STORY, **files):
    texts = {
        "journeys/project.yml": "project: Sample\n",
        "journeys/stories.yml": story.format(path=path),
        "journeys/pictures/door.svg": DRAWING,
        "playbooks/room.svg": DRAWING,
    }
    return judged(texts | files).problems


@pytest.mark.parametrize(
    "path", ["pictures/door.svg", "./pictures/door.svg", "../playbooks/room.svg"]
)
def test_a_picture_below_our_folders_is_right_however_its_path_goes(path):
    assert () == problems_of(path)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("https://example.org/door.svg", "CX131"),
        ("data:image/svg+xml,door.svg", "CX131"),
        ("//example.org/door.svg", "CX131"),
        ("/home/me/door.svg", "CX131"),
        ("~/door.svg", "CX131"),
        ("C:/pictures/door.svg", "CX131"),
        ("pictures\\door.svg", "CX131"),
        ("pictures/door", "CX131"),
        ("pictures/door.html", "CX131"),
        ("../door.svg", "CX221"),
        ("../docs/door.svg", "CX221"),
        ("../../../etc/door.svg", "CX221"),
        ("../journeys/../../other/journeys/door.svg", "CX221"),
        ("pictures/window.svg", "CX222"),
        ("door.svg", "CX222"),
    ],
)
def test_a_path_that_leads_to_no_picture_of_ours_is_one_message_at_its_place(path, code):
    assert [f"{PLACE} {code}"] == lines_of(problems_of(path))


def test_a_short_form_is_judged_at_its_place_and_asked_for_words():
    story = STORY.partition("    pictures:")[0] + "    pictures: pictures/door.svg\n"
    assert ["journeys/stories.yml:5:15 CX342 warning"] == lines_of(problems_of("", story))


def test_the_picture_that_was_meant_is_suggested():
    for path in ("door.svg", "pictures/dor.svg"):
        (problem,) = problems_of(path)
        assert "pictures/door.svg" == problem.argument("suggestion")
        assert "“pictures/door.svg”" in sentence(problem, "en")


def test_what_a_draft_shows_may_still_be_to_come():
    assert [f"{PLACE} CX222 warning"] == lines_of(
        problems_of("pictures/photo.jpg", STORY + "    status: draft\n")
    )


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_project_lies_outside(tmp_path):
    project = tmp_path / "project"
    write_files(tmp_path, {"secret.svg": DRAWING})
    files = {"journeys/project.yml": "project: Sample\n"}
    write_files(project, files | {"journeys/stories.yml": STORY.format(path="door.svg")})
    (project / "journeys" / "door.svg").symlink_to("../../secret.svg")

    found = check(catalog_of(read(read_project_files(project)))).problems
    assert [f"{PLACE} CX221"] == lines_of(found)


def test_a_picture_that_is_taken_over_is_found_from_where_it_was_written():
    touchpoint = "touchpoints:\n  - touchpoint: Text\n    id: text\n    owner: sales\n"
    picture = "    pictures:\n      - picture: door.svg\n        alt: A door\n"
    journey = (
        "journey: Visit\nowner: sales\nstages:\n  - stage: Lobby\n    id: lobby\n"
        "    touchpoints:\n      - same_as: text\n        id: text-here\n"
    )
    files = {
        "journeys/project.yml": "project: Sample\n",
        "journeys/shared/registers.yml": (
            "departments:\n  - department: Sales\n    id: sales\n" + touchpoint + picture
        ),
        "journeys/shared/door.svg": DRAWING,
        "journeys/visit.yml": journey,
    }
    assert () == judged(files).problems
