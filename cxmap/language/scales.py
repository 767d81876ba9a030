"""Scales of feelings as people write them: "1 to 5", «۰ تا ۱۰»."""

import re
from dataclasses import dataclass
from typing import Final

from cxmap.language.digits import latin_digits
from cxmap.language.folding import tidied

_SCALE: Final = re.compile(r"([+-]?\d{1,3})\s*(?:to|تا|\.\.)\s*([+-]?\d{1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The worst and the best score; the worst may be the higher number."""

    worst: int = -2
    best: int = 2

    def holds(self, score: int) -> bool:
        """Tell whether a score lies on the scale."""
        return min(self.worst, self.best) <= score <= max(self.worst, self.best)

    def share(self, score: int) -> float:
        """Give how far a score lies from the worst (0) to the best (1).

        >>> Scale(worst=1, best=5).share(4)
        0.75
        """
        return (score - self.worst) / (self.best - self.worst)


def parsed_scale(text: str) -> Scale | None:
    """Read a scale in Persian or English, the worst first; None where it is none.

    >>> parsed_scale("۱ تا ۵")
    Scale(worst=1, best=5)
    >>> parsed_scale("5 to 5") is None
    True
    """
    match = _SCALE.fullmatch(latin_digits(tidied(text).strip()).replace("−", "-"))
    if match is None or int(match[1]) == int(match[2]):
        return None
    return Scale(worst=int(match[1]), best=int(match[2]))


def scale_as_written(scale: Scale) -> str:
    """Write a scale so that it can be read again.

    >>> scale_as_written(Scale(worst=-3, best=3))
    '-3 to 3'
    """
    return f"{scale.worst} to {scale.best}"
