"""Change the guards in every small way and see whether a test notices; ``make mutants`` runs it.

The guards and their tests stand in ``pyproject.toml``, under ``tool.mutmut``. What runs out of
time counts as noticed, what no test reaches as overlooked. Ends with 1 where fewer than 80 % are
noticed.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

_HERE = Path(__file__).parents[2]
_COPY = _HERE / ".cache/mutants"
_ENOUGH = 0.8

_RESULT = re.compile(r"^\s+([\w.]+?)\.x[_ǁ]\S+__mutmut_\d+: (.+)$", re.MULTILINE)
_NOTICED = {"killed", "timeout", "segfault", "caught by type check"}


def main():
    _bring_copy()
    mutmut = (sys.executable, "-m", "mutmut")
    with (_COPY.parent / "mutants.log").open("wb") as log:
        run = (*mutmut, "run", *sys.argv[1:])
        subprocess.run(run, cwd=_COPY, stdout=log, stderr=log, check=False)
    told = subprocess.run(
        (*mutmut, "results", "--all", "true"), cwd=_COPY, capture_output=True, check=True
    ).stdout.decode()
    made: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    for guard, verdict in _RESULT.findall(told):
        made[guard] += 1
        noticed[guard] += verdict in _NOTICED
    if not made:
        sys.exit(f"no mutant was made; {_COPY.parent / 'mutants.log'} says why")
    for guard in sorted(made):
        _say(guard, noticed[guard], made[guard])
    _say("all guards", noticed.total(), made.total())
    sys.stdout.write(f"`mutmut results` in {_COPY.relative_to(_HERE)} names those overlooked\n")
    sys.exit(0 if noticed.total() >= _ENOUGH * made.total() else 1)


def _bring_copy():
    """Copy what git knows or would take, so that nobody's working folder is changed."""
    shutil.rmtree(_COPY, ignore_errors=True)
    listed = subprocess.run(
        ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"),
        cwd=_HERE,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (_HERE / name).is_file():
            (_COPY / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(_HERE / name, _COPY / name)


def _say(name, noticed, made):
    sys.stdout.write(f"{name:<45} {noticed:>5} of {made:>5}  {noticed / made:>4.0%}\n")


if __name__ == "__main__":
    main()
