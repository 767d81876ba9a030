"""A journey as a page: the whole first, then stage by stage, touchpoint by touchpoint."""

from dataclasses import dataclass
from typing import Final

from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.views.about import About, about
from cxmap.views.arrows import ArrowView, arrow_views
from cxmap.views.beside import beside_pointer
from cxmap.views.brief import brief_pointer
from cxmap.views.concerns import persona_ids
from cxmap.views.flow import flow_pointer
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.glance import worst_moment
from cxmap.views.owners import owner_facts, owner_view
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Sign
from cxmap.views.reader import Reader
from cxmap.views.related import related
from cxmap.views.service_blueprint import blueprint_pointer
from cxmap.views.standing import standing
from cxmap.views.touchpoint import TouchpointView, touchpoint_view
from cxmap.views.uses import Uses
from cxmap.views.variants import variants_pointer

_CLAMPED: Final = 160
"""So many characters fill the lines that are shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A stage with its touchpoints; ``facts`` say only what the journey did not."""

    about: About
    goal: Phrase | None
    description: Phrase | None
    personas: tuple[Pointer, ...]
    facts: tuple[Showable, ...]
    persona_ids: tuple[str, ...]
    related: tuple[Uses, ...]
    touchpoints: tuple[TouchpointView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantView:
    """Which variant a journey is, what is different in it, and the ways to the others.

    ``beside`` leads to all of them in a table, ``picture`` to this one and its original drawn.
    """

    which: Sign | None
    of: Sentence | None
    differs: Phrase | None
    others: tuple[Pointer, ...]
    beside: Pointer | None
    picture: Pointer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyView:
    """Everything the page of a journey shows; ``facts`` are for whom, by whom and how it is."""

    about: About
    description: Phrase | None
    goal: Phrase | None
    facts: tuple[Showable, ...]
    variant: VariantView | None
    overall: Phrase | None
    arrows: tuple[ArrowView, ...]
    stages: tuple[StageView, ...]
    related: tuple[Uses, ...]
    footnotes: Footnotes

    @property
    def is_overall_long(self) -> bool:
        """Tell whether what it came to would push the map off the first screen."""
        return len(str(self.overall or "")) > _CLAMPED

    @property
    def has_more(self) -> bool:
        """Tell whether there is more to say of the journey than stands above and in its map."""
        return bool(self.description or self.arrows) or self.about.has_remarks


def journey_view(reader: Reader, journey: Journey) -> JourneyView:
    """Show a whole journey; the worst moment stands open."""
    worst = worst_moment(reader, journey)
    return JourneyView(
        about=about(reader, journey),
        description=reader.phrase(journey.description),
        goal=reader.phrase(journey.goal),
        facts=_facts(reader, journey),
        variant=_variant(reader, journey),
        overall=reader.phrase(journey.overall),
        arrows=arrow_views(reader, journey),
        stages=tuple(_stage_view(reader, journey, stage, worst) for stage in journey.stages),
        related=related(reader, journey),
        footnotes=footnotes(reader, journey),
    )


def _variant(reader: Reader, journey: Journey) -> VariantView | None:
    """Say that there are several variants, where there are."""
    catalog = reader.catalog
    base = catalog.target(journey, "variant_of", Journey)
    family = [link.part for link in catalog.links_to(base or journey) if link.key == "variant_of"]
    others = [each for each in family if isinstance(each, Journey) and each is not journey]
    if base is None and not others and journey.variant is None:
        return None
    of = reader.one_pointer(journey, "variant_of")
    return VariantView(
        which=reader.sign("variants", journey.variant),
        of=reader.sentence("journey.variant_of", journey=of) if of is not None else None,
        differs=reader.phrase(journey.differs),
        others=tuple(map(reader.pointer, others)),
        beside=variants_pointer(reader, journey),
        picture=beside_pointer(reader, journey),
    )


def _facts(reader: Reader, journey: Journey) -> tuple[Showable, ...]:
    """Give the quiet line below the title: for whom, by whom, how it is, how it is drawn."""
    personas = reader.joined(*reader.pointers(journey, "persona"))
    channels = reader.joined(*reader.pointers(journey, "channel"))
    owner = owner_facts(reader, owner_view(reader, journey))
    drawn = (
        brief_pointer(reader, journey),
        blueprint_pointer(reader, journey),
        flow_pointer(reader, journey),
    )
    facts = (personas, *owner, channels, *standing(reader, journey), *drawn)
    return tuple(each for each in facts if each is not None)


def _stage_view(
    reader: Reader,
    journey: Journey,
    stage: Stage,
    worst: Touchpoint | None,
) -> StageView:
    return StageView(
        about=about(reader, stage),
        goal=reader.phrase(stage.goal),
        description=reader.phrase(stage.description),
        personas=reader.pointers(stage, "persona"),
        facts=_own_facts(reader, journey, stage),
        persona_ids=persona_ids(reader, stage),
        related=related(reader, stage),
        touchpoints=tuple(
            touchpoint_view(reader, each, is_open=each is worst) for each in stage.touchpoints
        ),
    )


def _own_facts(reader: Reader, journey: Journey, stage: Stage) -> tuple[Showable, ...]:
    """Say whether a stage may be left out, and its channels and owner if not its journey's."""
    channels = reader.pointers(stage, "channel")
    owner = owner_view(reader, stage)
    own_channels = (
        _channels(reader, channels) if channels != reader.pointers(journey, "channel") else None
    )
    own_owner = owner_facts(reader, owner) if owner != owner_view(reader, journey) else ()
    need = reader.sign("needs", stage.need)
    return (*(each for each in (need, own_channels) if each is not None), *own_owner)


def _channels(reader: Reader, channels: tuple[Pointer, ...]) -> Sentence | None:
    """Say that channels are what they are: below a goal, a lonely name would tell nothing."""
    names = reader.joined(*channels)
    return reader.sentence("journey.channels", channels=names) if names is not None else None
