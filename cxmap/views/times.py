"""How long things take together."""

from typing import Final

from cxmap.language.limits import Limit
from cxmap.model.entries import Part
from cxmap.views.phrases import Sentence
from cxmap.views.reader import Reader

_MINUTES: Final = {"minute": 1, "hour": 60}


def minutes_of(limit: Limit | None) -> int | None:
    """Give how many minutes something takes, where it is minutes and hours; else None."""
    if limit is None or limit.unit not in _MINUTES:
        return None
    return round(limit.amount * _MINUTES[limit.unit])


def time_in_all(reader: Reader, parts: tuple[Part, ...]) -> Sentence | None:
    """Add up how long parts take, where it is minutes and hours; None where nobody says so."""
    times: list[Limit] = [each for part in parts if (each := getattr(part, "takes", None))]
    if not times[1:] or any(each.unit not in _MINUTES for each in times):
        return None
    minutes = sum(each.amount * _MINUTES[each.unit] for each in times)
    return reader.sentence(
        "units.in_all", time=reader.duration(Limit(amount=minutes, unit="minute"))
    )
