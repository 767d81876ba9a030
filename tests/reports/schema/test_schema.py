"""The exported schemas take what cxmap takes, and refuse what JSON Schema can know to be wrong."""

from functools import cache

import jsonschema_rs
import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import read_project_files
from cxmap.language.languages import LANGUAGES
from cxmap.model.kinds import REGISTERS
from cxmap.model.shape import fields_of
from cxmap.model.tree import parts
from cxmap.reading.read import read
from cxmap.reports.schema.files import ANY, OVERLAY, schema_named, schema_names
from cxmap.reports.schema.known_names import known_names
from cxmap.reports.schema.snippets import OFFERED
from cxmap.writing.author import Author
from cxmap.writing.write import yaml_of
from tests.projects import ROOT
from tests.reading.wrong_shapes import mistakes_of, mistakes_of_register, ways
from tests.readings import reading_of
from tests.reports.schema.judging import as_json, refusals, validators
from tests.writing.catalogs import Chance

SAMPLES = ROOT / "cxmap" / "reports" / "manual" / "sample"
TRANSCRIPTIONS = [path.parent for path in (ROOT / "tests" / "transcriptions").glob("*/facts.md")]
PROJECTS = [ROOT, *sorted(SAMPLES.iterdir()), *sorted(TRANSCRIPTIONS)]

LEFT_TO_CXMAP = {
    "CX106": "whether an id is used twice stands in other places",
    "CX118": "what is written twice is a warning",
    "CX201": "what a name means stands in other files, and titles and aliases are names, too",
    "CX203": "which questions are asked stands in another place",
}
"""What no schema can know: the code, and why."""

OUT_OF_ORDER = {"Calendar, hours: a wrong value", "Calendar, half_day_hours: a wrong value"}
"""Hours that end before they begin: patterns do not compare."""


@pytest.mark.parametrize("name", schema_names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_schema_is_one(name, language):
    jsonschema_rs.meta.validate(schema_named(name, {}, language))


@pytest.mark.parametrize("name", schema_names())
def test_every_schema_refers_only_to_what_it_defines(name):
    schema = schema_named(name, {}, "en")

    assert {f"#/$defs/{each}" for each in schema["$defs"]} >= set(references_in(schema))


def references_in(schema):
    under = schema.values() if isinstance(schema, dict) else schema
    if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
        yield schema["$ref"]
    for each in under:
        if isinstance(each, dict | list):
            yield from references_in(each)


@pytest.mark.parametrize("folder", PROJECTS, ids=lambda folder: folder.name)
def test_files_without_an_error_are_taken(folder):
    assert [] == refusals(folder)


@pytest.mark.parametrize("languages", [("fa", "en"), pytest.param(("en",), marks=pytest.mark.long)])
def test_whatever_can_be_written_is_taken(languages):
    catalog = Chance(seed=1405).catalog(*languages)
    files = [[catalog.project], *([whole] for whole in catalog.wholes), catalog.registers]
    texts = [yaml_of(entries, author=Author.of(catalog.project)) for entries in files]

    assert [] == [text for text in texts if not validators()[ANY].is_valid(as_json(text))]


@pytest.mark.parametrize("part", ways(), ids=lambda part: part.__name__)
def test_wrong_shapes_of_a_class_are_refused(part):
    assert [] == taken_by_mistake(mistakes_of(part))


@pytest.mark.parametrize("register", REGISTERS)
def test_wrong_shapes_of_a_register_are_refused(register):
    assert [] == taken_by_mistake(mistakes_of_register(register))


def taken_by_mistake(mistakes):
    return [
        f"{mistake.name}\n{mistake.text}"
        for mistake in mistakes
        if mistake.code not in LEFT_TO_CXMAP
        and mistake.name not in OUT_OF_ORDER
        and validators()[ANY].is_valid(as_json(mistake.text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "touchpoints:\n  - same_as: visit/enter\n    pains: []\n",
        "calendars:\n  - calendar: Always\n    days_off: []\n",
        "documents:\n  - 2026\n  - true\n",
        "terms:\n  - term: 1.10\n    replaces: 007\n",
    ],
)
def test_what_only_looks_wrong_is_taken(text):
    assert [] == reading_problems(text)
    assert validators()[ANY].is_valid(as_json(text))


@pytest.mark.parametrize("said", ["", "~", "''", ">-", '" \u200c "'])
def test_a_place_that_waits_for_its_translation_is_taken(said):
    assert validators()[OVERLAY].is_valid(as_json(f"journey: Visit\ngoal: {said}\n"))


def reading_problems(text):
    problems = reading_of({"journeys/example.yml": text}).problems
    return [problem for problem in problems if problem.span.path == "journeys/example.yml"]


@pytest.mark.parametrize(("language", "title"), [("fa", "فروش"), ("en", "Sales")])
def test_the_names_of_the_project_are_offered_with_their_titles(language, title):
    offered, anything = definition("name_of_department", language)["anyOf"]

    assert title == dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))["sales"]
    assert {"$ref": "#/$defs/value_scalar"} == anything


def test_what_stands_in_a_file_is_offered_with_the_ids_that_lead_to_it():
    offered = definition("name_of_touchpoint", "fa")["anyOf"][0]["enum"]

    assert "contract-visit/escort" in offered


@pytest.mark.parametrize(("language", "said"), [("fa", "برآورده نشد"), ("en", "Missed")])
def test_the_words_of_a_list_are_explained_in_the_language_of_the_reader(language, said):
    verdict = definition("expectation", language)["properties"]["verdict"]
    explained = dict(zip(verdict["enum"], verdict["enumDescriptions"], strict=True))

    assert said in explained["missed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained(language):
    definitions = schema_named(ANY, {}, language)["$defs"]
    keys = {
        f"{name}.{key}": under
        for name in parts()
        for key, under in definitions[name]["properties"].items()
    }
    shared = {f"#/$defs/{name}" for name, each in definitions.items() if "description" in each}

    assert keys
    assert set() == {
        name
        for name, under in keys.items()
        if not under.get("description") and under["$ref"] not in shared
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", OFFERED)
def test_what_is_written_often_is_offered_as_a_whole(kind, language):
    snippets = definition(kind, language)["defaultSnippets"]

    assert snippets
    for snippet in snippets:
        assert snippet["label"]
        assert snippet["body"].keys() <= fields_of(parts()[kind]).keys()


def definition(name, language):
    return _definitions(language)[name]


@cache
def _definitions(language):
    known = known_names(catalog_of(read(read_project_files(ROOT))), language)
    return schema_named(ANY, known, language)["$defs"]
