"""What ``cxmap check`` takes for very many rows, beside ``csv.reader`` on the same file.

``make bench`` runs it: whole processes, in seconds of CPU and megabytes at the peak. What was
counted has to be what was made.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.bench import voice_data

_ANSWERS, _TICKETS = 1_000_000, 200_000
_LARGEST = 200
"""Megabytes that one process may take."""

_PROJECT = "project: سنجش\n"
_DATASETS = """\
datasets:
  - dataset: نظرسنجی
    id: survey
    file: answers.csv
    rows: answers
    columns: [{column: تاریخ پاسخ, holds: date}, {column: امتیاز, holds: score, scale: 0 to 10},
      {column: رضایت, holds: score}, {column: آسانی, holds: score}, {column: دلیل, holds: reason},
      {column: تحویل با, holds: channel}, {column: شهر, holds: segment}]
    meanings: [{word: پیک, means: in-person}]
  - dataset: پرونده‌ها
    id: tickets
    file: tickets.csv
    rows: tickets
    columns: [{column: ثبت شد, holds: date}, {column: موضوع, holds: reason},
      {column: کجای سفر, holds: segment}, {column: اولین پاسخ, holds: first_response},
      {column: بسته شد, holds: closed}]
"""
_ONLY_CSV = """\
import csv, sys
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            pass
"""
_COUNTED = """\
import json, pathlib, sys
from cxmap.files.discovery import read_project_files
from cxmap.reading.read import read
found = {}
for each in read(read_project_files(pathlib.Path(sys.argv[1]))).data:
    whole = [tally for (_, which, _), tally in sorted(each.tallies.items()) if not which]
    scores = [tally.scores.get("امتیاز", {}) for tally in whole]
    times = {name: sum(map(sum, (tally.minutes.get(name, ()) for tally in whole)))
             for name in ("first_response", "closed")}
    found[each.dataset.id] = [each.rows, each.left_out, scores, times]
json.dump(found, sys.stdout)
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        # In a process of its own: on Linux a child begins with the peak of what started it.
        made = subprocess.run(
            [sys.executable, "-m", "tests.bench.rows", project],
            stdout=subprocess.PIPE,
            check=True,
        )
        known = json.loads(made.stdout)
        files = [project / "journeys" / name for name in ("answers.csv", "tickets.csv")]
        commands = {
            "only csv.reader": ("-c", _ONLY_CSV, *files),
            "cxmap check": ("-m", "cxmap", "check", "--project", project),
            "what was counted": ("-c", _COUNTED, project),
        }
        sys.stdout.write(f"{_ANSWERS:,} answers and {_TICKETS:,} tickets\n")
        said = {name: _run(name, command) for name, command in commands.items()}
    assert known == json.loads(said["what was counted"]), "other figures than those made"


def _write_project(project):
    """Write the files, and give what has to be counted in them."""
    (project / "journeys").mkdir()
    (project / "mkdocs.yml").write_text("site_name: rows\n", encoding="utf-8")
    for name, text in (("project.yml", _PROJECT), ("voice.yml", _DATASETS)):
        (project / "journeys" / name).write_text(text, encoding="utf-8")
    answers = voice_data.answers(_ANSWERS)
    voice_data.write_answers(project / "journeys" / "answers.csv", answers)
    tickets = voice_data.tickets(_TICKETS)
    voice_data.write_tickets(project / "journeys" / "tickets.csv", tickets)
    scores = [
        {str(score): n for score, n in each.items()} for each in voice_data.scores_by_month(answers)
    ]
    months = Counter(row.month for row in tickets)
    times = {
        "first_response": sum(row.first_response for row in tickets),
        "closed": sum(row.closed or 0 for row in tickets),
    }
    nothing = {"first_response": 0, "closed": 0}
    return {
        "survey": [_ANSWERS, 0, scores, nothing],
        "tickets": [_TICKETS, 0, [{} for _ in months], times],
    }


def _run(name, command):
    """Run a process of its own; say what it took, and give what it says."""
    process = subprocess.Popen(
        [sys.executable, *map(str, command)],
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with process:
        said = process.stdout.read() if process.stdout else ""
        _, status, took = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (name, said)
    seconds, megabytes = took.ru_utime + took.ru_stime, _megabytes(took)
    sys.stdout.write(f"  {name:<18} {seconds:6.1f} s CPU {megabytes:6.0f} MB\n")
    assert megabytes <= _LARGEST, f"{name} took {megabytes:.0f} MB"
    return said


def _megabytes(took: resource.struct_rusage) -> float:
    """Give the memory at the peak; Linux counts it in kilobytes, macOS in bytes."""
    return took.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        json.dump(_write_project(Path(sys.argv[1])), sys.stdout)
    else:
        main()
