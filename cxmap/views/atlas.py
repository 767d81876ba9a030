"""All journeys in one picture: a column for each phase, a card for each journey."""

from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.variants import family_of
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.model.registers import Phase
from cxmap.views.expectation import VerdictCount, verdict_counts
from cxmap.views.glance import TouchpointGlance, touchpoint_glance, worst_moment
from cxmap.views.journey_line import JourneyLine, journey_line
from cxmap.views.owners import owner_view
from cxmap.views.phrases import Phrase, Pointer, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasVariant:
    """A variant of a journey, and which one it is where that is known."""

    pointer: Pointer
    which: Sign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasCard:
    """A journey in the phase in which it begins.

    ``counts`` are of all its expectations, the worst verdict first, where customers go it.
    ``inside`` are the journeys that customers go within it.
    """

    line: JourneyLine
    owner: Pointer | None
    worst: TouchpointGlance | None
    counts: tuple[VerdictCount, ...]
    variants: tuple[AtlasVariant, ...]
    inside: tuple[Pointer, ...]
    related: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A journey that began in an earlier column, and its stages in this one."""

    pointer: Pointer
    stages: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasColumn:
    """A phase with the journeys that begin in it, and those that go on there."""

    anchor: str
    name: Phrase
    cards: tuple[AtlasCard, ...]
    passages: tuple[Passage, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether no journey comes here."""
        return not (self.cards or self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasView:
    """The columns in the order of the phases; journeys of which no phase is known have the last."""

    columns: tuple[AtlasColumn, ...]


def atlas_view(reader: Reader) -> AtlasView:
    """Show every journey once, its variants below it, in the phase in which it begins."""
    catalog = reader.catalog
    bases = tuple(each for each in catalog.journeys() if family_of(catalog, each)[0] is each)
    phases = catalog.all(Phase)
    columns = tuple(_column(reader, phase, bases, phases) for phase in phases)
    unknown = tuple(each for each in bases if not phases_of(catalog, each))
    if unknown:
        columns += (_without_phase(reader, unknown),)
    return AtlasView(columns=columns)


def phases_of(catalog: Catalog, journey: Journey) -> tuple[Phase, ...]:
    """Give the phases of a journey: its own first, then those that only its stages name."""
    named = (catalog.target(each, "phase", Phase) for each in (journey, *journey.stages))
    return tuple({id(phase): phase for phase in named if phase is not None}.values())


def _column(
    reader: Reader, phase: Phase, bases: tuple[Journey, ...], phases: tuple[Phase, ...]
) -> AtlasColumn:
    beginning = {id(each): _first(reader.catalog, each, phases) for each in bases}
    return AtlasColumn(
        anchor=f"phase_{reader.catalog.id_of(phase)}",
        name=reader.title(phase),
        cards=tuple(_card(reader, each) for each in bases if beginning[id(each)] is phase),
        passages=tuple(
            Passage(pointer=reader.pointer(each), stages=stages)
            for each in bases
            if beginning[id(each)] is not phase and (stages := _stages_in(reader, each, phase))
        ),
    )


def _first(catalog: Catalog, journey: Journey, phases: tuple[Phase, ...]) -> Phase | None:
    """Give the phase in which a journey begins: its own, else the earliest of its stages."""
    own = catalog.target(journey, "phase", Phase)
    named = phases_of(catalog, journey)
    return own or next((each for each in phases if any(each is one for one in named)), None)


def _stages_in(reader: Reader, journey: Journey, phase: Phase) -> tuple[Pointer, ...]:
    return tuple(
        reader.pointer(stage)
        for stage in journey.stages
        if reader.catalog.target(stage, "phase", Phase) is phase
    )


def _without_phase(reader: Reader, journeys: tuple[Journey, ...]) -> AtlasColumn:
    return AtlasColumn(
        anchor="no-phase",
        name=reader.own(reader.word("atlas.no_phase")),
        cards=tuple(_card(reader, each) for each in journeys),
        passages=(),
    )


def _card(reader: Reader, journey: Journey) -> AtlasCard:
    worst = worst_moment(reader, journey) if journey.may_be_watched else None
    expectations = [each for one in journey.touchpoints for each in one.expectations]
    others = family_of(reader.catalog, journey)[1:]
    return AtlasCard(
        line=journey_line(reader, journey),
        owner=owner_view(reader, journey).department,
        worst=touchpoint_glance(reader, worst) if worst is not None else None,
        counts=verdict_counts(reader, expectations) if journey.may_be_watched else (),
        variants=tuple(
            AtlasVariant(pointer=reader.pointer(each), which=reader.sign("variants", each.variant))
            for each in others
        ),
        inside=_inside(reader, journey),
        related=reader.pointers(journey, "related"),
    )


def _inside(reader: Reader, journey: Journey) -> tuple[Pointer, ...]:
    """Give each journey that stages or touchpoints of a journey lead into, once."""
    parts: tuple[Stage | Touchpoint, ...] = (*journey.stages, *journey.touchpoints)
    named = (pointer for part in parts for pointer in reader.pointers(part, "sub_journey"))
    return tuple(dict.fromkeys(named))
