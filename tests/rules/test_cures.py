"""What is said after a sentence: where a thing belongs that does not belong here."""

import pytest

from cxmap.rules.wording import sentence
from tests.readings import example_problems

JOURNEY = """\
journey: بازدید
owner: sales
{top}
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        {inside}
"""
PLAYBOOK = """\
# file: playbooks/exchange.yml
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز نمی‌خورد
    id: size
    options:
      - otherwise: پیک
        id: courier
        decides: agent
        pays: {pays}
"""
COURIER = "# file: journeys/partners.yml\norganisations:\n  - organisation: پیک\n    id: express\n"


def cure(text):
    (problem,) = example_problems(text)
    return sentence(problem, "en"), sentence(problem, "fa")


@pytest.mark.parametrize(
    ("top", "inside", "english", "persian"),
    [
        ("feels: +1", "", "another kind: touchpoint.", "مال نوع دیگری است: نقطه تماس."),
        ("", "stages: لابی", "another kind: journey.", "مال نوع دیگری است: سفر."),
        ("questions: چند نفر؟", "", "`open_questions:`", "`open_questions:`"),
        ("", "feels: 4.5", "from −2 to 2.", "از \u2066−۲\u2069 تا ۲ است."),
        ("scale: 1 to 5", "feels: 4.5", "from 1 to 5.", "از ۱ تا ۵ است."),
        ("", "channel: after-sales", "kind “department”", "از نوع «واحد»"),
        ("", "playbook: after-sale", "Known: returns.", "معرفی‌شده‌ها: returns."),
    ],
)
def test_what_does_not_belong_here_belongs_somewhere(top, inside, english, persian):
    said = cure(JOURNEY.format(top=top or "goal: خرید", inside=inside or "cost: هیچ"))
    assert english in said[0]
    assert persian in said[1]


def test_an_owner_outside_has_a_key_of_its_own():
    said = cure(JOURNEY.format(top="goal: x", inside="owner: express") + COURIER)
    assert said[0].endswith("go under: `owner_outside:`.")


def test_a_payer_outside_has_a_key_of_its_own():
    assert "under `pays_outside:`" in cure(PLAYBOOK.format(pays="express"))[0]
    assert "Did you mean “company”?" in cure(PLAYBOOK.format(pays="compny"))[0]
