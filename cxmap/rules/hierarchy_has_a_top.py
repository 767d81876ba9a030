"""Units, roles and figures that rest on others of their kind rest on a first one in the end."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.model.metrics import Metric
from cxmap.model.registers import Department, Role
from cxmap.rules.circles import as_text, circles
from cxmap.rules.rule import Finding, Rule, finding

_RESTS_ON: Final[dict[type[Entry], str]] = {
    Department: "part_of",
    Role: "reports_to",
    Metric: "derived_from",
}


def _find(catalog: Catalog) -> Iterator[Finding]:
    for kind, key in _RESTS_ON.items():
        for circle in circles(catalog.sound(kind), partial(_above, catalog, key)):
            way = as_text([catalog.title_of(each) for each in circle])
            yield finding(circle[0], key, along=key, title=catalog.title_of(circle[0]), way=way)


def _above(catalog: Catalog, key: str, entry: Entry) -> tuple[Entry, ...]:
    return catalog.targets(entry, key, type(entry))


RULE = Rule(
    code="CX208",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{title}” leads back to itself along `{along}`: {way}.",
            why="Anyone who follows the names upwards, to ask somebody or to understand a"
            " figure, would go round forever.",
            help="Remove this line from the one at the top.",
        ),
        "fa": Message(
            message="«{title}» در `{along}` به خودش برمی‌گردد: {way}.",
            why="کسی که این نام‌ها را رو به بالا دنبال کند تا از کسی بپرسد یا عددی را بفهمد، تا ابد"
            " دور خودش می‌چرخد.",
            help="این سطر را از آن یکی که بالای همه است بردارید.",
        ),
    },
    bad="""\
roles:
  - role: سرپرست شیفت
    id: shift-lead
    reports_to: floor-manager
  - role: مدیر سالن
    id: floor-manager
    reports_to: shift-lead
""",
    good="""\
roles:
  - role: سرپرست شیفت
    id: shift-lead
    reports_to: floor-manager
  - role: مدیر سالن
    id: floor-manager
""",
    find=_find,
)
