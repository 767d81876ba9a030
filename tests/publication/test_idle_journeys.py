"""A comparison leaves out only what cannot matter to it."""

from datetime import date

import pytest

from cxmap.compare.plain import plain_change
from cxmap.files.discovery import File, read_project_files
from cxmap.publication import comparing
from cxmap.publication.idle_journeys import idle_journeys
from tests.compare.edits import COMBINED, SINGLE
from tests.compare.test_edits import edited
from tests.projects import ROOT

BASE = {
    "journeys/visit.yml": "# first\njourney: Visit\nowner: sales\n",
    "journeys/visit.en.yml": "journey: A visit\n",
    "journeys/plan.yml": "journey: Plan\nvariant_of: visit\n",
    "journeys/order.yml": "journey: 'Order online'\n",
    "journeys/registers.yml": "departments:\n  - department: Sales\n    id: sales\n",
    "playbooks/refund.yml": "playbook: Refund\n",
}


def idle(edits):
    before = {path: File(path=path, data=text.encode()) for path, text in BASE.items()}
    after = {path: File(path=path, data=text.encode()) for path, text in (BASE | edits).items()}
    return {*idle_journeys(before, after)}


def test_where_nothing_changed_no_journey_is_read():
    assert idle({}) == {"journeys/visit.yml", "journeys/visit.en.yml", *PLAN, *ORDER}


PLAN, ORDER = {"journeys/plan.yml"}, {"journeys/order.yml"}


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("journeys/order.yml", "journey: Order\n", {"journeys/visit.yml", *PLAN}),
        ("journeys/visit.en.yml", "journey: The visit\n", PLAN | ORDER),
        ("journeys/plan.yml", "journey: Plan\nvariant_of: visit\ngoal: x\n", ORDER),
        ("journeys/registers.yml", "feedback:\n  - feedback: x\n    journey: plan\n", ORDER),
        ("playbooks/refund.yml", "playbook: Refund\nnotes: Order online\n", PLAN),
    ],
)
def test_what_changed_and_what_it_speaks_of_is_read(path, text, expected):
    found = idle({path: text}) - {"journeys/visit.en.yml"}
    assert found - {"journeys/visit.yml"} == expected - {"journeys/visit.yml"}


def test_new_and_removed_files_are_read():
    before = {path: File(path=path, data=text.encode()) for path, text in BASE.items()}
    after = {path: each for path, each in before.items() if path not in ORDER}
    assert not ORDER & idle_journeys(before, after)
    assert not ORDER & idle_journeys(after, before)


@pytest.mark.parametrize(
    "edit",
    [
        *[*COMBINED.values()][:2],
        *(
            pytest.param(each, marks=pytest.mark.long)
            for each in (*[*COMBINED.values()][2:], *SINGLE.values())
        ),
    ],
)
def test_the_same_is_told_as_of_whole_projects(edit, monkeypatch):
    before = [file for file in read_project_files(ROOT) if not file.location]
    texts = edited(edit)
    after = [
        File(path=each.path, data=texts[each.path].encode()) if each.path in texts else each
        for each in before
    ]
    few = told(before, after)
    monkeypatch.setattr(comparing, "idle_journeys", lambda *_: frozenset())
    assert few == told(before, after)


def told(before, after):
    found = comparing.compared(before, after, today=date(2026, 11, 22))
    return [plain_change(each) for each in found.changes]
