"""Of files of rows with an error nothing is made; of all others a site that gives away nothing."""

from datetime import date

import pytest

from cxmap.foundation.problems import has_errors
from cxmap.publication.build import published
from cxmap.publication.checking import checked_project
from tests.hostile.tables import TABLES
from tests.projects import SMALL_PROJECT
from tests.readings import files_of

TODAY = date(2026, 11, 22)
BEGINNINGS = ("journeys/", "playbooks/")


@pytest.mark.parametrize("name", TABLES)
def test_a_site_is_made_of_what_can_be_read(name):
    texts = {path: text for path, text in SMALL_PROJECT.items() if path.startswith(BEGINNINGS)}
    files = files_of({**texts, **TABLES[name]})
    pages = published(files, language="fa", today=TODAY).pages
    shown = "".join(page.body for page in pages)

    assert has_errors(checked_project(files).problems) is not bool(pages)
    assert "<script>alert" not in shown
    assert "root:" not in shown
