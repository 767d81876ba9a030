"""The lanes of a service blueprint, which come with cxmap, and what a touchpoint has in them."""

from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.model.journey import Lane, Lanes, Touchpoint
from cxmap.model.text import Text
from cxmap.model.values import LANES


def standard_lanes() -> tuple[Lane, ...]:
    """Give the shipped lanes, so that an arrow can name them like those of an author."""
    return tuple(
        Lane(
            id=name,
            lane=Text(
                translations=tuple(
                    (language, word(language, f"lanes.{name}")) for language in LANGUAGES
                )
            ),
        )
        for name in LANES
    )


def has_lanes(touchpoint: Touchpoint) -> bool:
    """Tell whether anything is said of how a touchpoint is delivered."""
    return touchpoint.lanes not in (None, Lanes())


def has_something_in(touchpoint: Touchpoint, lane: Lane) -> bool:
    """Tell whether anything stands at a touchpoint in a lane; an own one counts by its role, too.

    >>> from cxmap.model.journey import Lanes
    >>> backstage = next(lane for lane in standard_lanes() if lane.id == "backstage")
    >>> touchpoint = Touchpoint(lanes=Lanes(backstage=(Text(own="checks the papers"),)))
    >>> has_something_in(touchpoint, backstage), has_something_in(Touchpoint(), backstage)
    (True, False)
    """
    lanes = touchpoint.lanes
    if lanes is None:
        return False
    own = (each for each in lanes.own if each is lane or each.role == lane.id)
    return bool(getattr(lanes, lane.id or "", ())) or any(each.cells for each in own)
