"""``cxmap export digest``: plain text on the terminal, the same every time of one day."""

import pytest

from tests.projects import run_here

TODAY = ("--today", "2026-11-22")
REGISTERS = """\
departments:
  - {department: فروش, id: desk}
  - {department: مالی, id: money}
feedback:
  - {feedback: پولم کو, id: where, owner: desk, due: 1405-08-28}
  - {feedback: صورت‌حساب نیامد, id: bill, owner: money, due: 1405-08-29}
"""


@pytest.fixture
def project(small_project):
    path = small_project / "journeys" / "digest.yml"
    path.write_text(REGISTERS, encoding="utf-8")
    return small_project


def digest(project, *arguments):
    return run_here("export", "digest", *arguments, cwd=project)


def test_every_department_that_has_something_to_know_gets_one(project):
    run = digest(project, *TODAY)

    assert (0, "") == (run.returncode, run.stderr)
    assert "• پولم کو (۳ روز دیر شده)" in run.stdout
    assert "• صورت‌حساب نیامد (۲ روز دیر شده)" in run.stdout
    assert run.stdout == digest(project, *TODAY).stdout


def test_one_department_gets_its_own_in_the_language_that_was_asked_for(project):
    run = digest(project, "--department", "desk", "--lang", "en", *TODAY)

    assert 0 == run.returncode
    assert "3 days late" in run.stdout
    assert "صورت‌حساب" not in run.stdout


def test_it_is_written_into_a_file_where_one_is_named(project, tmp_path):
    run = digest(project, "desk", "--out", str(tmp_path / "it.txt"), *TODAY)

    assert 0 == run.returncode
    assert "پولم کو" in (tmp_path / "it.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--department", "dessk"), "desk"),
        (("--as", "pdf"), "--as pdf"),
        (("--paper", "A3"), "--paper A3"),
    ],
)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_what_cannot_be_given_is_refused(project, arguments, named, language):
    run = digest(project, *arguments, "--lang", language)

    assert (2, "") == (run.returncode, run.stdout)
    assert named in run.stderr


def test_a_department_is_asked_for_digests_only(project):
    run = run_here("export", "map", "--department", "desk", cwd=project)

    assert 2 == run.returncode
    assert "--department" in run.stderr


def test_a_day_without_anything_says_so_with_the_project_and_the_day(small_project):
    run = digest(small_project, "--today", "2020-01-01", "--lang", "en")
    head, _, said = run.stdout.strip().partition("\n\n")

    assert 0 == run.returncode
    assert head.endswith(", as of 1 January 2020")
    assert head.strip("\u200e") != ", as of 1 January 2020"
    assert said.endswith("Nothing is overdue, and nothing is due within a week.")
