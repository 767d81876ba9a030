"""No value that files of rows are counted by gives somebody away."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.files.tables.rows import row_span
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.language.personal_data import personal_data_in
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for rows in catalog.reading.data:
        for (_, value), row in rows.seen_at.items():
            for data in personal_data_in(value, context="national id"):
                yield finding(
                    rows.dataset,
                    span=row_span(rows.path, row),
                    what=Word(f"personal_data.{data.kind}"),
                    found=data.masked,
                )


RULE = Rule(
    code="CX412",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="A column that is counted holds {what}, {found}.",
            why="Reasons and segments stand on pages of the site. A site is copied, forwarded and"
            " printed, and nobody can take such a number back.",
            help="Name another column, or have the numbers taken out before the file is saved"
            " here.",
        ),
        "fa": Message(
            message="در ستونی که شمرده می‌شود {what} آمده است: {found}.",
            why="علت‌ها و گروه‌ها در صفحه‌های سایت می‌آیند. سایت کپی، فرستاده و چاپ می‌شود و چنین"
            " شماره‌ای را دیگر نمی‌شود پس گرفت.",
            help="ستون دیگری را نام ببرید، یا پیش از ذخیره فایل در اینجا شماره‌ها را بردارید.",
        ),
    },
    bad="""\
datasets:
  - dataset: تیکت‌های پشتیبانی
    id: tickets
    file: data/tickets.csv
    rows: tickets
# file: journeys/data/tickets.csv
date,reason
1405-08-01,تماس با 0912 345 6789
""",
    good="""\
datasets:
  - dataset: تیکت‌های پشتیبانی
    id: tickets
    file: data/tickets.csv
    rows: tickets
# file: journeys/data/tickets.csv
date,reason
1405-08-01,پیگیری سفارش
""",
    find=_find,
)
