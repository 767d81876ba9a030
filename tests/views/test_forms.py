"""Parts and facts in the form that suits them: tables, sentences, what is first."""

from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.shape import fields_of
from cxmap.views.about import facts
from cxmap.views.forms import BLOCKS, SUBJECTS
from cxmap.views.thing import things_view

FILES = {
    "journeys/registers.yml": """\
sources: [{source: Log, id: log}]
roles: [{role: Seller, id: seller}]
feedback:
  - {feedback: Too slow, kind: complaint, received: 2026-11-01, due: 2026-11-04,
     progress: waiting, response: We called}
metrics:
  - metric: In time
    unit: per cent
    target: 95
    readings:
      - {period: Spring, value: 58, n: 96, notes: 56 of 96, source: log}
      - {period: Summer, value: 64, n: 118, source: log, counts: [{answer: Late, n: 3}]}
  - metric: Two sources
    readings:
      - {period: Spring, value: 1, source: log}
      - {period: Summer, value: 2}
standards:
  - {standard: Quick, limit: 3 days, share: 92, stops: It is said, pauses: We ask, starts: We hear}
""",
    "journeys/visit.yml": """\
journey: Visit
stages:
  - stage: S
    touchpoints:
      - touchpoint: Till
        on_channels: [{channel: web, differs: No queue}]
""",
}


def thing(reader, name):
    entry = next(each for each in reader.catalog.all(Entry) if str(reader.title(each)) == name)
    return things_view(reader, entry).things[0]


def fact(view, key):
    return next(each for block in view.blocks for each in block.facts if each.key == key)


def test_feedback_says_first_how_far_it_is_and_then_what_was_done(reader_of):
    view = thing(reader_of(FILES), "Too slow")

    assert [
        ("head", ["progress", "due"]),
        ("told", ["response"]),
        ("rest", ["kind", "received"]),
    ] == [(block.form, [each.key for each in block.facts]) for block in view.blocks]


def test_the_clock_of_a_standard_stands_in_the_order_in_which_it_runs(reader_of):
    view = thing(reader_of(FILES), "Quick")

    assert [("head", ["limit", "share"]), ("told", ["starts", "pauses", "stops"])] == [
        (block.form, [each.key for each in block.facts]) for block in view.blocks
    ]
    assert "92 % of cases" == str(fact(view, "share").values[0])


def test_readings_stand_in_a_table_with_their_unit_and_notes_below_it(reader_of):
    view = thing(reader_of(FILES), "In time")
    table = fact(view, "readings").table

    assert "95 per cent" == str(fact(view, "target").values[0])
    assert ("Period", ("Value", "Sample size")) == (table.name, table.columns)
    assert [("Spring", ["58 per cent", "96"]), ("Summer", ["64 per cent", "118"])] == [
        (str(row.about.title), [str(value) for cell in row.cells for value in cell.values])
        for row in table.rows
    ]
    assert [("Spring", "56 of 96", 0), ("Summer", "None", 1)] == [
        (str(note.about.title), str(note.about.notes), len(note.facts)) for note in table.notes
    ]
    assert ["Log"] == [str(source) for source in table.sources]


def test_rows_with_different_sources_name_their_own(reader_of):
    table = fact(thing(reader_of(FILES), "Two sources"), "readings").table

    assert () == table.sources
    assert [("Spring", ["Log"])] == [
        (str(note.about.title), [str(source) for source in note.about.sources])
        for note in table.notes
    ]


def test_what_differs_on_a_channel_is_said_in_a_sentence(reader_of):
    reader = reader_of(FILES)
    till = reader.catalog.all(Touchpoint)[0]
    said = {each.key: [str(value) for value in each.values] for each in facts(reader, till)}

    assert ["Web site: No queue"] == said["on_channels"]


def test_only_fields_that_exist_have_a_place():
    for kind, blocks in BLOCKS.items():
        keys = [key for _, names in blocks for key in names.split()]
        assert set() == set(keys) - {shape.name for shape in fields_of(kind).values()}, kind
        assert len(keys) == len(set(keys)), kind
    for part, names in SUBJECTS.items():
        assert names <= {shape.name for shape in fields_of(part).values()}, part
