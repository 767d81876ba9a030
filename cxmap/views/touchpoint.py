"""A touchpoint: what an agent needs first, then what the customer expects, feels and got."""

from dataclasses import dataclass, replace
from typing import Final

from cxmap.model.journey import Pain, Touchpoint
from cxmap.model.registers import Persona
from cxmap.views.about import About, about
from cxmap.views.actors import ActorView, actor_views
from cxmap.views.among_others import AmongOthers, among_others
from cxmap.views.blueprint import LaneView, blueprint_of
from cxmap.views.channel_signs import channel_signs
from cxmap.views.circumstances import Circumstances, circumstances
from cxmap.views.concerns import own_persona_ids, owner_id, persona_ids
from cxmap.views.contexts import ContextMarks, context_marks
from cxmap.views.expectation import ExpectationView, expectation_view
from cxmap.views.feelings import FeelingView, feeling_view
from cxmap.views.next_ways import next_ways
from cxmap.views.owners import owner_facts, owner_view
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Sign
from cxmap.views.reader import Reader
from cxmap.views.related import improvements_of, related
from cxmap.views.uses import Uses
from cxmap.views.verdicts import Verdicts, verdicts_by_context
from cxmap.views.whose import ToldFor, own_teller, told_for


@dataclass(frozen=True, slots=True, kw_only=True)
class NextView:
    """A way onwards; ``is_loop`` where it leads back in the journey."""

    to: Showable
    condition: Phrase | None
    is_loop: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PainView:
    """An obstacle for the customer."""

    about: About
    marks: ContextMarks
    circumstances: Circumstances
    personas: tuple[Pointer, ...]
    persona_ids: tuple[str, ...]
    improvements: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointView:
    """Everything a touchpoint's section shows.

    ``facts`` are its owner and the way to reach them, ``more_to_know`` what nobody needs at once,
    ``folded`` the names of what is folded away. ``sources`` are those of all expectations, where
    all have the same: then they are not said again at each of them. ``passing`` is what leaves or
    arrives in no lane. ``feelings_for`` is what personas feel of their own,
    ``because_for`` why.
    """

    about: About
    owner_id: str
    persona_ids: tuple[str, ...]
    marks: ContextMarks
    circumstances: Circumstances
    is_open: bool
    among: AmongOthers
    conditions: tuple[Showable, ...]
    description: Phrase | None
    personas: tuple[Pointer, ...]
    facts: tuple[Showable, ...]
    channels: tuple[Sign, ...]
    feeling: FeelingView | None
    feelings_for: tuple[ToldFor[FeelingView | None], ...]
    may_be_felt: bool
    because: Phrase | None
    because_for: tuple[ToldFor[Phrase | None], ...]
    moment_of_truth: Phrase | None
    must_know: tuple[Phrase, ...]
    more_to_know: tuple[Phrase, ...]
    do: tuple[Phrase, ...]
    avoid: tuple[Phrase, ...]
    expectations: tuple[ExpectationView, ...]
    sources: tuple[Showable, ...]
    verdicts: tuple[Verdicts, ...]
    actors: tuple[ActorView, ...]
    pains: tuple[PainView, ...]
    lanes: tuple[LaneView, ...]
    passing: tuple[Sentence, ...]
    next: tuple[NextView, ...]
    playbooks: tuple[Pointer, ...]
    policies: tuple[Pointer, ...]
    related: tuple[Uses, ...]
    folded: Sentence | None


def touchpoint_view(
    reader: Reader, touchpoint: Touchpoint, *, is_open: bool = False
) -> TouchpointView:
    """Show one touchpoint."""
    must_know = reader.phrases(touchpoint.must_know)
    expectations = tuple(expectation_view(reader, each) for each in touchpoint.expectations)
    sources = _shared_sources(expectations)
    blueprint = blueprint_of(reader, touchpoint)
    return TouchpointView(
        about=about(reader, touchpoint),
        owner_id=owner_id(reader, touchpoint),
        persona_ids=own_persona_ids(reader, touchpoint),
        marks=context_marks(reader, touchpoint),
        circumstances=circumstances(reader, touchpoint),
        is_open=is_open,
        among=among_others(reader, touchpoint),
        conditions=_conditions(reader, touchpoint),
        description=reader.phrase(touchpoint.description),
        personas=reader.pointers(touchpoint, "persona"),
        facts=_facts(reader, touchpoint),
        channels=channel_signs(reader, touchpoint),
        feeling=feeling_view(reader, touchpoint),
        feelings_for=_feelings_for(reader, touchpoint),
        may_be_felt=_may_be_felt(reader, touchpoint),
        because=reader.phrase(touchpoint.feels_because),
        because_for=told_for(
            reader,
            _who_feels(reader, touchpoint),
            lambda asked: asked.phrase((own_teller(asked, touchpoint) or touchpoint).feels_because),
        ),
        moment_of_truth=reader.phrase(touchpoint.moment_of_truth),
        must_know=must_know[:_AT_ONCE],
        more_to_know=must_know[_AT_ONCE:],
        do=reader.phrases(touchpoint.do),
        avoid=reader.phrases(touchpoint.avoid),
        expectations=tuple(map(_without_sources, expectations)) if sources else expectations,
        sources=sources,
        verdicts=verdicts_by_context(reader, touchpoint),
        actors=actor_views(reader, touchpoint),
        pains=tuple(_pain_view(reader, pain) for pain in touchpoint.pains),
        lanes=blueprint.lanes,
        passing=blueprint.beside,
        next=tuple(
            NextView(to=each.to, condition=reader.phrase(each.way.condition), is_loop=each.is_loop)
            for each in next_ways(reader, touchpoint)
        ),
        playbooks=reader.pointers(touchpoint, "playbook"),
        policies=reader.pointers(touchpoint, "policies"),
        related=related(reader, touchpoint),
        folded=_folded(reader, touchpoint, blueprint.lanes),
    )


def _feelings_for(
    reader: Reader, touchpoint: Touchpoint
) -> tuple[ToldFor[FeelingView | None], ...]:
    return told_for(
        reader,
        _who_feels(reader, touchpoint),
        lambda asked: feeling_view(asked, own_teller(asked, touchpoint) or touchpoint),
    )


def _who_feels(reader: Reader, touchpoint: Touchpoint) -> tuple[Persona, ...]:
    """Give the personas who take part, each once."""
    named = {
        reader.catalog.id_of(persona): persona
        for actor in touchpoint.actors
        if (persona := reader.catalog.target(actor, "persona", Persona)) is not None
    }
    return tuple(named.values())


def _may_be_felt(reader: Reader, touchpoint: Touchpoint) -> bool:
    """Tell whether it says something that nobody knows what is felt: elsewhere it is known."""
    journey = reader.catalog.journey_of(touchpoint)
    if journey is None or not journey.may_be_watched:
        return False
    return any(each.feels is not None for each in journey.touchpoints)


def _conditions(reader: Reader, touchpoint: Touchpoint) -> tuple[Showable, ...]:
    """Say when not every customer comes here, and what is reached here."""
    condition, choice = reader.phrase(touchpoint.condition), reader.phrase(touchpoint.one_of)
    milestone, end = reader.phrase(touchpoint.milestone), reader.phrase(touchpoint.ends)
    said = (
        reader.sign("needs", touchpoint.need),
        reader.sentence("flow.choice", choice=choice) if choice else None,
        reader.sentence("journey.next_if", condition=condition) if condition else None,
        reader.sentence("journey.milestone", milestone=milestone) if milestone else None,
        reader.sentence("journey.ends", outcome=end) if end else None,
    )
    return tuple(each for each in said if each is not None)


_AT_ONCE: Final = 5
"""So many things can be kept in mind with a customer on the line."""


def _facts(reader: Reader, touchpoint: Touchpoint) -> tuple[Showable, ...]:
    channels = reader.joined(*_own_channels(reader, touchpoint))
    owner = owner_facts(reader, owner_view(reader, touchpoint))
    return (channels, *owner) if channels is not None else owner


def _own_channels(reader: Reader, touchpoint: Touchpoint) -> tuple[Pointer, ...]:
    """Give the channels, where they are not those that were named above the journey."""
    own, journey = reader.inherited(touchpoint, "channel"), reader.catalog.journey_of(touchpoint)
    is_usual = journey is not None and own == reader.pointers(journey, "channel")
    return () if is_usual else own


def _shared_sources(expectations: tuple[ExpectationView, ...]) -> tuple[Showable, ...]:
    """Give the sources of all expectations, where there are several and they have the same."""
    every = {each.about.sources for each in expectations}
    return every.pop() if len(expectations) > 1 and len(every) == 1 else ()


def _without_sources(view: ExpectationView) -> ExpectationView:
    return replace(view, about=replace(view.about, sources=()))


def _pain_view(reader: Reader, pain: Pain) -> PainView:
    return PainView(
        about=about(reader, pain),
        marks=context_marks(reader, pain),
        circumstances=circumstances(reader, pain),
        personas=reader.pointers(pain, "persona"),
        persona_ids=persona_ids(reader, pain),
        improvements=improvements_of(reader, pain),
    )


def _folded(reader: Reader, touchpoint: Touchpoint, lanes: tuple[LaneView, ...]) -> Sentence | None:
    """Name what is folded away below a touchpoint."""
    there = {
        "journey.description": touchpoint.description,
        "journey.more_to_know": touchpoint.must_know[_AT_ONCE:],
        "journey.pains": touchpoint.pains,
        "journey.lanes": lanes,
        "entry.policies": touchpoint.policies,
    }
    names = (reader.word(key) for key, value in there.items() if value)
    # In the middle of a sentence: headings begin with a capital, these do not.
    return reader.joined(*(name[:1].lower() + name[1:] for name in names))
