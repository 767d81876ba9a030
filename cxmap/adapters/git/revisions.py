"""The files of a project as a revision has them, without checking anything out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cxmap.adapters.git.objects import Objects
from cxmap.files.discovery import BASELINE, FOLDERS, File, is_read
from cxmap.foundation.faults import UsageFault

_LAST: Final = "HEAD"


def files_of_revisions(project: Path, names: tuple[str, ...]) -> dict[str, tuple[File, ...]]:
    """Give the files of a project in several revisions, each by the name that git knows it by.

    What is the same in two of them is read once, and is the same object. Raises UsageFault for a
    name that means no revision, for one of which something is lost, or where there is no git.
    """
    with Objects(project) as objects:
        known: dict[tuple[str, str], File] = {}
        return {name: tuple(_files(objects, name, known)) for name in names}


def no_such_revision(name: str) -> UsageFault:
    """Say that a name means no revision, or that there is none yet that it could mean."""
    if name == _LAST:
        return UsageFault("no_commit_yet")
    return UsageFault("revision_unknown", revision=name)


def _files(objects: Objects, name: str, known: dict[tuple[str, str], File]) -> Iterator[File]:
    revision = objects.content(f"{name}^{{commit}}")
    if revision is None:
        raise no_such_revision(name)
    for item in objects.tree(f"{revision[0]}:./"):
        if item.name == BASELINE and not item.is_folder:
            yield _file(objects, item.address, item.name, known)
    for folder in FOLDERS:
        yield from _in_tree(objects, f"{revision[0]}:./{folder}", folder, known)


def _in_tree(
    objects: Objects, tree: str, path: str, known: dict[tuple[str, str], File]
) -> Iterator[File]:
    for item in objects.tree(tree):
        inside = f"{path}/{item.name}"
        if item.is_folder and not item.name.startswith("."):
            yield from _in_tree(objects, item.address, inside, known)
        elif not item.is_folder and is_read(item.name):
            yield _file(objects, item.address, inside, known)


def _file(objects: Objects, address: str, path: str, known: dict[tuple[str, str], File]) -> File:
    if (address, path) not in known:
        found = objects.content(address)
        if found is None:  # an empty file in its place would be a change that nobody made
            raise UsageFault("revision_incomplete", path=path)
        known[address, path] = File(path=path, data=found[2])
    return known[address, path]
