"""``cxmap export codeowners``: written, printed, and held against the YAML."""

import pytest

from tests.projects import run_here
from tests.repositories import Repository

TEAM = "departments:\n  - department: Sales\n    id: sales\n    reviewers: our-firm/sales\n"
LINES = """\
/journeys/visit.en.yml @our-firm/sales
/journeys/visit.yml @our-firm/sales
"""


@pytest.fixture
def project(small_project):
    (small_project / "journeys" / "registers.yml").write_text(TEAM, encoding="utf-8")
    (small_project / "journeys" / "registers.en.yml").unlink()
    return small_project


def export(project, *arguments):
    return run_here("export", "codeowners", *arguments, cwd=project)


def without_remarks(text):
    return "".join(line for line in text.splitlines(keepends=True) if line[0] not in "#\n")


def test_it_is_printed_or_written_where_it_shall_be(project):
    printed = export(project)
    written = export(project, "--out", ".github/CODEOWNERS")
    file = project / ".github" / "CODEOWNERS"

    assert (0, 0, "") == (printed.returncode, written.returncode, printed.stderr)
    assert LINES == without_remarks(printed.stdout)
    assert printed.stdout == file.read_text(encoding="utf-8")


def test_a_check_fails_where_somebody_else_owns_something_now(project):
    export(project, "--out", "CODEOWNERS")
    same = export(project, "--check")
    registers = project / "journeys" / "registers.yml"
    registers.write_text(TEAM.replace("our-firm/sales", "our-firm/shops"), encoding="utf-8")
    other = export(project, "--check")

    assert (0, 1) == (same.returncode, other.returncode)
    assert "CODEOWNERS names the reviewers of today." in same.stderr
    assert "`cxmap export codeowners --out CODEOWNERS`" in other.stderr
    assert "" == same.stdout + other.stdout


def test_the_language_of_messages_is_not_that_of_the_file(project):
    export(project, "--out", "CODEOWNERS", "--lang", "en")

    assert 0 == export(project, "--check", "--lang", "fa").returncode


OWN = "/docs/ @our-firm/editors # by hand\n"


@pytest.mark.parametrize("place", ["above", "below"])
def test_lines_of_others_stay_and_are_no_drift(project, place):
    file = project / "CODEOWNERS"
    export(project, "--out", "CODEOWNERS")
    written = file.read_text(encoding="utf-8")
    file.write_text(OWN + written if place == "above" else written + OWN, encoding="utf-8")
    same = export(project, "--check")
    registers = project / "journeys" / "registers.yml"
    registers.write_text(TEAM.replace("our-firm/sales", "our-firm/shops"), encoding="utf-8")
    other = export(project, "--check")
    export(project, "--out", "CODEOWNERS")
    text = file.read_text(encoding="utf-8")

    assert (0, 1) == (same.returncode, other.returncode)
    assert 1 == text.count(OWN)
    assert text.startswith(OWN) == (place == "above")
    assert "our-firm/sales" not in text
    assert 0 == export(project, "--check").returncode


def test_a_file_that_others_wrote_stays_below(project):
    (project / "CODEOWNERS").write_text(OWN, encoding="utf-8")
    export(project, "--out", "CODEOWNERS")

    assert (project / "CODEOWNERS").read_text(encoding="utf-8").endswith(f"# cxmap: end\n{OWN}")


def test_a_file_from_before_there_were_marks_is_still_right_and_replaced(project):
    export(project, "--out", "CODEOWNERS")
    file = project / "CODEOWNERS"
    text = file.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "cxmap: " not in line]
    file.write_text("\r\n".join((*lines, "")), encoding="utf-8")
    checked = export(project, "--check")
    export(project, "--out", "CODEOWNERS")

    assert 0 == checked.returncode
    assert text == file.read_text(encoding="utf-8")


def test_lines_of_others_keep_their_bytes_and_ends(project):
    file = project / "CODEOWNERS"
    own = "/شعبه/ @our-firm/editors\r\n\r\n/docs/ @our-firm/editors\r\n".encode()
    file.write_bytes(own)
    export(project, "--out", "CODEOWNERS")
    written = file.read_bytes()

    assert written.endswith(b"# cxmap: end\r\n" + own)
    assert written.count(b"\n") == written.count(b"\r\n")
    assert 0 == export(project, "--check").returncode
    assert (0, written) == (export(project, "--out", "CODEOWNERS").returncode, file.read_bytes())


def test_bytes_that_nobody_can_read_are_named_and_stay(project):
    file = project / "CODEOWNERS"
    theirs = "* @all\n/شعبه/ @us\n".encode("windows-1256")
    file.write_bytes(theirs)
    for arguments in (["--out", "CODEOWNERS"], ["--check"]):
        run = export(project, *arguments, "--lang", "en")

        assert (2, theirs) == (run.returncode, file.read_bytes())
        assert "Line 2 of CODEOWNERS is not UTF-8" in run.stderr


def test_a_second_block_counts_last_and_is_taken_out(project):
    file = project / "CODEOWNERS"
    export(project, "--out", "CODEOWNERS")
    written = file.read_text(encoding="utf-8")
    stale = "# cxmap: begin\n/journeys/ @our-firm/gone\n# cxmap: end\n"
    file.write_text(written + OWN + stale, encoding="utf-8")
    checked = export(project, "--check")
    export(project, "--out", "CODEOWNERS")

    assert 1 == checked.returncode
    assert written + OWN == file.read_text(encoding="utf-8")
    assert 0 == export(project, "--check").returncode


@pytest.mark.parametrize(
    "marks",
    [["begin"], ["end"], ["begin", "begin", "end"], ["end", "begin"]],
    ids="-".join,
)
def test_a_mark_without_its_partner_is_never_guessed_at(project, marks):
    file = project / "CODEOWNERS"
    text = "".join(f"# cxmap: {each}\n/journeys/ @our-firm/gone\n" for each in marks)
    file.write_text(text, encoding="utf-8")
    for arguments in (["--out", "CODEOWNERS"], ["--check"]):
        run = export(project, *arguments, "--lang", "en")

        assert (2, text) == (run.returncode, file.read_text(encoding="utf-8"))
        assert "In CODEOWNERS, `# cxmap: begin` and `# cxmap: end` do not come in turn" in (
            run.stderr
        )


def test_into_its_folder_it_is_written_without_force_as_by_its_name(project):
    file = project / ".github" / "CODEOWNERS"
    file.parent.mkdir()
    file.write_text(OWN, encoding="utf-8")
    run = export(project, "--out", ".github")

    assert 0 == run.returncode, run.stderr
    assert file.read_text(encoding="utf-8").endswith(f"# cxmap: end\n{OWN}")


def test_it_is_not_written_into_a_source_of_the_project(project):
    visit = project / "journeys" / "visit.yml"
    before = visit.read_bytes()

    assert 2 == export(project, "--out", "journeys/visit.yml").returncode
    assert before == visit.read_bytes()


def test_a_check_finds_the_file_in_the_repository_around_the_project(project):
    repository = Repository(project.parent)
    written = export(project, "--out", str(repository.folder / "CODEOWNERS"))
    checked = export(project, "--check")
    text = (repository.folder / "CODEOWNERS").read_text(encoding="utf-8")

    assert (0, 0) == (written.returncode, checked.returncode)
    assert f"/{project.name}/journeys/visit.yml @our-firm/sales" in text.splitlines()


def test_without_a_file_or_a_reviewer_it_is_said_what_is_missing(project):
    no_file = export(project, "--check")
    registers = project / "journeys" / "registers.yml"
    registers.write_text(TEAM.replace("    reviewers: our-firm/sales\n", ""), encoding="utf-8")
    nobody = export(project)

    assert (2, 2) == (no_file.returncode, nobody.returncode)
    assert "no `CODEOWNERS`" in no_file.stderr
    assert "`reviewers`" in nobody.stderr


@pytest.mark.parametrize(
    "arguments",
    [["visit"], ["--as", "pdf"], ["--in", "en"], ["--department", "sales"]],
    ids=lambda each: each[0],
)
def test_what_belongs_to_other_exports_is_refused(project, arguments):
    assert 2 == export(project, *arguments).returncode


def test_a_check_belongs_to_it_alone(project):
    assert 2 == run_here("export", "map", "--check", cwd=project).returncode
