"""Personal data stands whole in no report, whatever the finding is about."""

import re

import pytest

from cxmap.reports.findings import report_of
from cxmap.reports.formats.registry import format_named, format_names
from cxmap.rules.judgement.baseline import baseline_text
from tests.readings import BASE, judged, texts_of

WRITTEN = """\
open_questions:
  - question: چرا به ۰۹۱۲۳۴۵۶۷۸۹ زنگ نزدیم؟
    owner: کسی با کارت 6037991111111112
    ids: کد ملی ۰۰۱۲۳۴۵۶۷۹
    notes: >-
      کد ملی مشتری
      0012345679
    answer: IR76 0170 0000 0000 0000 0000 01
"""
WHOLE = re.compile("9123456789|6037991111111112|0012345679|0170 0000")


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("name", format_names())
def test_no_format_shows_it_whole(name, language):
    texts = texts_of(BASE) | {"journeys/example.yml": WRITTEN}
    checked = judged(texts)
    assert {"CX410", "CX411", "CX201"} <= {problem.code for problem in checked.problems}
    found = report_of(checked, language, texts=texts)
    said = format_named(name)(found) + baseline_text(checked)
    latin = said.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789"))
    assert None is WHOLE.search(latin)
