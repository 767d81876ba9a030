"""What repeats the page is cut out of it, and comes back at its place."""

from markupsafe import Markup

from cxmap.pages.slots import silent_cut_out, silent_part, without_marks

OPEN, SHUT = "<!--cx-silent-->", "<!--/cx-silent-->"
BODY = Markup(f"<p>once</p>{OPEN}<b>one</b>\n{SHUT}<i>and</i>{OPEN}<b>two</b>{SHUT}")


def test_silent_parts_leave_a_slot_each_and_are_given_beside_the_body():
    body, parts = silent_cut_out(BODY)
    (one, first), (two, second) = parts

    assert ("<b>one</b>\n", "<b>two</b>") == (first, second)
    assert f'<p>once</p><div data-cx-slot="{one}"></div><i>and</i>' in body
    assert body.endswith(f'</i><div data-cx-slot="{two}"></div>')
    assert isinstance(body, Markup)


def test_what_is_said_twice_has_one_name_and_other_pages_know_it_by_the_same():
    _, parts = silent_cut_out(BODY + BODY)
    token, slot = silent_part(Markup("<b>two</b>"))

    assert 2 == len(parts)
    assert parts[1][0] == token
    assert f'<div data-cx-slot="{token}"></div>' == slot
    assert 16 == len(token)


def test_a_body_of_which_nothing_is_searched_keeps_its_parts_and_loses_the_marks():
    assert "<p>once</p><b>one</b>\n<i>and</i><b>two</b>" == without_marks(BODY)
    assert isinstance(without_marks(BODY), Markup)


def test_a_mark_that_an_author_wrote_is_a_text():
    typed = Markup("<p>{}</p>").format(f"{OPEN}x{SHUT}")

    assert (typed, ()) == silent_cut_out(typed)
    assert typed == without_marks(typed)
