"""The page of one kind, and the page of what every entry takes."""

from collections.abc import Iterator

from cxmap.catalog.channels import standard_channels
from cxmap.catalog.lanes import standard_lanes
from cxmap.language.words import word
from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.journey import Lane
from cxmap.model.registers import Channel
from cxmap.model.shape import fields_of, is_public
from cxmap.reports.manual.fields import FieldFacts, field_facts, shared_keys
from cxmap.reports.manual.kinds import KindFacts, kind_facts
from cxmap.reports.manual.pen import EVERY_ENTRY, MarkdownPen, joined, said, way_back
from cxmap.reports.manual.sheet import Block, Code, bullets, heading, labelled, sheet


def kind_page(language: str, part: type[Part]) -> str:
    """Write the page of a kind."""
    pen = MarkdownPen(language=language)
    return sheet(language, _kind_blocks(pen, kind_facts(pen, part), part))


def every_entry_page(language: str) -> str:
    """Write the page of the keys that every entry takes."""
    return sheet(language, _every_entry_blocks(MarkdownPen(language=language)))


def _kind_blocks(pen: MarkdownPen, kind: KindFacts, part: type[Part]) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, kind.title)
    yield kind.meaning
    yield bullets(
        (
            labelled(said(pen, "kind.written"), " ".join(kind.written)),
            labelled(said(pen, "kind.shown"), " ".join(kind.shown)),
            labelled(said(pen, "kind.named"), joined(pen, kind.named)),
            labelled(said(pen, "kind.short"), kind.short),
        )
    )
    yield heading(2, said(pen, "kind.example"))
    yield Code(text=kind.example)
    yield heading(2, said(pen, "kind.fields"))
    yield " · ".join(f"[`{field.key}`](#{field.key})" for field in kind.fields)
    if shared := shared_keys(part):
        keys = joined(pen, (pen.link(f"`{key}`", EVERY_ENTRY, key) for key in shared))
        yield said(pen, "kind.every_entry", keys=keys)
    for field in kind.fields:
        yield from _field_blocks(pen, field)
    yield heading(2, said(pen, "kind.outside"))
    yield " ".join(_outside(pen, part))
    if part is Channel:
        yield heading(2, said(pen, "kind.shipped"))
        yield said(pen, "kind.shipped_channels")
        yield bullets(_channel_line(pen, channel) for channel in standard_channels())
    if part is Lane:
        yield heading(2, said(pen, "kind.shipped"))
        yield said(pen, "kind.shipped_lanes")
        yield bullets(_named_line(pen, lane) for lane in standard_lanes())


def _outside(pen: MarkdownPen, part: type[Part]) -> Iterator[str]:
    """Say what readers outside may see of it."""
    public = [key for key in fields_of(part) if is_public(part, key) and key != "id"]
    if not public:
        yield said(pen, "kind.outside_never")
        return
    yield said(pen, "kind.outside_keys", keys=joined(pen, (f"`{key}`" for key in public)))
    if part.SAYS_ITSELF:
        yield said(pen, "kind.outside_own")


def _field_blocks(pen: MarkdownPen, field: FieldFacts) -> Iterator[Block]:
    yield heading(3, f"`{field.key}`")
    yield field.meaning
    yield bullets([said(pen, "field.takes", takes=field.takes), *field.remarks])
    if field.choices:
        yield f"{said(pen, 'field.choices')}"
        yield bullets(f"`{choice.value}`: {choice.says}" for choice in field.choices)
    yield Code(text=field.example)


def _channel_line(pen: MarkdownPen, channel: Channel) -> str:
    kind = word(pen.language, f"channel_kinds.{channel.kind}")
    return f"{_named_line(pen, channel)} ({kind})"


def _named_line(pen: MarkdownPen, entry: Entry) -> str:
    title, _ = entry.title.said_in(pen.language, first=pen.language)
    return f"`{entry.id}`: {title}"


def _every_entry_blocks(pen: MarkdownPen) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, said(pen, "every_entry.title"))
    yield said(pen, "every_entry.lead")
    for key in Entry.model_fields:
        yield from _field_blocks(pen, field_facts(pen, Entry, key))
    yield heading(2, said(pen, "every_entry.sourced"))
    yield said(pen, "every_entry.sourced_lead")
    for key in Sourced.model_fields:
        if key not in Entry.model_fields:
            yield from _field_blocks(pen, field_facts(pen, Sourced, key))
