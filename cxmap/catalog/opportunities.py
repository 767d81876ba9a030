"""How much there is to win with an opportunity: what matters much and goes badly comes first.

The score and its usual cut-offs are those of Anthony Ulwick: "Turn Customer Input into Innovation",
Harvard Business Review, January 2002, and "What Customers Want", 2005, chapter 3.
"""

from typing import Final, Literal, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.model.voice import Improvement

Level: TypeAlias = Literal["high", "middle", "low"]

HIGH: Final = 12.0
MIDDLE: Final = 10.0
"""From which score on an opportunity is high or middle in a project that says nothing else."""


def opportunity_score(importance: int, satisfaction: int) -> int:
    """Give importance + max(importance - satisfaction, 0), both from 0 to 10: from 0 to 20.

    What goes better than it matters is worth no less than it matters.

    >>> opportunity_score(9, 3), opportunity_score(6, 5), opportunity_score(4, 9)
    (15, 7, 4)
    """
    return importance + max(importance - satisfaction, 0)


def score_of(improvement: Improvement) -> int | None:
    """Give the score of an improvement; None where its author has not said both."""
    if improvement.importance is None or improvement.satisfaction is None:
        return None
    return opportunity_score(improvement.importance, improvement.satisfaction)


def cut_offs(catalog: Catalog) -> tuple[float, float]:
    """Give from which score on an opportunity is high in this project, and from which middle."""
    said = catalog.project.opportunity_scores
    high = said.high if said is not None else None
    middle = said.middle if said is not None else None
    return (HIGH if high is None else high, MIDDLE if middle is None else middle)


def level_of(catalog: Catalog, score: float) -> Level:
    """Give whether a score is high, middle or low in this project."""
    high, middle = cut_offs(catalog)
    if score >= high:
        return "high"
    return "middle" if score >= middle else "low"
