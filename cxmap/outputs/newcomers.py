"""Something that is to be new in a project: what it may be, where it goes, what it is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import PurePosixPath
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.folding import folded_key
from cxmap.language.personal_data import rest_without_personal_data
from cxmap.language.slugs import numbered_slug, readable_slug
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.project import Project
from cxmap.model.tree import homes_of, name_of, parts

REGISTERS_FILE: Final = "journeys/registers.yml"
"""Where a register goes that no file has yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Something that is to be: its kind, what is known of it, and what it stands in.

    ``said`` has its title and its id, unless it is a file of its own: then ``id`` names the file.
    ``inside`` is the entry around it, None for files and registers; ``path`` is where it goes.
    """

    kind: type[Entry]
    id: str
    said: Mapping[str, str]
    path: str
    inside: Entry | None = None


@cache
def kinds_to_begin() -> dict[str, type[Entry]]:
    """Give the kinds that one can begin: files, registers, and what stands in a list of either."""
    return {
        name: part
        for name, part in parts().items()
        if issubclass(part, Entry) and part is not Project and _has_a_place(part)
    }


def _has_a_place(kind: type[Entry]) -> bool:
    is_on_top = kind in (*WHOLE_FILES.values(), *REGISTERS.values())
    return is_on_top or bool(entries_around(kind))


def title_key(kind: type[Entry]) -> str:
    """Give the key under which the title of a kind stands."""
    return kind.SHORT or kind.ONE_OF[0]


def entries_around(kind: type[Entry]) -> tuple[type[Entry], ...]:
    """Give the kinds in which something of a kind may stand in a list."""
    homes = (home for home in homes_of(kind) if home.shape.is_list)
    return tuple(dict.fromkeys(home.part for home in homes if issubclass(home.part, Entry)))


def known_places(catalog: Catalog, kind: type[Entry]) -> tuple[str, ...]:
    """Give the ids of all entries in which something of a kind may stand."""
    homes = (catalog.known_ids(home.KIND, catalog.project) for home in entries_around(kind))
    return tuple(name for names in homes for name in names)


def places_for(catalog: Catalog, kind: type[Entry], name: str) -> tuple[Entry, ...]:
    """Give the entries of a name in which something of a kind may stand.

    Where nothing has the name as a whole, it may be how an address ends, in ids or titles.
    """
    homes = entries_around(kind)
    named = (
        entry for home in homes for entry in catalog.named(home.KIND, name, catalog.project).entries
    )
    found = tuple(entry for entry in named if entry in catalog.reading.places)
    return found or tuple(
        entry
        for home in homes
        for entry in catalog.all(home)
        if not catalog.is_copy(entry) and _is_way_to(catalog, entry, name)
    )


def _is_way_to(catalog: Catalog, entry: Entry, name: str) -> bool:
    """Tell whether a name ends at an entry: its id or title, behind those of what is around it."""
    asked = [folded_key(each) for each in reversed(name.split("/"))]
    around = [each for each in catalog.above(entry) if isinstance(each, Entry)]
    known = [
        {folded_key(each) for each in (catalog.id_of(step), *step.title.spellings())}
        for step in (entry, *around)
    ]
    is_as_deep = len(asked) <= len(known)
    return is_as_deep and all(each in words for each, words in zip(asked, known, strict=False))


def proposed_id(catalog: Catalog, kind: type[Entry], title: str, inside: Entry | None) -> str:
    """Make an id from a title that nothing of the kind has yet where it is to stand.

    It becomes an address that everybody sees, so what gives a person away stays out of it.
    """
    said = rest_without_personal_data(title)
    slug = readable_slug(said, otherwise=name_of(kind).replace("_", "-"))
    numbered = (numbered_slug(slug, number) for number in count(1))
    return next(each for each in numbered if not _is_taken(catalog, kind, each, inside))


def _is_taken(catalog: Catalog, kind: type[Entry], name: str, inside: Entry | None) -> bool:
    scope = catalog.ref_of(inside) if inside is not None and inside.IS_SCOPE else ""
    if kind.IDS_PER_DOCUMENT:
        scope = scope.split("/", maxsplit=1)[0]
    taken = catalog.find(kind.KIND, f"{scope}/{name}" if scope else name) is not None
    names = {PurePosixPath(path).stem for path in catalog.reading.paths}
    return taken or (kind in WHOLE_FILES.values() and name in names)


def path_for(catalog: Catalog, kind: type[Entry], name: str, inside: Entry | None) -> str:
    """Give the file into which something goes, where nobody names one."""
    if inside is not None:
        return catalog.reading.places[inside].document.path
    if kind in WHOLE_FILES.values():
        return f"{name_of(kind)}s/{name}.yml"
    of_kind = [entry for entry in catalog.written.entries if type(entry) is kind]
    paths = [catalog.written.places[entry].document.path for entry in of_kind]
    return max(sorted(set(paths)), key=paths.count, default=REGISTERS_FILE)
