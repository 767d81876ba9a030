"""What customers expect, what they got, and whether we would have known."""

import pytest

from cxmap.model.journey import Expectation
from cxmap.views.expectation import expectation_view, verdict_counts, worst_verdict


def reader_with(reader_of, expectations, language="en"):
    return reader_of(
        "journey: Visit\nstages: [{stage: Lobby, touchpoints: "
        f"[{{touchpoint: Entry, expectations: [{expectations}]}}]}}]",
        language,
    )


@pytest.mark.parametrize(
    ("verdict", "assumed", "disagrees"),
    [
        ("missed", "met", True),
        ("exceeded", "met", True),
        ("met", "met", False),
        ("unknown", "met", False),
        ("met", "unknown", False),
    ],
)
def test_we_disagree_only_where_the_customer_has_spoken_and_we_thought_otherwise(
    reader_of, verdict, assumed, disagrees
):
    reader = reader_with(
        reader_of, f"{{expects: Drink, verdict: {verdict}, we_assumed: {assumed}}}"
    )
    shown = expectation_view(reader, reader.catalog.all(Expectation)[0])

    assert disagrees is shown.disagrees


@pytest.mark.parametrize(
    ("verdict", "assumed", "said"),
    [
        ("missed", "met", "We thought it was met"),
        ("unknown", "missed", "We thought it was missed"),
        ("unknown", "unknown", None),
        ("met", "met", None),
    ],
)
def test_what_we_assumed_is_said_only_where_it_tells_something(reader_of, verdict, assumed, said):
    reader = reader_with(
        reader_of, f"{{expects: Drink, verdict: {verdict}, we_assumed: {assumed}}}"
    )
    shown = expectation_view(reader, reader.catalog.all(Expectation)[0])

    assert said == (shown.assumed.word if shown.assumed else None)


def test_verdicts_are_counted_worst_first_and_have_numbers_where_one_of_them_does(reader_of):
    reader = reader_with(
        reader_of,
        "{expects: A, verdict: met}, {expects: B, verdict: missed}, {expects: C, verdict: met}, D",
        "fa",
    )
    counts = verdict_counts(reader, reader.catalog.all(Expectation))

    assert [("missed", "۱"), ("unknown", "۱"), ("met", "۲")] == [
        (each.verdict.name, each.count.text if each.count else None) for each in counts
    ]
    assert [None, None, "۲"] == [each.alone.count and each.alone.count.text for each in counts]


def test_verdicts_that_are_there_once_need_no_numbers(reader_of):
    reader = reader_with(
        reader_of, "{expects: A, verdict: met}, {expects: B, verdict: missed}", "en"
    )
    expectations = reader.catalog.all(Expectation)

    assert [None, None] == [each.count for each in verdict_counts(reader, expectations)]
    worst = worst_verdict(reader, expectations)
    assert worst is not None
    assert worst.verdict.name == "missed"


def test_a_context_leads_to_its_explanation_at_the_foot_of_the_page(reader_of):
    reader = reader_of(
        {
            "journeys/registers.yml": "contexts: [{context: In snow, id: snow}]",
            "journeys/visit.yml": "journey: Visit\nstages: [{stage: S, touchpoints: "
            "[{touchpoint: T, expectations: [{expects: Tea, only_in: snow}]}]}]",
        },
        page="journeys/visit.html",
    )
    shown = expectation_view(reader, reader.catalog.all(Expectation)[0])

    assert ["#context_snow"] == [pointer.href for pointer in shown.circumstances.only_in]


def test_a_verdict_is_small_behind_a_number_and_large_by_itself(reader_of):
    reader = reader_with(
        reader_of, "{expects: A, verdict: missed}, {expects: B, verdict: missed}, {expects: C}"
    )
    both = verdict_counts(reader, reader.catalog.all(Expectation))
    one = verdict_counts(reader, reader.catalog.all(Expectation)[:1])

    assert ["2 missed", "1 not known"] == [f"{each.count} {each.verdict}" for each in both]
    assert ["Missed"] == [str(each.verdict) for each in one]
    assert "Not known" == str(both[1].alone.verdict)
