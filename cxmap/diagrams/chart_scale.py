"""The upright scale of a chart: round numbers from below the lowest value to above the highest."""

import math
from dataclasses import dataclass
from typing import Final

_STEPS: Final = (1, 2, 5, 10)
_FEWEST: Final = 3
"""So many spaces between lines there are at least, where values differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Values from ``low`` to ``high``, with a line at each of the ``ticks``."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def part(self, value: float) -> float:
        """Tell how far up a value is: 0 at the bottom, 1 at the top."""
        return (value - self.low) / (self.high - self.low)


def scale_of(low: float, high: float) -> Scale:
    """Give a scale that holds two values and all between them.

    >>> scale_of(-2, 20).ticks, scale_of(3.9, 4.4).ticks
    ((-5.0, 0.0, 5.0, 10.0, 15.0, 20.0), (3.9, 4.0, 4.1, 4.2, 4.3, 4.4))
    >>> scale_of(7, 7).ticks
    (6.0, 6.5, 7.0, 7.5, 8.0)
    """
    if high <= low:
        around = max(abs(low) / 10, 1.0)
        low, high = low - around, high + around
    step = _step((high - low) / _FEWEST)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(place * step, 10) for place in range(first, last + 1))
    return Scale(low=ticks[0], high=ticks[-1], ticks=ticks)


def _step(most: float) -> float:
    """Give the largest round number that is not larger than another."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in _STEPS if step * power <= most * (1 + 1e-9))
