"""``cxmap rules``: every code, for people and for programs."""

import json

from cxmap.reports.manual.rules_page import all_reported
from tests.projects import run_program


def test_every_code_has_a_line_with_its_severity_and_its_sentence(tmp_path):
    run = run_program("cxmap", "rules", cwd=tmp_path)

    assert 0 == run.returncode
    assert len(all_reported()) == len(run.stdout.splitlines())
    assert "CX102 error: `…` is not one of the keys of “…”. (unknown_key)" in run.stdout


def test_the_list_is_said_in_the_language_of_the_reader(tmp_path):
    run = run_program("cxmap", "rules", "--lang", "fa", cwd=tmp_path)

    assert "CX027 هشدار: " in run.stdout


def test_programs_get_every_code_with_what_is_said_of_it(tmp_path):
    run = run_program("cxmap", "rules", "--output-format", "json", cwd=tmp_path)
    listed = json.loads(run.stdout)["rules"]

    assert [(each.code, each.id) for each in all_reported()] == [
        (each["code"], each["id"]) for each in listed
    ]
    keys = {"code", "id", "severity", "softens_in_draft", "message", "why", "help"}
    assert all(keys == each.keys() for each in listed)
