"""The ways of a journey: what is declared, what the order tells, and what may be left out."""

from cxmap.catalog.branches import has_branches, stops_of
from tests.diagrams.journeys import written


def stage(*touchpoints, name="s", also=""):
    lines = "".join(f"      - {{touchpoint: {each}}}\n" for each in touchpoints)
    return f"  - stage: {name}\n    id: {name}\n{also}    touchpoints:\n{lines}"


def journey(*stages):
    return written("journey: J\nstages:\n" + "".join(stages), "en")


def ways(*stages):
    """The stops of a journey, each with its ways."""
    reader, found = journey(*stages)
    return [said_of(each) for each in stops_of(reader.catalog, found)]


def said_of(stop):
    return [
        " ".join(
            filter(
                None,
                (
                    f"{branch.condition.own}:" if branch.condition else "",
                    "past" if branch.is_past else "",
                    "back" if branch.is_loop else "",
                    "end" if branch.ends else "+".join(map(str, branch.to)) or "outside",
                ),
            )
        )
        for branch in stop.branches
    ]


def test_without_a_word_the_order_leads_on_and_the_last_is_the_end():
    assert [["1"], ["2"], ["end"]] == ways(stage("a, id: a", "b, id: b", "c, id: c"))


def test_declared_ways_take_the_place_of_the_order():
    assert [["1", "gift: 2"], ["2"], ["late: back 0", "end"]] == ways(
        stage(
            "a, id: a, next: [b, {to: c, if: gift}]",
            "b, id: b",
            "c, id: c, next: [{to: a, if: late}]",
        )
    )


def test_a_way_back_under_a_condition_only_leaves_the_way_on_as_it_is():
    assert [["1"], ["again: back 0", "2"], ["end"]] == ways(
        stage("a, id: a", "b, id: b, next: [{to: a, if: again}]", "c, id: c")
    )


def test_one_way_on_under_a_condition_leaves_the_order_to_all_others():
    following = stage("b, id: b", "c, id: c", name="t")

    for ways_on, said in (
        ("{to: c, if: so}", ["so: 2", "1"]),
        ("{to: c, if: so}, {to: a, if: again}", ["so: 2", "again: back 0", "1"]),
        ("{to: b, if: so}", ["so: 1"]),
        ("{to: c, if: so}, {to: b, if: not}", ["so: 2", "not: 1"]),
        ("{to: b, if: so}, {to: a, if: again}", ["so: 1", "again: back 0"]),
        ("{to: c, if: so}, a", ["so: 2", "back 0"]),
    ):
        assert said == ways(stage(f"a, id: a, next: [{ways_on}]"), following)[0]


def test_what_happens_at_the_same_time_is_left_together():
    assert [["1", "2"], ["3"], ["3"], ["end"]] == ways(
        stage("a, id: a", "b, id: b", "c, id: c, together_with: b", "d, id: d")
    )


def test_what_may_be_left_out_has_a_way_past_it():
    assert [["1", "past 2"], ["2"], ["wet: 3", "past end"], ["end"]] == ways(
        stage("a, id: a", "b, id: b, need: optional", "c, id: c", "d, id: d, if: wet")
    )
    assert [["hungry: 1", "past 2"], ["2"], ["end"]] == ways(
        stage("a, id: a"),
        stage("b, id: b", name="t", also="    if: hungry\n"),
        stage("c, id: c", name="u"),
    )


def test_an_optional_touchpoint_that_declared_ways_pass_is_reached_from_the_one_before():
    assert [["1", "2"], ["2"], ["end"]] == ways(
        stage("a, id: a, next: [c]", "b, id: b, need: optional", "c, id: c")
    )


def test_alternatives_are_chosen_among_and_meet_again():
    assert [["1"], ["2", "rich: 3"], ["4"], ["4"], ["end"]] == ways(
        stage("a, id: a", "b, id: b, one_of: pay", "c, id: c, one_of: pay, if: rich", "d, id: d")
    )


def test_who_names_more_than_one_alternative_has_chosen():
    assert [["1", "cash: 2"], ["3"], ["3"], ["end"]] == ways(
        stage(
            "a, id: a, next: [b, {to: c, if: cash}]",
            "b, id: b, one_of: pay",
            "c, id: c, one_of: pay",
            "d, id: d",
        )
    )


def test_what_happens_at_the_same_time_is_reached_by_the_same_way():
    assert [["so: 1+2"], ["3"], ["3"], ["end"]] == ways(
        stage(
            "a, id: a, next: [{to: b, if: so}]",
            "b, id: b, together_with: c, next: [d]",
            "c, id: c",
            "d, id: d",
        )
    )


def test_beside_an_alternative_is_who_chooses_that_and_others_come_there_after_theirs():
    begin, pay = "a, id: a", "e, id: e"
    choice = ("b, id: b, one_of: how", "c, id: c, one_of: how")
    beside_first, beside_last = (
        ways(stage(begin, *choice, f"d, id: d, together_with: {which}", pay)) for which in "bc"
    )

    assert [["1"], ["2+4", "3"], ["5"], ["4"], ["5"], ["end"]] == beside_first
    assert [["1"], ["2", "3+4"], ["4"], ["5"], ["5"], ["end"]] == beside_last


def test_where_a_journey_ends_nothing_leads_on():
    assert [["yes: 2", "end"], ["2"], ["end"]] == ways(
        stage("a, id: a, ends: Gone, next: [{to: c, if: yes}]", "b, id: b", "c, id: c")
    )


def test_one_touchpoint_after_the_other_has_no_branches():
    plain, branched = (
        journey(stage("a, id: a", f"b, id: b{also}", "c, id: c"))
        for also in ("", ", need: optional")
    )

    assert not has_branches(plain[0].catalog, plain[1])
    assert has_branches(branched[0].catalog, branched[1])
