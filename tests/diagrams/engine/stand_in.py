"""Engines that do what no engine should; each is a small program of its own."""

import sys
import textwrap

from cxmap.diagrams.engine.engines import Engine

BEGINNING = "import json, os, signal, subprocess, sys, time\ntext = sys.stdin.read()\n"


def engine_that(code, folder, *, name="stand-in"):
    """An engine that runs a few lines of Python after it has read the question."""
    program = folder / "engine.py"
    program.write_text(BEGINNING + textwrap.dedent(code), encoding="utf-8")
    command = (sys.executable, str(program))
    return Engine(name=name, version="1", command=command, is_pinned=False)


ANSWER = """\
graphs = text.count("digraph")
with open(ASKED, "a") as file:
    file.write(f"{graphs}\\n")
for _ in range(graphs):
    print(json.dumps({"edges": [{"cxway": "0", "pos": "1,-2 1,-2 5,-2 5,-2"}]}))
"""


def engine_that_counts(folder, *, name="stand-in", version="1"):
    """An engine that answers, and a file in which it writes how many graphs it was asked."""
    asked = folder / "asked"
    made = engine_that(ANSWER.replace("ASKED", repr(str(asked))), folder, name=name)
    engine = Engine(name=name, version=version, command=made.command, is_pinned=False)
    return engine, asked


def times_asked(asked):
    """How many graphs the engine was asked each time it ran."""
    return [int(line) for line in asked.read_text().split()] if asked.exists() else []
