"""Which changes of entries concern somebody's work; of fields the model says it itself."""

from typing import Final

_BACKGROUND: Final = frozenset({"category", "source", "statistic"})
"""Kinds that only say where something belongs and what it rests on; so do the keys naming them."""

_IN_SEQUENCE: Final = frozenset(
    {
        *("stage", "touchpoint", "question", "option", "step", "item", "state"),
        *("escalation_step", "ageing_step", "lesson", "quiz_question", "programme_phase"),
    }
)
"""Kinds that are done, offered or gone through one after the other."""

_BY_PLACE: Final = frozenset({"cells", "channel", "columns", "languages", "persona"})
"""Lists whose items mean something by where they stand: columns, and what counts first."""


def concerns_work(kind: str) -> bool:
    """Tell whether somebody has to know of it when a thing of a kind comes or goes."""
    return kind not in _BACKGROUND


def order_matters(kind: str) -> bool:
    """Tell whether things of a kind follow one another.

    >>> order_matters("step"), order_matters("pain")
    (True, False)
    """
    return kind in _IN_SEQUENCE


def order_matters_in(key: str) -> bool:
    """Tell whether it means something which value of a list comes first."""
    return key in _BY_PLACE
