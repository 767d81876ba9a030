"""Behind a value that nobody has translated stands in which language it is."""

import re

import pytest

from cxmap.pages.templating import _environment
from cxmap.views.changed import ChangeLine
from cxmap.views.phrases import Phrase

THEIRS = Phrase(text="delivry", language="en", is_foreign=True)
TOO = Phrase(text="delivery", language="en", is_foreign=True)
OURS = Phrase(text="انبار", language="fa")


def said(before, after):
    """Give what a change of one field says on a Persian page, without its markup."""
    template = _environment().get_template("changed.html.jinja")
    macros = vars(template.make_module({"t": {"said_in.en": "به انگلیسی"}.get, "language": "fa"}))
    line = ChangeLine(
        sort="changed",
        says="",
        label="صاحب",
        before=before,
        after=after,
        words=None,
        place="",
        is_material=True,
    )
    return " ".join(re.sub("<[^>]*>", "", macros["value"](line)).split())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (THEIRS, OURS, "delivry (به انگلیسی) انبار"),
        (OURS, THEIRS, "انبار delivry (به انگلیسی)"),
        (THEIRS, TOO, "delivry delivery (به انگلیسی)"),
        (THEIRS, None, "delivry (به انگلیسی)"),
        (OURS, None, "انبار"),
    ],
)
def test_the_language_is_said_of_the_value_that_is_in_it(before, after, expected):
    assert expected == said(before, after)
