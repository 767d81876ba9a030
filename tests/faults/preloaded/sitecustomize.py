"""Read by every Python that starts with this folder on its path: kills a build at a named deed.

``FAULT_AT`` is an event of Python's audit and how many of them come first: ``os.rename 1``.
"""

import os
import signal
import sys

_EVENT, _, _COUNT = os.environ.get("FAULT_AT", "").partition(" ")
_left = int(_COUNT or 0)


def _watch(event, arguments):
    global _left  # noqa: PLW0603 - a hook has no other place for what it counts
    if event != _EVENT or "site" not in os.path.basename(str(arguments[0])):  # noqa: PTH119
        return
    if _left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    _left -= 1


if _EVENT and "cxmap" in sys.orig_argv:
    sys.addaudithook(_watch)
