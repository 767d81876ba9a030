"""No short address has a name that another one has, or had before."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.taken_over import place_in_use
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.short_addresses import ShortAddress
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    # The names of today come first; two of those are what CX106 reports.
    entries = reversed(catalog.all(ShortAddress))
    taken = {catalog.id_of(entry): (entry, "id") for entry in entries}
    for entry in catalog.sound(ShortAddress):
        for index, name in enumerate(entry.formerly):
            known, key = taken.setdefault(name, (entry, "formerly"))
            if known is not entry:
                yield finding(
                    entry,
                    "formerly",
                    index,
                    seen=known,
                    seen_under=key,
                    name=name,
                    first=place_in_use(catalog, known, key),
                )


RULE = Rule(
    code="CX215",
    severity=Severity.ERROR,
    softens_in_draft=False,
    words={
        "en": Message(
            message="The short address “{name}” is taken: another one has it, or had it, at"
            " {first}.",
            why="It stands on screens and stickers; it can only lead to one place.",
            help="Take the name out of one of the two.",
        ),
        "fa": Message(
            message="نشانی کوتاه «{name}» پیش‌تر در {first} به کار رفته است.",
            why="روی صفحه تلفن و برچسب نوشته شده و فقط به یک جا می‌رسد.",
            help="این نام را از یکی از آن دو بردارید.",
        ),
    },
    bad="""\
short_addresses:
  - short_address: صف تلفن مرجوعی
    id: returns
    playbook: returns
  - short_address: صف تلفن فروش
    id: sales
    department: sales
    formerly: returns
""",
    good="""\
short_addresses:
  - short_address: صف تلفن مرجوعی
    id: returns
    playbook: returns
  - short_address: صف تلفن فروش
    id: sales
    department: sales
    formerly: shop
""",
    find=_find,
)
