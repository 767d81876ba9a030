"""What the manual says of a kind: what it is, where it is written and shown, and how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.language.manual import meaning
from cxmap.language.words import word
from cxmap.model.entries import Entry, Part
from cxmap.model.kinds import WHOLE_FILES
from cxmap.model.project import Project
from cxmap.model.tree import Field, fields_naming, homes_of, name_of, register_of, wholes_of
from cxmap.publication.navigation import GROUPS
from cxmap.reports.manual.fields import FieldFacts, field_facts, own_keys, short_form
from cxmap.reports.manual.kind_names import kind_links, kind_title
from cxmap.reports.manual.pen import EVERY_ENTRY, Pen, quoted, said
from cxmap.reports.manual.sample import sample
from cxmap.views.addresses import FOLDERS, FOOTNOTES, LISTS, WITHOUT_SECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFacts:
    """A kind in words; ``written``, ``shown`` and ``short`` are whole sentences."""

    title: str
    meaning: str
    written: tuple[str, ...]
    shown: tuple[str, ...]
    named: tuple[str, ...]
    short: str
    example: str
    fields: tuple[FieldFacts, ...]


def kind_facts(pen: Pen, part: type[Part]) -> KindFacts:
    """Say of a kind what there is to say."""
    return KindFacts(
        title=kind_title(pen, part),
        meaning=meaning(pen.language, name_of(part)),
        written=tuple(_written(pen, part)),
        shown=tuple(_shown(pen, part)),
        # A key that every entry takes is named once, not with every entry.
        named=tuple(
            dict.fromkeys(_field_link(pen, field) for field in fields_naming(name_of(part)))
        ),
        short=_short(pen, part),
        example=sample(pen.language).of_kind(part),
        fields=tuple(field_facts(pen, part, key) for key in own_keys(part)),
    )


def _written(pen: Pen, part: type[Part]) -> Iterator[str]:
    if part is Project:
        yield said(pen, "kind.in_project_file")
    elif part in WHOLE_FILES.values():
        yield said(pen, "kind.in_file", key=f"`{name_of(part)}`")
    if register := register_of(part):
        yield said(pen, "kind.in_register", key=f"`{register}`")
    by_key: dict[str, list[type[Part]]] = {}
    for home in homes_of(part):
        by_key.setdefault(home.shape.key, []).append(home.part)
    for key, kinds in by_key.items():
        own = [kind for kind in kinds if key in own_keys(kind)]
        if own != kinds:
            shared = pen.link(f"`{key}`", EVERY_ENTRY, key)
            yield said(pen, "kind.in_most_entries", key=shared)
        if own:
            yield said(pen, "kind.in_part", key=f"`{key}`", kinds=kind_links(pen, own))


def _shown(pen: Pen, part: type[Part]) -> Iterator[str]:
    kind = name_of(part)
    around = [whole for whole in wholes_of(part) if whole is not part]
    if Project in wholes_of(part):
        yield said(pen, "kind.on_home")
    elif kind in FOOTNOTES:
        yield said(pen, "kind.at_foot")
    elif kind in FOLDERS or kind in LISTS:
        yield _shown_on_page(pen, kind)
    if any(home.shape.key not in own_keys(home.part) for home in homes_of(part)):
        yield said(pen, "kind.inside_anything")
    elif around and Project not in around:
        has_address = issubclass(part, Entry) and kind not in WITHOUT_SECTION
        key = "kind.inside_with_address" if has_address else "kind.inside"
        yield said(pen, key, kinds=kind_links(pen, around))


def _shown_on_page(pen: Pen, kind: str) -> str:
    listed = quoted(pen, word(pen.language, f"navigation.{kind}"))
    group = next((name for name, kinds in GROUPS.items() if kind in kinds), "")
    if not group:
        return said(pen, "kind.on_page", list=listed)
    named = quoted(pen, word(pen.language, f"navigation.{group}"))
    key = "kind.on_list" if kind in LISTS else "kind.on_page_in_group"
    return said(pen, key, list=listed, group=named)


def _short(pen: Pen, part: type[Part]) -> str:
    is_in_lists = any(home.shape.is_list for home in homes_of(part))
    return short_form(pen, part, is_list=is_in_lists) if homes_of(part) else ""


def _field_link(pen: Pen, field: Field) -> str:
    key = field.shape.key
    if key not in own_keys(field.part):
        return pen.link(f"`{key}`", EVERY_ENTRY, key)
    return pen.link(f"`{name_of(field.part)}.{key}`", name_of(field.part), key)
