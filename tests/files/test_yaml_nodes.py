import pytest

from cxmap.files.yaml_nodes import document


def problems(text):
    data = text if isinstance(text, bytes) else text.encode()
    found = document("a.yml", data).problems
    return [(p.span.line, p.span.column, p.code, p.id) for p in found]


def root_of(text):
    return document("a.yml", text.encode()).root


REFUSED = {
    "an alias": ("a: &x 1\nb: *x\n", [(1, 4, "CX003", "alias"), (2, 4, "CX003", "alias")]),
    "a merge": ("a:\n  <<: *x\n", [(2, 7, "CX003", "alias")]),
    "a text that begins like an alias": ("a: *VIP مشتری\n", [(1, 4, "CX003", "alias")]),
    "brackets without end": ("a: " + "[" * 100_000, [(1, 67, "CX004", "too_deep")]),
    "nesting by indentation": (
        "".join(f"{' ' * n}a:\n" for n in range(300)),
        [(65, 65, "CX004", "too_deep")],
    ),
    "more than a megabyte": (b"a: " + b"x" * 1024 * 1024, [(1, 1, "CX005", "too_large")]),
    "a key written twice": ("a: 1\nب:\n  a: 1\n  a: 2\n", [(4, 3, "CX006", "duplicate_key")]),
    "a tag": ("a: !!python/object/apply:os.system [x]\n", [(1, 4, "CX007", "tag")]),
    "an include": ("a: !include ../../etc/passwd\n", [(1, 4, "CX007", "tag")]),
    "a Persian exclamation": ("a: !مهم\n", [(1, 4, "CX007", "tag")]),
    "an exclamation mark alone": ("a: ! مهم\n", [(1, 4, "CX007", "tag")]),
    "a directive": ("%YAML 1.1\n---\na: 1\n", [(1, 1, "CX007", "directive")]),
    "an unknown directive": ("%X y\n---\na: 1\n", [(1, 1, "CX007", "directive")]),
    "NUL": ("a: سلام\x00\n", [(1, 8, "CX008", "forbidden_character")]),
    "a bell": ("a: 1\nb: x\x07\n", [(2, 5, "CX008", "forbidden_character")]),
    "an escaped bell": ('a: "x\\a"\n', [(1, 4, "CX008", "forbidden_character")]),
    "a line separator": ("a: یک\u2028b: 2\n", [(1, 6, "CX008", "forbidden_character")]),
    "a next line control": ("a: x\u0085b: 2\n", [(1, 5, "CX008", "forbidden_character")]),
    "a byte order mark inside": ("a: x\ufeff\n", [(1, 5, "CX008", "forbidden_character")]),
    "a bidi override": ("a: 1\nb: کد\u202eABC\n", [(2, 6, "CX401", "bidi_control")]),
    "an escaped bidi override": ('a: "\\u202E"\n', [(1, 4, "CX401", "bidi_control")]),
    "an escaped lone surrogate": ('a: "\\ud800"\n', [(1, 7, "CX002", "syntax_escape")]),
    "a second document": ("a: 1\n---\nb: 2\n", [(2, 1, "CX010", "several_documents")]),
    "text after the end": ("a: 1\n...\nb\n", [(3, 1, "CX010", "several_documents")]),
    "a list": ("- a\n- b\n", [(1, 1, "CX011", "not_a_mapping")]),
    "a plain text": ("سلام\n", [(1, 1, "CX011", "not_a_mapping")]),
    "a list as a key": ("? [a]\n: b\n", [(1, 3, "CX012", "key_is_no_text")]),
    "nothing as a key": ("~: b\n", [(1, 1, "CX012", "key_is_no_text")]),
    "an empty file": ("", [(1, 1, "CX009", "empty_file")]),
    "only remarks": ("# بعداً\n\n", [(1, 1, "CX009", "empty_file")]),
    "UTF-16": ("a: سلام\n".encode("utf-16"), [(1, 1, "CX001", "not_utf8")]),
    "bytes that are no UTF-8": (
        "a: 1\nنام: ".encode() + b"\xe3\n",
        [(2, 6, "CX001", "not_utf8")],
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_hide_or_change_meaning_is_refused_at_its_place(name):
    text, expected = REFUSED[name]
    assert expected == problems(text)


BROKEN = {
    "a colon in a text": ("a: 1\ntext: پاسخ: در دو روز\n", (2, 11, "syntax_colon")),
    "a colon in a list item": ("a:\n  - x: y: z\n", (2, 9, "syntax_colon")),
    "a colon in a text of two lines": ("a: پاسخ\n  در دو روز: آری\n", (2, 12, "syntax_colon")),
    "a key that is indented too far": ("journey: x\n  owner: y\n", (2, 3, "syntax_indent")),
    "a key of an item indented too far": (
        "a:\n  - stage: x\n      id: y\n",
        (3, 7, "syntax_indent"),
    ),
    "a key that is not indented enough": ("a:\n  - b: x\n   id: y\n", (3, 4, "syntax_indent")),
    "an item that is not indented enough": ("a:\n  - x\n - y\n", (3, 2, "syntax_indent")),
    "a list below the wrong key": ("a: 1\n- x\n", (2, 1, "syntax_indent")),
    "a tab": ("a:\n\tb: 1\n", (2, 1, "syntax_tab")),
    "a tab after a line with spaces": ("a:\n  b: 1\n\tc: 2\n", (3, 1, "syntax_tab")),
    "a tab in a text of several lines": ("a: |\n\tx\n", (2, 1, "syntax_tab")),
    "a quotation mark without end": ('a: 1\nb: "x\nc: y\n', (2, 4, "syntax_quote")),
    "an apostrophe without end": ("b: 'x\nc: y\n", (1, 4, "syntax_quote")),
    "a quotation mark that the next one seems to close": (
        'a: 1\nb: "x\nc: y\nd: "z"\n',
        (2, 4, "syntax_quote"),
    ),
    "a quotation mark in an item that the next one seems to close": (
        'a:\n  - b: "x\n    c: "@z"\n',
        (2, 8, "syntax_quote"),
    ),
    "a text in two lines that goes on": ('a: "x\n  b: y" z\n', (2, 9, "syntax_after")),
    "an apostrophe inside its own kind": ("a: 'it's'\n", (1, 8, "syntax_after")),
    "text after a quoted word": ('a: "بله" و بعد\n', (1, 10, "syntax_after")),
    "text after a bracket": ("a: [فوری] تماس\nb: 1\n", (1, 11, "syntax_after")),
    "text after a brace": ("a:\n  - {نام} عزیز\n", (2, 11, "syntax_after")),
    "a path of Windows": ('a: "D:\\کتاب"\n', (1, 7, "syntax_escape")),
    "an at sign": ("a: @x\n", (1, 4, "syntax_start")),
    "a per cent sign": ("a: %20\n", (1, 4, "syntax_start")),
    "a backquote": ("a:\n  - `x`\n", (2, 5, "syntax_start")),
    "a comma": ("a: , x\n", (1, 4, "syntax_start")),
    "a closing bracket": ("a: ] x\n", (1, 4, "syntax_start")),
    "Markdown stars": ("a: **مهم**\n", (1, 4, "syntax_start")),
    "more than": ("a: > 30 minutes\n", (1, 4, "syntax_start")),
    "a pipe": ("a: | x\n", (1, 4, "syntax_start")),
    "a question mark": ("a: ? x\n", (1, 4, "syntax_start")),
    "a list behind a key": ("a: - x\n", (1, 4, "syntax_start")),
    "a bracket without end": ("a: 1\nb: [x, y\nc: z\n", (2, 4, "syntax_flow")),
    "a brace without end": ("b: {x: y\nc: z\n", (1, 4, "syntax_flow")),
    "brackets that do not match": ("b: [x, y}\n", (1, 4, "syntax_flow")),
    "a line without a colon": ("a: 1\nowner sales\nb: 2\n", (2, 1, "syntax_key")),
    "a colon without a space": ("a: 1\nowner:sales\n", (2, 6, "syntax_colon_space")),
    "a hyphen without a space": ("a:\n  - x\n  -y\n", (3, 3, "syntax_dash")),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_yaml_is_told_apart_by_what_its_author_did(name):
    text, (line, column, expected) = BROKEN[name]
    assert [(line, column, "CX002", expected)] == problems(text)


def test_a_scalar_stays_the_text_that_was_typed():
    texts = ["no", "yes", "on", "12:30", "1.10", "007", "0777", "1_000", "0b101", "1e3", "true"]
    texts += ["2026-02-30", "۵", ".inf", "9" * 5000]
    written = "".join(f"k{number}: {text}\n" for number, text in enumerate(texts))
    assert texts == list(root_of(written).values())


def test_keys_stay_the_texts_that_were_typed():
    written = "no: 1\non: 2\n1.10: 3\n12:30: 4\n"
    assert ["no", "on", "1.10", "12:30"] == list(root_of(written))


@pytest.mark.parametrize("written", ["a:", "a: ~", "a: null", "a: Null", "a: NULL", "a: # later"])
def test_nothing_is_nothing(written):
    assert {"a": None} == root_of(written)


@pytest.mark.parametrize("written", ['a: ""', "a: ''"])
def test_an_empty_text_in_quotation_marks_is_a_text(written):
    assert {"a": ""} == root_of(written)


@pytest.mark.parametrize("written", ['a: "null"', "a: 'null'", "a: |-\n  null", "a: >-\n  null"])
def test_a_quoted_null_is_a_text(written):
    assert {"a": "null"} == root_of(written)


def test_a_list_of_a_key_may_begin_in_the_column_of_the_key():
    assert {"a": ["x", "y"], "b": "z"} == root_of("a:\n- x\n- y\nb: z\n")


def test_joiners_and_marks_of_direction_are_everyday_persian():
    text = "a: می\u200cخواهد\u200f \u200eCX\u061c 😀\n"
    assert () == document("a.yml", text.encode()).problems


def test_a_byte_order_mark_is_left_out_and_moves_nothing():
    opened = document("a.yml", b"\xef\xbb\xbfid: 1\nid: 2\n")
    assert {"id": "1"} == opened.root
    assert (2, 1) == (opened.problems[0].span.line, opened.problems[0].span.column)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_way_to_end_a_line_gives_the_same_lines(line_break):
    text = "نام: یک\nb:\n  - 😀 دو\n  - @x\n".replace("\n", line_break)
    assert [(4, 5, "CX002", "syntax_start")] == problems(text)
    refused = "نام: یک\nb: \x07\n".replace("\n", line_break)
    assert [(2, 4, "CX008", "forbidden_character")] == problems(refused)


def test_marks_count_characters_and_not_bytes():
    root = root_of("نام: 😀 سلام  # بس\nb: [یک, 'دو']\n")
    assert (0, 0, 0, 3) == root.keys_at["نام"]
    assert (0, 5, 0, 11) == root.values_at["نام"]
    assert [(1, 4, 1, 6), (1, 8, 1, 12)] == root["b"].items_at


def test_a_block_text_is_underlined_on_its_first_line_only():
    root = root_of("a: >-\n  one\n  two\n\nb: 1\n")
    assert "one two" == root["a"]
    assert (0, 3, 0, 4) == root.values_at["a"]


def test_many_problems_of_one_file_are_cut_off():
    text = "".join("a: 1\n" for _ in range(1000))
    assert 50 == len(problems(text))
    assert 50 == len(problems("a: " + "\x07" * 1000))


def test_a_file_with_a_refused_alias_is_lost_and_an_empty_one_is_not():
    assert not document("a.yml", b"a: *x\n").is_whole
    assert not document("a.yml", b"a: 1\na: 2\n").is_whole
    assert document("a.yml", b"").is_whole


def test_a_backslash_that_turns_into_a_line_end_is_refused():
    (found,) = document("a.yml", b'a: "C:\\reports"').problems
    assert ("CX002", "syntax_escape", "a.yml:1:4") == (found.code, found.id, str(found.span))


@pytest.mark.parametrize("text", ["a: b #1 c", "a:\n  - b #c", "a: b\n  c #d\n", "- x: [b #c\n  ]"])
def test_a_sign_that_cuts_a_text_off_is_told(text):
    found = document("a.yml", f"k: 1\nz:\n{_indented(text)}".encode()).problems
    assert ["text_cut"] == [problem.id for problem in found]


@pytest.mark.parametrize("text", ["a: b # c", "a: b #", "a: 'b #1'", "a: b#1", "a: #1", "#1\na: b"])
def test_a_remark_and_a_sign_in_a_text_are_left_alone(text):
    assert () == document("a.yml", text.encode()).problems


def _indented(text):
    return "".join(f"  {line}\n" for line in text.splitlines())
