"""Which errors one state of a project has that another had not, as far as that is certain."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.files.discovery import BASELINE, File
from cxmap.foundation.problems import Problem
from cxmap.model.entries import Entry
from cxmap.rules.check import certain_errors

_Files: TypeAlias = Mapping[str, File]
_Lost: TypeAlias = tuple[str, str, str]
"""Where a name stands that means nothing, the kind that it should mean, and the name."""


def names_gone(before: Catalog, after: Catalog) -> Iterator[str]:
    """Give the names by which nothing is found any more: other files may still use them."""
    for entry in before.all(Entry):
        refs = before.refs_of(entry)
        now = after.find(entry.KIND, refs[0])
        yield from (ref for ref in refs if after.find(entry.KIND, ref) is None)
        if now is None or now.title != entry.title or now.aliases != entry.aliases:
            for text in (entry.title, *entry.aliases):
                for title in text.spellings():
                    if not after.named(entry.KIND, title, after.project).entries:
                        yield title


def new_errors(catalogs: tuple[Catalog, Catalog], was: _Files, now: _Files) -> tuple[Problem, ...]:
    """Give the errors of which there are more of the same than before."""
    before, after = catalogs
    same = {path for path in {*was} & {*now} if was[path].data == now[path].data}
    found = _errors(after, before, same, now.get(BASELINE))
    if not found:
        return ()
    there = Counter(map(_about, _errors(before, after, same, was.get(BASELINE))))
    new = []
    for each in found:
        there[_about(each)] -= 1
        if there[_about(each)] < 0:
            new.append(each)
    return tuple(new)


def is_of_a_name(problem: Problem) -> bool:
    """Tell whether an error is a name that means nothing: what it means may not have been read."""
    return problem.id == "references_resolve"


def _errors(
    catalog: Catalog, other: Catalog, same: set[str], baseline: File | None
) -> tuple[Problem, ...]:
    """Give what cannot be understood, and names that mean nothing.

    Only that is certain without judging the whole project, which would take longer than comparing.
    In files that are the same, a name that meant nothing in the other state is no news.
    """
    known = {_lost(other, link) for link in other.links if not link.found.entries}
    names = (
        link
        for link in catalog.links
        if not link.found.entries
        and (_path(catalog, link) not in same or _lost(catalog, link) not in known)
    )
    return certain_errors(catalog, names, baseline)


def _lost(catalog: Catalog, link: Link) -> _Lost:
    return _path(catalog, link), link.kind, link.written


def _path(catalog: Catalog, link: Link) -> str:
    return catalog.reading.places[link.part].document.path


def _about(problem: Problem) -> tuple[object, ...]:
    """Tell what an error is about: its line may be another one now, and so may what is known."""
    return problem.id, problem.span.path, problem.entity, problem.argument("name")
