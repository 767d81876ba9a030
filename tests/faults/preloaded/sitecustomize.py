"""Read by every Python that starts with this folder on its path: kills a build at a named deed.

``FAULT_AT`` is an event of Python's audit and how many of them come first: ``os.rename 1``. With
``FAULT_TWO_STEPS`` folders cannot change places in one step, as on older systems.
"""

import os
import signal
import sys

_EVENT, _, _COUNT = os.environ.get("FAULT_AT", "").partition(" ")
_left = int(_COUNT or 0)


def _watch(event, arguments):
    global _left  # noqa: PLW0603 - a hook has no other place for what it counts
    is_exchange = event == "ctypes.dlsym" and arguments[1] in {"renameat2", "renamex_np"}
    if is_exchange and "FAULT_TWO_STEPS" in os.environ:
        raise AttributeError
    is_ours = is_exchange or "site" in os.path.basename(str(arguments[0] if arguments else ""))  # noqa: PTH119
    if event != _EVENT or not is_ours:
        return
    if _left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    _left -= 1


if _EVENT and "cxmap" in sys.orig_argv:
    sys.addaudithook(_watch)
