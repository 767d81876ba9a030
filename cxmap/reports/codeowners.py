"""The reviewers of each file in the form in which GitHub and GitLab read them.

The form: GitHub Docs, "About code owners"; GitLab Docs, "Code Owners syntax". Of several lines that
fit a file the last one counts for both.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.reviewing import reviewers_of_files
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word

_ANY: Final = re.compile(r"[*?\[\]!#\\]")
"""Signs that mean something else to one of the two, with a backslash before them, too."""


BEGINS: Final = "# cxmap: begin"
ENDS: Final = "# cxmap: end"
"""Between these lines stands what is written anew; all others belong to whoever wrote them."""


def codeowners(catalog: Catalog, *, folder: str = "") -> str:
    """Write down who reviews which file; empty where nobody does.

    ``folder`` is where the project stands in the repository, such as ``cx/``.
    """
    lines = tuple(_lines(catalog, folder))
    if not lines:
        return ""
    head = word(catalog.project.first_language, "codeowners.head")
    said = (f"# {line}" for line in head.splitlines())
    return "\n".join((BEGINS, *said, "", *lines, ENDS, ""))


def marks_pair(text: str) -> bool:
    """Tell whether each mark has its partner, so that nobody's lines stand between two blocks."""
    marks = [line for line in map(str.strip, text.splitlines()) if line in (BEGINS, ENDS)]
    return marks == [BEGINS, ENDS] * (len(marks) // 2)


def put_into(text: str, block: str) -> str:
    r"""Put what is written anew into a file whose marks pair, in the place of what it was.

    A file without marks stays below, where its lines go on counting; one that was written before
    there were marks is replaced. Lines end as they do there.

    >>> put_into("* @all\n", f"{BEGINS}\n/a.yml @us\n{ENDS}\n").splitlines()
    ['# cxmap: begin', '/a.yml @us', '# cxmap: end', '* @all']
    """
    block = block.replace("\n", "\r\n") if "\r\n" in text else block
    before, _, after = _parts(text)
    return block if _is_ours(text) else "".join((*before, block, *after))


def says_the_same(text: str, block: str) -> bool:
    """Tell whether a file names the same reviewers between its marks, or as a whole without any.

    Of several blocks the last one counts on the hosts, whatever the first one says.
    """
    before, ours, after = _parts(text)
    is_one = sum(line.strip() == BEGINS for line in ours) <= 1
    return is_one and _rules(ours or (*before, *after)) == _rules(block.splitlines())


def _parts(text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Give the lines before the first mark, those of all blocks, and all others."""
    before: list[str] = []
    ours: list[str] = []
    after: list[str] = []
    is_inside = False
    for line in text.splitlines(keepends=True):
        is_inside = is_inside or line.strip() == BEGINS
        (ours if is_inside else after if ours else before).append(line)
        is_inside = is_inside and line.strip() != ENDS
    return (tuple(before), tuple(ours), tuple(after)) if ours else ((), (), tuple(before))


def _is_ours(text: str) -> bool:
    """Tell whether a file was written when there were no marks yet: it begins with our words."""
    first = text.partition("\n")[0].strip()
    return first in {f"# {word(each, 'codeowners.head').splitlines()[0]}" for each in LANGUAGES}


def _rules(lines: Iterable[str]) -> list[str]:
    said = (line.strip() for line in lines)
    return [line for line in said if line and not line.startswith("#")]


def _lines(catalog: Catalog, folder: str) -> Iterator[str]:
    if catalog.project.reviewers:
        yield _line(f"/{pattern_of(folder)}" if folder else "*", sorted(catalog.project.reviewers))
    for path, handles in reviewers_of_files(catalog).items():
        yield _line(f"/{pattern_of(folder + path)}", handles)


def _line(pattern: str, handles: list[str] | tuple[str, ...]) -> str:
    return " ".join((pattern, *(f"@{handle}" for handle in dict.fromkeys(handles))))


def pattern_of(path: str) -> str:
    r"""Give a path as a pattern that fits it on both hosts.

    >>> pattern_of("journeys/بازدید اول.yml"), pattern_of("journeys/a#[b].yml")
    ('journeys/بازدید\\ اول.yml', 'journeys/a??b?.yml')
    """
    return _ANY.sub("?", path).replace(" ", r"\ ")
