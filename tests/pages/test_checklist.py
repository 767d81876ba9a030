"""Checklists and steps are forms that work by themselves."""

import pytest

PLAYBOOK = """\
playbook: Opening
situations:
  - situation: It is late
    id: late
    options:
      - otherwise: We look
        id: look
        steps:
          - {step: Call, id: call}
procedures:
  - procedure: Opening the shop
    id: doors
    steps:
      - {step: Lights, id: lights}
checklists:
  - checklist: Before the guest comes
    id: before
    items:
      - {item: Drinks, id: drink, within: 1 hour}
      - {item: Samples, id: samples, only_in: [snow]}
  - checklist: Nothing yet
    id: empty
"""
REGISTERS = "contexts:\n  - {context: Snow, id: snow}\n"


@pytest.fixture
def page(site, whole, parsed):
    """The page of the playbook, as its elements."""
    files = {"playbooks/opening.yml": PLAYBOOK, "journeys/registers.yml": REGISTERS}
    return parsed(whole(site(files, "en")["playbooks/opening.html"]))


def named(page, name, tag=None):
    return [
        element
        for element in page.elements
        if name in element["attrs"] and element["tag"] == (tag or element["tag"])
    ]


def test_every_step_and_item_is_a_box_that_nothing_disables(page):
    boxes = named(page, "data-cx-tick", "input")

    assert [
        "step/late/look/call",
        "step/doors/lights",
        "item/before/drink",
        "item/before/samples",
    ] == [box["attrs"]["data-cx-tick"] for box in boxes]
    assert {"checkbox"} == {box["attrs"]["type"] for box in boxes}
    assert all("disabled" not in box["attrs"] for box in boxes)
    assert all("label" in box["in"] for box in boxes)


def test_a_label_holds_the_text_and_nothing_else_to_tap(page):
    labels = [
        element
        for element in page.elements
        if element["tag"] == "label" and "cx-tick__label" in element["attrs"].get("class", "")
    ]

    assert ["Call", "Lights", "Drinks", "Samples"] == [label["text"].strip() for label in labels]
    inside = {element["tag"] for element in page.elements if "label" in element["in"]}
    assert not {"a", "button", "details"} & inside


def test_a_checklist_is_a_form_with_a_legend_and_goes_nowhere(page):
    [form] = named(page, "data-cx-checklist", "form")

    assert "before" == form["attrs"]["data-cx-checklist"]
    assert form["attrs"]["data-cx-revision"]
    assert "dialog" == form["attrs"]["method"]
    assert ["Before the guest comes¶"] == [
        element["text"].strip() for element in page.elements if element["tag"] == "legend"
    ]


def test_what_needs_the_script_is_hidden_without_it(page):
    progress = [
        each
        for each in page.elements
        if each["attrs"].get("class") in ("cx-checklist__progress", "cx-checklist__count")
    ]
    tools = named(page, "data-cx-checklist-tools")
    buttons = [
        each["attrs"]["data-cx-do"]
        for each in named(page, "data-cx-do", "button")
        if "form" in each["in"]
    ]

    assert ["copy", "print", "clear"] == buttons
    assert len(progress) == 2
    assert all("hidden" in each["attrs"] for each in (*progress, *tools))


def test_rows_say_in_which_contexts_they_hold(page):
    rows = [row["text"].split()[0] for row in named(page, "data-cx-only-in", "li")]

    assert ["Samples"] == rows


def test_the_page_names_the_run_that_its_ticks_belong_to(page):
    assert ["opening"] == [each["attrs"]["data-cx-run"] for each in named(page, "data-cx-run")]


def test_what_a_reader_can_do_is_not_what_a_search_finds(page):
    silent = {"cx-checklist__tools", "cx-sign"}
    marked = {
        element["attrs"].get("class")
        for element in page.elements
        if "data-search-exclude" in element["attrs"]
    }
    assert silent <= marked
