"""How an author wants a journey to be shown: which rows its table has, and in which order."""

from typing import Annotated, ClassVar, Literal

from cxmap.model.entries import Part
from cxmap.model.values import Id, SaidBy

RowName = Annotated[
    Literal[
        "feelings",
        "storyboard",
        "expectations",
        "disagreements",
        "thoughts",
        "asks",
        "voices",
        "feedback",
        "pains",
        "bright_spots",
        "ideas",
        "improvements",
        "metrics",
        "must_know",
        "do",
        "avoid",
        "lanes",
        "systems",
        "documents",
        "time",
        "playbooks",
        "next",
    ],
    SaidBy("rows"),
]
Tint = Annotated[Literal["grey", "blue", "green", "amber", "red", "violet"], SaidBy("tints")]


class MapRow(Part):
    """One row of the table of a journey, and the tint that sets it apart."""

    SHORT: ClassVar[str] = "row"

    row: RowName
    id: Id | None = None
    tint: Tint | None = None
