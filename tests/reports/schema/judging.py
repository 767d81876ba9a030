"""Files judged by the exported schemas alone, with a YAML parser and a validator of others."""

from functools import cache
from pathlib import PurePosixPath

import jsonschema_rs
import yaml12

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import ENDINGS, read_project_files
from cxmap.language.translated_paths import translated_path
from cxmap.model.kinds import WHOLE_FILES
from cxmap.reading.read import read
from cxmap.reports.schema.files import ANY, OVERLAY, REGISTERS_FILE, schema_named, schema_names
from cxmap.reports.schema.known_names import known_names


@cache
def validators(folder=None):
    """Give a validator for each schema, with the names of a project where one is named."""
    files = read_project_files(folder) if folder is not None else ()
    known = known_names(catalog_of(read(files)), "fa")
    return {
        name: jsonschema_rs.validator_for(schema_named(name, known, "fa"))
        for name in schema_names()
    }


def as_json(text):
    """Give what an independent parser reads, with keys as JSON has them."""
    return _with_text_keys(yaml12.parse_yaml(text))


def refusals(folder):
    """Say which files of a project a schema refuses, and where in them."""
    return [
        f"{path} by {name}: {'/'.join(map(str, error.instance_path))}"
        for path, text in _texts(folder)
        for name in schemas_of(path, as_json(text))
        for error in validators(folder)[name].iter_errors(as_json(text))
    ]


def _texts(folder):
    for file in read_project_files(folder):
        if PurePosixPath(file.path).suffix in ENDINGS:
            yield file.path, file.data.decode()


def schemas_of(path, written):
    """Give the names of the schemas under which a file stands."""
    if translated_path(path)[1]:
        return (OVERLAY,)
    kind = next((key for key in written if key in WHOLE_FILES), REGISTERS_FILE)
    return (ANY, kind)


def _with_text_keys(value):
    if isinstance(value, dict):
        return {str(key): _with_text_keys(under) for key, under in value.items()}
    return [*map(_with_text_keys, value)] if isinstance(value, list) else value
