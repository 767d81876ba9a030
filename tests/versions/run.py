"""The demo and the tests with other versions of what cxmap stands on; ``make versions`` runs it.

Every Python on the path that cxmap allows, with the newest dependencies; the oldest of them with
the lowest versions that ``pyproject.toml`` allows; and ProperDocs, which builds with what was made
for MkDocs. ``python -m tests.versions.run lowest`` tries only what has such a word in its name, and
``--demo`` leaves the tests out.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parents[2]
_PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_UV = (sys.executable, "-m", "uv")
_TESTS = ("-q", "-n", "auto", "-m", "not long and not browser", "-p", "no:cacheprovider")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One Python with one choice of packages, and what builds the demo there."""

    name: str
    python: str
    lowest: bool = False
    host: str = "cxmap"
    has_tests: bool = True


class Broken(Exception):  # noqa: N818 - it tells of a trial
    """A step of a trial ended with another code than 0; its last lines say why."""


def main():
    is_demo_only = "--demo" in sys.argv
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    trials = [each for each in _trials() if not words or any(word in each.name for word in words)]
    went_well = 0
    for trial in trials:
        with tempfile.TemporaryDirectory(prefix="versions-") as folder:
            try:
                said = _tried(trial, Path(folder), has_tests=not is_demo_only)
                went_well += 1
            except Broken as error:
                said = f"NOT: {error}"
        sys.stdout.write(f"{trial.name:<40} {said}\n")
        sys.stdout.flush()
    missing = [python for python in _PYTHONS if not _found(python)]
    if missing:
        sys.stdout.write(f"not found here: Python {', '.join(missing)}\n")
    sys.stdout.write(f"{went_well} of {len(trials)} went well\n")
    sys.exit(0 if trials and went_well == len(trials) else 1)


def _trials() -> Iterator[Trial]:
    found = [python for python in _PYTHONS if _found(python)]
    for python in found:
        yield Trial(name=f"Python {python}, newest", python=python)
    yield Trial(name=f"Python {found[0]}, lowest", python=found[0], lowest=True)
    yield Trial(name="ProperDocs, newest", python=found[0], host="properdocs", has_tests=False)


def _tried(trial: Trial, folder: Path, *, has_tests: bool) -> str:
    """Give what was seen; raises Broken where a step failed."""
    venv, site = folder / "venv", folder / "site"
    _run(*_UV, "venv", "--quiet", "--seed", "--python", trial.python, venv)  # a test asks pip
    python = venv / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = (*_UV, "pip", "install", "--quiet", "--python", python)
    if trial.host == "cxmap":
        _run(*install, "--editable", ".", *(_bounds(trial, folder) if trial.lowest else ()))
        _run(python, "-m", "cxmap", "build", "--strict", "--out", site)
    else:
        _run(*install, "--editable", ".", trial.host)
        _run(python, "-m", trial.host, "build", "--strict", "-f", "mkdocs.yml", "-d", site)
    pages = sum(1 for _ in site.rglob("*.html"))
    if not (has_tests and trial.has_tests):
        return f"{pages} pages"
    _run(*install, "--group", "test")  # some of these tools want newer ones than cxmap does
    return f"{pages} pages, {_run(python, '-m', 'pytest', *_TESTS).splitlines()[-1].strip('= ')}"


def _bounds(trial: Trial, folder: Path) -> tuple[str | Path, ...]:
    """Bind what cxmap names itself to the lowest versions that it allows."""
    lowest = folder / "lowest.txt"
    resolved = ("--resolution", "lowest-direct", "--python-version", trial.python)
    _run(*_UV, "pip", "compile", "--quiet", "pyproject.toml", *resolved, "-o", lowest)
    return "--constraint", lowest


def _found(python: str) -> bool:
    """Tell whether there is such a Python that starts; some places have only the name of one."""
    try:
        answer = subprocess.run((f"python{python}", "-c", ""), capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return answer.returncode == 0


def _run(*command: str | Path) -> str:
    around = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "CXMAP_LANG": "en"}
    ended = subprocess.run(
        command, cwd=_HERE, env=around, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        last = (ended.stdout + ended.stderr).strip().splitlines()[-15:]
        raise Broken("\n    ".join((f"a step ended with {ended.returncode}", *last)))
    return ended.stdout


if __name__ == "__main__":
    main()
