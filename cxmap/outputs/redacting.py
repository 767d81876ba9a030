"""Personal data is masked where it stands: in YAML what the checks report, in rows all of it."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from cxmap.files.discovery import ENDINGS, File
from cxmap.files.tables.table_file import TableFile, is_table
from cxmap.foundation.problems import Problem
from cxmap.language.personal_data import line_without_personal_data, without_personal_data

REPORTED: Final = ("CX410", "CX411")
"""The codes under which personal data in YAML is reported."""

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINE: Final = re.compile("[^\r\n]*(?:\r\n|\r|\n)?")


def is_redacted(path: str) -> bool:
    """Tell whether personal data can be masked in a file: in texts, and not in workbooks."""
    return path.endswith(ENDINGS) or (is_table(path) and not path.lower().endswith(".xlsx"))


def with_bytes(file: File) -> File:
    """Give a file with its bytes, which files of rows are found without; raises OSError."""
    if not is_table(file.path):
        return file
    with TableFile(path=file.path, data=file.data, location=file.location).opened() as opened:
        return replace(file, data=opened.read())


def redacted(file: File, problems: Iterable[Problem]) -> File:
    """Give a file with its personal data masked; all else stays as it is, to the byte.

    ``problems`` are those that the checks found in it.
    """
    is_rows = is_table(file.path)
    return replace(file, data=_rows(file.data) if is_rows else _at_places(file.data, problems))


def _at_places(data: bytes, problems: Iterable[Problem]) -> bytes:
    """Mask what stands in the places that are reported."""
    lines = _LINE.findall(data.decode("utf-8", errors="surrogateescape"))
    for problem in problems:
        span = problem.span
        if problem.code in REPORTED and span.line == span.end_line and span.line <= len(lines):
            line, start, end = lines[span.line - 1], span.column - 1, span.end_column - 1
            masked = line_without_personal_data(line[start:end])
            lines[span.line - 1] = line[:start] + masked + line[end:]
    return "".join(lines).encode("utf-8", errors="surrogateescape")


def _rows(data: bytes) -> bytes:
    """Mask every row; what the head says of a column counts for all of them."""
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8"
    errors = "strict" if encoding == "utf-16" else "surrogateescape"
    try:
        text = data.decode(encoding, errors)
    except UnicodeDecodeError:
        return data
    lines = _LINE.findall(text)
    head = lines[0] if lines else ""
    masked = "".join(without_personal_data(line, context=head) for line in lines)
    return data if masked == text else masked.encode(encoding, errors)
