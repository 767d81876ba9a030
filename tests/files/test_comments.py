from cxmap.files.comments import comments
from cxmap.files.yaml_nodes import document

TEXT = """\
# سرآغاز
a: x # پس از متن
b: "# در گیومه" # بیرون
c: x#y
d: |  # سر متن
  # درون متن

e:
  # پیش از فهرست
  - '# یک'
"""


def test_comments_are_found_and_texts_are_left_alone():
    found = comments(document("a.yml", TEXT.encode()))
    expected = [
        ("سرآغاز", 1, 1),
        ("پس از متن", 2, 6),
        ("بیرون", 3, 17),
        ("سر متن", 5, 7),
        ("پیش از فهرست", 9, 3),
    ]
    assert expected == [(c.text, c.span.line, c.span.column) for c in found]


def test_a_comment_after_a_block_text_belongs_to_nobody():
    text = "a: |\n  x\n# بعد\nb: 1\n"
    assert ["بعد"] == [c.text for c in comments(document("a.yml", text.encode()))]


def test_a_file_that_cannot_be_read_has_no_comments():
    assert () == comments(document("a.yml", b"a: [ # x\n"))
