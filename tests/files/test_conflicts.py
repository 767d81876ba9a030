"""What git leaves is found with both its versions, or as what is left of them."""

from cxmap.files.conflicts import left_by_git

BOTH = """\
<<<<<<< HEAD
owner: sales
||||||| 3f5e1c2
owner: finance
=======
owner: administration
>>>>>>> lobby
"""


def _said(text):
    found = left_by_git("a.yml", text)
    return [(each.id, each.span.line, dict(each.arguments)) for each in found]


def test_it_is_known_where_both_versions_end_and_where_they_are_from():
    arguments = {"last": 8, "first": "HEAD", "second": "lobby"}
    assert [("merge_conflict", 2, arguments)] == _said("journey: a\n" + BOTH)


def test_of_two_places_each_is_said():
    assert [1, 8] == [line for _, line, _ in _said(BOTH + BOTH)]


def test_a_mark_alone_is_what_is_left():
    assert [("merge_mark", 1, {})] == _said("<<<<<<< HEAD\nowner: sales\n")
    assert [("merge_mark", 1, {})] == _said("<<<<<<<\nowner: sales\n=======\n")


def test_a_line_of_other_signs_is_no_mark():
    assert [] == _said("a: >-\n  <<<<<<< b\n<<<<<<<<\n")
