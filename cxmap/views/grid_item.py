"""One thing in a cell of a journey's table."""

from dataclasses import dataclass

from cxmap.views.contexts import EVERYWHERE, ContextMarks
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign
from cxmap.views.pictures import PictureView


@dataclass(frozen=True, slots=True, kw_only=True)
class GridItem:
    """One thing in a cell: a text or a name, its sign, what belongs to it, and when it holds.

    A ``picture`` stands in place of its text, which says what is to be seen.
    """

    text: Phrase | Pointer | Sentence | Sign
    sign: Sign | None = None
    note: Phrase | Sentence | Sign | None = None
    holds: tuple[Sentence, ...] = ()
    marks: ContextMarks = EVERYWHERE
    persona_ids: tuple[str, ...] = ()
    picture: PictureView | None = None
