"""The lines of ways on a map: a way has one from each of its beginnings to each of its ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxmap.diagrams.journey_map import JourneyMap, Node
from cxmap.diagrams.ways import Places, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A line of a way between two nodes of a map, which are counted from zero.

    Lines of a way that begin at one node have one ``trunk``; where several of them go around cards
    they are ``forked``: they leave together and part on their way.
    """

    way: Way
    start: int
    end: int
    trunk: int
    is_forked: bool

    @property
    def letter(self) -> str:
        """The letter of its way; the main one has none."""
        return self.way.letter

    @property
    def is_main(self) -> bool:
        """Tell whether the order of the journey leads here."""
        return self.way.is_main

    @property
    def is_loop(self) -> bool:
        """Tell whether its way leads back."""
        return self.way.is_loop


def legs_of(map_: JourneyMap) -> tuple[Leg, ...]:
    """Give all lines of a map, first those with letters."""
    nodes = map_.nodes
    trunks = (
        (way, start, [node for places in way.ends for node in _nodes(map_, places)])
        for way in (*map_.ways, *map_.main)
        for start in _nodes(map_, way.start)
    )
    return tuple(
        Leg(way=way, start=start, end=end, trunk=trunk, is_forked=len(around) > 1)
        for trunk, (way, start, ends) in enumerate(trunks)
        for around in [[end for end in ends if not _is_below(nodes[start], nodes[end])]]
        for end in ends
    )


def is_straight(leg: Leg, nodes: Sequence[Node]) -> bool:
    """Tell whether a line only goes down to what stands next in its column."""
    return _is_below(nodes[leg.start], nodes[leg.end])


def _is_below(one: Node, other: Node) -> bool:
    return one.column == other.column and one.last + 1 == other.row


def _nodes(map_: JourneyMap, places: Places) -> Iterator[int]:
    """Give the node of one place; of alternatives the frames around them."""
    if not places[1:]:
        yield from places
        return
    for number, choice in enumerate(map_.choices, start=len(map_.cards)):
        if choice.places[0] in places:
            yield number
