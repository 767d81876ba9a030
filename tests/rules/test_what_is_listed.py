"""Lists in sentences have whole names; what they point at is where a mistake can be mended."""

import pytest

from cxmap.foundation import codes
from cxmap.foundation.problems import Word
from cxmap.foundation.spans import Span
from cxmap.rules.wording import sentence
from tests.readings import example_problems

PLACE = Span(path="a.yml")
QUESTION = """\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز نمی‌خورد
    id: size
    ask:
      - ask: برچسب هست؟
        id: label
        answers:
          - کنده شده ولی تنش نکرده
          - هست
    options:
      - do: تعویض
        id: exchange
        if: {label: پوشیده}
        decides: agent
      - otherwise: تخفیف
        id: discount
        decides: agent
"""


@pytest.mark.parametrize(
    ("language", "end"), [("en", "name-13 and 27 more."), ("fa", "name-13 و ۲۷ مورد دیگر.")]
)
def test_no_name_is_cut_and_the_others_are_counted(language, end):
    known = tuple(f"name-{number:02}" for number in range(1, 41))
    where = Word("kinds.option")
    problem = codes.UNKNOWN_KEY.at(PLACE, key="x", where=where, known=known)

    assert sentence(problem, language).endswith(end)


def test_the_answers_of_a_question_are_said_with_the_place_where_it_is_asked():
    (problem,) = example_problems(QUESTION)

    assert "“کنده شده ولی تنش نکرده”, هست." in sentence(problem, "en")
    assert [("asked_here", 7)] == [(each.id, each.span.line) for each in problem.related]


def test_an_id_that_is_taken_stands_behind_its_key_and_says_who_uses_it():
    text = """\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        next:
          - to: enter
            id: again
      - touchpoint: خروج
        id: enter
"""
    problems = [each for each in example_problems(text) if each.code == "CX106"]

    assert [13] == [each.span.line for each in problems]
    assert "journeys/example.yml:8:13" in sentence(problems[0], "en")
    assert "References to this id (1)" in sentence(problems[0], "en")
