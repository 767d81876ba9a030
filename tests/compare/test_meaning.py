"""Who has read something is asked again when it means something else, and never for a typo."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.compare import changes_between
from cxmap.compare.meaning import meaning_of
from cxmap.language.bounds import bounds_in
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.playbook import Playbook
from tests.compare.every_edit import EveryEdit
from tests.readings import reading_of

_PROJECT = "project: P\nlanguages: [fa, en]\n"
_REGISTERS = """\
departments:
  - {department: فروش, id: sales}
  - {department: مالی, id: finance}
roles:
  - {role: کارشناس, id: agent}
"""
_RETURNS = """\
playbook: مرجوعی
owner: sales
description: هر کالایی تا ۷ روز برمی‌گردد و مشتری کرایه نمی‌دهد.
tags: [شب عید]
notes: با انبار هماهنگ شد
situations:
  - situation: سایز نمی‌خورد
    id: size
    description: بیشتر برای مانتو پیش می‌آید.
    options:
      - otherwise: تعویض رایگان
        id: exchange
        within: 7 days
        decides: agent
        steps:
          - {step: زنگ بزنید, id: call}
          - {step: پیک بفرستید, id: send}
"""
_COMPLAINTS = "playbook: شکایت\nowner: sales\ndo: [گوش بدهید]\n"


def meanings(returns=_RETURNS, registers=_REGISTERS):
    texts = {
        "journeys/project.yml": _PROJECT,
        "journeys/registers.yml": registers,
        "playbooks/returns.yml": returns,
        "playbooks/complaints.yml": _COMPLAINTS,
    }
    catalog = catalog_of(reading_of(texts))
    return {catalog.id_of(each): meaning_of(catalog, each) for each in catalog.all(Playbook)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("بیشتر برای مانتو پیش می‌آید", "بیشتر برای مانتوها پیش می‌آید"),
        ("هر کالایی تا ۷ روز", "هر کالا تا 7 روز"),
        ("کرایه نمی‌دهد", "کرایه نمیدهد"),
        ("زنگ بزنید", "زنگ  بزنيد"),
        ("tags: [شب عید]", "tags: [نوروز]"),
        ("notes: با انبار هماهنگ شد", "notes: با انبار هماهنگ نشد"),
        ("owner: sales", "owner: فروش"),
        ("playbook: مرجوعی", "playbook: {fa: مرجوعی, en: Returns}"),
        ("id: exchange", "id: swap\n        formerly: exchange"),
    ],
    ids=[
        "a typo in prose",
        "a number in other digits",
        "a denial in another spelling",
        "letters of another keyboard",
        "a tag",
        "a note",
        "an owner by its title",
        "a translation",
        "another id",
    ],
)
def test_what_says_the_same_asks_nobody_again(old, new):
    assert old in _RETURNS
    assert meanings() == meanings(_RETURNS.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("پیک بفرستید", "پست بفرستید"),
        ("owner: sales", "owner: finance"),
        ("within: 7 days", "within: 10 days"),
        ("otherwise: تعویض رایگان", "otherwise: تعویض با پرداخت کرایه"),
        ("تا ۷ روز", "تا ۱۴ روز"),
        ("تا ۷ روز برمی‌گردد", "تا ۷ روز برنمی‌گردد"),
        ("مشتری کرایه نمی‌دهد", "مشتری کرایه می‌دهد"),
        ("هر کالایی تا", "فقط کالایی تا"),
        (
            "          - {step: زنگ بزنید, id: call}\n          - {step: پیک بفرستید, id: send}\n",
            "          - {step: پیک بفرستید, id: send}\n          - {step: زنگ بزنید, id: call}\n",
        ),
        ("        decides: agent\n", ""),
    ],
    ids=[
        "a step",
        "the owner",
        "a limit",
        "an option",
        "a number in prose",
        "a rule that is denied",
        "a denial that is gone",
        "a rule for fewer",
        "the order of steps",
        "who decides",
    ],
)
def test_what_means_something_else_asks_again_for_exactly_that_playbook(old, new):
    assert old in _RETURNS
    before, after = meanings(), meanings(_RETURNS.replace(old, new))

    assert before["returns"] != after["returns"]
    assert before["complaints"] == after["complaints"]


def test_a_new_name_of_a_department_asks_nobody_again():
    renamed = _REGISTERS.replace("فروش, id: sales", "امور فروش, id: desk, formerly: sales")

    assert meanings() == meanings(registers=renamed)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("You may return it.", "You may NOT return it."),
        ("Return it in 30 days.", "Don’t return it in 30 days."),
        ("Never ask.", "Ask."),
        ("می‌توانید پس بدهید.", "نمی‌توانید پس بدهید."),
        ("پول داده شد.", "پول داده نشد."),
    ],
)
def test_a_rule_that_is_turned_round_is_another_rule(text, turned):
    assert bounds_in(text) != bounds_in(turned)


@pytest.mark.parametrize("kind", ["playbook", "policy", "role"])
def test_it_is_the_rule_of_comparisons_but_for_words_of_prose(kind):
    every = EveryEdit(kind)
    last_of_each_field = {(edit[0], edit[1].key): edit for edit in every.edits()}
    _assert_same_rule(every.texts, last_of_each_field.values())


@pytest.mark.long
@pytest.mark.parametrize("kind", [*WHOLE_FILES, *(part.KIND for part in REGISTERS.values())])
def test_it_is_the_rule_of_comparisons_in_every_edit(kind):
    every = EveryEdit(kind)
    _assert_same_rule(every.texts, every.edits())


def _assert_same_rule(texts, edits):
    before = catalog_of(reading_of(texts))
    meant = _all(before)
    for part, shape, edited, _ in edits:
        after = catalog_of(reading_of(edited))
        is_told = any(each.is_material for each in changes_between(before, after))
        asks_again = meant != _all(after)
        assert (is_told and not shape.is_prose) == asks_again, (part, shape.key)


def _all(catalog):
    parts = (*WHOLE_FILES.values(), *REGISTERS.values())
    entries = (
        each for part in parts for each in catalog.all(part) if each in catalog.reading.places
    )
    return {(each.KIND, catalog.id_of(each)): meaning_of(catalog, each) for each in entries}
