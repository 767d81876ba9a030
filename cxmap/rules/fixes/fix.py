"""What a fix is: small changes of a text, and whether they can be trusted without a look."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Edit, Problem
from cxmap.foundation.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A problem, with what a fix may look at: the lines of its file, and the project once known."""

    problem: Problem
    lines: tuple[str, ...]
    catalog: Catalog | None = None

    @property
    def line(self) -> str:
        """The line in which the problem begins."""
        number = self.problem.span.line
        return self.lines[number - 1] if number <= len(self.lines) else ""

    @property
    def number(self) -> int:
        """The line in which the problem begins, counted from 0."""
        return self.problem.span.line - 1

    def lines_from_here(self) -> Iterator[tuple[int, str]]:
        """Give the lines from the problem on, each with its number."""
        yield from enumerate(self.lines[self.number :], start=self.number)

    @property
    def text(self) -> str:
        """What stands at the place of the problem, as far as it is on one line."""
        span = self.problem.span
        end = span.end_column - 1 if span.end_line == span.line else len(self.line)
        return self.line[span.column - 1 : end]

    @property
    def start(self) -> int:
        """The column in which the problem begins, counted from 0."""
        return self.problem.span.column - 1

    def said(self, name: str) -> str:
        """Give an argument of the problem as text; empty where it has none."""
        return str(self.problem.argument(name) or "")

    def instead(self, text: str) -> Edit:
        """Put a text in the place of the problem."""
        return Edit(span=self.problem.span, text=text)

    def taken_away(self, edit: Edit) -> str:
        """Give what a change of one line takes away."""
        line = self.lines[edit.span.line - 1]
        is_on_one_line = edit.span.end_line == edit.span.line
        return line[edit.span.column - 1 : edit.span.end_column - 1] if is_on_one_line else ""

    def in_line(self, start: int, end: int, text: str, number: int | None = None) -> Edit:
        """Put a text in the place of some columns of a line, else of the problem's own.

        Lines and columns are counted from 0.
        """
        line = (self.number if number is None else number) + 1
        place = Span(
            path=self.problem.span.path,
            line=line,
            column=start + 1,
            end_line=line,
            end_column=end + 1,
        )
        return Edit(span=place, text=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class FixOf:
    """How one kind of problem is mended; what ``is_safe`` changes nothing but what is wrong.

    ``did`` names the words that say afterwards what was done.
    """

    problem: str
    did: str
    is_safe: bool
    edits: Callable[[Broken], Iterator[Edit]]
