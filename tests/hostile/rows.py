"""Files that have stopped, filled up or fooled readers of YAML, each within a small project.

A row is what is put into the project: texts or bytes by their paths, ``Link``, ``Pipe`` or
``Device`` where it is no file. ``answers.txt`` has what must be said of each.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from tests.hostile.tables import TABLES
from tests.projects import SMALL_PROJECT, write_files

_MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True)
class Link:
    """A link to somewhere, from where it stands."""

    target: str


class Pipe:
    """A pipe that nobody writes to."""


class Device:
    """A link to a device that never ends."""


Row: TypeAlias = Mapping[str, str | bytes | Link | Pipe | Device]


_BEGINNING: Final = "journey: سفر\nowner: sales\n"
_STAGES: Final = """\
stages:
  - stage: پیاده‌رو
    id: street
    touchpoints:
      - touchpoint: دیدن تابلو
        id: sign
"""


def _journey(more: str) -> Row:
    """Give a journey that would be sound without one thing, which its third line begins with."""
    return {"journeys/hostile.yml": _BEGINNING + more + _STAGES}


def _stages(more: str) -> Row:
    """Give a journey that would be sound without how its stages begin, on its fourth line."""
    return {"journeys/hostile.yml": _STAGES.replace("stages:\n", f"{_BEGINNING}stages:\n{more}")}


def _id(written: str) -> Row:
    return _registers(f"departments:\n  - department: لابی\n    id: {written}\n")


def _registers(more: str) -> Row:
    return {"journeys/more.yml": more}


def _laughs() -> str:
    lines = ["a0: &a0 ha"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join([*lines, ""])


ROWS: Final[dict[str, Row]] = {
    # What fills up memory, time or the stack
    "a billion laughs": _journey(_laughs()),
    "a thousand brackets": _journey("notes: " + "[" * 1_000 + "]" * 1_000 + "\n"),
    "a hundred thousand brackets": _journey("notes: " + "[" * 100_000),
    "a hundred thousand braces": _journey("notes: " + "{a: " * 100_000),
    "three thousand dashes in one line": _journey("notes:\n  " + "- " * 3_000 + "x\n"),
    "nesting by indentation": _journey("".join(f"{' ' * n}a:\n" for n in range(1_000))),
    "two hundred thousand keys": _journey("".join(f"k{n}: x\n" for n in range(200_000))),
    "as many keys as a file can hold": _journey("".join(f"k{n}: x\n" for n in range(90_000))),
    "as many own values as a file can hold": _journey(
        "fields:\n" + "".join(f"  k{n}: x\n" for n in range(80_000))
    ),
    "as many items as a file can hold": _journey(
        "tags:\n" + "".join(f"- item {n}\n" for n in range(70_000))
    ),
    "ten thousand entries": _registers(
        "departments:\n" + "".join(f"- واحد {n}\n" for n in range(10_000))
    ),
    "a thousand unknown names": _registers(
        "roles:\n" + "".join(f"- role: r{n}\n  department: d{n}\n" for n in range(1_000))
    ),
    "a scalar of ten megabytes": _journey("notes: " + "x" * 10 * _MEGABYTE + "\n"),
    "a line of almost a megabyte": _journey("notes: " + "ک " * 300_000 + "\n"),
    "a megabyte of line breaks": _journey("\n" * 1_000_000),
    "fifty thousand anchors": _journey("".join(f"a{n}: &a{n} x\n" for n in range(50_000))),
    "a cycle of aliases": _journey("notes: &a\n  - *a\n"),
    "a megabyte of forbidden signs": _journey("notes: " + "\x07" * 1_000_000),
    "a megabyte of number signs": _journey("notes: x" + " #" * 400_000 + "\n"),
    "a megabyte of quotation marks": _journey("notes: " + "'" * 900_001 + "\n"),
    "a megabyte of printed quotation marks": _journey("notes: “" + "a”: “" * 100_000 + "\n"),
    "a megabyte of keys in one line": _journey("notes: " + "a: " * 340_000 + "\n"),
    "a megabyte of words before a colon": _journey("notes: " + "x " * 500_000 + ": y\n"),
    "a megabyte of spaces before a colon": _journey("notes: x" + " " * 900_000 + "y: z\n"),
    "a key of half a megabyte": _journey("x" * (_MEGABYTE // 2) + ": x\n"),
    "a number of five thousand digits": {
        "journeys/hostile.yml": f"{_BEGINNING}{_STAGES}        feels: {'9' * 5_000}\n",
    },
    # What means something else than it seems
    "a key twice": _journey("goal: یک\ngoal: دو\n"),
    "a merge": _stages("  - <<: *base\n    stage: لابی\n"),
    "a merge without an alias": _journey("<<: {goal: یک}\n"),
    "a call of Python": _journey("notes: !!python/object/apply:os.system echo\n"),
    "an include": _journey("notes: !include ../../etc/passwd\n"),
    "a directive": {"journeys/hostile.yml": f"%YAML 1.1\n---\n{_BEGINNING}{_STAGES}"},
    "a second document": _journey("---\njourney: دیگر\n"),
    "words that are no yes and no no": _journey("goal: no\nfields:\n  on: NO\n  country: yes\n"),
    "texts that look like numbers": _journey(
        "goal: 12:30\nfields:\n  a: 0777\n  b: 1_000\n  c: 0b101\n  d: 1e3\n  e: 09121112222x\n"
        "  f: 1.10\n"
    ),
    "a day that no calendar has": _journey("reviewed: 2026-02-30\n"),
    "a list as a key": _journey("? [a]\n: b\n"),
    "a list as a file": {"journeys/hostile.yml": "- journey: سفر\n"},
    "an empty file": {"journeys/hostile.yml": ""},
    "a file of remarks": {"journeys/hostile.yml": "# بعداً\n"},
    # Bytes and signs
    "a byte order mark": {"journeys/hostile.yml": f"\ufeff{_BEGINNING}{_STAGES}"},
    "UTF-16": {"journeys/hostile.yml": "journey: سفر\n".encode("utf-16")},
    "bytes that are no UTF-8": {"journeys/hostile.yml": "journey: سفر\ngoal: ".encode() + b"\xe3"},
    "NUL": _journey("goal: سلام\x00\n"),
    "an escape of terminals": _journey("goal: \x1b[31mسلام\n"),
    "half of a surrogate": _journey('goal: "\\ud800"\n'),
    "a bidi override": _journey("goal: کد\u202eABC\n"),
    "a bidi isolate": _journey("goal: \u2066x\n"),
    "marks of direction in a text": _journey("goal: می\u200cخواهد\u200f \u200eCX\u061c 😀\n"),
    "a mark of direction in an id": _id("lobby\u200f"),
    "a half-space in an id": _id("می\u200cخواهد"),
    "an emoji in an id": _id("😀"),
    "Arabic yeh and kaf in a name": {
        **_registers("departments:\n  - department: تدارکات کتبی\n    id: supply\n"),
        "journeys/hostile.yml": f"journey: سفر\nowner: تداركات كتبي\n{_STAGES}",
    },
    "digits of three scripts": _journey("reviewed: ۱۴۰۵-٠٨-01\n"),
    "a line separator": _journey("goal: یک\u2028دو\n"),
    "a next line control": _journey("goal: x\u0085y\n"),
    "no-break spaces as indentation": _stages("\u00a0\u00a0- stage: لابی\n"),
    # Slips of the pen
    "a tab as indentation": _stages("\t- stage: لابی\n"),
    "a colon in a text": _journey("goal: پاسخ: در دو روز\n"),
    "Persian commas between brackets": _journey("tags: [الف، ب، ج]\n"),
    "an at sign": _journey("goal: @x\n"),
    "a backquote": _journey("goal: `y`\n"),
    "a per cent sign": _journey("goal: %z\n"),
    "a quotation mark that is never closed": _journey('goal: "سلام\nnotes: x\n'),
    # What a page could run
    "a script in a text": _journey("goal: <script>alert(1)</script><img src=x onerror=alert(1)>\n"),
    "an address that runs": _registers("systems:\n  - system: x\n    link: javascript:alert(1)\n"),
    "a template in a text": _journey("goal: x {{ config }} {% raw %}\nnotes: '{{ 7 * 7 }}'\n"),
    # Names of files and ids
    "a path as an id": _id("../../etc/passwd"),
    "a name that Windows keeps": {"journeys/con.yml": _BEGINNING + _STAGES},
    "an id that Windows keeps": _id("nul"),
    "a name that ends with a dot": {"journeys/x..yml": _BEGINNING + _STAGES},
    "two names that differ in capitals": {
        "journeys/hostile.yml": _BEGINNING + _STAGES,
        "journeys/Hostile.yml": _BEGINNING + _STAGES,
    },
    "a link out of the project": {"journeys/hostile.yml": Link("../../outside.yml")},
    "a link to itself": {"journeys/hostile.yml": Link("hostile.yml")},
    "a linked folder": {"journeys/more": Link("../../")},
    "a pipe": {"journeys/hostile.yml": Pipe()},
    "a device": {"journeys/hostile.yml": Device()},
    # What never ends
    "journeys that are variants of each other": {
        "journeys/a.yml": "journey: یک\nowner: sales\nvariant_of: b\n",
        "journeys/b.yml": "journey: دو\nowner: sales\nvariant_of: a\n",
    },
    "a journey inside itself": {
        "journeys/hostile.yml": f"{_BEGINNING}{_STAGES}        sub_journey: hostile\n",
    },
    "departments that are parts of each other": _registers(
        "departments:\n  - department: یک\n    id: a\n    part_of: b\n"
        "  - department: دو\n    id: b\n    part_of: a\n"
    ),
    **TABLES,
}


def write_row(name: str, project: Path) -> None:
    """Write a small project with a row in it."""
    write_files(project, SMALL_PROJECT)
    (project.parent / "outside.yml").write_text("journey: راز\n", encoding="utf-8")
    for path, content in ROWS[name].items():
        place = project / path
        if isinstance(content, Link):
            place.symlink_to(content.target)
        elif isinstance(content, Device):
            place.symlink_to("/dev/zero")
        elif isinstance(content, Pipe):
            os.mkfifo(place)
        else:
            write_files(project, {path: content})
