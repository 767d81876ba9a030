"""Texts in lines that fit: SVG does not wrap, so we do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.diagrams.letters import Weight, text_width
from cxmap.views.phrases import Phrase

SAFETY: Final = 1.06
"""Other fonts, and other versions of ours, may be this much wider than our table says."""

_MORE: Final = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How a text is set: its size and the height of its lines in pixels, and its weight."""

    size: float
    line: float
    weight: Weight = 400

    @property
    def base(self) -> float:
        """How far below the upper edge of its line a text stands."""
        return self.line / 2 + self.size * 0.36

    def width(self, text: str) -> float:
        """Give the room that a text in one line may need."""
        return text_width(text, self.size, self.weight) * SAFETY


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A text in lines; ``is_whole`` unless it was too long and ends in an ellipsis."""

    lines: tuple[str, ...]
    lettering: Lettering
    direction: str
    is_whole: bool = True

    @property
    def height(self) -> float:
        """The height of all lines together."""
        return len(self.lines) * self.lettering.line


def wrapped(phrase: Phrase, width: float, lettering: Lettering, *, most: int = 6) -> Lines:
    """Break a text into lines of at most a width; beyond ``most`` lines it is cut.

    >>> said = Phrase(text="one two three", language="en")
    >>> wrapped(said, 60, Lettering(size=15, line=22)).lines
    ('one two', 'three')
    """
    lines = tuple(_lines(phrase.text, width, lettering))
    direction = phrase.direction
    if len(lines) <= most:
        return Lines(lines=lines, lettering=lettering, direction=direction)
    last = lines[most - 1]
    while last and lettering.width(f"{last}{_MORE}") > width:
        last = last.rpartition(" ")[0] or last[:-1]
    cut = (*lines[: most - 1], f"{last}{_MORE}")
    return Lines(lines=cut, lettering=lettering, direction=direction, is_whole=False)


def _lines(text: str, width: float, lettering: Lettering) -> Iterator[str]:
    line = ""
    for word in _words(text, width, lettering):
        longer = f"{line} {word}" if line else word
        if line and lettering.width(longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _words(text: str, width: float, lettering: Lettering) -> Iterator[str]:
    """Give the words of a text; one that is wider than a line is broken where it must be."""
    for word in text.split():
        rest = word
        while lettering.width(rest) > width and len(rest) > 1:
            fits = _how_much_fits(rest, width, lettering)
            yield rest[:fits]
            rest = rest[fits:]
        yield rest


def _how_much_fits(word: str, width: float, lettering: Lettering) -> int:
    fits = 1
    while fits < len(word) and lettering.width(word[: fits + 1]) <= width:
        fits += 1
    return fits
