"""Personal data is masked where it stands: in YAML what the checks report, in rows all of it."""

import codecs
import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import count
from typing import Final, Protocol

from cxmap.files.discovery import ENDINGS, File
from cxmap.files.tables.table_file import TableFile, is_table
from cxmap.foundation.problems import Problem
from cxmap.language.personal_data import ANY_NUMBER, without_personal_data

REPORTED: Final = ("CX410", "CX411")
"""The codes under which personal data in YAML is reported."""

_UTF16: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_LINE: Final = re.compile("[^\r\n]*(?:\r\n|\r|\n)?")
_SIGN: Final = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|.)|.", re.DOTALL)
"""One sign of a text, which JSON and YAML may write in several."""


class _Mask(Protocol):
    def __call__(self, text: str, *, context: str) -> str: ...


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
    said = [each for each in problems if each.code in REPORTED]
    if not is_rows:
        return replace(file, data=_at_places(file.data, said))
    has_escapes = not file.path.lower().endswith((".csv", ".tsv", ".txt"))
    mask = _masked_signs if has_escapes else without_personal_data
    return replace(file, data=_rows(file.data, {each.span.line for each in said}, mask))


def _at_places(data: bytes, problems: Iterable[Problem]) -> bytes:
    """Mask what stands in the places that are reported."""
    lines = _LINE.findall(data.decode("utf-8", errors="surrogateescape"))
    for problem in problems:
        span = problem.span
        if span.line == span.end_line and span.line <= len(lines):
            line, start, end = lines[span.line - 1], span.column - 1, span.end_column - 1
            masked = _masked_signs(line[start:end], context=ANY_NUMBER)
            lines[span.line - 1] = line[:start] + masked + line[end:]
    return "".join(lines).encode("utf-8", errors="surrogateescape")


def _rows(data: bytes, reported: Collection[int], mask: _Mask) -> bytes:
    """Mask every row; what the first line says of a column counts for all of them.

    Where the head stands further down, the checks know it: what they report gives somebody away.
    """
    encoding = next((name for mark, name in _UTF16.items() if data.startswith(mark)), "utf-8")
    errors = "surrogateescape" if encoding == "utf-8" else "strict"
    try:
        text = data.decode(encoding, errors)
    except UnicodeDecodeError:
        return data
    lines = _LINE.findall(text)
    head = lines[0] if lines else ""
    contexts = (f"{head} {ANY_NUMBER}" if n in reported else head for n in count(1))
    masked = "".join(mask(line, context=each) for line, each in zip(lines, contexts, strict=False))
    return data if masked == text else masked.encode(encoding, errors)


def _masked_signs(text: str, *, context: str) -> str:
    """Mask personal data also where signs of it are written as escapes."""
    if "\\" not in text:
        return without_personal_data(text, context=context)
    written = _SIGN.findall(text)
    meant = "".join(map(_meant, written))
    masked = without_personal_data(meant, context=context)
    signs = zip(written, meant, masked, strict=True)
    return "".join(raw if sign == shown else shown for raw, sign, shown in signs)


def _meant(sign: str) -> str:
    """Give the character that is meant; whatever else an escape says is no part of a number."""
    if len(sign) == 1:
        return sign
    code = sign.removeprefix("\\u")
    return chr(int(code, 16)) if code and code != sign else " "
