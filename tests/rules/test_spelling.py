"""Half-spaces that join nothing are mended where they stand, and the file says the same besides."""

from cxmap.publication.mending import mended
from tests.readings import BASE, files_of, texts_of

_WRITTEN = """\
# در توضیح می\u200c\u200cماند
open_questions:
  - question: چرا درخواست\u200c مشتری و درخواست\u200c دیگر گم شد؟
    id: refund
    answer:
      fa: |-
        می\u200c\u200cدانیم\u200c که
        مشتری منتظر است.
"""


def test_every_half_space_that_joins_nothing_goes_and_remarks_stay():
    files = files_of(texts_of(BASE) | {"journeys/questions.yml": _WRITTEN})
    after = mended(files)

    assert """\
# در توضیح می\u200c\u200cماند
open_questions:
  - question: چرا درخواست مشتری و درخواست دیگر گم شد؟
    id: refund
    answer:
      fa: |-
        می\u200cدانیم که
        مشتری منتظر است.
""" == after.files["journeys/questions.yml"].data.decode()
    assert "CX406" not in {each.code for each in after.left.problems}
