"""``cxmap impact``: who has to know, and which lines to look at."""

import json

from tests.projects import ROOT, run_here


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
