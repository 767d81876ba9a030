"""Texts that a command writes into a file which somebody has named."""

from pathlib import Path

import click

from cxmap.foundation.faults import UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.outputs.whole_files import put_in_place


def write_text(file: Path, text: str) -> None:
    """Write a text, without colours, as a whole file. Raises UsageFault where that cannot be."""
    try:
        put_in_place(file, f"{click.unstyle(text)}\n".encode(errors="backslashreplace"))
    except OSError as error:
        reason = obstacle_of(error)
        raise UsageFault("file_not_writable", path=str(file), reason=reason) from error
