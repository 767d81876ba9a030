"""Readers of small projects."""

from datetime import date

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import File
from cxmap.reading.read import read
from cxmap.views.reader import Reader


@pytest.fixture
def reader_of():
    """Make a reader of a project: its files by path, or the text of its one journey or playbook."""

    def reader(files, language="en", page="index.html", today=None):
        if isinstance(files, str):
            kind = files.partition(":")[0]
            files = {f"{kind}s/it.yml": files}
        files = {"journeys/project.yml": "project: P\nlanguages: [en, fa]\n", **files}
        reading = read(File(path=path, data=text.encode()) for path, text in files.items())
        catalog = catalog_of(reading, today)
        day = today or date(2026, 11, 22)
        return Reader(catalog=catalog, language=language, today=day, page=page)

    return reader
