"""The floors of the house, its doors, and that nothing goes round in circles.

The picture that belongs to it is docs/contributing/architecture.md.
"""

import ast
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cxmap"

# From the ground up. Rooms that share a floor do not see each other.
FLOORS = (
    ("foundation",),
    ("language", "files"),
    ("model",),
    ("reading", "writing"),
    ("catalog",),
    ("compare",),
    ("rules", "views"),
    ("diagrams", "pages"),
    ("publication",),
    ("outputs", "reports"),
    ("adapters.git",),
    ("adapters.command_line", "adapters.mkdocs_plugin"),
)
LEVELS = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}

# An outside library -> the rooms that may import it. Whatever is not named here has no door yet.
DOORS = {
    "yaml": {"files"},
    "rapidfuzz": {"language"},
    "openpyxl": {"files", "outputs"},
    "persiantools": {"language"},
    "pydantic": {"model", "reading"},
    "pydantic_core": {"model", "reading"},
    "ruamel": {"writing"},
    # Writes DOT and names the options of the engine; ``cxmap/diagrams/engine`` is its door.
    "graphviz": {"diagrams"},
    "jinja2": {"pages", "adapters.mkdocs_plugin"},
    # Its grammar says where texts lead, long before pages write them as HTML.
    "markdown_it": {"language", "pages"},
    # The theme prints some titles as they are: the plugin hands it escaped ones.
    "markupsafe": {"pages", "adapters.mkdocs_plugin"},
    "segno": {"pages"},
    # The style sheets of the site, worked out for pictures that stand without them.
    "tinycss2": {"pages"},
    "cssselect2": {"pages"},
    # What prints pictures; each comes with the extra ``print`` only.
    "typst": {"outputs"},
    "weasyprint": {"outputs"},
    "fontTools": {"outputs"},
    "brotli": {"outputs"},
    "click": {"adapters.command_line"},
    "platformdirs": {"outputs"},
    "mkdocs": {"adapters.mkdocs_plugin"},
    # Of the standard library, but each is missing on some system: one room copes with that.
    "fcntl": {"outputs"},
    "msvcrt": {"outputs"},
}

# Modules that stand outside the rooms, and the only modules of cxmap that they may import.
OUTSIDE = {
    "cxmap": set(),
    "cxmap.__main__": {"cxmap.adapters.command_line"},
    "cxmap.adapters": set(),
}


@cache
def modules():
    """Every module of the package by its dotted name, parsed."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


@cache
def imports_of(module):
    """Every import of a module, wherever it stands; type-only imports count like all others."""
    found = set()
    for node in ast.walk(modules()[module]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports hide the floor they go to"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in modules() else str(node.module) for name in names}
    return frozenset(found)


def own_imports_of(module):
    return {name for name in imports_of(module) if name.split(".")[0] == "cxmap"}


def room_of(module):
    """The room of a module, such as ``model`` or ``adapters.command_line``; None outside."""
    parts = module.split(".")[1:]
    return next((room for room in (".".join(parts[:2]), *parts[:1]) if room in LEVELS), None)


def test_every_module_begins_with_one_sentence_that_says_what_it_is_for():
    first = {
        name: (ast.get_docstring(module) or "").split("\n\n")[0]
        for name, module in modules().items()
    }
    assert {} == {name: said for name, said in first.items() if not said.endswith(".")}


def test_every_module_stands_in_a_room():
    assert [] == [name for name in modules() if not room_of(name) and name not in OUTSIDE]


def test_imports_go_down_the_floors():
    inside = {name: room_of(name) for name in modules() if room_of(name)}
    assert inside
    assert [] == [
        (name, other)
        for name, room in inside.items()
        for other in own_imports_of(name)
        if not _may_see(room, other)
    ]


def _may_see(room, other):
    floor = room_of(other)
    if floor is None:  # of what stands outside the rooms everybody may see the version
        return other == "cxmap"
    return floor == room or LEVELS[floor] < LEVELS[room]


@pytest.mark.parametrize("module", OUTSIDE)
def test_what_stands_outside_the_rooms_only_opens_the_door(module):
    assert own_imports_of(module) <= OUTSIDE[module]


def test_outside_libraries_come_in_through_their_door():
    libraries = {
        (module, name.split(".")[0]) for module in modules() for name in imports_of(module)
    }
    behind_doors = {
        (module, name)
        for module, name in libraries
        if name != "cxmap" and (name in DOORS or name not in sys.stdlib_module_names)
    }
    assert behind_doors
    assert set() == {
        (module, name)
        for module, name in behind_doors
        if room_of(module) not in DOORS.get(name, ())
    }


def test_no_module_imports_itself_by_a_detour():
    graph = {name: own_imports_of(name) & modules().keys() for name in modules()}
    assert set(TopologicalSorter(graph).static_order()) >= modules().keys()
