"""Personal data stands whole in no report, whatever the finding is about."""

import re

import pytest

from cxmap.publication.fixes import fixes_of
from cxmap.reports.findings import report_of
from cxmap.reports.formats.registry import format_named, format_names
from cxmap.rules.judgement.baseline import baseline_text
from tests.readings import BASE, files_of, judged, texts_of

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
TO_BE_MENDED = """\
departments:
  - department: انبار
    id: store
    notse: کارت 6037991111111112
    description: تلفن: ۰۹۱۲۳۴۵۶۷۸۹
"""
WHOLE = re.compile("9123456789|6037991111111112|0012345679|0170 0000")


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("name", format_names())
def test_no_format_shows_it_whole(name, language):
    more = {"journeys/example.yml": WRITTEN, "journeys/store.yml": TO_BE_MENDED}
    texts = texts_of(BASE) | more
    checked = judged(texts)
    assert {"CX410", "CX411", "CX201"} <= {problem.code for problem in checked.problems}
    files = {file.path: file for file in files_of(texts)}
    fixes = fixes_of(checked.problems, checked, files)
    assert {"syntax_colon", "unknown_key"} <= {each.id for each in fixes}
    found = report_of(checked, language, texts=texts, fixes=fixes)
    said = format_named(name)(found) + baseline_text(checked)
    latin = said.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789"))
    assert None is WHOLE.search(latin)
