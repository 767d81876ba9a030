"""What MkDocs says while it builds a site: what it warns of, and why it stopped."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.foundation.obstacles import Obstacle, obstacle_of

_TRACEBACK: Final = "Traceback (most recent call last):"
_REFUSED: Final = re.compile(r"\w+: \[(?:Errno|WinError) (?P<number>\d+)\] (?P<text>[^:]+)")
_TELLING: Final = ("ERROR", "WARNING", "Error", "Aborted")


def warnings_in(output: str) -> Iterator[str]:
    """Give what MkDocs warns of, which in strict mode would have stopped it."""
    for line in output.splitlines():
        level, _, warning = line.partition("-")
        if level.strip() == "WARNING":
            yield warning.strip().removeprefix("cxmap: ")


def reason_in(output: str) -> str | Obstacle:
    r"""Give the lines in which MkDocs says why it stopped, or what the system refused it.

    Of an exception that nobody expected it is what it says, without where it came from.

    >>> reason_in("Traceback (most recent call last):\n  File ..\nOSError: [Errno 28] No space")
    Obstacle(name='ENOSPC', text='No space')
    """
    before, found, trace = output.rpartition(_TRACEBACK)
    if not found:
        return _telling(output)
    exception = _exception(trace)
    refused = _REFUSED.match(exception)
    if refused:
        return obstacle_of(OSError(int(refused["number"]), refused["text"]))
    errors = [line for line in before.splitlines() if line.startswith("ERROR")]
    return "\n".join((*errors[-1:], exception))


def _telling(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(_TELLING)]
    return "\n".join((telling or lines)[-10:])


def _exception(trace: str) -> str:
    """Give the first line after those that say where it came from, which are indented."""
    lines = [line for line in trace.splitlines() if line.strip()]
    places = [place for place, line in enumerate(lines) if line.startswith(" ")]
    after = lines[places[-1] + 1 :] if places else lines
    return after[0] if after else ""
