"""Steps and items: what a device needs to remember that one of them is ticked."""

import pytest

from cxmap.model.playbook import Checklist, Procedure
from cxmap.views.steps import checklist_view, procedure_view

PLAYBOOK = """\
playbook: Opening
procedures:
  - procedure: Opening the shop
    id: doors
    steps:
      - {step: Switch on the lights, id: lights}
checklists:
  - checklist: Before the guest comes
    id: before
    items:
      - {item: {en: Drinks, fa: نوشیدنی}, id: drink, only_in: [snow], formerly: [glass, jug]}
      - {item: Samples, id: samples, not_in: [snow, nothing-known]}
"""
REGISTERS = "contexts:\n  - {context: Snow, id: snow}\n"


def items(reader_of, playbook=PLAYBOOK, language="en"):
    files = {"playbooks/opening.yml": playbook, "journeys/registers.yml": REGISTERS}
    reader = reader_of(files, language)
    return checklist_view(reader, reader.catalog.all(Checklist)[0])


def test_a_key_is_the_way_of_ids_that_leads_to_the_item(reader_of):
    reader = reader_of({"playbooks/opening.yml": PLAYBOOK})
    procedure = procedure_view(reader, reader.catalog.all(Procedure)[0])

    assert ["item/before/drink", "item/before/samples"] == [
        item.key for item in items(reader_of).steps
    ]
    assert ["step/doors/lights"] == [step.key for step in procedure.steps]


def test_former_ids_keep_their_keys(reader_of):
    drink, samples = items(reader_of).steps

    assert ("item/before/glass", "item/before/jug") == drink.former_keys
    assert () == samples.former_keys


def test_another_text_is_another_edition_and_another_revision(reader_of):
    before, after = items(reader_of), items(reader_of, PLAYBOOK.replace("Drinks", "Cold drinks"))

    assert before.steps[0].edition != after.steps[0].edition
    assert before.steps[1].edition == after.steps[1].edition
    assert before.revision != after.revision


@pytest.mark.parametrize("change", ["within: 3 days", "if: It snows", "not_in: [snow]"])
def test_another_limit_or_condition_is_another_edition(reader_of, change):
    changed = PLAYBOOK.replace("id: drink, only_in: [snow]", f"id: drink, {change}")
    limited = PLAYBOOK.replace("id: drink", "id: drink, within: 5 days")
    before, after = items(reader_of, limited), items(reader_of, changed)

    assert before.steps[0].edition != after.steps[0].edition
    assert before.steps[1].edition == after.steps[1].edition


def test_a_translation_is_no_new_edition(reader_of):
    before, after = items(reader_of), items(reader_of, PLAYBOOK.replace("نوشیدنی", "آب"), "fa")

    assert before.revision == after.revision


def test_contexts_are_named_by_their_ids_where_they_are_known(reader_of):
    drink, samples = items(reader_of).steps

    assert (("snow",), ()) == (drink.contexts.only_in, drink.contexts.not_in)
    assert ((), ("snow",)) == (samples.contexts.only_in, samples.contexts.not_in)
