"""The empty workbook to fill in, for a project or for whoever has none yet."""

from functools import cache

from cxmap.catalog.catalog import Catalog
from cxmap.outputs.sheets.columns import OFFERED
from cxmap.outputs.sheets.filled import example_row
from cxmap.outputs.sheets.lists import offered
from cxmap.outputs.sheets.workbook import workbook
from cxmap.publication.checking import checked_project


def template(catalog: Catalog, language: str) -> bytes:
    """Make the workbook, with drop-downs of what a project knows and a row that shows how."""
    choices = offered(OFFERED, catalog, language)
    return workbook((), choices, language, example=example_row(language))


@cache
def template_for_all(language: str) -> bytes:
    """Make the workbook with nothing in its drop-downs but what comes with cxmap."""
    return template(checked_project(()).catalog, language)
