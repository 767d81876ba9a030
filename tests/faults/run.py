"""Everything that can go wrong around a build, tried on real processes; ``make faults`` runs it.

``python -m tests.faults.run engine 1970`` tries only those faults whose names have such a word.
"""

import os
import signal
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.all_faults import FAULTS
from tests.faults.ground import Ground
from tests.faults.impossible import Impossible

_AT_ONCE = max(1, (os.cpu_count() or 2) // 2)


def main():
    # What nohup and a shell in the background have us ignore, those we start would ignore, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    words = sys.argv[1:]
    faults = [each for each in FAULTS if not words or any(word in each.name for word in words)]
    survived, skipped = 0, 0
    with (
        tempfile.TemporaryDirectory(prefix="faults-") as folder,
        ThreadPoolExecutor(_AT_ONCE) as side_by_side,
    ):
        ground = Ground(Path(folder))
        verdicts = side_by_side.map(lambda fault: _verdict(fault, ground), faults)
        for fault, verdict in zip(faults, verdicts, strict=True):
            survived += not verdict
            skipped += isinstance(verdict, Impossible)
            sys.stdout.write(f"{_mark(verdict)}  {fault.name}{_why(verdict)}\n")
            sys.stdout.flush()
    tried = len(faults) - skipped
    sys.stdout.write(f"survived {survived} of {tried}{f', {skipped} skipped' * bool(skipped)}\n")
    sys.exit(0 if survived == tried else 1)


def _verdict(fault, ground):
    """Give what was not survived; whatever a fault breaks in the trial itself counts, too."""
    try:
        return fault.complaints(ground)
    except Impossible as reason:
        return reason
    except Exception as error:  # noqa: BLE001 - one fault must not end the others
        return [f"{type(error).__name__}: {error}"]


def _mark(verdict):
    if isinstance(verdict, Impossible):
        return "skipped "
    return "NOT     " if verdict else "survived"


def _why(verdict):
    if isinstance(verdict, Impossible):
        return f" ({verdict})"
    return "".join(f"\n          {each}" for each in verdict)


if __name__ == "__main__":
    main()
