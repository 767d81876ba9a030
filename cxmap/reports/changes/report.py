"""Everything that any format says of a comparison."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cxmap.compare.changes import Change
from cxmap.language.digits import digits_of
from cxmap.language.words import word
from cxmap.publication.comparing import Comparison
from cxmap.views.changed import ChangedEntry, ChangedWhole
from cxmap.views.changes import changed_wholes
from cxmap.views.reader import Reader

_CHECK: Final = "cxmap check"


@dataclass(frozen=True, kw_only=True)
class ChangesReport:
    """A comparison for whoever reads it: their language, and what both states are called.

    ``only_material`` leaves out whatever nobody has to know.
    """

    comparison: Comparison
    readers: tuple[Reader, Reader]
    names: tuple[str, str]
    only_material: bool = False

    @property
    def language(self) -> str:
        """The language of the report."""
        return self.readers[1].language

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that were asked for."""
        every = self.comparison.changes
        return tuple(each for each in every if each.is_material or not self.only_material)

    @cached_property
    def wholes(self) -> tuple[ChangedWhole, ...]:
        """Everything that changed, thing by thing."""
        return changed_wholes(self.readers, self.changes)

    def said(self, key: str, **arguments: str) -> str:
        """Say something in the language of the report."""
        return word(self.language, f"changes.{key}", **arguments)

    def entry(self, key: str, **arguments: str) -> str:
        """Say something that is said of every entry."""
        return word(self.language, f"entry.{key}", **arguments)

    def joined(self, texts: Iterable[str]) -> str:
        """Give several texts in one."""
        return self.entry("comma").join(texts)

    def number(self, number: int) -> str:
        """Give a number in the digits of the report."""
        return digits_of(self.language, str(number))

    @property
    def title(self) -> str:
        """What is compared with what."""
        before, after = self.names
        return self.said("between", before=before, after=after)

    @property
    def sum(self) -> str:
        """How much has changed, and how much of it somebody has to know."""
        every = self.comparison.changes
        material = sum(each.is_material for each in every)
        counts = {"material": self._counted(material)}
        if self.only_material or not len(every) - material:
            return self._sentence("only_material", **counts) if material else self.said("none")
        counts["editorial"] = self._counted(len(every) - material)
        return self._sentence("counted" if material else "only_editorial", **counts)

    def _sentence(self, key: str, **counts: str) -> str:
        """Say a sentence that may begin with a number in words."""
        said = self.said(key, **counts)
        return f"{said[:1].upper()}{said[1:]}"

    def _counted(self, count: int) -> str:
        form = "one" if count == 1 else "other"
        return self.said(f"change.{form}", count=self.number(count))

    @property
    def errors(self) -> str:
        """That the state after has errors, and who names them; empty where none was seen."""
        count = self.comparison.errors
        form = "one" if count == 1 else "other"
        return (
            self.said(f"errors.{form}", count=self.number(count), command=_CHECK) if count else ""
        )

    @property
    def unjudged(self) -> str:
        """That nothing was judged; empty where errors were seen, which say who names the rest."""
        if self.comparison.errors or not self.comparison.changes:
            return ""
        return self.said("unjudged", command=_CHECK)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What else is to be said: files that are not compared, and files that cannot be read."""
        others = (
            self.said(f"other_{each.deed}", path=each.path) for each in self.comparison.others
        )
        unread = (self.said("unread", path=each) for each in self.comparison.unread)
        return (*others, *unread)


def name_of(found: ChangesReport, entry: ChangedEntry) -> str:
    """Name an entry with its kind and what it stands in."""
    named = found.said("named", kind=entry.kind, title=str(entry.title))
    if not entry.where:
        return named
    return found.joined((named, found.said("in", where=" › ".join(map(str, entry.where)))))
