"""A whole project as plain data: what its files say, and apart from it what follows from that."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.feelings import felt_at, teller_of
from cxmap.catalog.inherited import INHERITED, basis_of, bearer_of
from cxmap.catalog.taken_over import first_place_of
from cxmap.files.tables.table_file import is_table
from cxmap.language.languages import LANGUAGES
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Journey, Touchpoint
from cxmap.model.playbook import Playbook
from cxmap.model.project import Project
from cxmap.model.values import Language
from cxmap.writing.author import Author
from cxmap.writing.write import tree_of

VERSION: Final = 1
"""The version of the shape; it grows when something means another thing or is no longer there."""

NAME: Final = "cxmap.json"
"""What the file is called, also on the site."""

Data: TypeAlias = dict[str, Any]  # Any: JSON

_FILE_OF: Final[dict[type[Entry], str]] = {
    Project: "journeys/project.yml",
    Journey: "journeys/{id}.yml",
    Playbook: "playbooks/{id}.yml",
}
_REGISTERS: Final = "journeys/registers.yml"


def project_text(catalog: Catalog) -> str:
    """Give the data of a project as JSON, the same every time for the same files.

    Each file and each thing is a line, so that what changed can be seen line by line.
    """
    parts = (f" {_json(key)}: {_lines_of(value)}" for key, value in project_data(catalog).items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines_of(value: object) -> str:
    if not isinstance(value, dict) or not value:
        return _json(value)
    return (
        "{\n" + ",\n".join(f"  {_json(key)}: {_json(each)}" for key, each in value.items()) + "\n }"
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def project_data(catalog: Catalog) -> Data:
    """Give what the files of a project say, and what follows from that, as values of JSON.

    ``files`` hold what stands in the YAML, every text with its translations and every day in the
    Gregorian calendar: what ``yaml_text`` makes of one of them is read as the same entries.
    ``rows`` hold what was read of files of rows. ``things`` name every entry as ``kind:id`` with
    what holds of it, be it written there or around it.
    """
    files, rows = _files(catalog)
    project = catalog.project
    data: Data = {
        "cxmap": VERSION,
        "language": project.first_language,
        "languages": list(project.languages or LANGUAGES),
        "audience": catalog.audience or "internal",
        "files": files,
        "rows": rows,
        "things": {_name(catalog, each): _thing(catalog, each) for each in catalog.all(Entry)},
    }
    return data


def _files(catalog: Catalog) -> tuple[Data, Data]:
    """Give the files of YAML and those of rows, by their paths, each with what stands in it."""
    by_path: dict[str, list[Entry]] = {}
    for entry in catalog.written.entries:
        by_path.setdefault(_path(catalog, entry), []).append(entry)
    language: Language = catalog.project.first_language
    author = Author(language=language, calendar="gregorian")
    trees = {path: tree_of(by_path[path], author=author) for path in sorted(by_path)}
    files = {path: tree for path, tree in trees.items() if not is_table(path)}
    return files, {path: tree for path, tree in trees.items() if is_table(path)}


def _path(catalog: Catalog, entry: Entry) -> str:
    """Give the path of the file of an entry; outside nobody knows how ours are called."""
    if not catalog.audience:
        return catalog.written.places[entry].document.path
    id_ = catalog.written.places[entry].ref
    return _FILE_OF.get(type(entry), _REGISTERS).format(id=id_)


def _name(catalog: Catalog, entry: Entry) -> str:
    return f"{entry.KIND}:{catalog.ref_of(entry)}"


def _thing(catalog: Catalog, entry: Entry) -> Data:
    thing = {
        "kind": entry.KIND,
        "id": catalog.ref_of(entry),
        "title": _titles(catalog, entry),
        "stands_in": next(
            (_name(catalog, each) for each in catalog.above(entry) if isinstance(each, Entry)), None
        ),
        "written_at": _place(catalog, entry),
        "effective": dict(_effective(catalog, entry)),
    }
    return {key: value for key, value in thing.items() if value}


def _titles(catalog: Catalog, entry: Entry) -> dict[str, str]:
    own = () if entry.title.own is None else ((catalog.project.first_language, entry.title.own),)
    return {language: said for language, said in (*own, *entry.title.translations) if said}


def _place(catalog: Catalog, entry: Entry) -> Data | None:
    """Say where an entry is written; what comes with cxmap, or is shown outside, is nowhere."""
    if catalog.audience or entry not in catalog.reading.places:
        return None
    span = first_place_of(catalog, entry)
    return {"file": span.path, "line": span.line}


def _effective(catalog: Catalog, entry: Entry) -> Iterator[tuple[str, object]]:
    """Give what holds of an entry, and from which of those around it, where it is not its own."""
    for key, kind in INHERITED.items():
        bearer = bearer_of(catalog, entry, key)
        if bearer is not None:
            named = [_name(catalog, each) for each in catalog.targets(bearer, key, kind)]
            if named:
                yield key, {"is": named, **_source(catalog, entry, bearer)}
    resting = (each for each in (entry, *catalog.above(entry)) if getattr(each, "basis", None))
    for sourced in islice(resting, 1):
        yield "basis", {"is": basis_of(catalog, entry), **_source(catalog, entry, sourced)}
    if isinstance(entry, Touchpoint):
        teller = teller_of(catalog, entry)
        felt = felt_at(catalog, teller) if teller is not None else None
        if felt is not None:
            yield "feels", {"is": felt}
    if catalog.is_draft(entry):
        yield "draft", {"is": True}


def _source(catalog: Catalog, entry: Entry, bearer: Part) -> Data:
    if bearer is entry or not isinstance(bearer, Entry):
        return {}
    return {"from": _name(catalog, bearer)}
