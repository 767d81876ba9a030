"""A file of rows is where its path leads."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.data_files import is_found, nearest_table
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.data import Dataset
from cxmap.reading.data.datasets import table_path
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for dataset in catalog.sound(Dataset):
        if not is_found(catalog, dataset):
            path = table_path(dataset, catalog.reading.places)
            yield finding(dataset, "file", path=path, suggestion=nearest_table(catalog, dataset))


RULE = Rule(
    code="CX227",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="There is no readable file of rows at “{path}”.",
            why="Figures that nobody can work out again are only claims.",
            help="Put the file there, or correct the path; it starts from the folder of this file"
            " and stays below `journeys/` or `playbooks/`.",
        ),
        "fa": Message(
            message="در «{path}» فایل سطری‌ای نیست که خوانده شود.",
            why="عددی که کسی نتواند دوباره حساب کند، فقط ادعاست.",
            help="فایل را همان‌جا بگذارید یا مسیر را درست کنید؛ مسیر از پوشه همین فایل شروع"
            " می‌شود و زیر `journeys/` یا `playbooks/` می‌ماند.",
        ),
    },
    bad="""\
datasets:
  - dataset: نظرسنجی پس از تحویل
    id: delivery-survey
    file: data/survay.csv
    rows: answers
""",
    good="""\
datasets:
  - dataset: نظرسنجی پس از تحویل
    id: delivery-survey
    file: data/survey.csv
    rows: answers
""",
    find=_find,
)
