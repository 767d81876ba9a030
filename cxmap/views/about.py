"""What is said of every entry, whatever its kind: title, place, remarks, other facts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from cxmap.catalog.in_force import holds_no_more
from cxmap.model.entries import Claim, Entry, Part, Sourced
from cxmap.model.means import Choice, NeededDocument
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.standards import ClassLimit
from cxmap.model.text import Text
from cxmap.views.addresses import Address, address_of
from cxmap.views.choices import choice_lines
from cxmap.views.class_limits import class_limits
from cxmap.views.former_anchors import former_anchors
from cxmap.views.forms import PART_FORMS, SUBJECTS
from cxmap.views.needed_documents import needed_documents
from cxmap.views.own_layout import SHOWN
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Sign
from cxmap.views.pictures import PictureView, picture_view
from cxmap.views.reader import Reader
from cxmap.views.sources import sources_of
from cxmap.views.standing import standing
from cxmap.views.values import claim_in_a_line, values_of

_SAID_OF_EVERY: Final = frozenset(Sourced.model_fields) - {"category", "claims"} | {"reviewed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """A value under a name that the author chose."""

    name: Phrase
    value: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A part with all that is known of it; ``about`` is there where it is an entry.

    ``way`` leads to what the part is called like, and ``kind`` says what that is.
    """

    about: "About | None"
    facts: tuple["Fact", ...]
    way: Pointer | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a cell: values in one line, or in a line each where it ``is_list``.

    Where it ``is_repeated``, a search finds it elsewhere.
    """

    values: tuple[Showable, ...] = ()
    is_list: bool = False
    is_repeated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row, which begins with the name of what it is about and what is said of that in a line."""

    about: "About | None"
    cells: tuple[Cell, ...]
    details: tuple[Showable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """Things side by side; ``name`` says what the rows are.

    ``notes`` are the things of which more is known than fits in a cell, and ``sources`` those of
    all rows, where all have the same. ``remark`` follows from all rows. Where a table ``stacks``,
    its rows stand below each other on a narrow screen, and are not compared.
    """

    name: Showable
    columns: tuple[Showable, ...]
    rows: tuple[Row, ...]
    notes: tuple[Facts, ...] = ()
    sources: tuple[Showable, ...] = ()
    remark: Showable = ""
    stacks: bool = True

    @property
    def is_named(self) -> bool:
        """Tell whether its rows begin with a name."""
        return any(row.about for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What stands under one key: values in one line, prose, or parts with facts of their own.

    ``key`` is the name of the field and ``label`` what readers call it. Values in a ``table`` or a
    list do not fit in a line.
    """

    key: str
    label: str
    values: tuple[Showable, ...] = ()
    prose: Phrase | None = None
    parts: tuple[Facts, ...] = ()
    table: TableView | None = None
    is_list: bool = False

    @property
    def is_short(self) -> bool:
        """Tell whether it fits in a line: one value, or several names."""
        is_list = len(self.values) > 1 and any(isinstance(value, Phrase) for value in self.values)
        return bool(self.values) and not is_list and not self.is_list

    @property
    def is_sign(self) -> bool:
        """Tell whether its one value says by itself what it is about."""
        return len(self.values) == 1 and isinstance(self.values[0], Sign)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """An entry's title, and what its author noted beside its own fields.

    ``anchor`` is the id of its section, ``former`` those of before, ``place`` the file and line of
    its YAML. A section in the page of what it stands in has the file of the page: its place is the
    line behind a colon.
    ``more`` are the fields that no layout shows in a way of their own.
    """

    title: Phrase
    anchor: str = ""
    former: tuple[str, ...] = ()
    place: str = ""
    status: Sign | None = None
    audience: Sign | None = None
    standing: tuple[Sentence | Sign, ...] = ()
    aliases: tuple[Phrase, ...] = ()
    tags: tuple[Phrase, ...] = ()
    notes: Phrase | None = None
    more: tuple[Fact, ...] = ()
    fields: tuple[OwnField, ...] = ()
    sources: tuple[Showable, ...] = ()
    pictures: tuple[PictureView, ...] = ()

    @property
    def has_remarks(self) -> bool:
        """Tell whether its author noted anything beside its own fields, whatever it rests on."""
        noted = (self.aliases, self.tags, self.notes, self.more, self.fields)
        return any((*noted, self.sources, self.pictures))

    @property
    def has_badges(self) -> bool:
        """Tell whether there is a status or an audience to show."""
        return any((self.status, self.audience))


def about(reader: Reader, entry: Entry) -> About:
    """Say of an entry what is said of every one."""
    address = address_of(reader.catalog, entry)
    own_fields = (
        OwnField(name=reader.plain(name), value=value)
        for name, text in entry.fields.items()
        if (value := reader.phrase(text)) is not None
    )
    return About(
        title=reader.title(entry),
        anchor=reader.anchor(address),
        former=former_anchors(reader, entry),
        place=_place(reader, entry, address),
        status=_status(reader, entry),
        audience=reader.sign("audiences", entry.audience),
        standing=standing(reader, entry),
        aliases=reader.phrases(entry.aliases),
        tags=tuple(map(reader.plain, entry.tags)),
        notes=reader.phrase(entry.notes),
        more=facts(reader, entry, without=SHOWN[type(entry)]) if type(entry) in SHOWN else (),
        fields=tuple(own_fields),
        sources=sources_of(reader, entry.source) if isinstance(entry, Sourced) else (),
        pictures=_pictures(reader, entry) if isinstance(entry, Sourced) else (),
    )


def _status(reader: Reader, entry: Entry) -> Sign | None:
    """Say whether an entry is a draft or the like, or holds no more."""
    if entry.status is None and holds_no_more(reader.catalog, entry):
        return Sign(name="ended", word=reader.word("entry.ended"))
    return reader.sign("statuses", entry.status)


def _pictures(reader: Reader, entry: Sourced) -> tuple[PictureView, ...]:
    return tuple(picture_view(reader, picture) for picture in entry.pictures)


def _place(reader: Reader, entry: Entry, address: Address | None) -> str:
    """Give file and line of an entry's YAML; nothing for what comes with cxmap.

    Readers outside have no files to look into.
    """
    catalog = reader.catalog
    if catalog.audience or entry not in catalog.reading.places:
        return ""
    span = catalog.place_of(entry)
    whole = catalog.whole_of(entry)
    is_on_page = whole is not entry and address is not None and address.page == reader.page
    is_here = is_on_page and catalog.place_of(whole).path == span.path
    path = "" if is_here else span.path
    return f"{path}:{span.line}"


def facts(reader: Reader, part: Part, *, without: frozenset[str] = frozenset()) -> tuple[Fact, ...]:
    """Give what is known of a part, but for what its page says in its own way."""
    return tuple(_facts(reader, part, without))


def _facts(reader: Reader, part: Part, without: frozenset[str]) -> Iterator[Fact]:
    hidden = without | (_SAID_OF_EVERY if isinstance(part, Entry) else {"id"})
    titles = {part.SHORT, *part.ONE_OF} - {"same_as"}
    for shape in fields_of(type(part)).values():
        value = getattr(part, shape.name)
        if shape.name in hidden or value is None or value in ((), {}):
            continue
        if isinstance(part, Entry) and shape.name in titles:
            continue
        yield _fact(reader, part, shape, value)


def _fact(reader: Reader, part: Part, shape: FieldShape, value: Any) -> Fact:
    label = reader.label(part, shape.key)
    inside = value if isinstance(value, tuple) else (value,)
    if shape.part in _IN_LINES:
        said = _IN_LINES[shape.part](reader, inside)
        is_list = not all(isinstance(each, Pointer) for each in said)
        return Fact(key=shape.name, label=label, values=said, is_list=is_list)
    if shape.part is not None:
        return _fact_of_parts(reader, Fact(key=shape.name, label=label), shape.part, inside)
    if shape.is_prose and isinstance(value, Text):
        return Fact(key=shape.name, label=label, prose=reader.phrase(value))
    return Fact(key=shape.name, label=label, values=values_of(reader, part, shape, value))


def _fact_of_parts(reader: Reader, fact: Fact, kind: type[Part], inside: tuple[Part, ...]) -> Fact:
    """Give parts in the form that suits them."""
    form = PART_FORMS.get(kind, "")
    if form == "sentences":
        said = tuple(_sentence(reader, each) for each in inside)
        return replace(fact, values=said, is_list=True)
    bare = tuple(title for each in inside if (title := _bare_title(reader, each)) is not None)
    if len(bare) == len(inside):
        return replace(fact, values=bare)
    parts = tuple(_inner(reader, each) for each in inside)
    if form == "table":
        return replace(fact, table=_part_table(reader, inside[0], parts))
    return replace(fact, parts=parts)


def _bare_title(reader: Reader, part: Part) -> Phrase | None:
    """Give the title of an entry that is nothing else, and that nobody leads to."""
    if not isinstance(part, Entry) or reader.catalog.links_to(part):
        return None
    return reader.title(part) if part.model_fields_set <= {part.SHORT} else None


def _sentence(reader: Reader, part: Part) -> Showable:
    """Say in a sentence whom a part is about, and then what is said of it."""
    names = SUBJECTS[type(part)]
    every = facts(reader, part)
    name, said = (
        reader.joined(
            *(value for fact in every if (fact.key in names) is first for value in fact.values)
        )
        for first in (True, False)
    )
    if name is None or said is None:
        return name or said or reader.own("")
    return reader.sentence("entry.named", name=name, value=said)


def _part_table(reader: Reader, first: Part, parts: tuple[Facts, ...]) -> TableView:
    columns = {each.key: each.label for part in parts for each in part.facts}
    long = {each.key for part in parts for each in part.facts if not each.values}
    kept = {key: label for key, label in columns.items() if key not in long}
    rest = tuple(
        replace(
            part,
            facts=tuple(_of_row(reader, part, each) for each in part.facts if each.key in long),
        )
        for part in parts
    )
    notes, sources = noted(rest)
    return TableView(
        name=reader.label(first, first.SHORT) if isinstance(first, Entry) else "",
        columns=tuple(kept.values()),
        rows=tuple(Row(about=part.about, cells=_cells(part, tuple(kept))) for part in parts),
        notes=notes,
        sources=sources,
    )


def _of_row(reader: Reader, part: Facts, fact: Fact) -> Fact:
    """Let a fact below the table say of which row it is, where the row has no title to say it."""
    name = next((value for each in part.facts for value in each.values), None)
    if part.about is not None or name is None:
        return fact
    return replace(fact, label=reader.word("entry.named", name=str(name), value=fact.label))


def _cells(part: Facts, keys: tuple[str, ...]) -> tuple[Cell, ...]:
    cells = {each.key: Cell(values=each.values, is_list=not each.is_short) for each in part.facts}
    return tuple(cells.get(key, Cell()) for key in keys)


def noted(parts: tuple[Facts, ...]) -> tuple[tuple[Facts, ...], tuple[Showable, ...]]:
    """Give what stands below a table: what is known of each row, and the sources of all rows."""
    every = {part.about.sources if part.about else () for part in parts}
    sources = every.pop() if len(parts) > 1 and len(every) == 1 else ()
    notes = (_note(part, has_sources=not sources) for part in parts)
    return tuple(note for note in notes if note is not None), sources


def _note(part: Facts, *, has_sources: bool) -> Facts | None:
    """Give what is known of a part beside its row; None where that is nothing."""
    if part.about is None:
        return part if part.facts else None
    said = part.about if has_sources else replace(part.about, sources=())
    is_empty = not (part.facts or said.has_remarks or said.standing)
    return None if is_empty else replace(part, about=replace(said, status=None, audience=None))


def _inner(reader: Reader, part: Part) -> Facts:
    if not isinstance(part, Entry):
        return Facts(about=None, facts=facts(reader, part))
    said, every = about(reader, part), facts(reader, part)
    for fact in every:
        way = fact.values[0] if len(fact.values) == 1 else None
        if isinstance(way, Pointer) and way.name == said.title:
            rest = tuple(each for each in every if each is not fact)
            return Facts(about=said, facts=rest, way=way, kind=fact.label)
    return Facts(about=said, facts=every)


def _claims(reader: Reader, claims: tuple[Claim, ...]) -> tuple[Showable, ...]:
    return tuple(claim_in_a_line(reader, each) for each in claims)


_IN_LINES: Final[dict[type[Part], Callable[[Reader, Any], tuple[Showable, ...]]]] = {
    Claim: _claims,
    Choice: choice_lines,
    NeededDocument: needed_documents,
    ClassLimit: class_limits,
}
"""Parts that fit in a line each."""
