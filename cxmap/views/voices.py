"""What customers say, where that is too much for one page: which page holds what."""

from dataclasses import dataclass
from typing import Final

from cxmap.catalog.cases import asked_for
from cxmap.catalog.shelves import Shelf, shelves
from cxmap.catalog.waiting import waits
from cxmap.model.voice import Feedback
from cxmap.views.about import Cell, Row, TableView
from cxmap.views.addresses import list_address, shelf_address
from cxmap.views.phrases import Phrase, Pointer, Showable
from cxmap.views.reader import Reader

_KINDS: Final = ("complaint", "request", "praise", "observation")


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesIndex:
    """The pages of voices, the newest first, with how many of which kind each holds."""

    n: Showable
    table: TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfView:
    """Where a page of voices stands among the others: all of them, the next and the one before."""

    title: str
    all: Pointer
    newer: Pointer | None
    older: Pointer | None


def voices_index(reader: Reader) -> VoicesIndex:
    """Say which page holds the voices of which year or month."""
    every = shelves(reader.catalog)
    asked = frozenset(map(id, asked_for(reader.catalog)))
    kinds = tuple(
        kind
        for kind in _KINDS
        if any(each.kind == kind for shelf in every for each in shelf.voices)
    )
    heads = (
        reader.word("voices.page"),
        reader.word("voices.all"),
        *(reader.word(f"feedback_kinds.{kind}") for kind in kinds),
        reader.word("voices.waiting"),
    )
    return VoicesIndex(
        n=reader.number(sum(len(shelf.voices) for shelf in every)),
        table=TableView(
            name="",
            columns=heads,
            rows=tuple(_row(reader, shelf, kinds, asked) for shelf in every),
            stacks=False,
        ),
    )


def shelf_view(reader: Reader, shelf: Shelf) -> ShelfView:
    """Say where a page of voices stands among the others."""
    every = shelves(reader.catalog)
    at = every.index(shelf)
    whole = reader.own(reader.word("voices.every"))
    return ShelfView(
        title=shelf_title(reader, shelf),
        all=Pointer(name=whole, href=reader.href(list_address(Feedback.KIND))),
        newer=_pointer(reader, every[at - 1]) if at else None,
        older=_pointer(reader, every[at + 1]) if at + 1 < len(every) else None,
    )


def shelf_title(reader: Reader, shelf: Shelf) -> str:
    """Give what a page of voices is called."""
    if shelf.period is None:
        return reader.word("voices.undated")
    return reader.word("voices.of", period=str(reader.moment(shelf.period)))


def _row(reader: Reader, shelf: Shelf, kinds: tuple[str, ...], asked: frozenset[int]) -> Row:
    open_ones = sum(id(each) in asked and waits(each) for each in shelf.voices)
    counts = (
        len(shelf.voices),
        *(sum(each.kind == kind for each in shelf.voices) for kind in kinds),
        open_ones,
    )
    cells = (Cell(values=(reader.number(n),)) for n in counts)
    return Row(about=None, cells=(Cell(values=(_pointer(reader, shelf),)), *cells))


def _pointer(reader: Reader, shelf: Shelf) -> Pointer:
    return Pointer(name=_name(reader, shelf), href=reader.href(shelf_address(shelf)))


def _name(reader: Reader, shelf: Shelf) -> Phrase:
    said = reader.moment(shelf.period)
    return reader.own(str(said) if said is not None else reader.word("voices.no_day"))
