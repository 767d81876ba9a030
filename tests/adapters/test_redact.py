import json

import pytest

from tests.projects import run_here, write_files

ROWS = "حرف مشتری,کد ملی\nبا ۰۹۱۲۳۴۵۶۷۸۹ زنگ زدم,0012345679\nوقت نداشتم,\n"
MASKED = "حرف مشتری,کد ملی\nبا ۰۹•••••••۸۹ زنگ زدم,00••••••79\nوقت نداشتم,\n"


@pytest.fixture
def project(small_project):
    write_files(small_project, {"journeys/data/rows.csv": ROWS})
    return small_project


def text_of(project, path):
    return (project / path).read_bytes().decode("utf-8")


def test_rows_are_masked_and_all_else_stays(project):
    said = run_here("redact", cwd=project)

    assert 0 == said.returncode
    assert MASKED == text_of(project, "journeys/data/rows.csv")
    assert "journeys/data/rows.csv: " in said.stdout


def test_what_is_masked_once_stays_as_it_is(project):
    run_here("redact", cwd=project)
    again = run_here("redact", "--check", cwd=project)

    assert 0 == again.returncode
    assert MASKED == text_of(project, "journeys/data/rows.csv")


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_nothing_is_written_where_one_only_looks(project, option):
    said = run_here("redact", option, cwd=project)

    assert 1 == said.returncode
    assert ROWS == text_of(project, "journeys/data/rows.csv")
    assert "0912" not in said.stdout
    assert "۰۹۱۲۳۴۵۶۷۸۹" not in said.stdout


def test_in_yaml_what_is_reported_is_masked_and_our_own_number_is_not(project):
    departments = (
        "departments:\n"
        "  - department: Desk\n"
        "    id: desk\n"
        "    reach: 021 8877 6655\n"
        "    description: Sara has 0912 345 6789 at home # and café\n"
    )
    write_files(project, {"journeys/desk.yml": departments})
    run_here("redact", "journeys/desk.yml", cwd=project)

    masked = departments.replace("0912 345 6789", "09•••••••••89")
    assert masked == text_of(project, "journeys/desk.yml")
    assert ROWS == text_of(project, "journeys/data/rows.csv")


def test_other_encodings_and_broken_bytes_come_back_as_they_were(project):
    kept = b"note,who\r\n\xff\xfe\x00,a@b.example.com\r\n"
    (project / "journeys/data/broken.csv").write_bytes(kept)
    (project / "journeys/data/wide.csv").write_bytes(ROWS.encode("utf-16"))
    lines = json.dumps({"text": "call 0912 345 6789"}) + "\n"
    write_files(project, {"journeys/data/rows.jsonl": lines})
    run_here("redact", cwd=project)

    assert kept == (project / "journeys/data/broken.csv").read_bytes()
    assert MASKED == (project / "journeys/data/wide.csv").read_bytes().decode("utf-16")
    assert lines.replace("0912 345 6789", "09•••••••••89") == text_of(
        project, "journeys/data/rows.jsonl"
    )


def test_a_workbook_is_named_and_left_alone(project):
    (project / "journeys/data/rows.xlsx").write_bytes(b"PK")
    said = run_here("redact", cwd=project)

    assert "journeys/data/rows.xlsx: " in said.stdout
    assert b"PK" == (project / "journeys/data/rows.xlsx").read_bytes()


DATASET = """\
datasets:
  - dataset: Said
    id: said
    file: data/said.{ending}
    rows: feedback
{more}"""


def masked(project, ending, data, more=""):
    write_files(project, {"journeys/said.yml": DATASET.format(ending=ending, more=more)})
    (project / f"journeys/data/said.{ending}").write_bytes(data)
    run_here("redact", f"journeys/data/said.{ending}", cwd=project)
    return (project / f"journeys/data/said.{ending}").read_bytes()


def test_what_json_writes_as_escapes_is_masked_and_the_rest_stays_written_so(project):
    row = {"text": "زنگ ۰۹۱۲۳۴۵۶۷۸۹\nبزنید"}
    data = json.dumps(row, ensure_ascii=True).encode()
    found = masked(project, "jsonl", data)

    assert {"text": "زنگ ۰۹•••••••۸۹\nبزنید"} == json.loads(found.decode("utf-8"))
    assert found.startswith(b'{"text": "\\u0632\\u0646\\u06af \\u06f0')


def test_a_head_further_down_counts_too(project):
    data = "An export\n\ntext,کد ملی\nLate,0012345679\n".encode()
    columns = "    header: 3\n    columns: [{column: کد ملی, id: who, holds: reference}]\n"

    assert "An export\n\ntext,کد ملی\nLate,00••••••79\n" == masked(
        project, "csv", data, columns
    ).decode("utf-8")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_bytes_keep_their_order(project, encoding):
    data = "\ufefftext\tdate\n0912 345 6789\t2026-03-05\n".encode(encoding)

    assert "\ufefftext\tdate\n09•••••••••89\t2026-03-05\n" == masked(project, "csv", data).decode(
        encoding
    )
