"""How a touchpoint stands among the others of its journey, as its card on the map says it."""

from dataclasses import dataclass

from cxmap.catalog.branches import alternatives_from
from cxmap.model.journey import Touchpoint
from cxmap.views.phrases import Showable
from cxmap.views.reader import Reader
from cxmap.views.same_time import same_time


@dataclass(frozen=True, slots=True, kw_only=True)
class AmongOthers:
    """What of a touchpoint is only seen beside the others.

    ``choice`` stands over the first of several alternatives in a stage, ``between`` before each of
    the others. ``said`` tells what happens at the same time, and whether it may be left out or the
    journey ends here.
    """

    choice: Showable | None = None
    between: str = ""
    said: tuple[Showable, ...] = ()


def among_others(reader: Reader, touchpoint: Touchpoint) -> AmongOthers:
    """Tell how a touchpoint stands among the others."""
    journey = reader.catalog.journey_of(touchpoint)
    if journey is None:
        return AmongOthers()
    end = reader.phrase(touchpoint.ends)
    found = (
        same_time(reader, journey, touchpoint),
        reader.sign("needs", "optional") if touchpoint.need == "optional" else None,
        reader.sentence("journey.ends", outcome=end) if end is not None else None,
    )
    said = tuple(each for each in found if each is not None)
    choice = reader.phrase(touchpoint.one_of)
    place = next(at for at, each in enumerate(journey.touchpoints) if each is touchpoint)
    group = alternatives_from(journey.touchpoints, place)
    if choice is None or len(group) == 1:
        return AmongOthers(said=said)
    is_first = place == group.start or any(
        touchpoint is stage.touchpoints[0] for stage in journey.stages if stage.touchpoints
    )
    return AmongOthers(
        choice=reader.sentence("flow.choice", choice=choice) if is_first else None,
        between="" if is_first else reader.word("flow.or").strip(),
        said=said,
    )
