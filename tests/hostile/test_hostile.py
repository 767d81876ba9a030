"""Every hostile file is answered with a place, in little time and memory, and never by a fault."""

import json
import re
from pathlib import Path

from cxmap.language.languages import LANGUAGES
from tests.hostile.rows import ROWS
from tests.hostile.tried import ROOM
from tests.projects import ROOT, run_program

ANSWERS = Path(__file__).parent / "answers.txt"
SHOWN = 2
"""Findings that stand in the answers where a row has many of one kind."""


def test_every_hostile_file_gets_its_answer(update_golden):
    run = run_program("tests.hostile.tried", cwd=ROOT)
    assert run.returncode == 0, run.stderr
    tried = json.loads(run.stdout)

    assert [] == [name for name in ROWS if "ended_by" in tried[name]]
    assert {""} == {said["fault"] for row in tried.values() for said in row["runs"].values()}
    assert {0, 1} == {said["code"] for row in tried.values() for said in row["runs"].values()}
    assert [] == [name for name in ROWS if tried[name]["memory"] > ROOM]
    if update_golden:
        written = (f"# {name}\n{answer(tried[name])}\n" for name in ROWS)
        ANSWERS.write_text("\n".join(written), encoding="utf-8")
    assert answers() == {name: answer(tried[name]) for name in ROWS}


def answers():
    parts = re.split(r"^# (.+)\n", ANSWERS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: said.strip() for name, said in zip(parts[1::2], parts[2::2], strict=True)}


def answer(row):
    return "\n".join(line for each in LANGUAGES for line in _findings(row["runs"][each]["said"]))


def _findings(said):
    """Give the first findings that were said, and how many others there were."""
    findings = [line for line in said.splitlines() if re.match(r"\S+:\d+:\d+: ", line)]
    others = len(findings) - SHOWN
    more = [f"… and {others} more"] if others > 0 else []
    return [*findings[:SHOWN], *more] if findings else [said.splitlines()[-1]]
