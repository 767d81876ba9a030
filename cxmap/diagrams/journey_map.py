"""What the map of a journey says, before anything has a place on it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.branches import is_optional
from cxmap.catalog.inherited import (
    bearer_of,
    outside_owner_of,
    owner_of,
    personas_of,
)
from cxmap.diagrams.choices import Choice, choices_of
from cxmap.diagrams.map_points import Point, points_of
from cxmap.diagrams.verdicts import Verdicts, differs, verdicts_of
from cxmap.diagrams.ways import Way, ways_of
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.views.channel_signs import channel_signs
from cxmap.views.concerns import owner_id
from cxmap.views.contexts import ContextMarks, context_marks
from cxmap.views.felt_by import FeltBy, drawn_beside_all, felt_by, felt_by_all
from cxmap.views.phrases import Phrase, Pointer, Sign
from cxmap.views.reader import Reader
from cxmap.views.related import opportunities_at
from cxmap.views.same_time import same_time
from cxmap.views.whose import ToldFor, is_asked_for, personas_to_choose, told_for

_COUNTED: Final = {"pain": "diagram.pain", "opportunity": "diagram.opportunity"}
"""Icons of what is counted on a card, and the words for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignCount:
    """How many pains or opportunities there are: ``sign`` names its icon, ``word`` means it."""

    sign: str
    word: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The way to a playbook: the same words everywhere; ``name`` says which one it is."""

    pointer: Pointer
    word: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One touchpoint: everything its card says; ``number`` stands on card and curve alike.

    ``end`` says to what the journey comes here, ``beside`` what happens at the same time; what not
    everybody passes ``is_optional``. It
    ``is_passed`` unless it is not on the way of the persona whose journey is told.
    """

    number: str
    pointer: Pointer
    column: int
    row: int
    owner: Phrase | None
    owner_id: str
    marks: ContextMarks
    personas: tuple[str, ...]
    channels: tuple[Sign, ...]
    verdicts: tuple[Verdicts, ...]
    differs: str
    is_moment_of_truth: bool
    signature: str
    beside: Phrase | None
    milestone: Phrase | None
    end: Phrase | None
    counts: tuple[SignCount, ...]
    guides: tuple[Guide, ...]
    is_optional: bool
    point: Point | None = None
    is_passed: bool = True

    @property
    def is_shared(self) -> bool:
        """Tell whether its feeling is that of all, so that their line leads there."""
        return self.point is not None and self.point.is_shared

    @property
    def has_signs(self) -> bool:
        """Tell whether it says more than its title and its owner."""
        said = (self.signature, self.beside, self.milestone, self.end, self.counts)
        return self.is_moment_of_truth or any((*said, *(each.counts for each in self.verdicts)))

    @property
    def last(self) -> int:
        """Its last row, which is its first."""
        return self.row


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands over a stage's column."""

    pointer: Pointer
    goal: Phrase | None
    is_optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyMap:
    """A journey as its map shows it: stages, touchpoints in their order, alternatives, ways.

    Those of its order are the ``main`` ones, all others have a letter. A part of one has a
    ``number`` and a ``name``.
    Where ``others`` feel something of their own, ``everybody`` names those on the curve beside
    theirs; ``undrawn`` are those for whom the chart has no room. ``cards_for`` are the cards as
    personas pass them who feel something else.
    """

    id: str
    title: Phrase
    personas: tuple[Phrase, ...]
    everybody: Phrase | None
    others: tuple[FeltBy, ...]
    undrawn: tuple[Phrase, ...]
    headers: tuple[Header, ...]
    cards: tuple[Card, ...]
    cards_for: tuple[ToldFor[tuple[Card, ...]], ...]
    choices: tuple[Choice, ...]
    ways: tuple[Way, ...]
    main: tuple[Way, ...]
    number: int = 0
    name: str = ""

    @property
    def nodes(self) -> tuple["Node", ...]:
        """All between which ways lead: the cards, and behind them what is to be chosen among."""
        return (*self.cards, *self.choices)


Node = Card | Choice
"""What a way leads to or comes from."""


def journey_map(reader: Reader, journey: Journey) -> JourneyMap:
    """Gather what the map of a journey says to a reader on the journey's page."""
    others = felt_by(reader, journey)
    unfelt = tuple(_cards(reader, journey))
    cards = _felt(reader, journey, unfelt)
    drawn = drawn_beside_all(reader, journey)
    ways = ways_of(reader, journey)
    return JourneyMap(
        id=reader.catalog.id_of(journey),
        title=reader.title(journey),
        personas=tuple(each.name for each in reader.pointers(journey, "persona")),
        everybody=felt_by_all(reader, journey, others) if others else None,
        others=drawn,
        undrawn=tuple(each.name for each in others[len(drawn) :]),
        headers=tuple(_header(reader, stage) for stage in journey.stages),
        cards=cards,
        cards_for=told_for(
            reader,
            personas_to_choose(reader, journey),
            lambda asked: _felt(asked, journey, unfelt),
        ),
        choices=choices_of(reader, journey),
        ways=tuple(way for way in ways if not way.is_main),
        main=tuple(way for way in ways if way.is_main),
    )


def _header(reader: Reader, stage: Stage) -> Header:
    return Header(
        pointer=reader.pointer(stage),
        goal=reader.phrase(stage.goal),
        is_optional=is_optional(stage),
    )


def _cards(reader: Reader, journey: Journey) -> Iterable[Card]:
    owners = {owner_id(reader, each) for each in journey.touchpoints}
    places = (
        (column, row, touchpoint)
        for column, stage in enumerate(journey.stages)
        for row, touchpoint in enumerate(stage.touchpoints)
    )
    for number, (column, row, touchpoint) in enumerate(places, start=1):
        verdicts = verdicts_of(reader, touchpoint.expectations)
        owner = owner_of(reader.catalog, touchpoint) or outside_owner_of(reader.catalog, touchpoint)
        yield Card(
            number=str(reader.number(number)),
            pointer=reader.pointer(touchpoint),
            column=column,
            row=row,
            owner=reader.title(owner) if owner is not None else None,
            # Where one answers for all there is nobody to choose.
            owner_id=owner_id(reader, touchpoint) if len(owners) > 1 else "",
            marks=context_marks(reader, touchpoint),
            personas=_personas(reader, touchpoint),
            channels=channel_signs(reader, touchpoint),
            verdicts=verdicts,
            differs=differs(reader, touchpoint.expectations, verdicts[0].not_in),
            is_moment_of_truth=touchpoint.moment_of_truth is not None,
            signature=reader.label(touchpoint, "signature_moment")
            if touchpoint.signature_moment is not None
            else "",
            beside=_beside(reader, journey, touchpoint),
            milestone=reader.phrase(touchpoint.milestone),
            end=_end(reader, touchpoint),
            counts=tuple(_sign_counts(reader, touchpoint)),
            guides=_guides(reader, touchpoint),
            is_optional=is_optional(touchpoint),
        )


def _felt(reader: Reader, journey: Journey, cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Give cards with what is felt there by whoever the reader asks for."""
    return tuple(
        replace(card, point=point, is_passed=is_asked_for(reader, touchpoint))
        for card, touchpoint, point in zip(
            cards, journey.touchpoints, points_of(reader, journey), strict=True
        )
    )


def _personas(reader: Reader, touchpoint: Touchpoint) -> tuple[str, ...]:
    """Give whom a touchpoint concerns; none where it concerns everybody on the journey."""
    catalog = reader.catalog
    if isinstance(bearer_of(catalog, touchpoint, "persona"), Journey):
        return ()
    return tuple(catalog.id_of(each) for each in personas_of(catalog, touchpoint))


def _end(reader: Reader, touchpoint: Touchpoint) -> Phrase | None:
    outcome = reader.phrase(touchpoint.ends)
    if outcome is None:
        return None
    return reader.own(str(reader.sentence("journey.ends", outcome=outcome)))


def _beside(reader: Reader, journey: Journey, touchpoint: Touchpoint) -> Phrase | None:
    said = same_time(reader, journey, touchpoint)
    return reader.own(str(said)) if said is not None else None


def _sign_counts(reader: Reader, touchpoint: Touchpoint) -> Iterable[SignCount]:
    """Count the pains of a touchpoint, and the opportunities that are written down for it."""
    counted = {"pain": touchpoint.pains, "opportunity": opportunities_at(reader, touchpoint)}
    for sign, found in counted.items():
        if found:
            number = str(reader.number(len(found)))
            yield SignCount(sign=sign, word=reader.word(_COUNTED[sign]), number=number)


def _guides(reader: Reader, touchpoint: Touchpoint) -> tuple[Guide, ...]:
    """Give the ways to the playbooks; where there are several they are numbered."""
    pointers = reader.pointers(touchpoint, "playbook")
    word = reader.word("diagram.what_to_do")
    words = [f"{word} {reader.number(number)}" for number in range(1, len(pointers) + 1)]
    return tuple(
        Guide(pointer=pointer, word=said, name=f"{said} {pointer}")
        for pointer, said in zip(pointers, words if len(words) > 1 else [word], strict=False)
    )
