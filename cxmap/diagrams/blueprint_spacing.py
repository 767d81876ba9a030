"""How much room there is between lines of text, and around them: more on a screen than on paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from cxmap.diagrams.lines import Lettering, Lines

_BETWEEN_TEXTS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacing:
    """How high lines are, as a share of that on a screen, and what stands around texts, in pixels.

    ``inside`` is the room above and below the texts of a cell, ``between`` that between two rows.
    """

    lines: float
    inside: float
    between: float

    def of(self, lettering: Lettering) -> Lettering:
        """Set a text so."""
        return replace(lettering, line=round(lettering.line * self.lines))


ON_SCREEN: Final = Spacing(lines=1, inside=8, between=10)
SPACINGS: Final = (
    ON_SCREEN,
    Spacing(lines=0.9, inside=5, between=6),
    Spacing(lines=0.85, inside=4, between=5),
)
"""From the roomiest on: nothing on paper has to be hit with a finger."""


def height_of(texts: Sequence[Lines]) -> float:
    """Give how high texts are below each other."""
    return sum(each.height for each in texts) + _BETWEEN_TEXTS * max(0, len(texts) - 1)


def steps_down(texts: Sequence[Lines], above: float = 0) -> tuple[float, ...]:
    """Give how far below the first each of several texts begins; ``above`` each is so much room."""
    ends = accumulate((above + each.height + _BETWEEN_TEXTS for each in texts), initial=0)
    return tuple(ends)[: len(texts)]
