"""A file is written beside its place and moved there, so that nobody ever sees half of it."""

from pathlib import Path
from secrets import token_hex


def put_in_place(file: Path, data: bytes) -> None:
    """Write a file; what is there and is none, such as a pipe, is written as it comes.

    What is written beside it has a name of its own and is gone afterwards, however this ends.
    Raises OSError where that is not possible; what was there before is there still.
    """
    if file.exists() and not file.is_file():
        file.write_bytes(data)
        return
    file = file.resolve()  # a link stays one
    beside = file.with_name(f".{token_hex(8)}.new")
    try:
        with beside.open("xb") as opened:
            opened.write(data)
        if file.exists():
            beside.chmod(file.stat().st_mode)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
