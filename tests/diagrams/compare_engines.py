"""Compares layout engines on the questions we ask; its figures stand in decisions.md.

    python -m tests.diagrams.compare_engines graphviz-pure dot
    python -m tests.diagrams.compare_engines "python ENGINE.py"

Each argument is a command that understands ``-Kneato -n2 -Tjson0`` and reads graphs from its input.
"""

# ruff: noqa: T201 - a script whose output is read by people

import hashlib
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

from cxmap.diagrams.engine.answers import answers, routes_in
from cxmap.diagrams.engine.dot_text import dot_text
from cxmap.diagrams.journey_map import journey_map
from cxmap.diagrams.plan import plan_of
from tests.diagrams.journeys import generated, written

OPTIONS = ("-Kneato", "-n2", "-Tjson0")
ENDLESS = "digraph {" + ";".join(f"n{n * 7 % 2999}->n{n * n % 2999}" for n in range(9000)) + "}"


def questions(count):
    found = []
    for seed in range(count):
        reader, journey = written(generated(seed, ways=6))
        found.append(dot_text(plan_of(journey_map(reader, journey), moment_of_truth="x").task))
    return found


def run(command, text):
    """The output of an engine, with the seconds of CPU and of the clock that it took."""
    before, start = os.times(), time.monotonic()
    said = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    after = os.times()
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    return said.stdout, cpu, time.monotonic() - start


def routes(output):
    return [routes_in(answer, 99) for answer in answers(output)]


def compare(name, asked):
    path = Path(sys.executable).with_name(name)
    command = [*([str(path)] if path.exists() else shlex.split(name)), *OPTIONS]
    single = [run(command, text) for text in asked]
    batch = run(command, "".join(asked))
    many = run(command, "".join(asked * (500 // len(asked))))
    hashes = {
        hashlib.sha256(run(command, "".join(asked))[0].encode()).hexdigest() for _ in range(30)
    }
    alone = [route for output, _, _ in single for route in routes(output)]
    print(f"{name}")
    print(f"  alone: {1000 * sum(cpu for _, cpu, _ in single) / len(single):.1f} ms CPU each")
    print(f"  500 in one batch: {many[1]:.2f} s CPU, {many[2]:.2f} s on the clock")
    print(f"  30 runs, different outputs: {len(hashes)}")
    print(f"  batch as alone: {routes(batch[0]) == alone}")
    try:
        subprocess.run(
            [command[0], "-Tjson0"],
            input=ENDLESS,
            timeout=3,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        print("  a graph without end: came to an end")
    except subprocess.TimeoutExpired:
        print("  a graph without end: stopped after 3 s")
    return alone


def main():
    asked = questions(20)
    found = [compare(name, asked) for name in sys.argv[1:]]
    print("all engines agree:", all(each == found[0] for each in found))


if __name__ == "__main__":
    main()
