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
        ("", "feels: {anxious: -2}", "under `actors`, with `persona`", "زیر `actors` با"),
        ("", "emotions: bad", "under `feels` of its `actors`", "زیر `feels` می‌آید"),
        ("", "opportunities: lamp", "one of the `improvements`", "یکی از `improvements`"),
        ("", "branch: tea", "A branch is `next`", "همان `next` نقطه تماس"),
        ("", "next: lobby", "of the kind “stage”", "از نوع «مرحله»"),
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


VARIANT = """\
# file: journeys/later.yml
journey: بازدید سال آینده
variant: to_be
stages:
  - same_as: lobby
    touchpoints:
      - same_as: enter
      - touchpoint: چای
        id: tea
"""


def test_a_variant_without_its_original_is_one_mistake():
    original = "# file: journeys/visit.yml\n" + JOURNEY.format(top="goal: x", inside="cost: هیچ")
    assert cure(original + VARIANT)[0].endswith("is missing. Did you mean “visit”?")


def test_what_is_known_begins_with_this_journey_and_never_is_what_asks():
    other = JOURNEY.format(top="goal: x", inside="next: x\n").replace("enter", "arrive")
    text = other.replace("        next: x\n", "        next: nowhere\n")
    first = JOURNEY.format(top="goal: x", inside="cost: هیچ")
    said = cure(f"# file: journeys/a.yml\n{first}# file: journeys/b.yml\n{text}")[0]
    assert "Known: arrive, a/enter, " in said
    said = cure(JOURNEY.format(top="goal: x", inside="cost: x") + "      - same_as: tea\n")[0]
    assert "Known: enter, base-journey" in said


@pytest.mark.parametrize("name", ["sales, after-sales", "sales و after-sales"])
def test_where_one_belongs_several_are_told_to_be_too_many(name):
    english, persian = cure(JOURNEY.format(top="goal: خرید", inside=f"owner: {name}"))

    assert english.endswith("Only one can stand here: choose among sales, after-sales.")
    assert persian.endswith("اینجا فقط یکی جا دارد: یکی از sales، after-sales را بنویسید.")
