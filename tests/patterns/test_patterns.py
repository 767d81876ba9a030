"""No text keeps a regular expression busy for longer than its length is worth.

Growth is judged and no seconds: a text that is four times as long may cost about four times as
much. What costs next to nothing is not judged, since there chance is louder.
"""

import ast
import importlib
import pkgutil
import re
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import pytest

import cxmap
from tests.patterns.worst_inputs import worst_inputs

FOLDER = Path(cxmap.__file__).parent
SHORT, LONG = 500, 2_000
TOO_MUCH = 9
"""How many times as much the longer text may cost; a square would be 16."""
NEXT_TO_NOTHING = 0.0005
FEW, FAR_TOO_MUCH = 22, 0.05
"""Where every repetition doubles the cost, so many take minutes where all else takes no time."""
_TRIES = 3
_LONG_TRY = 0.5

_USED = re.compile(r"\b(\w+)(?:\[\w+\])?\.(match|fullmatch|search|finditer|findall|sub|split)\(")
_FROM_EVERYWHERE = {"finditer", "findall", "sub", "split"}

# What reads nothing but what cxmap itself, its templates or MkDocs wrote.
OUR_OWN = {
    "cxmap.adapters.command_line.words_of_mkdocs._REFUSED": "one line of a log",
    "cxmap.adapters.mkdocs_plugin.search._ISOLATED": "what our isolates became",
    "cxmap.language.examples._BILINGUAL": "our examples",
    "cxmap.pages.alone.letters._FACE": "our style sheets",
    "cxmap.pages.alone.sheets._NOT": "our style sheets",
    "cxmap.pages.contents._HEADING": "headings of our templates",
    "cxmap.pages.contents._HEADERLINK": "links beside headings of our templates",
    "cxmap.pages.older_links._LINKED": "pictures that we draw",
    "cxmap.pages.one_page._FACE": "our style sheets",
    "cxmap.pages.slots._MARKED": "marks that our templates set",
}

# What is used under another name than its own, and nowhere but at the beginning of a text.
ONLY_BEGINNINGS = {"cxmap.files.pictures._BEGINNINGS": {"match"}}


def patterns():
    """Give every pattern that a module of cxmap has at hand, by where it stands."""
    found: dict[re.Pattern[Any], str] = {}
    for module in pkgutil.walk_packages(cxmap.__path__, "cxmap."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                for number, each in enumerate(_inside(value)):
                    found.setdefault(each, f"{module.name}.{name}" + f"[{number}]" * bool(number))
    return {name: each for each, name in found.items() if name not in OUR_OWN}


def patterns_in_calls():
    """Give every pattern that is written where it is used, with how and where that is.

    What is made there of a text that is looked for is left out.
    """
    found = {}
    for path in sorted(FOLDER.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and (way := _way_of_re(call.func)):
                first = call.args[0]
                if isinstance(first, ast.Constant):
                    found[first.value, way] = path.relative_to(FOLDER).as_posix()
    return [(*each, where) for each, where in found.items()]


def _way_of_re(called):
    is_of_re = (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id == "re"
        and called.attr in {"match", "fullmatch", "search", *_FROM_EVERYWHERE}
    )
    return called.attr if is_of_re else ""


def _inside(value):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _inside(each)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from _inside(each)


@cache
def _ways_of_use(module):
    """Give by name in which ways a module uses its patterns."""
    ways: dict[str, set[str]] = {}
    source = Path(importlib.import_module(module).__file__ or "").read_text(encoding="utf-8")
    for name, way in _USED.findall(source):
        ways.setdefault(name, set()).add("search" if way in _FROM_EVERYWHERE else way)
    return ways


def cost(pattern, way, text):
    """Give the least time that a text took on this processor; one long try is enough."""

    def once():
        start = process_time()
        getattr(pattern, way)(text)
        return process_time() - start

    first = once()
    return first if first > _LONG_TRY else min(first, *(once() for _ in range(_TRIES)))


def grows_too_fast(pattern, way):
    """Give the worst of the texts whose cost grows faster than their length."""
    for text in _texts(pattern, FEW):
        if cost(pattern, way, text) > FAR_TOO_MUCH:
            return text
    short, long = (_texts(pattern, times) for times in (SHORT, LONG))
    for one, other in zip(short, long, strict=True):
        before = cost(pattern, way, one)
        if before > NEXT_TO_NOTHING and cost(pattern, way, other) > TOO_MUCH * before:
            return one
    return None


def _texts(pattern, times):
    if isinstance(pattern.pattern, str):
        return worst_inputs(pattern, times)
    as_text = re.compile(pattern.pattern.decode("latin-1"), pattern.flags)
    return [each.encode("latin-1", "replace") for each in worst_inputs(as_text, times)]


@pytest.mark.parametrize("name", patterns())
def test_a_pattern_takes_time_in_proportion_to_the_text(name):
    pattern = patterns_by_name()[name]
    module, _, own = name.rpartition(".")
    ways = ONLY_BEGINNINGS.get(name.partition("[")[0]) or _ways_of_use(module).get(
        own.partition("[")[0], {"match", "search"}
    )

    assert dict.fromkeys(ways) == {way: grows_too_fast(pattern, way) for way in ways}


@pytest.mark.parametrize(("pattern", "way", "where"), patterns_in_calls())
def test_a_pattern_that_is_written_where_it_is_used_does_so_too(pattern, way, where):
    way = "search" if way in _FROM_EVERYWHERE else way

    assert grows_too_fast(re.compile(pattern), way) is None, where


@cache
def patterns_by_name():
    return patterns()


def test_what_is_slow_is_noticed():
    assert grows_too_fast(re.compile(r"\s*a?\s*b?\s*c"), "match")
    assert grows_too_fast(re.compile(r"\s+$"), "search")
    assert grows_too_fast(re.compile(r"(?:\s*\n)*journey"), "match")
    assert grows_too_fast(re.compile(r"\bces\b.*(?:5|7) or more"), "search")
    assert grows_too_fast(re.compile(r"[a-z]+:"), "match") is None
