"""How the expectations of a touchpoint fared, as its card says it: in words, short, in numbers."""

from dataclasses import dataclass
from itertools import chain
from typing import Final

from cxmap.model.journey import Expectation
from cxmap.model.registers import Context
from cxmap.views.expectation import VerdictCount, verdict_counts
from cxmap.views.reader import Reader

_SEVERAL: Final = {
    "missed": "diagram.several_missed",
    "unknown": "diagram.several_unknown",
    "met": "diagram.several_met",
    "exceeded": "diagram.several_exceeded",
}
VERDICTS: Final = tuple(_SEVERAL)
"""The names of all verdicts, the worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many expectations have a verdict: with their noun, short, or as a mere number."""

    name: str
    title: str
    word: str
    short: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """How the expectations of a touchpoint fared, the worst first.

    ``only_in`` and ``not_in`` hold the ids of the contexts in which this is so, or is not.
    """

    counts: tuple[Count, ...]
    only_in: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()

    @property
    def beside_the_worst(self) -> tuple[Count, ...]:
        """Those that a card only counts; the worst it says in words."""
        return self.counts[1:]


def verdicts_of(reader: Reader, expectations: tuple[Expectation, ...]) -> tuple[Verdicts, ...]:
    """Give the verdicts of the ordinary case, and those of every context that changes them."""
    holds = {id(each): _circumstances(reader, each) for each in expectations}
    ordinary = tuple(each for each in expectations if not each.only_in)
    contexts = sorted({*chain.from_iterable(chain.from_iterable(holds.values()))})
    said = verdict_counts(reader, ordinary)
    changed = {}
    for context in contexts:
        there = (each for each in expectations if _holds(*holds[id(each)], context))
        counts = verdict_counts(reader, there)
        if counts != said:
            changed[context] = counts
    base = Verdicts(counts=_counts(reader, said), not_in=tuple(changed))
    others = (
        Verdicts(counts=_counts(reader, counts), only_in=(name,))
        for name, counts in changed.items()
    )
    return (base, *others)


def differs(
    reader: Reader, expectations: tuple[Expectation, ...], contexts: tuple[str, ...]
) -> str:
    """Say in which contexts the verdicts are others; nothing where they never are."""
    titles = {
        reader.catalog.id_of(each): str(reader.title(each))
        for expectation in expectations
        for key in ("only_in", "not_in")
        for each in reader.catalog.targets(expectation, key, Context)
    }
    names = reader.word("entry.comma").join(titles[each] for each in contexts if each in titles)
    return reader.word("diagram.differs", contexts=names) if names else ""


def _counts(reader: Reader, counted: tuple[VerdictCount, ...]) -> tuple[Count, ...]:
    return tuple(
        Count(
            name=each.verdict.name,
            title=each.title,
            word=reader.word(_SEVERAL[each.verdict.name], count=str(each.count))
            if each.count and str(each.count) != str(reader.number(1))
            else each.title,
            short=f"{each.count} {each.verdict}" if each.count else str(each.verdict),
            number=str(each.count or reader.number(1)),
        )
        for each in counted
    )


def _circumstances(reader: Reader, expectation: Expectation) -> tuple[set[str], set[str]]:
    """Give the contexts an expectation holds only in, and those it does not hold in."""
    catalog = reader.catalog
    only_in = catalog.targets(expectation, "only_in", Context)
    not_in = list(catalog.targets(expectation, "not_in", Context))
    for link in catalog.links_to(expectation):
        # Where another expectation takes its place, it does not hold either.
        if link.key == "replaces":
            not_in += catalog.targets(link.part, "only_in", Context)
    return {catalog.id_of(each) for each in only_in}, {catalog.id_of(each) for each in not_in}


def _holds(only_in: set[str], not_in: set[str], context: str) -> bool:
    return (not only_in or context in only_in) and context not in not_in
