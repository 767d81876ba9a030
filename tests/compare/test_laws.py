"""What holds for any two catalogs: nothing is missed, nothing is invented, nothing has a side."""

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.compare import changes_between
from cxmap.compare.plain import plain_change
from cxmap.compare.sorts import Sort
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.reading.read import read
from tests.compare.every_edit import EveryEdit
from tests.readings import files_of, reading_of

QUICK = ("channel", "department", "persona", "policy", "role")
KINDS = [
    kind if kind in QUICK else pytest.param(kind, marks=pytest.mark.long)
    for kind in (*WHOLE_FILES, *(part.KIND for part in REGISTERS.values()))
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_single_edit_is_exactly_one_change_and_the_same_one_backwards(kind):
    every = EveryEdit(kind)
    before = catalog_of(reading_of(every.texts))
    for part, shape, texts, count in every.edits():
        after = catalog_of(reading_of(texts))
        changes = changes_between(before, after)
        assert len(changes) == count, (part, shape.key, [*map(plain_change, changes)])
        assert changes[0].field.split(".")[-1] in ("", shape.key) or shape.is_mapping
        assert _mirrored(changes) == _counted(changes_between(after, before))


def test_nothing_changes_from_a_catalog_to_itself():
    texts = EveryEdit("journey").texts
    one, other = catalog_of(reading_of(texts)), catalog_of(reading_of(texts))
    assert changes_between(one, one) == ()
    assert changes_between(one, other) == ()


_IDS = st.sampled_from(["a", "b", "c", "d", "e"])
_TITLES = st.sampled_from(["Enter", "Wait", "Pay", "Leave"])


@st.composite
def _entries(draw, title, inner=None):
    """Give entries of which some have ids, some had others, and some are told by their titles."""
    some = st.one_of(st.none(), _IDS)
    names = draw(st.lists(some, max_size=4, unique_by=lambda each: each or object()))
    return [_entry(draw, title, name, inner) for name in names]


def _entry(draw, title, name, inner):
    entry = {title: draw(_TITLES)}
    if name:
        entry["id"] = name
        if draw(st.booleans()):
            entry["formerly"] = [draw(_IDS)]
    if inner is not None and draw(st.booleans()):
        entry |= draw(inner)
    return entry


_TOUCHPOINTS = _entries(
    "touchpoint",
    st.fixed_dictionaries(
        {
            "feels": st.sampled_from(["-1", "+1"]),
            "expectations": _entries("expects").filter(bool),
            "next": st.lists(st.fixed_dictionaries({"to": _IDS, "if": _TITLES}), min_size=1),
        }
    ),
)
_JOURNEYS = st.fixed_dictionaries(
    {
        "stages": st.lists(
            st.fixed_dictionaries(
                {"stage": _TITLES, "touchpoints": _TOUCHPOINTS},
                optional={"owner": st.sampled_from(["sales", "desk"])},
            ),
            max_size=3,
        ),
        "owner": st.sampled_from(["sales", "desk", "Sales"]),
    }
)


def _catalog(journey):
    texts = {
        "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
        "journeys/registers.yml": "departments:\n  - {department: Sales, id: sales}\n",
        "journeys/visit.yml": json.dumps({"journey": "Visit", **journey}),
    }
    return catalog_of(reading_of(texts))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(_JOURNEYS, _JOURNEYS)
def test_there_and_back_is_the_same_seen_from_both_sides(one, other):
    before, after = _catalog(one), _catalog(other)
    assert _mirrored(changes_between(before, after)) == _counted(changes_between(after, before))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(_JOURNEYS, _JOURNEYS)
def test_no_change_means_that_the_same_is_written(one, other):
    before, after = _catalog(one), _catalog(other)
    if not changes_between(before, after):
        assert [_said(entry) for entry in before.reading.entries] == [
            _said(entry) for entry in after.reading.entries
        ]


@settings(max_examples=5, deadline=None)
@given(st.data())
def test_order_of_files_means_nothing(data):
    files = files_of(EveryEdit("playbook").texts)
    shuffled = data.draw(st.permutations(files))
    one, other = catalog_of(read(files)), catalog_of(read(shuffled))
    assert changes_between(one, other) == ()
    without = tuple(file for file in shuffled if file.path != "journeys/registers.yml")
    ordered = sorted(without, key=lambda file: file.path)
    assert changes_between(one, catalog_of(read(without))) == changes_between(
        other, catalog_of(read(ordered))
    )


def _said(entry):
    return entry.model_dump_json(exclude_defaults=True)


def _counted(changes):
    return Counter(_key(change.sort, change.before, change.after, change) for change in changes)


def _mirrored(changes):
    return Counter(
        _key(_OPPOSITE.get(each.sort, each.sort), each.after, each.before, each) for each in changes
    )


def _key(sort, before, after, change):
    sides = [each and (each.entry.KIND, each.ref, repr(each.value)) for each in (before, after)]
    passed = frozenset(
        (each.key, *sorted((_named(each.before), _named(each.after)))) for each in change.passed_on
    )
    return sort.value, change.field, change.is_material, *sides, passed


def _named(touchpoint):
    return f"{touchpoint.id} {touchpoint.touchpoint}"


_PAIRS = [("_added", "_removed"), ("_opened", "_closed")]
_OPPOSITE = {
    sort: Sort(sort.value.removesuffix(mine) + other)
    for sort in Sort
    for pair in _PAIRS
    for mine, other in (pair, pair[::-1])
    if sort.value.endswith(mine)
}
