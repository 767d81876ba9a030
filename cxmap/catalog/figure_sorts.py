"""What sort of figure a metric gives: what it is of, from where it counts, whether parts add up."""

import re
from typing import Final

from cxmap.catalog.formulae import formula_of
from cxmap.catalog.intervals import FEWEST
from cxmap.catalog.measures import Measured
from cxmap.model.metrics import Metric

_ASKED: Final = frozenset({"nps", "csat", "ces", "top_box", "mean"})
_GROWING: Final = frozenset({"count", "churn"})
_FROM_ZERO: Final = _GROWING | {"first_response", "resolution"}
_SHARES: Final = frozenset({"csat", "ces", "top_box", "churn"})
_PERCENT: Final = re.compile(r"%|٪|درصد|per ?cent", re.IGNORECASE)


def is_asked(metric: Metric) -> bool:
    """Tell whether it is known of those who answered only, and not counted of everybody."""
    return formula_of(metric) in _ASKED


def grows(metric: Metric) -> bool:
    """Tell whether its figures grow as long as their period lasts, so that half of it says less."""
    return formula_of(metric) in _GROWING


def counts_from_zero(metric: Metric) -> bool:
    """Tell whether twice the height means twice as much: numbers, hours, and those who left."""
    return formula_of(metric) in _FROM_ZERO


def is_per_cent(metric: Metric) -> bool:
    """Tell whether its figures are so many of a hundred."""
    if metric.unit is None:
        return formula_of(metric) in _SHARES
    return any(_PERCENT.fullmatch(each.strip()) for each in metric.unit.spellings())


def has_like_parts(metric: Metric) -> bool:
    """Tell whether each part may be held against what holds for all: shares, scores and times.

    A number is the sum of its parts, so that each of them is less.
    """
    formula = formula_of(metric)
    return formula != "count" and (bool(formula) or is_per_cent(metric))


def is_few(metric: Metric, measured: Measured) -> bool:
    """Tell whether a figure is of so few answers or cases that it does not say much yet."""
    if measured.n is None or formula_of(metric) == "count":
        return False
    return measured.n < FEWEST
