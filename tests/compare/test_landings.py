"""Days on which a project changed, and when each of its files did."""

from datetime import date

from cxmap.compare.landings import Landing, Landings, LastEdit, last_edits, steps

DAY = {number: date(2026, 11, number) for number in range(1, 10)}


def landing(address, day, **authors):
    return Landing(address=address, day=DAY[day], authors=authors)


HISTORY = Landings(
    each=(
        landing("a", 1, visit=("Ann",)),
        landing("b", 3, visit=("Ben",), sales=("Ben",)),
        landing("c", 3, visit=("Ann",)),
        landing("d", 5, sales=("Ann", "Ben")),
    ),
    before="z",
)


def told(landings, since=1):
    return [(step.day.day, step.before, step.after) for step in steps(landings, since=DAY[since])]


def test_a_day_leads_from_the_evening_before_it_to_its_own():
    assert told(HISTORY) == [(1, "z", "a"), (3, "a", "c"), (5, "c", "d")]


def test_a_day_knows_everybody_who_edited_each_file():
    [_, third, _] = steps(HISTORY, since=DAY[1])
    assert third.authors == {"visit": ("Ben", "Ann"), "sales": ("Ben",)}


def test_days_before_the_first_one_wanted_still_say_what_was_before():
    assert told(HISTORY, since=4) == [(5, "c", "d")]


def test_with_its_first_state_a_project_begins_and_nothing_is_new_in_it():
    assert told(Landings(each=HISTORY.each)) == [(3, "a", "c"), (5, "c", "d")]
    assert told(Landings(each=HISTORY.each[:1])) == []


def test_what_came_after_the_first_state_on_the_same_day_is_new():
    [day] = steps(Landings(each=HISTORY.each[1:3]), since=DAY[1])
    assert (day.day, day.before, day.after) == (DAY[3], "b", "c")
    assert day.authors == {"visit": ("Ann",)}


def test_a_repository_that_is_older_than_its_project_makes_nothing_in_it_new():
    older = landing("o", 3)
    assert told(Landings(each=(older, *HISTORY.each[1:3]))) == [(3, "b", "c")]
    assert told(Landings(each=(landing("o", 1), *HISTORY.each[1:2]))) == []
    assert told(Landings(each=(older,))) == []


def test_a_file_changed_last_on_the_last_day_that_names_it():
    assert last_edits(HISTORY) == {
        "visit": LastEdit(day=DAY[3], authors=("Ann",)),
        "sales": LastEdit(day=DAY[5], authors=("Ann", "Ben")),
    }


def test_where_history_is_cut_nobody_knows_of_what_its_first_state_holds():
    cut = Landings(each=(landing("a", 1, old=("Ann",)), landing("b", 3, sales=("Ben",))))
    assert set(last_edits(cut)) == {"old", "sales"}
    assert set(last_edits(Landings(each=cut.each, is_cut=True))) == {"sales"}


def test_a_file_that_was_moved_has_changed_when_it_was_edited_last():
    history = Landings(
        each=(
            landing("a", 1, old=("Ann",)),
            Landing(
                address="b",
                day=DAY[3],
                authors={"old": ("Ben",), "new": ("Ben",)},
                moved=(("old", "new"),),
            ),
        ),
        before="z",
    )
    assert last_edits(history) == {"new": LastEdit(day=DAY[1], authors=("Ann",))}


def test_a_file_that_came_from_outside_the_project_is_new_on_that_day():
    came = Landing(
        address="b", day=DAY[3], authors={"new": ("Ben",)}, moved=(("drafts/new", "new"),)
    )
    history = Landings(each=(landing("a", 1, old=("Ann",)), came))
    assert last_edits(history)["new"] == LastEdit(day=DAY[3], authors=("Ben",))
