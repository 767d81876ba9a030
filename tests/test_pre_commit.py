"""The hook that other repositories use runs the check on their whole project."""

import re

import yaml

from tests.projects import ROOT, run_program

(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_is_the_check_of_the_whole_project():
    assert ("cxmap-check", "python") == (HOOK["id"], HOOK["language"])
    assert HOOK["pass_filenames"] is False


def test_what_the_hook_runs_finds_what_is_wrong(small_project):
    program, *arguments = HOOK["entry"].split()
    sound = run_program(program, *arguments, cwd=small_project)
    (small_project / "journeys" / "wrong.yml").write_text(
        "journey: A\nowner: x\n", encoding="utf-8"
    )
    wrong = run_program(program, *arguments, cwd=small_project)

    assert (0, 1) == (sound.returncode, wrong.returncode)
    assert "journeys/wrong.yml:2:8: error CX201" in wrong.stdout


def test_the_hook_is_run_for_every_file_of_a_project_and_no_other():
    runs = {
        path: bool(re.search(HOOK["files"], path))
        for path in (
            "journeys/visit.yml",
            "playbooks/b2b/returns.en.yml",
            "cx/journeys/door.svg",
            "docs/en/guide.md",
            "mkdocs.yml",
        )
    }

    assert [True, True, True, False, False] == list(runs.values())
