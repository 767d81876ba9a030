"""Workbooks for ``cxmap export``: the one to fill in, and the one with journeys in it."""

from pathlib import Path
from typing import Final

from cxmap.adapters.command_line.rewriting import write_anew
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.faults import UsageFault
from cxmap.model.journey import Journey
from cxmap.outputs.sheets.columns import OFFERED
from cxmap.outputs.sheets.filled import rows_of, title_of_file
from cxmap.outputs.sheets.lists import offered
from cxmap.outputs.sheets.template import template
from cxmap.outputs.sheets.workbook import workbook

TEMPLATE: Final = "template"
SHEET: Final = "sheet"
WORKBOOKS: Final = (SHEET, TEMPLATE)
ENDING: Final = ".xlsx"

_TEMPLATE_FILE: Final = "touchpoints.xlsx"


def write_workbook(
    catalog: Catalog, journeys: tuple[Journey, ...] | None, language: str, out: Path | None
) -> Path:
    """Write a workbook with these journeys, or the one to fill in; give where it is.

    Raises UsageFault where a file is there: somebody may have filled it in.
    """
    if journeys is None:
        data = template(catalog, language)
    else:
        rows = (row for each in journeys for row in rows_of(each, catalog, language))
        data = workbook(rows, offered(OFFERED, catalog, language), language)
    name = _TEMPLATE_FILE if journeys is None else title_of_file(journeys, catalog)
    path = _path(out, name)
    if path.exists():
        raise UsageFault("new_file_exists", path=str(path))
    write_anew(path, data)
    return path


def _path(out: Path | None, name: str) -> Path:
    if out is None or out.is_dir() or not out.suffix:
        return (out or Path()) / name
    if out.suffix.lower() != ENDING:
        raise UsageFault("export_ending_unknown", path=str(out), known=(ENDING,))
    return out
