"""How long somebody new waits until their first site is there; ``make first-start`` prints it.

Every template is begun, checked and built in both languages, in a folder with spaces and Persian
letters, each step a process of its own as in a terminal. Whoever begins waits, so this is time on
the wall: beside other work it is longer.
"""

import sys
import tempfile
import time
from pathlib import Path

from cxmap.language.languages import LANGUAGES
from cxmap.outputs.scaffold import templates
from tests.projects import run_program

_STEPS = (("init",), ("check", "--strict"), ("build", "--strict"))


def main():
    _print("seconds", *(step[0] for step in _STEPS), "together")
    for name in templates():
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                seconds = _first_start(Path(folder), name, language)
            figures = (f"{each:.1f}" for each in (*seconds, sum(seconds)))
            _print(f"{name}, {language}", *figures)


def _first_start(folder, name, language):
    project = folder / "پروژه ما"
    seconds = []
    for step in _STEPS:
        begins = step == _STEPS[0]
        more = (str(project), "--template", name, "--in", language) if begins else ()
        begun = time.perf_counter()
        run = run_program("cxmap", *step, *more, cwd=folder if begins else project)
        seconds.append(time.perf_counter() - begun)
        if run.returncode:
            sys.exit(run.stderr)
    return seconds


def _print(name, *cells):
    sys.stdout.write(f"{name:<24}" + "".join(f"{cell:>10}" for cell in cells) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
