"""Contexts that a page can be switched to, and what is there in which of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cxmap.model.entries import Part
from cxmap.model.registers import Context
from cxmap.views.inside import inside
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something a reader can choose: its id, and its name."""

    id: str
    name: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextMarks:
    """The ids of the contexts something is there only in, and of those it is not there in."""

    only_in: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()

    @property
    def is_ordinary(self) -> bool:
        """Tell whether it is there when nothing special is the case."""
        return not self.only_in

    @property
    def is_everywhere(self) -> bool:
        """Tell whether it does not depend on contexts at all."""
        return not self.only_in and not self.not_in

    def holds_in(self, context: str) -> bool:
        """Tell whether it is there in a context.

        >>> ContextMarks(not_in=("snow",)).holds_in("snow")
        False
        """
        return (self.is_ordinary or context in self.only_in) and context not in self.not_in


EVERYWHERE: Final = ContextMarks()
"""The marks of what does not depend on contexts."""


def used_contexts(reader: Reader, part: Part) -> tuple[Choice, ...]:
    """Give the contexts that something inside a part depends on, in the order of their register."""
    used = {
        id(context)
        for each in inside(part)
        for key in ("only_in", "not_in")
        for context in reader.catalog.targets(each, key, Context)
    }
    return tuple(
        Choice(id=reader.catalog.id_of(context), name=reader.title(context))
        for context in reader.catalog.all(Context)
        if id(context) in used
    )


def context_marks(reader: Reader, part: Part, *, replaced_in: Iterable[str] = ()) -> ContextMarks:
    """Mark a part with its contexts; it is not there where something else takes its place."""
    not_in = dict.fromkeys((*_ids(reader, part, "not_in"), *replaced_in))
    return ContextMarks(only_in=_ids(reader, part, "only_in"), not_in=tuple(not_in))


def _ids(reader: Reader, part: Part, key: str) -> tuple[str, ...]:
    contexts = reader.catalog.targets(part, key, Context)
    return tuple(map(reader.catalog.id_of, contexts))
