"""Whatever stands in a sheet, an import comes to an end, loses nothing and makes no error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxmap.foundation.problems import Severity
from cxmap.language.folding import tidied
from cxmap.outputs.sheets.columns import COLUMNS
from tests.imports.sheets import checked, read, workbook

TEXTS = (
    *("", "", "", "فروش", "Sales, Marketing", "بله", "no", "۳", "+5", "happy", "😡", "1405/13/45"),
    *("۱۴۰۵/۸/۱", "5 minutes", "7 days after nowhere", "a\nb\n- c", "=1+1", "- x: y", "{{x}}"),
    *(
        "09123456789",
        "x" * 300,
        "con",
        "index",
        "id",
        "#",
        "'",
        '"',
        "👩‍👩‍👧",
        "\u200c",
        "…",
        "A/B",
    ),
    *("Touchpoint", "مرحله", "http://x.example", "[a](b)", "0", "-", "*", "a: b", "ي ك", "ZZZ9"),
)
HEADS = st.sampled_from([each.head(lang) for each in COLUMNS for lang in ("fa", "en")])
CELL = st.sampled_from(TEXTS) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12
)


@st.composite
def sheets(draw):
    """A sheet with a head somewhere, rows below it, and some cells merged."""
    heads = draw(st.lists(HEADS, min_size=2, max_size=8))
    width = len(heads) + draw(st.integers(0, 2))
    row = st.lists(CELL, min_size=width, max_size=width)
    above = draw(st.lists(row, max_size=2))
    below = draw(st.lists(row, min_size=1, max_size=6))
    height = len(above) + 1 + len(below)
    merged = []
    if draw(st.booleans()):
        top = draw(st.integers(1, height))
        left = draw(st.integers(1, width))
        bottom = draw(st.integers(top, height))
        right = draw(st.integers(left, width))
        letters = "ABCDEFGHIJKLMN"
        if (top, left) != (bottom, right):
            merged = [f"{letters[left - 1]}{top}:{letters[right - 1]}{bottom}"]
    return [*above, ["نقطه تماس", *heads[1:]], *below], merged


@pytest.mark.long
@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(sheets())
def test_no_sheet_makes_an_error(sheet):
    rows, merged = sheet
    found = read(workbook(("Map", rows, merged)))
    problems = checked(found).problems if found.files else ()

    assert [] == [each for each in problems if each.severity is Severity.ERROR]
    for remark in found.remarks:
        assert remark.line("fa")
        assert remark.line("en")


@pytest.mark.long
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from([each for each in TEXTS if each.strip()]), min_size=3, max_size=3))
def test_every_text_of_a_row_is_in_the_draft_or_in_the_report(texts):
    heads = ["touchpoint", "owner", "our own column"]
    found = read(workbook(("Map", [heads, ["A touchpoint", *texts[:2]]], [])))
    written = "\n".join(each.data.decode() for each in found.files.values())
    told = "\n".join(each.text for each in found.remarks)
    plain = [part for part in tidied(texts[1]).split() if part.isalpha()]

    assert all(part in written or part in told for part in plain)
