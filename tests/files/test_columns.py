"""A line in the wrong column is told which line above to compare, and how far down it goes on."""

from cxmap.files.yaml_nodes import document

FLAT = """\
options:
  - do: a
    id: a
    steps:
      - b
  - do: c
  id: c
  tier: 2
  decides: d
  steps:
  - e
  - otherwise: f
"""


def _arguments(text):
    (problem,) = document("playbooks/a.yml", text.encode()).problems
    found = dict(problem.arguments)
    return {key: found[key] for key in found if key != "sign"}


def test_a_block_that_lost_its_columns_is_said_once_with_its_end():
    assert {"column": 3, "above": 6, "begins": 5, "down_to": 11} == _arguments(FLAT)


def test_a_line_alone_is_compared_with_the_nearest_column_above():
    shallow = FLAT.replace("  - do: c\n  id: c", "  - do: c\n   id: c").split("  tier")[0]
    assert {"column": 4, "above": 6, "begins": 5} == _arguments(shallow)
