"""An overlay gets a place for every text that it lacks, and loses nothing that stands in it."""

import re

import pytest

from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.language.languages import LANGUAGES
from cxmap.outputs.translating import overlays
from cxmap.publication.checking import checked_project
from cxmap.reports.manual.sample import sample
from tests.projects import SMALL_PROJECT, run_here, write_files
from tests.readings import files_of, judged

VISIT = """\
journey: بازدید
owner: sales
aliases:
  - CX
goal: "با قرارداد: همان روز"
stages:
  - stage: لابی
    id: lobby
    fields:
      ظرفیت اتاق: دوازده نفر
      طبقه: ۳
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels_because: دیر رسید
        expectations:
          - زود به او برسند
          - expects: چای داغ
            id: tea
        must_know:
          - نام مهمان
          - نام میزبان
"""

SKELETON = """\
# fa: بازدید
journey: ""
# fa: با قرارداد: همان روز
goal: ""
stages:
  - id: lobby
    # fa: لابی
    stage: ""
    fields:
      # fa: دوازده نفر
      ظرفیت اتاق: ""
    touchpoints:
      - id: enter
        # fa: ورود
        touchpoint: ""
        # fa: دیر رسید
        feels_because: ""
        expectations:
          - id: zvd-bh-av-brsnd
            # fa: زود به او برسند
            expects: ""
          - id: tea
            # fa: چای داغ
            expects: ""
        must_know:
          # fa: نام مهمان
          - ""
          # fa: نام میزبان
          - ""
"""


def project(visit=VISIT, overlay=None):
    texts = {
        "journeys/project.yml": "project: نمونه\n",
        "journeys/registers.yml": "departments:\n  - department: فروش\n    id: sales\n",
        "journeys/visit.yml": visit,
    }
    return texts | ({} if overlay is None else {"journeys/visit.en.yml": overlay})


def made(texts, language="en", path="journeys/visit.en.yml"):
    found = overlays(files_of(texts), language)
    (overlay,) = [each for each in found if each.file.path == path]
    return overlay


def text_of(overlay):
    return overlay.file.data.decode()


def test_a_new_overlay_has_every_text_with_its_original():
    overlay = made(project())
    remarks, _, places = text_of(overlay).partition("# fa: بازدید\n")

    assert SKELETON == f"# fa: بازدید\n{places}"
    assert remarks.startswith("# English for visit.yml: ")
    assert (10, 10) == (overlay.left, overlay.all)


def test_in_persian_it_is_explained_in_persian():
    texts = project(visit=VISIT) | {
        "journeys/project.yml": "project: Sample\nlanguages: [en, fa]\n",
        "journeys/visit.yml": "journey: A visit\nowner: sales\nfields:\n  Floor: ground floor\n",
    }
    overlay = text_of(made(texts, "fa", "journeys/visit.fa.yml"))

    assert overlay.startswith("# ترجمه فارسی visit.yml؛ ")
    assert overlay.endswith(
        '# en: A visit\njourney: ""\nfields:\n  # en: ground floor\n  Floor: ""\n'
    )


def test_what_is_there_stays_and_what_is_missing_stands_where_it_does_in_the_file():
    before = """\
# Ours.
journey: Visit   # short
stages:
- id: lobby
  stage: |
    Lobby
    # of the house

  # below
  touchpoints:
    - id: enter
      feels_because: Came late
      expectations:
        - id: tea
          expects: Hot tea
      must_know: [The guest, The host]
"""
    after = text_of(made(project(overlay=before)))

    assert (
        """\
# Ours.
journey: Visit   # short
# fa: با قرارداد: همان روز
goal: ""
stages:
- id: lobby
  stage: |
    Lobby
    # of the house
  fields:
    # fa: دوازده نفر
    ظرفیت اتاق: ""

  # below
  touchpoints:
    - id: enter
      feels_because: Came late
      expectations:
        - id: tea
          expects: Hot tea
        - id: zvd-bh-av-brsnd
          # fa: زود به او برسند
          expects: ""
      must_know: [The guest, The host]
      # fa: ورود
      touchpoint: ""
"""
        == after
    )


DEEP = """\
stages:
- id: lobby
  touchpoints:
  - id: enter
    must_know:
"""

FILLED = """\
stages:
- id: lobby
  touchpoints:
  - id: enter
    must_know:
      # fa: نام مهمان
      - ""
      # fa: نام میزبان
      - ""
    # fa: ورود
    touchpoint: ""
    # fa: دیر رسید
    feels_because: ""
    expectations:
      - id: zvd-bh-av-brsnd
        # fa: زود به او برسند
        expects: ""
      - id: tea
        # fa: چای داغ
        expects: ""
  # fa: لابی
  stage: ""
  fields:
    # fa: دوازده نفر
    ظرفیت اتاق: ""
# fa: بازدید
journey: ""
# fa: با قرارداد: همان روز
goal: ""
"""


def test_of_what_ends_at_one_line_the_deepest_comes_first():
    overlay = made(project(overlay=DEEP))

    assert (FILLED, False, ()) == (text_of(overlay), overlay.is_left, overlay.closed)


@pytest.mark.parametrize("empty", ["", "\n", "# soon\n", "---\n", "\ufeff"])
def test_an_empty_overlay_gets_every_place(empty):
    overlay = made(project(overlay=empty))

    assert f"{empty}{SKELETON}" == text_of(overlay)
    assert (10, 10) == (overlay.left, overlay.all)


@pytest.mark.parametrize(
    "overlay", [None, "", "# only this\n", "journey: Visit\n", SKELETON, DEEP, FILLED]
)
def test_a_second_time_nothing_is_added(overlay):
    once = made(project(overlay=overlay))
    again = made(project(overlay=text_of(once)))

    assert once == again


def test_an_empty_place_is_no_translation_and_a_filled_one_is():
    filled = SKELETON.replace('journey: ""', 'journey: "Visit"').replace('goal: ""', "goal:")
    overlay = made(project(overlay=filled))

    assert (filled, 9, 10) == (text_of(overlay), overlay.left, overlay.all)
    assert judged(project()).problems == judged(project(overlay=filled)).problems


def test_line_ends_and_the_mark_of_byte_order_stay():
    before = "\ufeffjourney: Visit\r\nstages:\r\n  - id: lobby\r\n"
    after = text_of(made(project(overlay=before)))

    assert after.startswith("\ufeffjourney: Visit\r\n# fa: با قرارداد: همان روز\r\n")
    assert after.count("\n") == after.count("\r\n")


@pytest.mark.parametrize(
    ("stages", "left", "places"),
    [
        ("[{id: lobby, stage: Lobby}]", 7, ["3:10"]),
        ('""', 8, ["3:1"]),
        ("\n  - {id: lobby}", 8, ["4:5"]),
    ],
)
def test_what_stands_in_brackets_is_counted_and_stays_and_is_named(stages, left, places):
    before = f"journey: Visit\ngoal: Sign\nstages: {stages}\n"
    overlay = made(project(overlay=before))

    assert (before, left, 10) == (text_of(overlay), overlay.left, overlay.all)
    assert [f"journeys/visit.en.yml:{each}" for each in places] == list(map(str, overlay.closed))


def test_where_new_lines_would_be_misread_it_is_said():
    before = 'journey: "Visit\nof the house"\n'
    overlay = made(project(overlay=before))

    assert (before, True, 9) == (text_of(overlay), overlay.is_left, overlay.left)


def test_what_says_it_in_both_languages_needs_no_place():
    visit = "journey:\n  fa: بازدید\n  en: Visit\nowner: sales\ngoal:\n  fa: امضا\n"
    assert text_of(made(project(visit))).endswith('original.\n# fa: امضا\ngoal: ""\n')


@pytest.mark.parametrize(
    ("visit", "overlay", "waits_for"),
    [
        (VISIT.replace("stages:", "stagse:"), None, "journeys/visit.yml"),
        (VISIT, "journey: Visit: today\n", "journeys/visit.en.yml"),
        (VISIT, "stages:\n  - id: loby\n    stage: Lobby\n", "journeys/visit.en.yml"),
    ],
)
def test_what_is_broken_is_mended_first(visit, overlay, waits_for):
    found = made(project(visit, overlay))

    assert waits_for == found.waits_for
    assert (overlay or "") == text_of(found)


def test_what_lacks_an_owner_can_be_translated():
    assert made(project(VISIT.replace("owner: sales\n", ""))).all == 10


def test_an_original_cannot_speak_to_cxmap_or_hide_anything():
    visit = 'journey: "cxmap: ignore[CX306] \\u2066بازدید\\nدو"\nowner: sales\n'
    after = text_of(made(project(visit.replace("\\u2066", ""))))

    assert after.endswith('# fa: cxmap: ignore[CX306] بازدید\n# دو\njourney: ""\n')


@pytest.mark.parametrize(
    ("language", "languages", "fault"),
    [("fa", "[fa, en]", "translation_of_itself"), ("en", "[fa]", "translation_unpublished")],
)
def test_only_languages_of_the_project_get_translations(language, languages, fault):
    texts = project() | {"journeys/project.yml": f"project: نمونه\nlanguages: {languages}\n"}
    with pytest.raises(UsageFault) as refused:
        overlays(files_of(texts), language)

    assert fault == refused.value.id


def translated(text):
    """Fill every place: what is the same in the original is the same in the translation."""
    originals = re.compile(r'# (?:fa|en): (.*(?:\n *# .*)*)\n( *(?:- |.+: ))""')
    return originals.sub(_with_its_own, text).encode()


def _with_its_own(found):
    words = " ".join(re.findall(r"[^\s\"\\#]+", found[1]))
    return f'\n{found[2]}"{words} X"'


@pytest.mark.parametrize("written_in", LANGUAGES)
def test_every_field_of_the_model_can_be_filled_in(written_in):
    (into,) = {*LANGUAGES} - {written_in}
    own = sample(written_in).files
    skeletons = overlays(own, into)
    filled = [File(path=each.file.path, data=translated(text_of(each))) for each in skeletons]

    # What is filled in is still in the first language, and only that is noticed.
    assert {"CX345"} == {each.code for each in checked_project([*own, *filled]).problems}
    assert {0} == {each.left for each in overlays([*own, *filled], into)}
    assert 300 < sum(each.all for each in skeletons)


@pytest.fixture
def folder(tmp_path):
    write_files(tmp_path, SMALL_PROJECT | {"journeys/visit.yml": VISIT})
    return tmp_path


def fixed(folder, *arguments):
    return run_here("fix", "--translations", "en", *arguments, cwd=folder)


def test_the_command_writes_the_places_and_says_how_many_are_left(folder):
    run = fixed(folder)
    written = (folder / "journeys/visit.en.yml").read_text(encoding="utf-8")

    assert 0 == run.returncode, run.stderr
    assert "journeys/visit.en.yml: still to be translated: 7 of 10 texts.\n" in run.stdout
    assert "journeys/project.en.yml: nothing is left to translate.\n" in run.stdout
    assert '        # fa: دیر رسید\n        feels_because: ""\n' in written


def test_the_command_can_show_and_not_write(folder):
    before = (folder / "journeys/visit.en.yml").read_bytes()
    run = fixed(folder, "--diff")

    assert 1 == run.returncode
    assert '+goal: ""' in run.stdout
    assert before == (folder / "journeys/visit.en.yml").read_bytes()


@pytest.mark.parametrize("path", ["journeys/visit.yml", "journeys/visit.en.yml"])
def test_a_file_is_named_by_itself_or_by_its_overlay(folder, path):
    (folder / "journeys/project.en.yml").unlink()
    run = fixed(folder, path)

    assert re.fullmatch(r"journeys/visit\.en\.yml: .*\n", run.stdout)
    assert not (folder / "journeys/project.en.yml").exists()


def test_a_new_overlay_names_its_schema_where_there_are_schemas(folder):
    run_here("schema", "--write", cwd=folder)
    (folder / "journeys/visit.en.yml").unlink()
    fixed(folder)
    first, *_ = (folder / "journeys/visit.en.yml").read_text(encoding="utf-8").splitlines()

    assert "# yaml-language-server: $schema=../.cxmap/overlay.schema.json" == first


@pytest.mark.parametrize(
    ("overlay", "said"),
    [
        ("stages: [{id: lobby}]\n", "journeys/visit.en.yml:1:10: no line can follow here"),
        ('journey: "Visit\nof the house"\n', "journeys/visit.en.yml: nothing was written, "),
    ],
)
def test_the_command_says_why_it_makes_no_place(folder, overlay, said):
    write_files(folder, {"journeys/visit.en.yml": overlay})
    assert said in fixed(folder).stdout


def test_a_file_that_has_to_be_mended_first_is_named(folder):
    write_files(folder, {"journeys/visit.yml": VISIT.replace("stages", "stagse")})
    run = fixed(folder)

    assert "journeys/visit.en.yml: waits until journeys/visit.yml is fixed" in run.stdout
