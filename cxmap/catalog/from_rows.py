"""Figures worked out of counted rows: formula by formula, from scores, times and numbers of rows.

Sources: those of ``formulae``; the top box and the mean are the usual other ways to read a scale.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.catalog import intervals
from cxmap.catalog.formulae import BOUNDS, net_promoters, percent
from cxmap.language.limits import Limit
from cxmap.reading.data.tallies import Tally

Scores = Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with the number of answers or cases behind it, and its interval where it has one."""

    value: float
    n: int
    interval: tuple[float, float] | None = None


def figure_of(
    formula: str, tally: Tally, column: str = "", at_start: int = 0, within: int = 0
) -> Figure | None:
    """Work a figure out of the rows of one bin; None where there is nothing to work it out of.

    ``column`` names the scores, ``at_start`` is the number of customers of whom some were lost,
    ``within`` the minutes in which a case has to be closed. Scores that the scale of the formula
    does not have are none. Times are medians, in hours.
    """
    if formula in _OF_SCORES:
        scores = known_scores(formula, tally.scores.get(column, {}))
        return _OF_SCORES[formula](scores) if scores else None
    if formula in OF_TIMES:
        minutes = tally.minutes.get(OF_TIMES[formula], ())
        return Figure(value=median(minutes) / 60, n=len(minutes)) if minutes else None
    if formula == "in_time":
        minutes = tally.minutes.get(time_of(formula), ())
        kept = sum(each <= within for each in minutes)
        return _share_of(kept, len(minutes)) if minutes and within else None
    if formula == "churn":
        if at_start <= 0 or tally.n > at_start:
            return None
        return _share_of(tally.n, at_start)
    return Figure(value=tally.n, n=tally.n)


def time_of(formula: str) -> str:
    """Give what of a row a formula of times is worked out of; empty for all other formulae."""
    return "closed" if formula == "in_time" else OF_TIMES.get(formula, "")


def minutes_of(limit: Limit | None) -> int:
    """Give the minutes of a limit; 0 where rows do not tell, as of working days.

    >>> minutes_of(Limit(amount=3, unit="day")), minutes_of(Limit(amount=3, unit="business_day"))
    (4320, 0)
    """
    return round(limit.amount * _MINUTES_OF.get(limit.unit, 0)) if limit is not None else 0


def known_scores(formula: str, scores: Scores) -> Scores:
    """Give the scores that a formula knows.

    >>> known_scores("csat", {0: 1, 5: 3, 9: 2})
    {5: 3}
    """
    scale = BOUNDS.get(formula)
    return scores if scale is None else {k: n for k, n in scores.items() if scale.holds(k)}


def median(values: Sequence[int]) -> float:
    """Give the middle of the values, or the mean of the two in the middle.

    >>> median([5, 1, 3]), median([1, 2, 3, 10])
    (3.0, 2.5)
    """
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return float(ordered[middle])
    return (ordered[middle - 1] + ordered[middle]) / 2


def _nps(scores: Scores) -> Figure:
    n = sum(scores.values())
    promoters = sum(k for score, k in scores.items() if score >= 9)  # noqa: PLR2004
    detractors = sum(k for score, k in scores.items() if score <= 6)  # noqa: PLR2004
    return Figure(
        value=net_promoters(promoters, detractors, n),
        n=n,
        interval=intervals.of_net_promoters(promoters, detractors, n),
    )


def _share(least: int) -> Callable[[Scores], Figure]:
    def worked(scores: Scores) -> Figure:
        n = sum(scores.values())
        part = sum(k for score, k in scores.items() if score >= least)
        return _share_of(part, n)

    return worked


def _share_of(part: int, n: int) -> Figure:
    return Figure(value=percent(part, n), n=n, interval=intervals.of_share(part, n))


def _mean(scores: Scores) -> Figure:
    n = sum(scores.values())
    mean = sum(score * k for score, k in scores.items()) / n
    return Figure(value=mean, n=n, interval=intervals.of_mean(scores))


_OF_SCORES: Final[dict[str, Callable[[Scores], Figure]]] = {
    "nps": _nps,
    "csat": _share(4),
    "top_box": _share(5),
    "ces": _share(5),
    "mean": _mean,
}
"""Formulae of scores: NPS of 0 to 10, CSAT and top box of 1 to 5, CES 2.0 of 1 to 7, the mean."""
OF_TIMES: Final = {"first_response": "first_response", "resolution": "closed"}
"""Formulae of times: what of a row they are worked out of."""
_MINUTES_OF: Final = {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
