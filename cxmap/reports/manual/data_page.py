"""The page of the JSON that holds a whole project: its keys, and what each says."""

import json
from collections.abc import Iterator

from cxmap.catalog.catalog import catalog_of
from cxmap.reports.manual.pen import MarkdownPen, Pen, said, way_back
from cxmap.reports.manual.sample import sample
from cxmap.reports.manual.sheet import Block, Code, bullets, heading, sheet
from cxmap.reports.schema.project_data import FIELDS, THING
from cxmap.views.project_data import project_data


def data_page(language: str) -> str:
    """Write the page."""
    return sheet(language, _blocks(MarkdownPen(language=language)))


def _blocks(pen: Pen) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, said(pen, "data.title"))
    yield said(pen, "data.lead")
    yield said(pen, "data.promise")
    yield said(pen, "data.outside")
    yield heading(2, said(pen, "data.parts"))
    yield bullets(f"`{key}`: {said(pen, f'data.{key}')}" for key in FIELDS)
    yield bullets(f"`things.*.{key}`: {said(pen, f'data.thing_{key}')}" for key in THING)
    yield heading(2, said(pen, "data.example"))
    yield Code(text=_example(pen.language), kind="json")


def _example(language: str) -> str:
    """Give the beginning of the sample: one register, and the first thing that inherits."""
    data = project_data(catalog_of(sample(language).reading))
    register = "departments"
    path, tree = next((path, tree) for path, tree in data["files"].items() if register in tree)
    name, thing = next(
        (name, thing)
        for name, thing in data["things"].items()
        if "from" in thing.get("effective", {}).get("owner", {})
    )
    first = {**data, "files": {path: {register: tree[register][:1]}}, "rows": {}}
    return json.dumps({**first, "things": {name: thing}}, ensure_ascii=False, indent=2)
