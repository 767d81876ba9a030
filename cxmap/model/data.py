"""What is kept in files of rows: which file, what each column holds, what its words mean."""

from typing import ClassVar

from cxmap.model.entries import Part, Sourced
from cxmap.model.references import DepartmentRef, RoleRef
from cxmap.model.text import PlainString, Text
from cxmap.model.values import (
    ColumnContent,
    Date,
    DayOrder,
    FeedbackKind,
    FeelingScale,
    Id,
    Language,
    Origin,
    ProseText,
    RowKind,
    TablePath,
    WholeNumber,
)


class Meaning(Part):
    """A word as a file says it, and the id or the value that it stands for here."""

    SHORT: ClassVar[str] = "word"

    word: PlainString
    id: Id | None = None
    means: PlainString


class Column(Part):
    """One column of a file: how its head is written there, and what its cells hold.

    Two columns of one content in two languages are one text and its translation.
    """

    SHORT: ClassVar[str] = "column"

    column: PlainString
    id: Id | None = None
    holds: ColumnContent | None = None
    scale: FeelingScale | None = None
    written_as: DayOrder | None = None
    language: Language | None = None
    meanings: tuple[Meaning, ...] = ()


class Dataset(Sourced):
    """A file of rows that figures are worked out of, or that holds what customers said.

    The path begins at the folder of the file in which it is written.
    """

    KIND: ClassVar[str] = "dataset"
    SHORT: ClassVar[str] = "dataset"

    dataset: Text
    description: ProseText | None = None
    file: TablePath
    rows: RowKind
    sheet: PlainString | None = None
    header: WholeNumber | None = None
    columns: tuple[Column, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    kind: FeedbackKind | None = None
    origin: Origin | None = None
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    cadence: Text | None = None
    updated: Date | None = None
