"""What a field holds, as readers see it: names with the ways to them, typed values, texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from cxmap.language.calendar import Period
from cxmap.language.hours import Hours
from cxmap.language.limits import Limit
from cxmap.language.scales import Scale
from cxmap.model.condition import Condition
from cxmap.model.data import Meaning
from cxmap.model.entries import Claim, Entry, Part
from cxmap.model.journey import Felt, Touchpoint
from cxmap.model.metrics import Metric, Reading, Target
from cxmap.model.people import Actor
from cxmap.model.plain_values import Feeling
from cxmap.model.playbook import Situation
from cxmap.model.shape import FieldShape
from cxmap.model.standards import Standard
from cxmap.model.text import Text
from cxmap.views.deadlines import day_of_work
from cxmap.views.meaning import meaning_shown
from cxmap.views.owners import asked
from cxmap.views.phrases import Pointer, Showable
from cxmap.views.reader import Reader
from cxmap.views.sources import sources_of

_ASKED: Final = frozenset(("approval", "decides", "to", "to_department"))
"""Under these keys stands whom to ask: how to reach them is one tap away."""


def claim_in_a_line(reader: Reader, claim: Claim) -> Showable:
    """Give what sources say in one line: the sentence, then who says it, and when."""
    sources = (*sources_of(reader, claim.source), *filter(None, (reader.date(claim.date),)))
    said = reader.phrase(claim.says) or reader.plain("")
    named = reader.joined(*sources)
    return reader.sentence("entry.claim", said=said, source=named) if named is not None else said


def values_of(reader: Reader, part: Part, shape: FieldShape, value: Any) -> tuple[Showable, ...]:
    """Give what a field holds: names with the ways to them, typed values, texts."""
    if isinstance(value, Limit):
        is_window = shape.key == "within" and value.relation
        limit = reader.limit(part, shape.name) if is_window else reader.moment_of(part, shape.name)
        return (limit,) if limit is not None else ()
    if shape.refers_to:
        return _named(reader, part, shape.key)
    said = _SAID_BY.get((type(part), shape.name))
    if said is not None:
        return (said(reader, part, value),)
    if isinstance(value, date):
        day = day_of_work(reader, part, shape.name)
        return (day,) if day is not None else ()
    if isinstance(value, dict):
        return tuple(
            reader.sentence("entry.named", name=reader.plain(name), value=_one(reader, shape, each))
            for name, each in value.items()
        )
    items = value if isinstance(value, tuple) else (value,)
    return tuple(_one(reader, shape, each) for each in items)


def _felt(reader: Reader, part: Felt, _: Feeling) -> Showable:
    """Say what is felt on the scale on which it was scored."""
    return reader.feeling_at(part)


def _named(reader: Reader, part: Part, key: str) -> tuple[Showable, ...]:
    if key == "same_as":
        return _original(reader, part)
    is_asked = key in _ASKED and "reach" not in part.model_fields_set
    return asked(reader, part, key) if is_asked else reader.pointers(part, key)


def _original(reader: Reader, part: Part) -> tuple[Showable, ...]:
    """Name what a part is the same as; where both have one name, tell where that one is."""
    entry, pointers = (
        reader.catalog.target(part, "same_as", Entry),
        reader.pointers(part, "same_as"),
    )
    is_same = isinstance(part, Entry) and entry and reader.title(entry) == reader.title(part)
    if entry is None or not is_same:
        return pointers
    journey = reader.catalog.journey_of(entry)
    if journey is None:
        around = reader.catalog.nearest_above(entry, Situation)
        list_ = reader.own(reader.word("navigation.touchpoint"))
        return (replace(pointers[0], name=reader.title(around) if around else list_),)
    touchpoint = reader.catalog.nearest_above(entry, Touchpoint)
    there = replace(pointers[0], name=reader.title(touchpoint or journey))
    return (reader.sentence("entry.in_journey", journey=there),)


def _measured(reader: Reader, part: Part, value: float) -> Showable:
    """Give a figure with its unit; the share of a standard is one of all cases."""
    number = reader.number(value)
    if isinstance(part, Standard):
        return reader.sentence("units.share", share=number)
    metric = part if isinstance(part, Metric) else reader.catalog.nearest_above(part, Metric)
    unit = reader.phrase(metric.unit) if metric is not None else None
    return number if unit is None else reader.sentence("units.measured", value=number, unit=unit)


_SAID_BY: Final[dict[tuple[type[Part], str], Callable[[Reader, Any, Any], Showable]]] = {
    (Metric, "baseline"): _measured,
    (Metric, "target"): _measured,
    (Target, "target"): _measured,
    (Reading, "value"): _measured,
    (Standard, "share"): _measured,
    (Meaning, "means"): meaning_shown,
    (Touchpoint, "feels"): _felt,
    (Actor, "feels"): _felt,
}
"""Class and field -> how a value is said that means little by itself."""


def _one(reader: Reader, shape: FieldShape, value: Any) -> Any:
    if shape.key == "reach":
        return reader.reach(value)
    if shape.words:
        return reader.sign(shape.words, value)
    if shape.is_link:
        return Pointer(name=reader.own(value), href=value)
    if shape.form in _IN_NO_LANGUAGE:
        return reader.own(value)
    return _SHOWN_BY[type(value)](reader, value)


_IN_NO_LANGUAGE: Final = ("id", "handle")
"""Forms of what nobody translates: it reads the same on every site."""

_SHOWN_BY: Final[dict[type, Callable[[Reader, Any], object]]] = {
    Text: Reader.phrase,
    Condition: lambda reader, condition: reader.phrase(condition.text),
    date: Reader.date,
    Period: Reader.moment,
    Hours: Reader.hours,
    Scale: Reader.scale,
    int: Reader.number,
    float: Reader.number,
    str: Reader.plain,
}
