"""Whether somebody still waits is answered once, for all pages and checks."""

from datetime import date

import pytest

from cxmap.catalog.waiting import waits
from cxmap.model.knowledge import OpenQuestion
from cxmap.model.text import Text
from cxmap.model.voice import Action, Feedback

DAY = date(2026, 3, 5)
SAID = Text(own="It")


def feedback(**said):
    return Feedback.model_construct(feedback=SAID, **said)


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (True, {}),
        (True, {"progress": "open"}),
        (True, {"progress": "in_progress", "answer": "We look into it"}),
        (False, {"answer": "We did"}),
        (False, {"progress": "declined"}),
        (False, {"progress": "open", "closed": DAY}),
        (False, {"lost": DAY}),
    ],
)
def test_feedback_waits_until_a_day_its_progress_or_an_answer_ends_it(expected, said):
    assert expected == waits(feedback(**said))


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (True, {"due": DAY}),
        (False, {"due": DAY, "done": DAY}),
        (False, {"progress": "done"}),
    ],
)
def test_an_action_waits_until_it_was_done(expected, said):
    assert expected == waits(Action.model_construct(action=SAID, **said))


def test_a_question_waits_for_its_answer():
    assert waits(OpenQuestion.model_construct(question=SAID))
    assert not waits(OpenQuestion.model_construct(question=SAID, answer=SAID))
