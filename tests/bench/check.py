"""What ``cxmap check`` takes, beside others who read the same files; ``make bench`` runs it.

Whole processes with their imports, in seconds of CPU: one that only runs libyaml's events, one that
lints YAML, one that validates against the exported schema. The first is the measure of the budget.
"""

import json
import re
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

import openpyxl

from cxmap.reports.schema.files import ANY, schema_named
from tests.bench.measuring import Line, medians, table, used_by
from tests.projects import ROOT, copy_demo

_COPIES = (20, 150)
_RUNS = 5
_SLOW = ("yamllint", "check-jsonschema")
"""Peers that take so long that they run but once."""
_BUDGETS = {"cxmap check, cold": 6, "cxmap check, warm": 3}
JOURNEY = ROOT / "journeys" / "contract-visit.yml"

ONLY_EVENTS = """\
import sys
import yaml
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        for event in yaml.parse(file.read(), Loader=yaml.CSafeLoader):
            pass
"""


def lines():
    """Give the lines of the table for a project of each size."""
    found = []
    for copies in _COPIES:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder)
            files = write_project(project / "project", copies)
            figures = _figures(project / "project", files)
        peer = figures["bare libyaml events"].cpu
        for name, used in figures.items():
            found.append(
                Line(
                    what=f"{name}, {len(files)} files",
                    used=used,
                    times=used.cpu / peer,
                    at_most=_BUDGETS.get(name),
                )
            )
    return found


def main():
    sys.stdout.write(f"{table(lines())}\n")


def write_project(project, copies):
    """Write the demo and copies of one of its journeys: the YAML that the peers read, too.

    So there are no translations, no pages by hand, and no rows below the heads of surveys.
    """
    copy_demo(project)
    shutil.rmtree(project / "docs")
    _leave_out_rows(project / "journeys")
    for translation in project.glob("[jp]*/**/*.en.yml"):
        translation.unlink()
    (project / "journeys" / "copies").mkdir()
    for number in range(copies):
        copy = project / "journeys" / "copies" / f"copy-{number}.yml"
        copy.write_bytes(JOURNEY.read_bytes())
    return sorted(project.glob("[jp]*/**/*.yml"))


def _leave_out_rows(journeys):
    """Leave the heads of files of rows; those of a workbook as text, which needs no program."""
    for rows in (journeys / "data").glob("*.[cj]s*"):
        first = rows.read_bytes().split(b"\n", 1)[0]
        rows.write_bytes(first + b"\n" if rows.suffix == ".csv" else b"")
    voice = (journeys / "voice.yml").read_text(encoding="utf-8")
    for book in (journeys / "data").glob("*.xlsx"):
        first = openpyxl.load_workbook(book).worksheets[-1].iter_rows(max_row=5, values_only=True)
        head = max(first, key=lambda row: sum(cell is not None for cell in row))
        book.with_suffix(".csv").write_text(f"{','.join(map(str, head))}\n", encoding="utf-8")
        book.unlink()
        voice = voice.replace(book.name, book.with_suffix(".csv").name)
        voice = re.sub(r"^ +(?:sheet|header): .*\n", "", voice, flags=re.MULTILINE)
    (journeys / "voice.yml").write_text(voice, encoding="utf-8")


def _figures(project, files):
    """Give what everybody takes."""
    schema = project / "schema.json"
    schema.write_text(json.dumps(schema_named(ANY, {}, "en")), encoding="utf-8")
    commands = {
        "bare libyaml events": ("-c", ONLY_EVENTS, *files),
        "yamllint": ("-m", "yamllint", "-d", "relaxed", *files),
        "check-jsonschema": ("-m", "check_jsonschema", "--schemafile", schema, *files),
    }
    asked = {name: partial(used_by, (sys.executable, *each)) for name, each in commands.items()}
    asked |= {
        "cxmap check, cold": partial(_checked, project, is_cold=True),
        "cxmap check, warm": partial(_checked, project, is_cold=False),
    }
    slow = {name: asked.pop(name) for name in _SLOW}
    return {**medians(_RUNS, asked), **medians(1, slow)}


def _checked(project, *, is_cold):
    """Check a project for the first time, or once more when nothing has changed."""
    kept = project.with_name(f"{project.name}-kept")  # of the user, beside the project
    if is_cold:
        shutil.rmtree(kept, ignore_errors=True)
    command = (sys.executable, "-m", "cxmap", "check", "--project", project)
    return used_by(command, CXMAP_CACHE=str(kept))


if __name__ == "__main__":
    main()
