"""Two folders change places in one step, where the system can do that."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

_FROM_HERE: Final = -100
"""What Linux calls AT_FDCWD: paths are meant as everywhere else."""

_EXCHANGE: Final = 2
"""RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS."""


def exchanged(one: Path, other: Path) -> bool:
    """Let two folders on one disk change places; nobody sees a moment without either of them.

    False where the system or the disk cannot, and then nothing has happened.
    """
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            refused = ctypes.CDLL(None).renameat2(
                _FROM_HERE, first, _FROM_HERE, second, ctypes.c_uint(_EXCHANGE)
            )
        elif sys.platform == "darwin":
            refused = ctypes.CDLL(None).renamex_np(first, second, ctypes.c_uint(_EXCHANGE))
        else:
            refused = True
    except (AttributeError, OSError):  # a C library that does not know it
        return False
    return not refused
