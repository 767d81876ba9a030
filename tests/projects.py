"""Projects to try things on, and the programs to try them with."""

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxmap.adapters.command_line.program import USAGE
from cxmap.adapters.command_line.program import cxmap as program
from cxmap.files.discovery import read_project_files
from cxmap.foundation.faults import Fault, UsageFault
from cxmap.outputs.folder import write_folder
from cxmap.publication.build import published
from cxmap.publication.checking import checked_project, languages_of
from cxmap.rules.wording import fault_help, fault_sentence

ROOT = Path(__file__).parents[1]

SMALL_PROJECT = {
    "mkdocs.yml": """\
site_name: Small
docs_dir: docs/fa
site_dir: site/fa
theme:
  name: material
  language: fa
  font: false
plugins:
  - search
  - offline
  - cxmap
""",
    "docs/fa/guide.md": "# راهنما\n\nسلام.\n",
    "docs/en/guide.md": "# Guide\n\nHello.\n",
    "journeys/project.yml": "project: نمونه\n",
    "journeys/project.en.yml": "project: Sample\n",
    "journeys/registers.yml": """\
departments:
  - department: فروش
    id: sales
""",
    "journeys/registers.en.yml": """\
departments:
  - department: Sales
    id: sales
""",
    "journeys/visit.yml": """\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود مهمان
        id: enter
""",
    "journeys/visit.en.yml": """\
journey: Visit
stages:
  - id: lobby
    stage: Lobby
    touchpoints:
      - id: enter
        touchpoint: The guest comes in
""",
}


def write_files(folder, files):
    """Write texts or bytes below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        path.write_bytes(data)


def run_program(*arguments, cwd, typed=None, **environment):
    """Run a module of Python (``cxmap``, ``mkdocs``) as people do, in a process of its own.

    ``typed`` is what it reads from its standard input.
    """
    variables = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CXMAP_", "LC_", "LANG", "SOURCE_DATE_EPOCH"))
    }
    # Material tells on every build when its support ends; that is not about our project.
    usual = {"CXMAP_CACHE": "off", "LANG": "C.UTF-8", "NO_MKDOCS_2_WARNING": "1"}
    variables |= usual | environment
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        env=variables,
        capture_output=True,
        input=typed,
        encoding="utf-8",
        check=False,
    )


def run_here(*arguments, cwd, typed=""):
    """Run ``cxmap`` in this process, which is quicker; its messages are English."""
    with contextlib.chdir(cwd), pytest.MonkeyPatch.context() as patch:
        patch.setenv("CXMAP_LANG", "en")
        run = CliRunner().invoke(program, arguments, input=typed)
    code, said = run.exit_code, run.stderr
    if isinstance(run.exception, Fault):
        code = USAGE if isinstance(run.exception, UsageFault) else 1
        said += f"{fault_sentence(run.exception, 'en')}\n{fault_help(run.exception, 'en')}"
    return subprocess.CompletedProcess(arguments, code, run.stdout, said)


def copy_demo(project):
    """Copy the repository's own project, without what was built from it."""
    project.mkdir(parents=True, exist_ok=True)
    for folder in ("journeys", "playbooks", "docs"):
        shutil.copytree(ROOT / folder, project / folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", project)


@contextmanager
def served(folder):
    """Serve a folder over http, quietly, on a free port of the loopback address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_arguments):
            """Say nothing."""

    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def build_site(project):
    """Build the site of a project as its authors do."""
    run = run_program("cxmap", "build", "--today", "2026-11-22", cwd=project)
    assert run.returncode == 0, run.stdout + run.stderr
    return project / "site"


def write_plain_site(project, today="2026-11-22"):
    """Write the site of a project without the theme: our pages, style sheet and script alone."""
    files = read_project_files(project)
    checked = checked_project(files)
    for language in languages_of(checked):
        publication = published(files, language=language, today=date.fromisoformat(today))
        assert publication.pages, checked.problems
        write_folder(publication, project / "site" / language)
    return project / "site"
