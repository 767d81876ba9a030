"""How the expectations of a touchpoint fared, in the ordinary case and in each context."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxmap.model.journey import Expectation, Touchpoint
from cxmap.views.contexts import ContextMarks
from cxmap.views.expectation import VerdictCount, marks_of, verdict_counts
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """Verdicts counted, the worst first, and the contexts in which they count like that."""

    counts: tuple[VerdictCount, ...]
    marks: ContextMarks

    @property
    def worst(self) -> tuple[VerdictCount, ...]:
        """The worst verdict alone; nothing where nothing is expected."""
        return tuple(each.alone for each in self.counts[:1])


def verdicts_by_context(reader: Reader, touchpoint: Touchpoint) -> tuple[Verdicts, ...]:
    """Count the verdicts of the ordinary case, then of each context in which they differ."""
    marked = tuple((each, marks_of(reader, each)) for each in touchpoint.expectations)
    contexts = dict.fromkeys(
        context for _, marks in marked for context in (*marks.only_in, *marks.not_in)
    )
    ordinary = verdict_counts(reader, (each for each, marks in marked if marks.is_ordinary))
    differing = tuple(
        Verdicts(counts=counts, marks=ContextMarks(only_in=(context,)))
        for context in contexts
        if (counts := _counts_in(reader, context, marked)) != ordinary
    )
    elsewhere = tuple(context for each in differing for context in each.marks.only_in)
    first = Verdicts(counts=ordinary, marks=ContextMarks(not_in=elsewhere))
    return tuple(each for each in (first, *differing) if each.counts)


def _counts_in(
    reader: Reader, context: str, marked: Iterable[tuple[Expectation, ContextMarks]]
) -> tuple[VerdictCount, ...]:
    return verdict_counts(reader, (each for each, marks in marked if marks.holds_in(context)))
