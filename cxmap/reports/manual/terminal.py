"""The manual in the terminal: what it says of one kind or one field, as plain lines."""

from collections.abc import Iterator

from cxmap.language.suggestions import nearest
from cxmap.model.entries import Part
from cxmap.model.kinds import REGISTERS
from cxmap.model.shape import fields_of
from cxmap.model.tree import parts
from cxmap.reports.manual.fields import field_facts, shared_keys
from cxmap.reports.manual.kinds import kind_facts
from cxmap.reports.manual.pen import PlainPen, joined, said
from cxmap.reports.manual.values_page import feelings_by_score


def explained(name: str, language: str) -> str:
    """Say what a kind such as ``journey`` or a field such as ``journey.owner`` is; empty if none.

    A register is explained by what it holds, a key alone by all that have it.
    """
    kind, _, key = name.partition(".")
    part = _kinds().get(kind)
    pen = PlainPen(language=language)
    if part is None:
        paragraphs = () if key else _fields_called(pen, kind)
    elif key:
        paragraphs = tuple(_field(pen, part, key)) if key in fields_of(part) else ()
    else:
        paragraphs = (*_kind(pen, part), *_fields_called(pen, kind))
    return "\n\n".join(filter(None, (name, *paragraphs))) if any(paragraphs) else ""


def nearest_name(name: str) -> str:
    """Give the kind or field that was most likely meant, or an empty text."""
    kind, _, key = name.partition(".")
    known = kind if kind in _kinds() else nearest(kind, _kinds())
    if not key:
        return known or nearest(kind, _keys())
    if not known:
        return nearest(key, _keys())
    field = nearest(key, fields_of(_kinds()[known]))
    return f"{known}.{field}" if field else known


def _kinds() -> dict[str, type[Part]]:
    return {**parts(), **REGISTERS}


def _keys() -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for part in parts().values() for key in fields_of(part)))


def _fields_called(pen: PlainPen, key: str) -> tuple[str, ...]:
    """Say what a key means in each kind that has it; what means the same is said once."""
    fields: dict[str, list[str]] = {}
    for name, part in parts().items():
        if key in fields_of(part):
            fields.setdefault(field_facts(pen, part, key).meaning, []).append(f"{name}.{key}")
    lines = "\n".join(f"{joined(pen, names)}: {meaning}" for meaning, names in fields.items())
    return (f"{said(pen, 'kind.key_of')}:\n{_indented(lines)}",) if lines else ()


def _kind(pen: PlainPen, part: type[Part]) -> Iterator[str]:
    kind = kind_facts(pen, part)
    yield kind.meaning
    for key, text in (
        ("written", " ".join(kind.written)),
        ("shown", " ".join(kind.shown)),
        ("short", kind.short),
    ):
        yield f"{said(pen, f'kind.{key}')}: {text}" if text else ""
    yield f"{said(pen, 'kind.example')}:\n{_indented(kind.example)}"
    lines = "\n".join(f"{field.key}: {field.meaning}" for field in kind.fields)
    yield f"{said(pen, 'kind.fields')}:\n{_indented(lines)}"
    if shared := shared_keys(part):
        yield said(pen, "kind.every_entry", keys=joined(pen, shared))


def _field(pen: PlainPen, part: type[Part], key: str) -> Iterator[str]:
    field = field_facts(pen, part, key)
    yield field.meaning
    choices = (f"  {choice.value}: {choice.says}" for choice in field.choices)
    takes = said(pen, "field.takes", takes=field.takes)
    yield "\n".join((takes, *choices, *field.remarks))
    if fields_of(part)[key].form == "feeling":
        known = "\n".join(f"{score}: {names}" for score, names in feelings_by_score(pen))
        yield f"{said(pen, 'values.feelings')}\n{_indented(known)}"
    yield f"{said(pen, 'field.example')}:\n{_indented(field.example)}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
