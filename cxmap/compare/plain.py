"""Changes as plain values, ready for JSON: texts, numbers, lists and groups of keys."""

from dataclasses import asdict
from datetime import date
from typing import TypeAlias

from cxmap.compare.changes import Change, Position, Version
from cxmap.model.condition import Condition
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.text import Text

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"


def plain_change(change: Change) -> dict[str, Plain]:
    """Give a change as the command ``diff`` writes it.

    A text with translations is a group of languages; the one that a project is written in has no
    name. ``entity_before`` is there where the address was another one, and ``passed_on`` where the
    same holds for touchpoints, too, because they stand in what changed; ``translations_left`` names
    the languages in which a text still says what it said.
    """
    version = change.version
    renamed: dict[str, Plain] = {}
    if change.before and change.after and change.before.ref != change.after.ref:
        renamed = {"entity_before": f"{change.kind} {change.before.ref}"}
    key = change.field.rpartition(".")[2]
    return {
        "class": change.sort.value,
        "entity": change.entity,
        **renamed,
        "field": change.field,
        "path": version.place.path,
        "line": version.place.line,
        "before": _of_version(change.before, key),
        "after": _of_version(change.after, key),
        "material": change.is_material,
        **_passed_on(change),
        **({"translations_left": [*change.left]} if change.left else {}),
    }


def _passed_on(change: Change) -> dict[str, Plain]:
    found: dict[str, list[Plain]] = {}
    for each in change.passed_on:
        found.setdefault(each.key, []).append(f"{each.after.KIND} {each.ref}")
    return {"passed_on": {**found}} if found else {}


def _of_version(version: Version | None, key: str) -> Plain:
    if version is None:
        return None
    return _plain(version.value, version.part, fields_of(type(version.part)).get(key))


def _plain(value: object, part: Part, shape: FieldShape | None) -> Plain:
    """Give a value without types; what only the model can spell, the part it is in spells."""
    match value:
        case None | str() | int() | float():
            plain: Plain = value
        case Text():
            plain = _of_text(value)
        case Condition(text=Text() as text):
            plain = _of_text(text)
        case Position():
            plain = asdict(value)
        case Part():
            plain = _of_part(value)
        case tuple():
            plain = [_plain(each, part, shape) for each in value]
        case dict():
            plain = {name: _plain(each, part, shape) for name, each in value.items()}
        case date():
            plain = value.isoformat()
        case _ if shape is not None:
            plain = part.model_dump(by_alias=True, include={shape.name})[shape.key]
    return plain


def _of_text(text: Text) -> Plain:
    if not text.translations:
        return text.own
    own: dict[str, Plain] = {} if text.own is None else {"": text.own}
    return own | dict(text.translations)


def _of_part(part: Part) -> Plain:
    shapes = fields_of(type(part)).values()
    written = (each for each in shapes if each.name in part.model_fields_set)
    return {each.key: _plain(getattr(part, each.name), part, each) for each in written}
