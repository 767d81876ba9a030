"""The formulae of the usual figures, and what a reading comes to by them.

Sources: Reichheld, "The One Number You Need to Grow", 2003 (NPS); the top-2-box of market research
(CSAT); Dixon and others, "The Effortless Experience", 2013 (CES 2.0); lost customers by those at
the start of the period (churn).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from cxmap.catalog import intervals
from cxmap.catalog.catalog import Catalog
from cxmap.language.digits import plain_number
from cxmap.language.folding import fold
from cxmap.language.scales import Scale
from cxmap.model.metrics import Count, Metric, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What a reading comes to, and by which formula.

    ``n`` is what its counts come to; ``interval`` is that of 95 per cent, where there are enough
    answers for one.
    """

    formula: str
    value: float
    n: int
    interval: tuple[float, float] | None = None


def net_promoters(promoters: int, detractors: int, n: int) -> float:
    """Give 100 (promoters - detractors) / n; passives count in n.

    >>> net_promoters(30, 20, 100)
    10.0
    """
    return 100 * (promoters - detractors) / n


def percent(part: int, n: int) -> float:
    """Give what per cent of n a part is: top-2-box, easy answers, customers lost.

    >>> round(percent(42 + 32, 42 + 32 + 10 + 9 + 14))
    69
    """
    return 100 * part / n


def follows(value: float, exact: float) -> bool:
    """Tell whether a figure is another one, rounded to as many decimals as it has.

    >>> follows(69, 69.159), follows(69.2, 69.159), follows(69.1, 69.159), follows(70, 69.159)
    (True, True, False, False)
    """
    decimals = len(plain_number(value).partition(".")[2])
    return abs(value - exact) <= 0.5 / float(10**decimals) + 1e-9


def worked_out(catalog: Catalog, metric: Metric, reading: Reading) -> Worked | None:
    """Work a reading out from its counts; None where the metric does not say clearly how.

    Also None where the counts are not those of all answers.
    """
    formula = formula_of(metric)
    if formula == "churn":
        return _churn(reading)
    groups = GROUPS.get(formula, {})
    counts = dict.fromkeys(groups, 0)
    for count in reading.counts:
        name = _group_of(catalog, count, groups)
        if not name or count.n is None:
            return None
        counts[name] += count.n
    total = sum(counts.values())
    if not total or reading.n not in (None, total):
        return None
    value, interval = _WORK[formula](counts, total)
    return Worked(formula=formula, value=value, n=total, interval=interval)


def formula_of(metric: Metric) -> str:
    """Give the formula of a metric: the one it is declared with, else what its words say clearly.

    Empty where neither says any.
    """
    return metric.formula or _said_by(metric)


BOUNDS: Final = {
    "nps": Scale(worst=0, best=10),
    "csat": Scale(worst=1, best=5),
    "top_box": Scale(worst=1, best=5),
    "ces": Scale(worst=1, best=7),
}
"""The scale that a formula is made for; a mean is one of any."""

_FORMULAE: Final = {
    "nps": re.compile(r"\bnps\b|خالص ?ترویج|net promoter"),
    "csat": re.compile(r"\btop[ -]?(?:2|two)[ -]?box|دو گزینه(?: ی)? (?:بالا|برتر)"),
    "ces": re.compile(r"\bces\b.{0,80}(?:>=|≥|5-7|5 (?:تا|to) 7|5 or more|5 و بالاتر)"),
    "churn": re.compile(r"\bchurn\b|ریزش"),
}
"""How the method of a metric says its formula; a method that says two of them says none."""

_PERCENT: Final = re.compile(r"%|٪|درصد|per ?cent", re.IGNORECASE)


def _said_by(metric: Metric) -> str:
    texts = (metric.metric, *metric.aliases, metric.method)
    said = " ".join(fold(each) for text in texts if text for each in text.spellings())
    said = said.replace("\u200c", " ")
    found = [name for name, pattern in _FORMULAE.items() if pattern.search(said)]
    is_percent = metric.unit is None or any(map(_PERCENT.search, metric.unit.spellings()))
    return found[0] if len(found) == 1 and (is_percent or found == ["nps"]) else ""


GROUPS: Final[dict[str, dict[str, range]]] = {
    "nps": {"promoters": range(9, 11), "passives": range(7, 9), "detractors": range(7)},
    "csat": {"content": range(4, 6), "others": range(1, 4)},
    "top_box": {"best": range(5, 6), "others": range(1, 5)},
    "ces": {"easy": range(5, 8), "others": range(1, 5)},
    "mean": {str(score): range(score, score + 1) for score in range(101)},
}
"""Which scores belong together; a count may also have the name of its group as its id."""

_Work: TypeAlias = Callable[[dict[str, int], int], tuple[float, tuple[float, float] | None]]


def _net(counts: dict[str, int], n: int) -> tuple[float, tuple[float, float] | None]:
    promoters, detractors = counts["promoters"], counts["detractors"]
    interval = intervals.of_net_promoters(promoters, detractors, n)
    return net_promoters(promoters, detractors, n), interval


def _share_of(name: str) -> _Work:
    return lambda counts, n: (percent(counts[name], n), intervals.of_share(counts[name], n))


def _mean(counts: dict[str, int], n: int) -> tuple[float, tuple[float, float] | None]:
    scores = {int(score): k for score, k in counts.items() if k}
    return sum(score * k for score, k in scores.items()) / n, intervals.of_mean(scores)


_WORK: Final[dict[str, _Work]] = {
    "nps": _net,
    "csat": _share_of("content"),
    "top_box": _share_of("best"),
    "mean": _mean,
    "ces": _share_of("easy"),
}


def _group_of(catalog: Catalog, count: Count, groups: dict[str, range]) -> str:
    """Give the group in which all scores of an answer are; empty where it is not clear."""
    if count.id in groups:
        return count.id
    first = catalog.project.first_language
    scores = scores_in(count.answer.said_in(first, first=first)[0])
    return next((name for name, group in groups.items() if scores and scores <= set(group)), "")


_SCORES: Final = re.compile(r"\d{1,2}(?: *(?:تا|الی|to|-|–|و|and|,|،|/) *\d{1,2})*")


def scores_in(answer: str) -> frozenset[int]:
    """Give the scores that an answer stands for; none where it says anything else.

    >>> sorted(scores_in("۹ و ۱۰")), sorted(scores_in("0-6")), sorted(scores_in("very good"))
    ([9, 10], [0, 1, 2, 3, 4, 5, 6], [])
    """
    plain = fold(answer).strip()
    if not _SCORES.fullmatch(plain):
        return frozenset()
    numbers = [int(each) for each in re.findall(r"\d+", plain)]
    is_range = len(numbers) == 2 and not re.search("و|and|,|،|/", plain)  # noqa: PLR2004
    return frozenset(range(numbers[0], numbers[1] + 1) if is_range else numbers)


def _churn(reading: Reading) -> Worked | None:
    """Work out the share of customers lost; the counts call them ``lost`` and ``at-start``."""
    counts = {each.id: each.n for each in reading.counts}
    lost, start = counts.get("lost"), counts.get("at-start", reading.n)
    if lost is None or not start or set(counts) - {"lost", "kept", "at-start"}:
        return None
    if lost > start:
        return Worked(formula="churn", value=percent(lost, start), n=start)
    interval = intervals.of_share(lost, start)
    return Worked(formula="churn", value=percent(lost, start), n=start, interval=interval)
