"""A span says where in a file something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Span:
    """A stretch of text in one file; lines and columns count from 1, columns in code points.

    ``path`` is relative to the project and uses forward slashes.
    The end is exclusive: ``end_column`` is the column after the last character.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        """Give ``path:line:column``, the form editors and terminals turn into a link."""
        return f"{self.path}:{self.line}:{self.column}"
