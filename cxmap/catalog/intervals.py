"""How far a figure of a sample may lie from that of everybody: 95 per cent intervals.

Sources: Wilson, "Probable inference", 1927 (shares); the standard error of a difference of two
shares of one multinomial sample (NPS); the central limit theorem (means). With few answers the
last two are only a hint, and no interval is given below ten, nor where all answers are the same:
they do not tell how far others may lie from them.
"""

import math
from collections.abc import Mapping
from typing import Final

Z: Final = 1.959963984540054
"""Standard deviations of the normal distribution that leave 2.5 per cent on either side."""
FEWEST: Final = 10
"""So many answers a figure rests on at least, if it is to say much."""


def of_share(part: int, n: int) -> tuple[float, float]:
    """Give the Wilson interval of a share, in per cent.

    >>> [round(each, 1) for each in of_share(74, 107)]
    [59.9, 77.1]
    """
    share, square = part / n, Z * Z
    middle = (share + square / (2 * n)) / (1 + square / n)
    width = Z / (1 + square / n) * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    return 100 * max(0.0, middle - width), 100 * min(1.0, middle + width)


def of_net_promoters(promoters: int, detractors: int, n: int) -> tuple[float, float] | None:
    """Give the interval of a net promoter score: it and 1.96 standard errors on either side.

    The standard error is 100 sqrt((p + d - (p - d)^2) / n), p and d as fractions of n.

    >>> [round(each, 1) for each in of_net_promoters(30, 20, 100)]
    [-3.7, 23.7]
    """
    if n < FEWEST:
        return None
    p, d = promoters / n, detractors / n
    error = 100 * math.sqrt(max(0.0, p + d - (p - d) ** 2) / n)
    if not error:
        return None
    score = 100 * (p - d)
    return max(-100.0, score - Z * error), min(100.0, score + Z * error)


def of_mean(counts: Mapping[int, int]) -> tuple[float, float] | None:
    """Give the interval of a mean of scores: it and 1.96 standard errors on either side.

    >>> of_mean({4: 5, 5: 4}) is None  # too few
    True
    """
    n = sum(counts.values())
    if n < FEWEST:
        return None
    mean = sum(score * k for score, k in counts.items()) / n
    variance = sum(k * (score - mean) ** 2 for score, k in counts.items()) / (n - 1)
    if not variance:
        return None
    width = Z * math.sqrt(variance / n)
    return mean - width, mean + width
