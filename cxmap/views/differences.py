"""What is different in two versions of one thing, in the words of its fields."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from cxmap.catalog.variants import differing
from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Touchpoint
from cxmap.model.shape import FieldShape
from cxmap.views.about import facts
from cxmap.views.expectation import verdict_counts
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Shown, Sign
from cxmap.views.reader import Reader

_FIRST: Final = ("feels", "expectations", "owner", "owner_role", "channel", "takes", "playbook")
"""What is looked for first; everything else follows in the order of its fields."""

_AT_ONCE: Final = 4
"""So many differences are told, and so many more are named."""

_LONG: Final = 60
"""Longer texts are not repeated: their field is named, and they are read where they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What is different: short values with what stood there before, and the fields of long ones."""

    changes: tuple[Sentence, ...] = ()
    also: Sentence | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is."""
        return bool(self.changes or self.also)


def differences(reader: Reader, one: Entry, other: Entry) -> Differences:
    """Tell what a version of something says differently."""
    shapes = differing(reader.catalog, one, other)
    order = sorted(shapes, key=lambda each: (*_FIRST, each.key).index(each.key))
    before, after = (_short_values(reader, each, order) for each in (one, other))
    labels = {each.key: reader.label(other, each.key) for each in order}
    labels |= {"expectations": reader.word("variant_page.expectations")}
    told = {
        each.key: said
        for each in order
        if (said := _said(reader, labels[each.key], before, after, each.key))
    }
    changes = tuple(told.values())[:_AT_ONCE]
    named = [each.key for each in order if each.key not in [*told][:_AT_ONCE]]
    return Differences(changes=changes, also=_also(reader, tuple(labels[each] for each in named)))


def _also(reader: Reader, labels: tuple[str, ...]) -> Sentence | None:
    """Name the fields of which no more is told."""
    names = reader.joined(*labels[:_AT_ONCE])
    if names is None:
        return None
    more = len(labels) - _AT_ONCE
    if more > 0:
        names = reader.sentence("variant_page.more", fields=names, count=reader.number(more))
    return reader.sentence("variant_page.also", fields=names)


_Value: TypeAlias = Phrase | Shown | Pointer | Sentence | str
_Values: TypeAlias = dict[str, _Value | None]
"""Key -> its value where that is short, or None where it is too long to be repeated."""


def _said(reader: Reader, label: str, before: _Values, after: _Values, key: str) -> Sentence | None:
    """Say what stands under a key and what stood there; nothing where one of both is long."""
    old, new = before.get(key, ""), after.get(key, "")
    if old is None or new is None or (not old and not new):
        return None
    if not old:
        return reader.sentence("variant_page.gained", label=label, after=new)
    if not new:
        return reader.sentence("variant_page.lost", label=label, before=old)
    if str(old) == str(new):
        return None
    return reader.sentence("variant_page.replaced", label=label, before=old, after=new)


def _short_values(reader: Reader, entry: Entry, shapes: Iterable[FieldShape]) -> _Values:
    values: _Values = {}
    for fact in facts(reader, entry):
        values[fact.key] = _short(reader, fact.values) if fact.is_short else None
    for shape in shapes:
        named = reader.inherited(entry, shape.key) if shape.refers_to else ()
        if named:
            values[shape.name] = _short(reader, named)
    if isinstance(entry, Touchpoint):
        if entry.feels is not None:
            values["feels"] = felt_or_hoped_for(reader, entry)
        if entry.took is not None and (took := reader.moment_of(entry, "took")) is not None:
            values.setdefault("takes", reader.sentence("variant_page.took", time=took))
        if entry.expectations:
            values["expectations"] = _verdicts(reader, entry.expectations)
    return values


def felt_or_hoped_for(reader: Reader, touchpoint: Touchpoint) -> Phrase | Sentence:
    """Give what is felt at a touchpoint; of a plan nobody has gone yet it is only hoped for."""
    felt = reader.feeling_at(touchpoint)
    journey = reader.catalog.journey_of(touchpoint)
    if journey is None or not journey.is_planned:
        return felt
    return reader.sentence("variant_page.hoped_for", feeling=felt)


def _short(reader: Reader, values: tuple[Showable, ...]) -> Sentence | None:
    said = reader.joined(*map(_part, values))
    return said if said is not None and len(str(said)) <= _LONG else None


def _verdicts(reader: Reader, expectations: tuple[Expectation, ...]) -> Sentence | None:
    """Count how they fared: two of them met, one missed."""
    counted = (
        reader.sentence("variant_page.counted", count=each.count, verdict=each.verdict.word)
        if each.count is not None
        else each.verdict.word
        for each in verdict_counts(reader, expectations)
    )
    return reader.joined(*counted)


def _part(value: Showable) -> _Value:
    return value.word if isinstance(value, Sign) else value
