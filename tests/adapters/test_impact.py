"""``cxmap impact``: who has to know, and which lines to look at."""

import json

from tests.projects import ROOT, run_here, write_files


def test_lines_lead_to_files_and_say_by_way_of_what():
    said = run_here("impact", "Complaint desk", "--lang", "en", cwd=ROOT).stdout
    assert said.startswith("If system “Complaint desk” changes\nDepartments that have to know: ")
    assert "After-sales service" in said.splitlines()[1]
    assert "touchpoint “Saying what happened”, in Complaint › Speaking up (Systems)" in said
    assert "(Playbook: Handling complaints)" in said


def test_json_has_the_same_lines():
    said = run_here("impact", "Complaint desk", "--output-format", "json", cwd=ROOT).stdout
    found = json.loads(said)
    assert "Saying what happened" in {each["title"] for each in found["named"]}
    assert all(each["path"].startswith(("journeys/", "playbooks/")) for each in found["named"])


def test_persian_is_persian():
    said = run_here("impact", "role:agent", "--lang", "fa", cwd=ROOT).stdout
    assert said.splitlines()[0] == "اگر نقش «کارشناس پاسخ‌گویی» عوض شود"


def test_unknown_name_and_one_with_several_meanings_are_wrong_calls():
    done = run_here("impact", "nobody-has-this-name", cwd=ROOT)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Nothing is called “nobody-has-this-name” here." in done.stderr
    done = run_here("impact", "complaint", cwd=ROOT)
    assert done.returncode == 2
    assert "may mean several things" in done.stderr


def test_an_id_inside_of_a_journey_is_enough_where_one_thing_has_it(tmp_path):
    journey = """\
journey: {0}
owner: desk
stages:
  - stage: Begin
    id: begin
    touchpoints:
      - {{touchpoint: Ask at {0}, id: ask}}
      - {{touchpoint: Wait at {0}, id: {1}}}
"""
    write_files(
        tmp_path,
        {
            "mkdocs.yml": "site_name: Test\n",
            "journeys/project.yml": "project: P\ndepartments:\n  - {department: Desk, id: desk}\n",
            "journeys/class.yml": journey.format("Class", "waitlist"),
            "journeys/visit.yml": journey.format("Visit", "sit-down"),
        },
    )

    def said(name):
        return run_here("impact", name, "--lang", "en", cwd=tmp_path)

    for name in ("waitlist", "touchpoint:waitlist", "class/waitlist"):
        assert said(name).stdout.startswith("If touchpoint “Wait at Class” changes\n"), name
    assert "touchpoint:class/ask, touchpoint:visit/ask" in said("ask").stderr
    assert "Did you mean “class/waitlist”?" in said("waitlst").stderr
