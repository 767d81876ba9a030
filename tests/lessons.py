"""The guide as its readers follow it: what they type, block by block, and what they have then."""

import re
import textwrap
from dataclasses import dataclass, field

from cxmap.files.discovery import File
from cxmap.publication.checking import checked_project
from tests.readings import printed

_BLOCK = re.compile(
    r'^(?P<indent> *)```(?P<language>yaml|csv|text)(?: hl_lines="(?P<marked>[\d -]+)")?'
    r'(?: title="(?P<title>[^"]+)")?\n'
    r"(?P<body>.*?)^(?P=indent)```$",
    re.DOTALL | re.MULTILINE,
)
_BOX = re.compile(r"^(?:!!!|\?\?\?) (\w+)", re.MULTILINE)
_SLIP, _WHOLE = "failure", "abstract"
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_LEFT_OUT = "# …"


@dataclass(frozen=True, kw_only=True)
class Block:
    """A block of a page: the box it stands in, its text, the numbers of its highlighted lines.

    A file of rows cannot name itself in its first line; the ``title`` of its block does.
    ``start`` and ``end`` say where its text stands in the page, ``heading`` what it stands below.
    """

    heading: str
    box: str
    is_output: bool
    body: str
    marked: frozenset[int]
    title: str
    indent: str
    start: int
    end: int

    @property
    def path(self):
        """The file that the title or the first line names."""
        return self.title or self.body.splitlines()[0].removeprefix("# ")


@dataclass(frozen=True, kw_only=True)
class Project:
    """What a reader has typed so far: texts by path."""

    files: dict[str, str] = field(default_factory=dict)

    def typed(self, block):
        """Give the project after a block was typed: a new file, or lines added to a file."""
        text = typed(self.files.get(block.path), block)
        return Project(files={**self.files, block.path: text})

    def as_files(self):
        """Give the files as they would be read from disk."""
        return [
            File(path=path, data=text.encode("utf-8")) for path, text in sorted(self.files.items())
        ]

    def checked(self):
        """Give what ``cxmap check`` finds."""
        return checked_project(self.as_files())

    def without(self, path, project):
        """Give this project with a file as it is in another one; perhaps that has none."""
        others = {each: text for each, text in self.files.items() if each != path}
        before = project.files.get(path)
        return Project(files=others if before is None else {**others, path: before})


@dataclass(kw_only=True)
class Chapter:
    """What following one page gives.

    ``steps`` are the headings with the project below each of them, ``slips`` the codes of each
    mistake, ``shown`` pairs of what a page shows and what is so, ``grown`` the files that lines
    were added to, ``whole`` those that are shown whole, and ``page`` the text of the page with
    everything shown as it is.
    """

    page: str
    steps: dict[str, Project] = field(default_factory=dict)
    slips: list[tuple[str, ...]] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)
    grown: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)


def blocks_of(page):
    """Give the blocks of YAML and of output on a page, in their order."""
    for found in _BLOCK.finditer(page):
        indent = found["indent"]
        yield Block(
            heading=_HEADING.findall(page, 0, found.start())[-1],
            box=_BOX.findall(page, 0, found.start())[-1] if indent else "",
            is_output=found["language"] == "text",
            body=textwrap.dedent(found["body"]) if indent else found["body"],
            marked=_numbers(found["marked"] or ""),
            title=found["title"] or "",
            indent=indent,
            start=found.start("body"),
            end=found.end("body"),
        )


def follow(text, begun, language):
    """Follow the text of a page, with the project that its readers have when they begin.

    What stands in the box of a slip is tried in place of what the step lets readers type into
    the same file, and forgotten again.
    """
    chapter = Chapter(page=text)
    project = before_step = slipped = begun
    rewritten = []
    for block in blocks_of(text):
        if block.heading not in chapter.steps:
            before_step = project
        if block.is_output:
            is_slip = block.box == _SLIP
            rewritten.append((block, _output(slipped if is_slip else project, block, language)))
        elif block.box == _SLIP:
            slipped = project.without(block.path, before_step).typed(block)
            problems = slipped.checked().problems
            chapter.slips.append(tuple(problem.code for problem in problems))
        elif block.box == _WHOLE:
            chapter.whole.add(block.path)
            rewritten.append((block, project.files[block.path]))
        else:
            project = project.typed(block)
            chapter.grown |= {block.path} if block.marked else set()
        chapter.steps[block.heading] = project
    for block, expected in reversed(rewritten):
        chapter.shown.append((expected, block.body))
        shown = textwrap.indent(expected, block.indent)
        chapter.page = chapter.page[: block.start] + shown + chapter.page[block.end :]
    return chapter


def typed(text, block):
    """Give a file after a block was typed: the marked lines go below the lines that are there.

    Without marked lines the block is the whole file. Lines that are not marked must stand in the
    file just as they are shown, one below the other, and in one place only; below the first line,
    which names the file, and at ``# …`` lines are left out.
    """
    if not block.marked:
        assert text is None, "a file that is there already needs highlighted lines"
        return block.body
    assert text is not None, "highlighted lines need a file that they are added to"
    lines = text.splitlines()
    title, *shown = block.body.splitlines()
    assert lines[0] == title
    at, is_next = 1, False
    known: list[str] = []
    for number, line in enumerate([*shown, _LEFT_OUT], start=2):
        is_left_out = line.strip() == _LEFT_OUT
        if known and (is_left_out or number in block.marked):
            at = _below(known, lines, at, is_next=is_next)
            is_next, known = True, []
        if is_left_out:
            is_next = False
        elif number in block.marked:
            assert is_next, f"nothing says where this line goes: {line!r}"
            lines.insert(at, line)
            at += 1
        else:
            known.append(line)
    return "".join(f"{line}\n" for line in lines)


def _below(known, lines, at, *, is_next):
    """Give the place just below lines that are there: at ``at``, or in one place below it."""
    size = len(known)
    starts = range(at, at + 1) if is_next else range(at, len(lines))
    found = [start + size for start in starts if lines[start : start + size] == known]
    assert len(found) == 1, f"{known} stands {len(found)} times in {lines[0]}"
    return found[0]


def _output(project, block, language):
    """Give what ``cxmap check`` says; of a slip only the problems, without the sum below them."""
    findings, closing = printed(project.checked(), project.as_files(), language)
    return findings if block.box == _SLIP else findings + "\n" * bool(findings) + closing


def _numbers(marked):
    """Read the numbers of highlighted lines, such as ``3 5-7``."""
    ranges = (part.partition("-") for part in marked.split())
    return frozenset(
        number for first, _, last in ranges for number in range(int(first), int(last or first) + 1)
    )
