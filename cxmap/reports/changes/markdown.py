"""What changed, as Markdown for a comment below a merge request or the summary of a run."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.language.languages import direction
from cxmap.reports.changes.report import ChangesReport, name_of
from cxmap.views.changed import ChangedEntry, ChangedWhole, ChangeLine
from cxmap.views.changed_words import ChangedText
from cxmap.views.changes import head_of, values_in_a_line

_MOST: Final = 60_000
"""So many characters fit into a comment; GitHub takes 65,536."""

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~@&])")

_CALLS: Final = re.compile(r"(?<=[@#])(?=\w)")
_JOINED: Final = "\u2060"
"""Stands, unseen, between a sign and the name it would call: a server calls behind a backslash."""


def report(found: ChangesReport) -> str:
    """Give every change below the thing it belongs to, cut where a comment would be too long."""
    lines = [f'<div dir="{direction(found.language)}">', "", f"## {found.said('title')}", ""]
    lines += [f"{_plain(found.title)}. {found.sum}", ""]
    if found.errors:
        lines += [f"**{found.errors}**", ""]
    said = [*_wholes(found, sum(map(len, lines)))]
    remarks = [f"- {_plain(each)}" for each in found.remarks]
    if found.unjudged:
        remarks += [*([""] if remarks else []), _plain(found.unjudged)]
    return "\n".join((*lines, *said, *remarks, *([""] if remarks else []), "</div>"))


def _wholes(found: ChangesReport, length: int) -> Iterator[str]:
    """Give the things one after the other, as many as fit."""
    for number, whole in enumerate(found.wholes):
        lines = [*_whole(found, whole)]
        length += sum(map(len, lines)) + len(lines)
        if length > _MOST:
            yield found.said("more", count=found.number(len(found.wholes) - number))
            yield ""
            return
        yield from lines


def _whole(found: ChangesReport, whole: ChangedWhole) -> Iterator[str]:
    deed = "" if whole.deed.name == "changed" else f": {whole.deed.word}"
    yield f"### {found.said('named', kind=whole.kind, title=_plain(str(whole.title)))}{deed}"
    yield ""
    yield f"`{whole.path}`"
    if whole.owners:
        owners = found.joined(_plain(str(each)) for each in whole.owners)
        yield ""
        yield found.said("whose", owners=owners)
    yield ""
    for entry in whole.entries:
        yield from _entry(found, entry)
    yield ""


def _entry(found: ChangesReport, entry: ChangedEntry) -> Iterator[str]:
    indent = ""
    if not entry.is_whole:
        deed = f": {entry.deed.word}" if entry.deed else ""
        yield f"- **{_plain(name_of(found, entry))}**{deed}"
        indent = "  "
    for line in entry.lines:
        if line.is_bare and entry.deed is not None:
            continue
        yield f"{indent}- {_line(found, line)}"
        if line.left is not None:
            yield f"{indent}  - {_plain(str(line.left.says))}"
        for each in line.passed_on:
            names = _plain(found.joined(map(str, each.touchpoints)))
            yield f"{indent}  - {found.entry('named', name=_plain(str(each.says)), value=names)}"


def _line(found: ChangesReport, line: ChangeLine) -> str:
    reader = found.readers[1]
    head = _plain(str(head_of(reader, line)))
    if line.words is not None:
        return found.entry("named", name=head, value=_words(line.words))
    values = values_in_a_line(reader, line)
    return head if values is None else found.entry("named", name=head, value=_plain(str(values)))


def _words(text: ChangedText) -> str:
    signs = {"removed": "~~", "added": "**", "kept": ""}
    said = []
    for piece in text.pieces:
        sign, bare = signs[piece.deed], piece.text.strip()
        space = " " if piece.text[-1:].isspace() else ""
        said.append(f"{sign}{_plain(bare)}{sign}{space}" if bare else space)
    return "".join(said)


def _plain(text: str) -> str:
    """Let what an author wrote mean nothing but itself; a line stays a line."""
    return _CALLS.sub(_JOINED, _SPECIAL.sub(r"\\\1", " ".join(text.split())))
