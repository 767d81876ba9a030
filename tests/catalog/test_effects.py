"""What came of an improvement: figures before and after its last action, worked by hand.

Of 100 answers, 30 promoters and 20 detractors make +10, between -3.7 and 23.7; 35 and 20 make +15,
between 0.8 and 29.2; 60 and 10 make +50, between 36.9 and 63.1.
"""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.effects import effects_of, last_done
from cxmap.model.text import Text
from cxmap.model.voice import Improvement
from cxmap.reading.read import read
from tests.readings import files_of

VOICE = """\
datasets:
  - dataset: Survey
    id: survey
    file: rows.csv
    rows: answers
metrics:
  - metric: Would tell others
    id: tell
    formula: nps
    dataset: survey
    direction: {direction}
improvements:
  - opportunity: A room that is ready
    id: room
    metrics: tell
    actions:
      - {{action: Names, id: names, done: 2026-01-10}}
      - {{action: Keys, id: keys, {done}}}
"""


def answers(month, counts, last):
    """Give 100 answers, from the first day of a month to the last that is asked for."""
    promoters, detractors = counts
    scores = [9] * promoters + [7] * (100 - promoters - detractors) + [3] * detractors
    days = [*range(1, last), *[last] * (101 - last)]
    return [f"2026-{month:02d}-{day:02d},{score}" for day, score in zip(days, scores, strict=True)]


BEFORE, SAME, BETTER = (30, 20), (35, 20), (60, 10)


def effect(*months, direction="higher", done="done: 2026-02-10", last=28):
    ends = [28] * (len(months) - 1) + [last]
    rows = [
        row
        for (month, counts), end in zip(months, ends, strict=True)
        for row in answers(month, counts, end)
    ]
    files = {
        "journeys/project.yml": "project: P\nlanguages: en\ncalendar: gregorian\n",
        "journeys/voice.yml": VOICE.format(direction=direction, done=done),
        "journeys/rows.csv": "\n".join(["date,score", *rows]) + "\n",
    }
    catalog = catalog_of(read(files_of(files)))
    (improvement,) = catalog.all(Improvement)
    (found,) = effects_of(catalog, improvement)
    return found


def values(found):
    return [each and round(each.value) for each in (found.before, found.after)]


@pytest.mark.parametrize(
    ("after", "direction", "change"),
    [
        (BETTER, "higher", "better"),
        (BETTER, "lower", "worse"),
        (SAME, "higher", "unclear"),
    ],
)
def test_only_intervals_that_lie_apart_are_a_change(after, direction, change):
    found = effect((1, BEFORE), (3, after), direction=direction)
    assert change == found.change


def test_the_month_in_which_it_was_done_is_neither_before_nor_after():
    found = effect((1, BEFORE), (2, (0, 100)), (3, BETTER))
    assert [10, 50] == values(found)


def test_the_last_figure_before_and_the_first_after_count():
    found = effect((1, BEFORE), (2, BETTER), (4, SAME), (5, BETTER), done="done: 2026-03-31")
    assert [50, 15] == values(found)


def test_the_last_of_the_actions_counts():
    found = effect((1, BEFORE), (3, BETTER), done="due: 2026-06-01")
    assert (2026, 1, 10) == found.done.timetuple()[:3]
    assert [None, 50] == values(found)
    assert "unmeasured" == found.change


def test_what_nobody_has_measured_since_is_missing_and_not_zero():
    found = effect((1, BEFORE), done="done: 2026-02-10")
    assert [10, None] == values(found)
    assert "unmeasured" == found.change


def test_a_month_that_is_not_over_in_the_file_does_not_count_yet():
    assert [10, None] == values(effect((1, BEFORE), (3, BETTER), last=10))


def test_figures_without_an_interval_tell_of_no_change():
    files = {
        "journeys/project.yml": "project: P\nlanguages: en\ncalendar: gregorian\n",
        "journeys/voice.yml": """\
metrics:
  - metric: Queue
    id: queue
    readings:
      - {period: Spring, starts: 2026-01-01, ends: 2026-03-31, value: 9, n: 20}
      - {period: Men, starts: 2026-07-01, ends: 2026-09-30, value: 1, n: 9, segment: Men}
      - {period: Autumn, starts: 2026-10-01, ends: 2026-12-31, value: 4, n: 25}
improvements:
  - opportunity: No queue
    metrics: queue
    actions: {action: A third room, done: 2026-05-05}
""",
    }
    catalog = catalog_of(read(files_of(files)))
    found = effects_of(catalog, *catalog.all(Improvement))[0]

    assert [9, 4] == values(found)
    assert "untold" == found.change


def test_nothing_is_done_as_long_as_no_action_has_its_day():
    assert last_done(Improvement(opportunity=Text(own="A room"))) is None
