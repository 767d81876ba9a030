"""Elements of HTML and SVG, written with every text and value escaped once."""

from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Final

Markup = str
"""Escaped text: made here, and only here."""

_NEVER_EMPTY: Final = frozenset({"div", "figure", "ol", "p", "text", "title", "desc"})


def element(name: str, *inside: Markup, **attributes: object) -> Markup:
    """Write an element; what stands inside is escaped already, the attributes are not.

    Underscores in names become dashes, one at the end is dropped; None leaves an attribute out.

    >>> element("a", text("a < b"), href='?q="', class_="t")
    '<a href="?q=&quot;" class="t">a &lt; b</a>'
    >>> element("circle", r=4.0)
    '<circle r="4"/>'
    """
    written = "".join(
        f' {_name(key)}="{value_text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = "".join(inside)
    if content or name in _NEVER_EMPTY:
        return f"<{name}{written}>{content}</{name}>"
    return f"<{name}{written}/>"


def text(value: str) -> Markup:
    """Escape a text."""
    return escape(value, quote=False)


def value_text(value: object) -> str:
    """Write the value of an attribute; numbers with one decimal at most, and never ``-0``.

    >>> value_text(3.0), value_text(2.46), value_text(-0.01), value_text('"')
    ('3', '2.5', '0', '&quot;')
    """
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        rounded = f"{value:.1f}".removesuffix(".0")
        return "0" if rounded == "-0" else rounded
    return escape(str(value))


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def joined(parts: Iterable[Markup]) -> Markup:
    """Write elements one after the other."""
    return "".join(parts)


def lines(parts: Iterable[str], name: str | None) -> Markup:
    """Draw several lines as one path; nothing where there are none."""
    whole = "".join(parts)
    return element("path", class_=name, d=whole) if whole else ""
