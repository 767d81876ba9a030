"""A program that can be stopped: it gets a text and a time, and leaves nothing behind."""

import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass

from cxmap.foundation.faults import EngineFault
from cxmap.foundation.obstacles import obstacle_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a program wrote, and how it ended."""

    output: str
    errors: str
    code: int


def output_of(command: tuple[str, ...], text: str, *, seconds: float) -> Said:
    """Run a program on a text; after its time it is stopped, with everything it started.

    Raises EngineFault where it cannot be started or has not ended in time.
    """
    name = os.path.basename(command[0])  # noqa: PTH119 - a name for people, not a path
    try:
        # A group of its own: what the engine starts is stopped with it.
        process = subprocess.Popen(  # noqa: S603 - a program we chose, with our own arguments
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        raise EngineFault("engine_not_started", name=name, reason=obstacle_of(error)) from error
    try:
        output, errors = process.communicate(text, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise EngineFault("engine_too_slow", name=name, seconds=f"{seconds:g}") from error
    finally:
        _stop(process)
    return Said(output=output, errors=errors, code=process.returncode)


def _stop(process: subprocess.Popen[str]) -> None:
    """End a process and its group, and close what joins us to it."""
    if process.poll() is None:
        if sys.platform == "win32":
            process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
