"""How the manual is written down: as Markdown for a code forge, as plain lines for a terminal."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from cxmap.language.manual import page_word

INDEX: Final = "README"
EVERY_ENTRY: Final = "every-entry"
VALUES: Final = "values"


class Pen(Protocol):
    """Writes words that lead somewhere."""

    @property
    def language(self) -> str:
        """The language that is written."""

    def link(self, text: str, page: str, section: str = "") -> str:
        """Write words that lead to a page of the manual, or to a section of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownPen:
    """Writes Markdown."""

    language: str

    def link(self, text: str, page: str, section: str = "") -> str:
        """Write words that lead to a page of the manual, or to a section of it."""
        return f"[{text}]({page}.md{f'#{section}' if section else ''})"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPen:
    """Writes words alone."""

    language: str

    def link(self, text: str, page: str, section: str = "") -> str:  # noqa: ARG002 - leads nowhere
        """Write the words."""
        return text


def said(pen: Pen, key: str, /, **arguments: str) -> str:
    """Give one word or sentence of the pages."""
    return page_word(pen.language, key, **arguments)


def joined(pen: Pen, texts: Iterable[str]) -> str:
    """Put texts into a row with commas."""
    return said(pen, "comma").join(texts)


def quoted(pen: Pen, text: str) -> str:
    """Put quotation marks around a text."""
    return said(pen, "quote", text=text)


def codes(pen: Pen, keys: Iterable[str]) -> str:
    """Put into a row what an author types."""
    return joined(pen, (f"`{key}`" for key in keys))


def way_back(pen: Pen) -> str:
    """Write the way from a page to the first one."""
    return pen.link(said(pen, "index.title"), INDEX)
