"""The JSON Schema of a whole project as JSON for ``cxmap export``."""

import json
from typing import Final

from cxmap.adapters.command_line.exports.order import Order, Texts
from cxmap.reports.schema.project_data import schema_of_data

WHAT: Final = ("json-schema",)
TAKES: Final[frozenset[str]] = frozenset()
ENDINGS: Final = ()


def made(order: Order) -> Texts:
    """Give the schema, which explains in the language of messages."""
    text = json.dumps(schema_of_data(order.language), ensure_ascii=False, indent=1)
    return Texts(said=(("cxmap.schema.json", text),))
