"""A situation as a tree: every question that makes a difference, and the ways that are left."""

import pytest

from cxmap.model.playbook import Situation
from cxmap.views.situation import situation_view

QUESTIONS = """\
    ask:
      - {ask: How did you pay?, id: paid, answers: [Cash, Card]}
      - {ask: Is the tag on?, id: tag, answers: ["On", Cut off, Lost]}
      - {ask: Is another one there?, id: there, answers: [It is, Sold out]}
"""


@pytest.fixture
def tree(reader_of):
    """Give the tree of a situation with three questions and some options."""

    def made(options, questions=QUESTIONS):
        text = f"playbook: P\nsituations:\n  - situation: S\n{questions}    options:\n{options}"
        reader = reader_of(text)
        return situation_view(reader, reader.catalog.all(Situation)[0]).tree

    return made


def names(ways):
    return [str(way.option.about.title) for way in ways]


def told(node):
    """Give a node as the question with its branches, or as the ways at its end."""
    if node.question is None:
        return names(node.ways)
    return {
        str(node.question.about.title): {
            "/".join(map(str, branch.answers)): told(branch.then) for branch in node.branches
        }
    }


def test_it_asks_only_what_makes_a_difference_there(tree):
    made = tree(
        """\
      - {do: Exchange, if: {tag: "On", there: It is}}
      - {do: Refund, if: {tag: "On"}}
      - {do: Mend, if: {tag: Cut off}}
"""
    )

    assert {
        "Is the tag on?": {
            "On": {
                "Is another one there?": {
                    "It is": ["Exchange", "Refund"],
                    "Sold out": ["Refund"],
                }
            },
            "Cut off": ["Mend"],
            "Lost": [],
        }
    } == told(made.root)


def test_answers_that_leave_the_same_ways_are_one_branch(tree):
    made = tree("      - {do: Mend, if: {tag: [Cut off, Lost]}}\n")

    assert {"Is the tag on?": {"On": [], "Cut off/Lost": ["Mend"]}} == told(made.root)


def test_what_no_answer_closes_stands_below_all_branches(tree):
    made = tree(
        """\
      - {do: Exchange, if: {tag: "On"}, tier: 1}
      - {do: Refund, if: when the money is there, tier: 2}
      - {otherwise: Give a discount}
"""
    )

    assert ["Refund", "Give a discount"] == names(made.always)
    assert ["If that is not enough", "Always possible"] == [way.tier for way in made.always]


def test_where_no_answer_makes_a_difference_there_is_no_tree(tree):
    assert tree("      - {do: Refund, within: 7 days}\n") is None
    assert tree("      - {do: Refund}\n", questions="") is None
