"""What stands in the cells of a journey's table: for each row, what a touchpoint says of it."""

from collections.abc import Callable, Iterable
from typing import Final

from cxmap.model.journey import Next, Touchpoint
from cxmap.views.concerns import persona_ids
from cxmap.views.contexts import context_marks
from cxmap.views.expectation import ExpectationView, expectation_view
from cxmap.views.grid_item import GridItem
from cxmap.views.heard_rows import feedback_items, improvement_items, metric_items
from cxmap.views.next_ways import next_ways
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.pictures import picture_view
from cxmap.views.reader import Reader

_Items = Callable[[Reader, Touchpoint], Iterable[GridItem]]


def _expectations(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for view in _expectation_views(reader, touchpoint):
        yield GridItem(
            text=view.about.title,
            sign=view.verdict,
            note=view.delivered,
            holds=_holds(reader, view),
            marks=view.marks,
            persona_ids=view.persona_ids,
        )


def _holds(reader: Reader, view: ExpectationView) -> tuple[Sentence, ...]:
    """Say when an expectation holds, and for whom."""
    return (
        *((view.within,) if view.within else ()),
        *(
            reader.sentence("entry.only_in", context=each.name)
            for each in view.circumstances.only_in
        ),
        *(reader.sentence("entry.not_in", context=each.name) for each in view.circumstances.not_in),
        *_for(reader, view.personas),
    )


def _for(reader: Reader, personas: tuple[Pointer, ...]) -> tuple[Sentence, ...]:
    return tuple(reader.sentence("entry.for_persona", persona=persona.name) for persona in personas)


def _disagreements(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for view in _expectation_views(reader, touchpoint):
        if view.disagrees:
            yield GridItem(
                text=view.about.title,
                note=view.assumed,
                marks=view.marks,
                persona_ids=view.persona_ids,
            )


def _expectation_views(reader: Reader, touchpoint: Touchpoint) -> tuple[ExpectationView, ...]:
    return tuple(expectation_view(reader, each) for each in touchpoint.expectations)


def _pains(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for pain in touchpoint.pains:
        yield GridItem(
            text=reader.title(pain),
            marks=context_marks(reader, pain),
            holds=_for(reader, reader.pointers(pain, "persona")),
            persona_ids=persona_ids(reader, pain),
        )


def _next(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    """Give the ways onwards that the order of the columns does not tell."""
    for each in next_ways(reader, touchpoint):
        if not each.is_told:
            yield GridItem(text=each.to, note=_condition(reader, each.way))


def _condition(reader: Reader, way: Next) -> Sentence | None:
    condition = reader.phrase(way.condition)
    return reader.sentence("journey.next_if", condition=condition) if condition else None


def _texts(name: str) -> _Items:
    """Give the texts of a list of a touchpoint."""
    return lambda reader, touchpoint: (
        GridItem(text=phrase) for phrase in reader.phrases(getattr(touchpoint, name))
    )


def _pointers(name: str) -> _Items:
    """Give the things that a list of a touchpoint names."""
    return lambda reader, touchpoint: map(_led_to, reader.pointers(touchpoint, name))


def _led_to(pointer: Pointer) -> GridItem:
    return GridItem(text=pointer)


def _storyboard(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for picture in touchpoint.pictures:
        view = picture_view(reader, picture)
        said = view.caption or reader.own(view.alt)
        yield GridItem(text=said, picture=view if view.href else None)


def _voices(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    for voice in touchpoint.voices:
        persona = reader.pointers(voice, "persona")
        yield GridItem(text=reader.title(voice), holds=_for(reader, persona))


def _time(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    """Give how long it should take, how long it took, and when it was."""
    said = {
        "takes": touchpoint.takes and reader.duration(touchpoint.takes),
        "took": touchpoint.took and reader.duration(touchpoint.took),
        "at": reader.phrase(touchpoint.at),
    }
    for key, value in said.items():
        if value:
            name = reader.label(touchpoint, key)
            yield GridItem(text=reader.sentence("entry.named", name=name, value=value))


ITEMS: Final[dict[str, _Items]] = {
    "storyboard": _storyboard,
    "expectations": _expectations,
    "disagreements": _disagreements,
    "thoughts": _texts("thoughts"),
    "asks": _texts("asks"),
    "voices": _voices,
    "pains": _pains,
    "bright_spots": _texts("bright_spots"),
    "ideas": _texts("ideas"),
    "feedback": feedback_items,
    "improvements": improvement_items,
    "metrics": metric_items,
    "must_know": _texts("must_know"),
    "do": _texts("do"),
    "avoid": _texts("avoid"),
    "systems": _pointers("systems"),
    "documents": _pointers("documents"),
    "time": _time,
    "playbooks": _pointers("playbook"),
    "next": _next,
}
"""Name of a row -> what a touchpoint says in it. Feelings are drawn, lanes are several rows."""
