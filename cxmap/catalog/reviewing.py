"""Who looks at a change of a file: the reviewers of whoever owns what is in it."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import owner_of, owner_role_of
from cxmap.language.translated_paths import translated_path
from cxmap.model.entries import Entry
from cxmap.model.registers import Department, Role


def reviewers_of_files(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Give the reviewers of each file that has some of its own, in the order of the alphabet.

    Where somebody without any owns something in it, too, those of the project look at it for them.
    A translation has those of the file that it translates.
    """
    own: dict[str, set[str]] = {}
    for_others: set[str] = set()
    for entry in catalog.all(Entry):
        if entry in catalog.reading.places and not catalog.is_copy(entry):
            path = catalog.reading.places[entry].document.path
            found = reviewers_of(catalog, entry)
            own.setdefault(path, set()).update(found)
            if not found and _is_owned(catalog, entry):
                for_others.add(path)
    for path in for_others:
        if own[path]:
            own[path].update(catalog.project.reviewers)
    named = {path: tuple(sorted(own.get(_translated(path), ()))) for path in catalog.reading.paths}
    return {path: named[path] for path in sorted(named, key=PurePosixPath) if named[path]}


def reviewers_of(catalog: Catalog, entry: Entry) -> tuple[str, ...]:
    """Give the reviewers of an entry: those of the role that owns it, or else of the department.

    A role without any has those of its department, a department those of the one it is part of.
    """
    role = owner_role_of(catalog, entry)
    if role is not None and role.reviewers:
        return role.reviewers
    owner = owner_of(catalog, entry) or _department_of(catalog, role)
    return next((each.reviewers for each in _upwards(catalog, owner) if each.reviewers), ())


def _is_owned(catalog: Catalog, entry: Entry) -> bool:
    return owner_of(catalog, entry) is not None or owner_role_of(catalog, entry) is not None


def _department_of(catalog: Catalog, role: Role | None) -> Department | None:
    return catalog.target(role, "department", Department) if role is not None else None


def _upwards(catalog: Catalog, department: Department | None) -> Iterator[Department]:
    """Give a department and those it is part of, each once, also where they go in a circle."""
    seen: set[int] = set()
    while department is not None and id(department) not in seen:
        seen.add(id(department))
        yield department
        department = catalog.target(department, "part_of", Department)


def _translated(path: str) -> str:
    return translated_path(path)[0]
