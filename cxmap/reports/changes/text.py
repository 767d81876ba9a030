"""What changed, as lines for a terminal."""

from collections.abc import Iterator

from cxmap.language.isolating import with_isolates
from cxmap.reports.changes.report import ChangesReport, name_of
from cxmap.views.changed import ChangedEntry, ChangedWhole, ChangeLine
from cxmap.views.changed_words import ChangedText
from cxmap.views.changes import head_of, said_in_a_line


def report(found: ChangesReport) -> str:
    """Give every change in a line of its own, below the thing it belongs to."""
    lines = [found.title, found.sum, *filter(None, (found.errors,))]
    for whole in found.wholes:
        lines += ["", *_whole(found, whole)]
    if found.remarks:
        lines += ["", *found.remarks]
    if found.unjudged:
        lines += ["", found.unjudged]
    text = "\n".join(lines)
    return with_isolates(text) if found.language == "fa" else text


def _whole(found: ChangesReport, whole: ChangedWhole) -> Iterator[str]:
    named = found.said("named", kind=whole.kind, title=str(whole.title))
    deed = "" if whole.deed.name == "changed" else f": {whole.deed.word}"
    yield f"{whole.path}: {named}{deed}"
    for entry in whole.entries:
        yield from _entry(found, entry)


def _entry(found: ChangesReport, entry: ChangedEntry) -> Iterator[str]:
    indent = "  "
    if not entry.is_whole:
        deed = f": {entry.deed.word}" if entry.deed else ""
        yield f"  {entry.lines[0].place}: {name_of(found, entry)}{deed}"
        indent = "    "
    for line in entry.lines:
        if not (line.is_bare and entry.deed is not None):
            yield f"{indent}{_line(found, line)}"
            if line.left is not None:
                yield f"{indent}  {line.left.says}"
            for each in line.passed_on:
                names = found.joined(map(str, each.touchpoints))
                yield f"{indent}  {found.entry('named', name=str(each.says), value=names)}"


def _line(found: ChangesReport, line: ChangeLine) -> str:
    reader = found.readers[1]
    if line.words is None:
        return str(said_in_a_line(reader, line))
    return found.entry("named", name=str(head_of(reader, line)), value=_words(line.words))


def _words(text: ChangedText) -> str:
    """Mark words as ``git diff --word-diff`` does."""
    signs = {"removed": "[-{}-]", "added": "{{+{}+}}", "kept": "{}"}
    said = []
    for piece in text.pieces:
        space = " " if piece.text[-1:].isspace() else ""
        bare = piece.text.strip()
        said.append(f"{signs[piece.deed].format(bare)}{space}" if bare else space)
    return "".join(said)
