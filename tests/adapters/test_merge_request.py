"""A merge request from the first edit to the published site, on a repository like a server's."""

import json
import re
import subprocess

import pytest

from tests.projects import SMALL_PROJECT, run_program
from tests.repositories import Repository

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def server(tmp_path):
    """A bare repository with a project on its main branch."""
    first = Repository(tmp_path / "first")
    first.commit(SMALL_PROJECT | {".gitignore": "/site/\n/.cache/\n"}, day="2026-11-01")
    bare = tmp_path / "server.git"
    subprocess.run(("git", "clone", "-q", "--bare", first.folder, bare), check=True)
    return bare


def cloned(server, folder):
    subprocess.run(("git", "clone", "-q", f"file://{server}", folder), check=True)
    return Repository(folder)


def test_merge_request_is_checked_shown_merged_and_published(server, tmp_path):
    # Somebody writes on a branch, and makes a mistake first.
    author = cloned(server, tmp_path / "author")
    visit = SMALL_PROJECT["journeys/visit.yml"]
    author.git("checkout", "-q", "-b", "welcome")
    wrong = visit.replace("owner: sales\n", "owner: salse\n", 1)
    author.commit({"journeys/visit.yml": wrong}, day="2026-11-08", author="CX lead")
    author.git("push", "-q", "origin", "welcome")

    job = cloned(server, tmp_path / "job")
    job.git("checkout", "-q", "welcome")
    checked = run_program("cxmap", "check", "--output-format", "gitlab", cwd=job.folder)
    assert checked.returncode == 1
    [finding] = json.loads(checked.stdout)
    line = wrong.splitlines().index("owner: salse") + 1
    assert (finding["location"]["path"], finding["location"]["lines"]["begin"]) == (
        "journeys/visit.yml",
        line,
    )

    # The mistake is mended, and says what changes for the customer.
    right = visit.replace("owner: sales\n", "owner: sales\noverall: خوب بود\n", 1)
    author.commit({"journeys/visit.yml": right}, day="2026-11-09", author="CX lead")
    author.git("push", "-q", "origin", "welcome")
    job.git("pull", "-q")
    assert run_program("cxmap", "check", "--strict", cwd=job.folder).returncode == 0
    told = run_program(
        *("cxmap", "diff", "origin/main...HEAD", "--lang", "fa", "--output-format", "markdown"),
        cwd=job.folder,
    )
    assert "خوب بود" in told.stdout
    assert "salse" not in told.stdout
    picture = tmp_path / "changes.html"
    written = ("--output-format", "html", "--output-file", str(picture))
    run_program("cxmap", "diff", "origin/main...HEAD", *written, cwd=job.folder)
    assert "data:image/svg+xml" in picture.read_text(encoding="utf-8")

    # It is merged on the server's side, and the site is published from there.
    author.git("checkout", "-q", "main")
    author.git("merge", "-q", "--no-ff", "-m", "Merge", "welcome", day="2026-11-10")
    author.git("push", "-q", "origin", "main")
    pages = cloned(server, tmp_path / "pages")
    built = run_program("cxmap", "build", "--strict", *TODAY, cwd=pages.folder)
    assert built.returncode == 0, built.stdout + built.stderr
    page = (pages.folder / "site/fa/changes.html").read_text(encoding="utf-8")
    assert re.findall(r'data-cx-day="(\d{4}-\d\d-\d\d)_', page) == ["2026-11-10"]
    assert "خوب بود" in page
    assert "salse" not in page
