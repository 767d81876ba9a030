"""The search folds, cuts and joins words as Python does, and as its examples say."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from cxmap.model.project import Project
from cxmap.model.text import Text
from cxmap.publication.assets import script_of_search

_HERE = Path(__file__).parent
_FOLDING = json.loads((_HERE.parent / "language" / "folding.json").read_text(encoding="utf-8"))
_FORMS = json.loads((_HERE / "forms.json").read_text(encoding="utf-8"))
_SYNONYMS = ("ایمیل، رایانامه",)

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="no node on this machine")


def evaluated(expression, *values):
    """Give what an expression over ``find`` makes of each value."""
    synonyms = tuple(Text(own=each) for each in _SYNONYMS)
    script = script_of_search(Project(project=Text(own="x"), synonyms=synonyms), "fa")
    program = (
        f"{script}\nconst find = globalThis.cxmap_search;\n"
        f"console.log(JSON.stringify({json.dumps(values)}.map((value) => {expression})))"
    )
    ran = subprocess.run(
        ["node", "-"], input=program, capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    return json.loads(ran.stdout)


@needs_node
def test_the_search_folds_as_python_does():
    from cxmap.language.folding import fold  # noqa: PLC0415 - beside what it is compared with

    texts = [text for group in _FOLDING.values() for _, *pair in group for text in pair]

    assert [fold(text) for text in texts] == evaluated("find.fold(value)", *texts)


@needs_node
def test_two_forms_of_a_word_belong_together():
    together = """(() => {
        const index = new find.Index();
        const words = value[1].split(" ").map((text, position) => ({text, position}));
        index.add("there", 1, [["text", words]]);
        index.add("elsewhere", 1, [["text", [{text: "چیزدیگر", position: 0}]]]);
        return find.ranked(index, find.asked(value[2])).map(({name}) => name).join();
    })()"""
    found = evaluated(together, *_FORMS["together"])

    assert [] == [
        row for row, names in zip(_FORMS["together"], found, strict=True) if names != "there"
    ]


@needs_node
def test_two_different_words_stay_apart():
    share = """find.ranked((() => {
        const index = new find.Index();
        index.add("there", 1, [["text", [{text: value[1], position: 0}]]]);
        return index;
    })(), find.asked(value[2])).length"""

    assert [0] * len(_FORMS["apart"]) == evaluated(share, *_FORMS["apart"])


@needs_node
def test_texts_made_to_be_slow_are_not():
    slow = ["ون" * 50_000, "\u200c" * 100_000, "هایشان" * 20_000, "★" * 100_000, "می" * 50_000]
    spent = """(() => {
        const began = Date.now();
        const index = new find.Index();
        index.add("there", 1, [["text", [{text: value, position: 0}]]]);
        find.ranked(index, find.asked(`${value} ${"x ".repeat(20000)}`));
        return Date.now() - began;
    })()"""

    assert max(evaluated(spent, *slow)) < 4000


@needs_node
def test_words_that_objects_know_are_words():
    known = ["__proto__", "constructor", "toString", "hasOwnProperty"]
    found = """(() => {
        const index = new find.Index();
        index.add("there", 1, [["text", [{text: value, position: 0}]]]);
        return find.ranked(index, find.asked(value)).length;
    })()"""

    assert [1] * len(known) == evaluated(found, *known)
