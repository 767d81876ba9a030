"""A row of a table has a text for each column, and no more."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import Table
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for table in catalog.sound(Table):
        for row in table.rows:
            is_judged = table.columns and catalog.is_sound(row)
            if is_judged and len(row.cells) != len(table.columns):
                yield finding(
                    row,
                    "cells",
                    title=catalog.title_of(row),
                    cells=len(row.cells),
                    columns=len(table.columns),
                )


RULE = Rule(
    code="CX335",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The cells of row “{title}” ({cells}) do not match the columns of the table"
            " ({columns}).",
            why="Each text goes under the heading of its column; with one missing or too"
            " many, the others end up under the wrong one.",
            help="Write one text for each of the `columns:`, in the same order. The name of"
            " the row is not a cell: it comes before the first one. Where there is"
            " nothing to say, write a dash.",
        ),
        "fa": Message(
            message="سطر «{title}» {cells} خانه دارد، اما جدول {columns} ستون.",
            why="هر متن زیر سر ستون خودش می‌آید؛ اگر یکی کم یا زیاد باشد، بقیه زیر ستون اشتباه"
            " می‌افتند.",
            help="برای هر یک از `columns:` به همان ترتیب یک متن بنویسید. نام سطر جزو خانه‌ها نیست و"
            " پیش از اولی می‌آید. جایی که چیزی برای گفتن نیست، خط تیره بگذارید.",
        ),
    },
    bad="""\
tables:
  - table: شدت خرابی
    id: damage
    columns: [نشانه, چه می‌کنیم]
    rows:
      - row: جزئی
        id: slight
        cells: [خش, تخفیف, تعویض]
""",
    good="""\
tables:
  - table: شدت خرابی
    id: damage
    columns: [نشانه, چه می‌کنیم]
    rows:
      - row: جزئی
        id: slight
        cells: [خش, تخفیف]
""",
    find=_find,
)
