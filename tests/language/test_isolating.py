"""What is read from the left in Persian text is found whole, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.language.isolating import isolated_runs


def _isolated(text):
    return [run for run, is_isolated in isolated_runs(text) if is_isolated]


@pytest.mark.parametrize(
    "run",
    [
        "021-8888 1234",
        "۰۲۱-۸۸۸۸ ۱۲۳۴",
        "۰۹۱۲ ۳۴۵ ۶۷۸۹",
        "+98 912 345 6789",
        "(021) 8888 1234",
        "10-20",
        "۸:۳۰-۱۷:۰۰",
        "1405-08-30",
        "-3.5%",
        "≥ +50",
        "85%",
        "C#",
        "https://example.org/a/",
    ],
)
def test_what_is_joined_by_signs_is_isolated_whole(run):
    assert [run] == _isolated(f"این {run} است")
    assert [run] == _isolated(run)


@pytest.mark.parametrize(
    "text",
    [
        "۱۴۰۵/۰۸/۳۰",
        "10:30",
        "۸۵٪",
        "۱٬۲۵۰٬۰۰۰ تومان",
        "NPS +40",
        "کد A-12 و ISO-9001-2",
        "کالا-۱۲",
        "۳ - ۴",
        "گام 2 3",
        "سلام",
    ],
)
def test_what_is_drawn_rightly_by_itself_is_left_alone(text):
    assert [] == _isolated(f"این {text} است")


@given(st.text(alphabet="۰۱12-+–.,:/٪%() AbCس‌#~≥"))
def test_nothing_is_lost(text):
    assert text == "".join(run for run, _ in isolated_runs(text))
