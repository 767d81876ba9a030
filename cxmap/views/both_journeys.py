"""What the picture of two journeys shows, and the page around it: said, and laid out nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.compare.journeys import Deed
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two journeys: in a word which it is, and how its curve of feelings is called."""

    pointer: Pointer
    name: str
    curve: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """What is felt at a touchpoint in one of the journeys, where it is known how high it lies."""

    height: float
    face: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that is said of a step, and what the first journey says there instead."""

    said: Sentence
    was: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A stage or touchpoint in its place: how it stands to the other journey, and in what."""

    sign: Sign
    pointer: Pointer
    says: Sentence | None
    lines: tuple[Line, ...]
    also: Sentence | None

    @property
    def is_quiet(self) -> bool:
        """Tell whether nothing is to be said of it."""
        return self.sign.name == Deed.KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place of a touchpoint, by its number in the picture, with what is felt in both journeys.

    ``is_before`` and ``is_after`` say in which of them it stands there. ``goes_to`` is the place
    that it moved to, counted from 0; what went along with its stage has none.
    """

    number: str
    step: Step
    is_before: bool
    is_after: bool
    before: Felt | None
    after: Felt | None
    goes_to: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stage and the places in it; ``same`` names those of which nothing is to be said.

    ``goes_to`` is the stretch that the stage moved to, counted from 0.
    """

    step: Step
    places: tuple[Place, ...]
    same: Sentence | None
    goes_to: int | None

    @property
    def told(self) -> tuple[Place, ...]:
        """The touchpoints of which something is to be said, each once."""
        quiet = (Deed.KEPT, Deed.AWAY)
        return tuple(place for place in self.places if place.step.sign.name not in quiet)


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideView:
    """Everything the picture of two journeys shows, and the page around it.

    ``counts`` are those of touchpoints; those of stages are there where one of them differs.
    """

    id: str
    title: Sentence
    before: Side
    after: Side
    differs: Phrase | None
    curves: Sentence | None
    counts: tuple[tuple[Sign, Shown], ...]
    stage_counts: tuple[tuple[Sign, Shown], ...]
    whole: Step
    stretches: tuple[Stretch, ...]
    delivered: Sentence

    @property
    def places(self) -> tuple[Place, ...]:
        """All places of touchpoints, in their one order."""
        return tuple(place for stretch in self.stretches for place in stretch.places)

    @property
    def listed(self) -> tuple[Stretch, ...]:
        """Every stage once, where it stands now."""
        return tuple(each for each in self.stretches if each.step.sign.name != Deed.AWAY)

    @property
    def leads_over_unknown(self) -> bool:
        """Tell whether a curve goes on behind a touchpoint whose feeling is not known."""
        sides = (
            [place.before for place in self.places if place.is_before],
            [place.after for place in self.places if place.is_after],
        )
        return any(None in side[_first(side) : len(side) - _first(side[::-1])] for side in sides)

    @property
    def is_same(self) -> bool:
        """Tell whether nothing is different."""
        steps = (step for each in self.stretches for step in (each.step, *_steps(each)))
        return self.whole.is_quiet and all(each.is_quiet for each in steps)


def _first(felt: list[Felt | None]) -> int:
    """Give where the first known feeling stands."""
    return next((at for at, each in enumerate(felt) if each is not None), len(felt))


def _steps(stretch: Stretch) -> Iterator[Step]:
    return (place.step for place in stretch.places)
