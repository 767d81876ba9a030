"""What happens at the same time as a touchpoint, by its numbers in the journey."""

from cxmap.catalog.branches import alternatives_from
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.phrases import Sentence
from cxmap.views.reader import Reader


def same_time(reader: Reader, journey: Journey, touchpoint: Touchpoint) -> Sentence | None:
    """Say as which others a touchpoint happens at the same time; of alternatives it is one.

    It is enough that one of two says so of the other.
    """

    def named(each: Touchpoint) -> set[int]:
        return set(map(id, reader.catalog.targets(each, "together_with", Touchpoint)))

    own = named(touchpoint)
    places = [
        place
        for place, each in enumerate(journey.touchpoints)
        if id(each) in own or id(touchpoint) in named(each)
    ]
    if not places:
        return None
    are_one = set(places) <= {*alternatives_from(journey.touchpoints, places[0])}
    between = reader.word("flow.or" if are_one else "flow.and")
    numbers = between.join(str(reader.number(place + 1)) for place in places)
    return reader.sentence("flow.together", numbers=numbers)
