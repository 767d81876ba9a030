import hashlib
import re

from cxmap.diagrams.engine.dot_text import dot_text
from cxmap.diagrams.engine.shelf import FORMAT
from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.journey_map import journey_map
from cxmap.diagrams.plan import plan_of
from cxmap.diagrams.shapes import Box, Spot
from tests.diagrams.journeys import demo


def test_no_text_of_an_author_enters_the_question():
    for reader, journey in demo("fa"):
        question = dot_text(plan_of(journey_map(reader, journey), moment_of_truth="x").task)

        assert question.isascii()
        names = set(re.findall(r"^\s*(\w+)", question, re.MULTILINE))
        assert names <= {"digraph", "graph", "node", "edge"} | {f"n{n}" for n in range(200)}


def test_another_question_wants_another_format_on_the_shelf():
    task = Task(obstacles=(Box(0, 0, 180, 99),), ends=((Spot(190, 20), Spot(-10, 60.5)),))
    asked = hashlib.sha256(dot_text(task).encode()).hexdigest()[:12]

    # The shelf goes by tasks. Where this fails, ``dot_text`` asks otherwise: count FORMAT up.
    assert ("1", "997d14b43021") == (FORMAT, asked)
