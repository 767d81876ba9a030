"""Two journeys as one picture: all that stands on it, whether it is laid out wide or narrow."""

from dataclasses import dataclass

from cxmap.diagrams.beside_cards import PlacedStep
from cxmap.diagrams.beside_curves import Curves
from cxmap.diagrams.beside_moves import Move
from cxmap.views.both_journeys import BesideView


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideMap:
    """The whole picture; x grows in the reading direction."""

    view: BesideView
    name: str
    width: float
    height: float
    headers: tuple[PlacedStep, ...]
    cards: tuple[PlacedStep, ...]
    curves: Curves | None
    moves: tuple[Move, ...]
