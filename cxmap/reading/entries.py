"""Mappings become entries and parts, each by its own call, so that no mistake hides another."""

from collections.abc import Mapping as Mapping_
from dataclasses import dataclass, field, replace
from itertools import islice

from pydantic import ValidationError

from cxmap.files.nodes import Document, Localised, Mapping, Node, Sequence, scalars
from cxmap.files.text import MOST_PROBLEMS
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Severity, Word
from cxmap.language.calendar import parsed_date
from cxmap.language.folding import fold, folded_key
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Entry, Part
from cxmap.model.shape import FieldShape, fields_of, is_light, required_keys
from cxmap.model.text import Text
from cxmap.reading.ids import ids_of_items
from cxmap.reading.keys import are_as_expected, key_problems, longer_key, title_mark
from cxmap.reading.places import Place, Places
from cxmap.reading.refusals import emptiness, is_empty, softened, wrong_shape
from cxmap.reading.slips import item_without_dash, put_below
from cxmap.reading.spots import Spot
from cxmap.reading.values import value_problems

_NAMING = frozenset({"id", "formerly", "aliases"})
"""Keys whose values others refer to."""


@dataclass(slots=True)
class EntryReader:
    """Reads the entries of one document and collects their places and problems.

    ``lost_names`` and ``lost_uses`` are the texts of what could not be read, folded: names that
    may be defined there, and names that may be used.
    """

    document: Document
    places: Places
    problems: list[Problem] = field(default_factory=list)
    lost_names: set[str] = field(default_factory=set)
    lost_uses: set[str] = field(default_factory=set)

    def read(self, part: type[Part], node: Node, spot: Spot) -> Part | None:
        """Read one part; None where there is nothing that could stand for it.

        A part with a mistake is kept without the fields that are wrong and marked unsound:
        references to it hold, its children are read and judged, and no rule judges it.
        """
        mapping = self._as_mapping(part, node, spot)
        if mapping is None:
            return None
        if mapping.get("status") == "draft":
            spot = spot.in_draft()
        before = len(self.problems)
        values, children = self._values(part, mapping, spot)
        self._check_keys(part, mapping)
        made = self._validated(part, mapping, values, spot)
        if made is None:
            return None
        is_sound = self._attribute(before, part, spot)
        self.places.add(
            Place(
                part=made,
                document=self.document,
                node=mapping,
                mark=title_mark(part, mapping, spot.mark),
                ref=spot.ref(part),
                is_sound=is_sound and mapping.is_whole,
            ),
            children,
        )
        return made

    def read_registers(
        self, root: Mapping, registers: Mapping_[str, type[Entry]], *, is_draft: bool
    ) -> list[Entry]:
        """Read the registers of one file; a key that is no register is reported."""
        entries: list[Entry] = []
        for key, value in root.items():
            if key not in registers:
                free = [name for name in registers if name not in root]
                suggestion = nearest(key, free) or longer_key(key, free)
                place = self.document.span(root.keys_at[key])
                where = Word("kinds.registers")
                self.problems.append(
                    codes.UNKNOWN_KEY.at(place, key=key, where=where, suggestion=suggestion)
                )
                self._lose(value)
                continue
            spot = Spot(mark=root.values_at[key], is_draft=is_draft, key=key)
            items = self._with_dash(registers[key], value, spot)
            if is_empty(items):
                self._report_empty(root, key, is_draft=is_draft)
            elif not isinstance(items, Sequence):
                self._report_shape(spot, "list", items)
            else:
                found = self._all(registers[key], items, spot)
                entries += [entry for entry in found if isinstance(entry, Entry)]
        return entries

    def _attribute(self, before: int, part: type[Part], spot: Spot) -> bool:
        """Note whose problems the latest are; tell whether the part is free of errors of its own.

        The problems of a part that is no entry are those of the entry it stands in.
        """
        if len(self.problems) == before:
            return True
        found = self.problems[before:]
        is_sound = not any(p.severity is Severity.ERROR and not p.entity for p in found)
        if found and issubclass(part, Entry):
            entity = f"{part.KIND} {spot.ref(part)}"
            self.problems[before:] = [replace(p, entity=p.entity or entity) for p in found]
        return is_sound

    def _as_mapping(self, part: type[Part], node: Node, spot: Spot) -> Mapping | None:
        if is_empty(node):
            problem = emptiness(self.document, spot.mark, spot.key, node, is_item=spot.is_item)
            self.problems.append(softened(problem, is_draft=spot.is_draft))
            return None
        if isinstance(node, Mapping):
            return node
        if part.SHORT and isinstance(node, str | Localised):
            mapping = Mapping(spot.mark)
            mapping[part.SHORT] = node
            mapping.keys_at[part.SHORT] = mapping.values_at[part.SHORT] = spot.mark
            return mapping
        self._report_shape(spot, "mapping", node)
        return None

    def _values(
        self, part: type[Part], mapping: Mapping, spot: Spot
    ) -> tuple[dict[str, object], tuple[Part, ...]]:
        """Gather the values of known keys; nested parts are read on the way."""
        shapes = fields_of(part)
        values: dict[str, object] = {}
        children: list[Part] = []
        for key, value in mapping.items():
            shape = shapes.get(key)
            if shape is None:
                continue
            if is_empty(value) and not (value == [] and _may_be_empty(shape, part, mapping)):
                self._report_empty(mapping, key, is_draft=spot.is_draft)
            elif shape.part is not None:
                below = spot.inside(part, key, mapping.values_at[key])
                nested = self._nested(shape, value, below)
                if nested is not None:
                    children += nested
                    values[key] = tuple(nested) if shape.is_list else nested[0] if nested else None
            elif shape.is_list:
                values[key] = self._items(shape, mapping, spot)
            else:
                values[key] = self._without_empty(value, spot) if shape.is_mapping else value
        return values, tuple(children)

    def _nested(self, shape: FieldShape, value: Node, spot: Spot) -> list[Part] | None:
        """Read the parts below one key; None where they cannot be read as what they should be."""
        child = shape.part or Part
        if not shape.is_list:
            made = self.read(child, value, spot)
            return [made] if made is not None else []
        if isinstance(value, str | Localised | Mapping) and is_light(child):
            value = _only(value, spot)
        value = self._with_dash(child, value, spot)
        if not isinstance(value, Sequence):
            self._report_shape(spot, "list", value)
            return None
        return self._all(child, value, spot)

    def _with_dash(self, part: type[Part], value: Node, spot: Spot) -> Node:
        """Give a list of one where its only item has no dash, and report that."""
        problem = item_without_dash(spot.key, part, value, self.document)
        if problem is None:
            return value
        self.problems.append(problem)
        return _only(value, spot)

    def _all(self, part: type[Part], items: Sequence, spot: Spot) -> list[Part]:
        self.problems += put_below(part, items, self.document)
        names = ids_of_items(items, part)
        read = (
            self.read(part, item, spot.item(mark, name))
            for item, mark, name in zip(items, items.items_at, names, strict=True)
        )
        return [made for made in read if made is not None]

    def _items(self, shape: FieldShape, mapping: Mapping, spot: Spot) -> object:
        """Give the items of a list as far as they say something, each of them once.

        The list takes the place of the one that was written, so that positions mean the same.
        """
        key = shape.key
        value = mapping[key]
        if isinstance(value, str | Localised):
            return (value,)
        if not isinstance(value, Sequence):
            return value
        kept = Sequence(value.mark)
        seen: set[str] = set()
        for item, mark in zip(value, value.items_at, strict=True):
            same = _compared(item) if isinstance(item, str) and not shape.is_text else None
            if is_empty(item):
                problem = emptiness(self.document, mark, key, item, is_item=True)
                self.problems.append(softened(problem, is_draft=spot.is_draft))
            elif same in seen:
                place = self.document.span(mark)
                self.problems.append(codes.WRITTEN_TWICE.at(place, key=key, value=str(item)))
            else:
                kept.append(item)
                kept.items_at.append(mark)
                seen |= {same} if same else set()
        if kept:
            mapping[key] = kept  # an empty one stays as written: something stood there
        return tuple(kept)

    def _without_empty(self, value: Node, spot: Spot) -> Node:
        if not isinstance(value, Mapping):
            return value
        filled = Mapping(value.mark)
        for key, item in value.items():
            if is_empty(item):
                self._report_empty(value, key, is_draft=spot.is_draft)
            else:
                filled[key] = item
        return filled

    def _check_keys(self, part: type[Part], mapping: Mapping) -> None:
        if are_as_expected(part, mapping):
            return
        self.problems += islice(key_problems(part, mapping, self.document), MOST_PROBLEMS)
        titles = {part.SHORT, *part.ONE_OF}
        for key in mapping.keys() - fields_of(part).keys():
            # Where nothing else says what this is, the unknown key may have been its title.
            self._lose(mapping[key], may_name=titles.isdisjoint(mapping))

    def _validated(
        self, part: type[Part], mapping: Mapping, values: dict[str, object], spot: Spot
    ) -> Part | None:
        """Validate the values; where some are refused, report them and go on without them.

        A missing text is stood in for by the id; where anything else is missing there is no part.
        """
        while True:
            missing = {
                key: Text(own=spot.id) if fields_of(part)[key].is_text else None
                for key in required_keys(part)
                if key not in values
            }
            try:
                return part.model_validate({**values, **missing} if missing else values)
            except ValidationError as error:
                problems = value_problems(error, part, mapping, self.document)
                refused = {key: found for key, found in problems.items() if key not in missing}
                for key, found in refused.items():
                    self.problems += [softened(each, is_draft=spot.is_draft) for each in found]
                    self._lose(mapping[key], may_name=key in _NAMING)
                    del values[key]
                if not refused:
                    self._lose(mapping)
                    return None

    def _lose(self, node: Node, *, may_name: bool = False) -> None:
        names = {folded_key(text) for text in scalars(node)}
        self.lost_uses |= names
        # One text alone refers to something, unless it stands where a name does; only a list or a
        # group of keys can describe it.
        if may_name or isinstance(node, Sequence | Mapping):
            self.lost_names |= names

    def _report_empty(self, mapping: Mapping, key: str, *, is_draft: bool) -> None:
        """Report what is empty under a key: at the key, or at its brackets."""
        node = mapping[key]
        mark = mapping.keys_at[key] if node is None else mapping.values_at[key]
        problem = emptiness(self.document, mark, key, node, is_item=False)
        self.problems.append(softened(problem, is_draft=is_draft))

    def _report_shape(self, spot: Spot, expected: str, node: Node) -> None:
        place = self.document.span(spot.mark)
        self.problems.append(wrong_shape(place, spot.key, expected, node, is_item=spot.is_item))
        self._lose(node)


def _only(item: Node, spot: Spot) -> Sequence:
    items = Sequence(spot.mark)
    items.append(item)
    items.items_at.append(spot.mark)
    return items


def _compared(text: str) -> str:
    """Give the form in which items of a list are told apart: one day has several spellings."""
    return str(parsed_date(text) or fold(text.strip()))


def _may_be_empty(shape: FieldShape, part: type[Part], mapping: Mapping) -> bool:
    """Tell whether an empty list says something: that there is none, or that none is taken over."""
    return shape.may_be_empty or (shape.is_list and part.SHARES in mapping)
