"""Projects made of a few texts, read and judged; problems as lines a person can compare."""

import re
from datetime import date

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import File
from cxmap.foundation.problems import Severity
from cxmap.reading.read import read
from cxmap.reports.findings import report_of
from cxmap.reports.formats.registry import format_named
from cxmap.rules.check import check
from cxmap.rules.fixes.as_meant import as_meant

TODAY = date(2026, 11, 22)
"""The day on which everything is judged here."""

BASE = """\
# file: journeys/base-project.yml
project: تجربهٔ مشتری
# file: journeys/base-registers.yml
departments:
  - department: فروش
    id: sales
  - department: خدمات پس از فروش
    id: after-sales
roles:
  - role: کارشناس پاسخ‌گویی
    id: agent
  - role: سرپرست پاسخ‌گویی
    id: supervisor
personas:
  - persona: خریدار فروشگاه زنجیره‌ای
    id: chain-buyer
contexts:
  - context: برف
    id: snow
# file: journeys/base-journey.yml
journey: سفارش
persona: chain-buyer
owner: sales
stages:
  - stage: انتخاب
    id: choice
    touchpoints:
      - touchpoint: دیدن نمونه
        id: sample
        expectations:
          - expects: نمونه خشک برسد
            id: dry
            only_in: snow
# file: playbooks/returns.yml
playbook: مرجوعی
owner: after-sales
situations:
  - situation: کالا دیر رسیده است
    id: late
    options:
      - otherwise: هزینهٔ پیک برگردد
        id: courier-fee
        decides: agent
"""
"""What the examples of the manual may refer to; it has no problem of its own."""


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'

PICTURES = {
    "journeys/pictures/door.svg": DRAWING,
    "journeys/pictures/from-the-camera.svg": DRAWING + " " * 3_000_000,
    "journeys/pictures/words.png": "Two prices stand on the door.",
    "journeys/data/survey.csv": "date,score\n1405-08-01,9\n",
}
"""What the examples of the manual may show, and the rows that they may count."""


def texts_of(written, *, otherwise="journeys/example.yml"):
    """Split one text at its lines ``# file: PATH``; what stands before them has its own path."""
    before, *others = re.split(r"^# file: (.+)\n", written, flags=re.MULTILINE)
    named = dict(zip(others[::2], others[1::2], strict=True))
    return ({otherwise: before} if before else {}) | named


def files_of(texts):
    """Make files of texts or bytes by their paths."""
    return tuple(
        File(path=path, data=text if isinstance(text, bytes) else text.encode())
        for path, text in sorted(texts.items())
    )


def reading_of(texts):
    return read(files_of(texts), as_meant=as_meant)


def judged(texts):
    return check(catalog_of(reading_of(texts), TODAY))


def example_problems(example):
    """Judge an example of the manual within the base project."""
    return judged(texts_of(BASE) | PICTURES | texts_of(example)).problems


def printed(checked, files, language, *, options=""):
    """Give what ``cxmap check`` prints where it cannot underline: findings, then the sum.

    ``options`` are those that it was called with and that the next command needs, too.
    """
    texts = {file.path: file.data.decode() for file in files}
    report = report_of(checked, language, texts=texts, options=options)
    findings, blank, closing = re.sub("\x1b.*?m", "", format_named("text")(report)).rpartition(
        "\n\n"
    )
    return findings + blank.replace("\n\n", "\n"), closing + "\n"


def lines_of(problems):
    """Write problems as ``journeys/a.yml:3:5 CX102``, softer ones with their severity."""
    return [_line(problem) for problem in problems]


def without_hints(problems):
    return [problem for problem in problems if problem.severity is not Severity.HINT]


def _line(problem):
    soft = "" if problem.severity is Severity.ERROR else f" {problem.severity}"
    return f"{problem.span} {problem.code}{soft}"
