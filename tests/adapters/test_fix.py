"""``cxmap fix`` changes what is wrong and nothing else, and writes only what it has tried."""

import errno
import json
from datetime import date
from pathlib import Path

import pytest

from cxmap.adapters.command_line.paths import is_wanted
from cxmap.adapters.command_line.rewriting import write_anew
from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Edit
from cxmap.foundation.spans import Span
from cxmap.publication.mending import mended
from cxmap.writing.splices import spliced
from tests.projects import run_here, write_files
from tests.readings import BASE, files_of, texts_of

_JOURNEY = """\
# سفر بازدید؛ این توضیح باید بماند
journey: بازدید
owner: sales   # واحد فروش
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels: شاد
        expectations:
          - expects: زود به او برسند
            id: at-once
            delivered: دو دقیقه منتظر ماند
            verdict: missed
      - touchpoint: خروج
        id: leave
"""


def _mended(written, *, with_unsafe=False, path="journeys/visit.yml"):
    texts = texts_of(BASE) | {path: written}
    found = mended(files_of(texts), with_unsafe=with_unsafe)
    changed = {p for p, file in found.files.items() if file.data != _bytes(texts[p])}
    assert changed <= {path}
    return found.files[path].data.decode("utf-8"), [each.problem.id for each in found.mended]


def _bytes(text):
    return text if isinstance(text, bytes) else text.encode()


@pytest.mark.parametrize(
    ("right", "wrong", "fixes"),
    [
        ("feels: شاد", "fels: شاد", ["unknown_key"]),
        ("verdict: missed", "verdict: missd", ["not_one_of"]),
        ('delivered: "قول: دو دقیقه"', "delivered: قول: دو دقیقه", ["syntax_colon"]),
        ('delivered: "@فروش جواب داد"', "delivered: @فروش جواب داد", ["syntax_start"]),
        ("        feels: شاد", "\t\t\t\tfeels: شاد", ["syntax_tab"]),
        ("دو دقیقه", "دو \u202eدقیقه", ["bidi_control"]),
    ],
)
def test_what_is_mended_differs_only_where_it_was_wrong(right, wrong, fixes):
    before = {'"قول: دو دقیقه"', '"@فروش جواب داد"'}
    sound = _JOURNEY
    if any(each in right for each in before):
        sound = _JOURNEY.replace("delivered: دو دقیقه منتظر ماند", right)
    broken = sound.replace(right, wrong)
    assert broken != sound

    assert (sound, fixes) == _mended(broken)


def test_what_may_be_a_remark_is_made_a_text_only_when_it_was_asked_for():
    cut = _JOURNEY.replace("دو دقیقه منتظر ماند", "اتاق #آبی پر بود")
    whole = cut.replace("اتاق #آبی پر بود", '"اتاق #آبی پر بود"')

    assert (cut, []) == _mended(cut)
    assert (whole, ["text_cut"]) == _mended(cut, with_unsafe=True)


@pytest.mark.parametrize(
    ("line", "mended_line"),
    [
        ("delivered: قول: دو دقیقه  # از دفتر", 'delivered: "قول: دو دقیقه"  # از دفتر'),
        (
            "delivered: @فروش  # برای خودمان",
            'delivered: "@فروش"  # برای خودمان',
        ),
    ],
)
def test_a_remark_stays_a_remark(line, mended_line):
    text, _ = _mended(_JOURNEY.replace("delivered: دو دقیقه منتظر ماند", line))

    assert mended_line in text


def test_a_half_space_is_taken_from_the_word_that_has_one_too_many_and_from_no_other():
    right = _JOURNEY.replace("دو دقیقه منتظر ماند", "می\u200cخواهد می رود، می\u200cآید")
    wrong = right.replace("می رود", "می\u200c رود")

    assert (right, ["half_space_joins"]) == _mended(wrong)


def test_a_remark_behind_a_number_with_its_sign_stays_one():
    line = "delivered: سفارش #12 دیر رسید  # از علی بپرسید"
    text, _ = _mended(_JOURNEY.replace("delivered: دو دقیقه منتظر ماند", line))

    assert 'delivered: "سفارش #12 دیر رسید"  # از علی بپرسید\n' in text


def test_what_names_a_file_keeps_its_letters():
    picture = "        pictures:\n          - picture: تصوير ميز.png\n            alt: ميز\n"
    text, _ = _mended(_JOURNEY.replace("        feels: شاد\n", picture))

    assert "- picture: تصوير ميز.png\n            alt: میز\n" in text


def test_a_comment_about_what_has_grown_old_is_not_vain_on_its_day():
    reviewed = "reviewed: 1399-01-01  # cxmap: ignore[CX501] because agreed\nstages:\n"
    old = _JOURNEY.replace("stages:\n", reviewed)
    files = files_of(texts_of(BASE) | {"journeys/visit.yml": old})
    found = mended(files, today=date(2026, 11, 22))

    assert old.encode() == found.files["journeys/visit.yml"].data


def test_a_letter_that_was_written_as_an_escape_takes_no_text_along():
    escaped = _JOURNEY.replace("دو دقیقه منتظر ماند", '"دو \\u2066دقیقه"')

    assert (escaped, []) == _mended(escaped)


@pytest.mark.parametrize(
    ("written", "mended_to"),
    [
        ("مشتري پيش از ظهر رسيد", "مشتری پیش از ظهر رسید"),
        ("يك دقيقه، عكس.svg", "یک دقیقه، عكس.svg"),
        ("كسي نمي\u200cدانست كه او مي\u200cآيد", "کسی نمی\u200cدانست که او می\u200cآید"),
        ("مشتري چنين گفت: «كان الموظف لطيفا جدا»", "مشتری چنین گفت: «كان الموظف لطيفا جدا»"),
        (">-\n              مشتري پيش از\n              ظهر رسيد", None),
    ],
)
def test_arabic_letters_are_changed_where_a_text_is_persian(written, mended_to):
    mended_to = mended_to or written.replace("ي", "ی")
    persian = _JOURNEY.replace("دو دقیقه منتظر ماند", written)
    if ":" in written:
        persian = persian.replace(f"delivered: {written}", f"delivered: '{written}'")
    text, fixes = _mended(persian)

    assert mended_to in text
    assert ["arabic_letter"] == fixes


@pytest.mark.parametrize(
    "written",
    [
        "كان الموظف لطيفا جدا معي",
        "كانت الخدمة سريعة",
        "شكرا إليكم",
        "|\n              كان الموظف\n              لطيفا جدا معي",
    ],
)
def test_letters_of_an_arabic_text_are_changed_only_when_it_was_asked_for(written):
    quoted = _JOURNEY.replace("دو دقیقه منتظر ماند", written)

    assert (quoted, []) == _mended(quoted)
    asked = written.replace("ك", "ک").replace("ي", "ی")
    assert (quoted.replace(written, asked), ["arabic_letter"]) == _mended(quoted, with_unsafe=True)


def test_a_short_text_is_left_in_a_file_with_arabic_texts():
    quoted = _JOURNEY.replace("دو دقیقه منتظر ماند", "كانت الخدمة سريعة").replace("شاد", "راضي")

    assert (quoted, []) == _mended(quoted)


def test_tabs_inside_a_text_stay():
    block = _JOURNEY.replace(
        "delivered: دو دقیقه منتظر ماند", "delivered: |\n              الف\n              \tب"
    )
    tabbed = block.replace("        feels: شاد", "\t\t\t\tfeels: شاد")

    assert (block, ["syntax_tab"]) == _mended(tabbed)


def test_many_fixes_are_made_in_one_run():
    stages = "".join(
        f"  - stage: م{n}\n    id: s{n}\n    status: not_described\n    gaol: x\n"
        for n in range(20)
    )
    broken = f"journey: بازدید\nowner: sales\nstages:\n{stages}"

    assert (broken.replace("gaol", "goal"), ["unknown_key"] * 20) == _mended(broken)


def test_missing_ids_are_written_as_readers_know_them():
    without = _JOURNEY.replace("        id: leave\n", "").replace("            id: at-once\n", "")
    text, fixes = _mended(without)

    assert ["id_is_written"] * 2 == fixes
    assert "      - touchpoint: خروج\n        id: khrvj\n" in text
    assert "          - expects: زود به او برسند\n            id: " in text


def test_a_text_that_needs_an_id_becomes_a_group_of_keys():
    short = _JOURNEY[: _JOURNEY.index("          - expects")] + "          - زود به او برسند\n"
    text, fixes = _mended(short)

    assert ["id_is_written"] == fixes
    assert "          - expects: زود به او برسند\n            id: " in text


def test_what_is_uncovered_is_mended_too():
    broken = _JOURNEY.replace("delivered: دو", "deliverd: قول: دو").replace("missed", "missd")
    text, fixes = _mended(broken)

    assert {"syntax_colon", "not_one_of", "unknown_key"} == set(fixes)
    assert 'delivered: "قول: دو دقیقه منتظر ماند"' in text


def test_a_guess_is_made_only_when_it_was_asked_for():
    broken = _JOURNEY.replace("owner: sales", "owner: slaes")

    assert (broken, []) == _mended(broken)
    assert (_JOURNEY, ["references_resolve"]) == _mended(broken, with_unsafe=True)


def test_line_ends_and_the_mark_of_byte_order_stay():
    wrong = "\ufeff" + _JOURNEY.replace("feels", "fels").replace("\n", "\r\n")
    files = [
        *files_of(texts_of(BASE)),
        File(path="journeys/visit.yml", data=wrong.encode("utf-8")),
    ]
    data = mended(files).files["journeys/visit.yml"].data

    assert data == ("\ufeff" + _JOURNEY.replace("\n", "\r\n")).encode()


def test_what_cannot_be_told_stays_as_it_is():
    broken = _JOURNEY.replace("stages:", "stages: [")

    assert (broken, []) == _mended(broken)


def test_of_changes_that_touch_each_other_the_first_is_made():
    def edit(start, end, text):
        place = Span(path="a", line=2, column=start, end_line=2, end_column=end)
        return Edit(span=place, text=text)

    edits = [edit(3, 5, "X"), edit(1, 4, "Y"), edit(5, 5, "Z")]

    assert "یک\rYدZ\r".encode() == spliced("یک\rابجد\r".encode(), edits)


@pytest.fixture
def broken(small_project):
    journey = (small_project / "journeys/visit.yml").read_text(encoding="utf-8")
    write_files(small_project, {"journeys/visit.yml": journey.replace("owner:", "onwer:", 1)})
    return small_project


def _fix(folder, *arguments):
    return run_here("fix", *arguments, cwd=folder)


def test_the_command_mends_the_files_and_says_what_it_did(broken):
    run = _fix(broken)

    assert 0 == run.returncode, run.stderr
    assert "CX102: Wrote “owner” in place of “onwer”." in run.stdout
    assert 0 == run_here("check", cwd=broken).returncode
    assert "Fixed: 0" in _fix(broken).stdout


def test_the_command_can_show_and_not_write(broken):
    before = (broken / "journeys/visit.yml").read_bytes()
    run = _fix(broken, "--diff")

    assert 1 == run.returncode
    assert "+owner:" in run.stdout
    assert before == (broken / "journeys/visit.yml").read_bytes()
    assert 0 == _fix(broken, "--diff", "--ignore", "CX102").returncode
    assert 0 == _fix(broken, "--diff", "journeys/project.yml").returncode


def test_what_was_done_is_said_in_persian_too(broken):
    assert "CX102: به‌جای «onwer» نوشته شد: «owner»." in _fix(broken, "--lang", "fa").stdout


def test_what_is_left_is_counted_by_what_becomes_of_it(broken):
    stage = "stages:\n  - stage: لابی\n    id: lobby\n    status: not_described\n"
    versions = "<<<<<<< a\nowner: sales\n=======\nowner: sale\n>>>>>>> b\n"
    files = {
        "journeys/late.yml": f"journey: دیر\nowners: [sales, sale]\ngaol: x\n{stage}",
        "journeys/two.yml": f"journey: دو\n{versions}{stage.replace('status', 'statsu')}",
    }
    write_files(broken, files)
    said = _fix(broken).stdout

    assert "Fixed: 2.\n" in said
    assert "something else would have gone wrong: 1.\n" in said
    assert "once their file can be read to the end: 1.\n" in said
    assert "Only a person can fix these: 1.\n" in said
    assert "Somebody should look" not in said


def test_what_a_draft_brings_along_waits_for_no_file(broken):
    stage = "stages:\n  - stage: لابی\n    id: lobby\n    status: not_described\n"
    write_files(broken, {"journeys/more.yml": f"journey: بیشتر\nowner: خرید\n{stage}"})
    said = _fix(broken, "--unsafe-fixes").stdout

    assert "started as a draft" in said
    assert "`cxmap fix --unsafe-fixes` fixes them, too: 1.\n" in said
    assert "once their file" not in said


def test_personal_data_is_masked_where_a_difference_is_shown(broken):
    file = broken / "journeys/visit.yml"
    said = "notes: تلفن مدیر ۰۹۱۲۳۴۵۶۷۸۹\n"
    file.write_text(file.read_text(encoding="utf-8") + said, encoding="utf-8")
    wrong = file.read_text(encoding="utf-8").replace("notes: ", "notes:\u00a0")
    file.write_text(wrong, encoding="utf-8")
    shown = _fix(broken, "--diff").stdout

    assert "+notes: تلفن مدیر ۰۹•••••••۸۹" in shown
    assert "۰۹۱۲۳۴۵۶۷۸۹" not in shown


def test_a_finding_says_in_json_what_would_mend_it(broken):
    run = run_here("check", "--output-format", "json", cwd=broken)
    (finding,) = [each for each in json.loads(run.stdout)["findings"] if each["code"] == "CX102"]

    assert finding["fix"]["is_safe"]
    (edit,) = finding["fix"]["edits"]
    assert ("owner", finding["line"], finding["column"]) == (
        edit["text"],
        edit["line"],
        edit["column"],
    )


@pytest.fixture
def with_schemas(small_project):
    run_here("schema", "--write", cwd=small_project)
    return small_project


def test_files_name_their_schemas_where_there_are_schemas(with_schemas):
    sound = (with_schemas / "journeys/visit.yml").read_bytes()
    marked = b"\xef\xbb\xbf" + sound.replace(b"\n", b"\r\n")
    write_files(with_schemas, {"journeys/b2b/meeting.yml": marked})
    run = _fix(with_schemas)
    first = b"# yaml-language-server: $schema="

    def data(path):
        return (with_schemas / path).read_bytes()

    assert "journeys/visit.yml: its first line now names its schema." in run.stdout
    assert "Fixed: " not in run.stdout, "a line for the editor is no repair"
    assert 7 == run.stdout.count("names its schema")
    assert data("journeys/visit.yml") == first + b"../.cxmap/journey.schema.json\n" + sound
    assert data("journeys/visit.en.yml").startswith(first + b"../.cxmap/overlay.schema.json\n")
    assert data("journeys/project.yml").startswith(first + b"../.cxmap/project.schema.json\n")
    assert data("journeys/registers.yml").startswith(first + b"../.cxmap/registers.schema.json\n")
    meeting = first + b"../../.cxmap/journey.schema.json\r\n" + marked.removeprefix(marked[:3])
    assert data("journeys/b2b/meeting.yml") == marked[:3] + meeting
    again = _fix(with_schemas).stdout
    assert "names its schema" not in again
    assert "Fixed: 0." in again


def test_only_what_was_asked_for_names_its_schema(with_schemas):
    assert "names its schema" not in _fix(with_schemas, "--select", "CX1").stdout
    assert 1 == _fix(with_schemas, "journeys/visit.yml").stdout.count("names its schema")


def test_what_cannot_be_read_names_no_schema(with_schemas):
    write_files(with_schemas, {"journeys/visit.yml": "journey: [\n", "journeys/empty.yml": ""})
    _fix(with_schemas, "journeys/visit.yml", "journeys/empty.yml")

    assert (with_schemas / "journeys/visit.yml").read_bytes() == b"journey: [\n"


def test_a_folder_means_all_that_is_in_it():
    assert is_wanted("journeys/visit.yml", ("journeys",))
    assert not is_wanted("journeys/visit.yml", ("journeys/vis",))


def test_what_cannot_be_written_leaves_nothing_beside_the_file(tmp_path, monkeypatch):
    file = tmp_path / "visit.yml"
    file.write_bytes(b"journey: A\n")

    def full(_self, _target):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageFault):
        write_anew(file, b"journey: B\n")

    assert [("visit.yml", b"journey: A\n")] == [
        (e.name, e.read_bytes()) for e in tmp_path.iterdir()
    ]


def test_what_somebody_else_keeps_beside_a_file_is_left_alone(tmp_path):
    (tmp_path / ".visit.yml.new").write_bytes(b"mine")

    write_anew(tmp_path / "visit.yml", b"journey: B\n")

    assert b"mine" == (tmp_path / ".visit.yml.new").read_bytes()
    assert {".visit.yml.new", "visit.yml"} == {each.name for each in tmp_path.iterdir()}


def test_a_file_with_the_longest_name_can_be_written_anew(tmp_path):
    name = "a" * 251 + ".yml"

    write_anew(tmp_path / name, b"journey: B\n")

    assert [name] == [each.name for each in tmp_path.iterdir()]
