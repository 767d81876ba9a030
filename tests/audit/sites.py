"""Two sites side by side: the demo's, and plain Material's of the pages written by hand."""

import functools
import http.server
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.projects import copy_demo, run_program, write_files
from tests.repositories import Repository

LANGUAGES = ("fa", "en")
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; object-src 'none'"
)
"""What a careful host lets a page of the site do."""

_PLAIN = """\
INHERIT: mkdocs.yml
docs_dir: docs/{language}
site_dir: plain/{language}
theme:
  language: {language}
plugins: [search, offline]
"""
_EDIT = ("journeys/contract-visit.yml", "owner: ", "# Seen by all who receive guests.\nowner: ")


@dataclass(frozen=True)
class Sites:
    """The folders of both sites; each has one folder for each language."""

    ours: Path
    plain: Path


def make_sites(project):
    """Build both sites in a folder; ours has a short history, so that it can say what changed."""
    repository = Repository(project)
    copy_demo(project)
    repository.commit({}, day="2026-11-02")
    path, before, after = _EDIT
    text = (project / path).read_text(encoding="utf-8")
    repository.commit({path: text.replace(before, after, 1)}, day="2026-11-20")
    _run("cxmap", "build", "--strict", "--today", "2026-11-22", cwd=project)
    for language in LANGUAGES:
        name = f"mkdocs.{language}.yml"
        write_files(project, {name: _PLAIN.format(language=language)})
        _run("mkdocs", "build", "--quiet", "--config-file", name, cwd=project)
    return Sites(ours=project / "site", plain=project / "plain")


def _run(*command, cwd):
    run = run_program(*command, cwd=cwd)
    assert run.returncode == 0, run.stdout + run.stderr


@contextmanager
def served_with_policy(folder):
    """Serve a folder on a free port of the loopback address, with the policy in every head."""

    class Careful(http.server.SimpleHTTPRequestHandler):
        def end_headers(self):
            """Send the policy along."""
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, *_arguments):
            """Say nothing."""

    handler = functools.partial(Careful, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
