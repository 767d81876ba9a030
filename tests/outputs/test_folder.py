"""A publication becomes files without MkDocs."""

import subprocess
import sys

_PROGRAM = """
import sys
for name in ("mkdocs", "material", "pymdownx", "markdown"):
    sys.modules[name] = None  # importing it fails

from datetime import date
from pathlib import Path

from cxmap.files.discovery import read_project_files
from cxmap.outputs.folder import write_folder
from cxmap.publication.build import published

project, folder = map(Path, sys.argv[1:])
files = read_project_files(project)
write_folder(published(files, language="en", today=date(2026, 11, 22)), folder)
"""


def test_a_project_becomes_a_folder_of_files_without_mkdocs(small_project, tmp_path):
    folder = tmp_path / "folder"
    command = [sys.executable, "-c", _PROGRAM, str(small_project), str(folder)]
    subprocess.run(command, check=True)
    journey = (folder / "journeys/visit.html").read_text(encoding="utf-8")

    assert '<html lang="en" dir="ltr">' in journey
    assert 'id="enter"' in journey
    assert "data-cx-slot" not in journey
    assert (folder / "assets/cxmap/cxmap.css").is_file()
