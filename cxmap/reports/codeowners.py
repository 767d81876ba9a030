"""The reviewers of each file in the form in which GitHub and GitLab read them.

The form: GitHub Docs, "About code owners"; GitLab Docs, "Code Owners syntax". Of several lines that
fit a file the last one counts for both.
"""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.reviewing import reviewers_of_files
from cxmap.language.words import word

_ANY: Final = re.compile(r"[*?\[\]!#\\]")
"""Signs that mean something else to one of the two, with a backslash before them, too."""


def codeowners(catalog: Catalog, *, folder: str = "") -> str:
    """Write down who reviews which file; empty where nobody does.

    ``folder`` is where the project stands in the repository, such as ``cx/``.
    """
    lines = tuple(_lines(catalog, folder))
    if not lines:
        return ""
    head = word(catalog.project.first_language, "codeowners.head")
    return "\n".join((*(f"# {line}" for line in head.splitlines()), "", *lines, ""))


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
