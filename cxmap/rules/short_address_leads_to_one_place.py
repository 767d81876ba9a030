"""Every short address leads to one place."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.model.short_addresses import ShortAddress
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for entry in catalog.sound(ShortAddress):
        written = [way for way in ShortAddress.WAYS if catalog.is_written(entry, way)]
        # A name that nobody knows is a mistake of its own.
        known = [way for way in written if catalog.target(entry, way, Entry) is not None]
        if len(known) > 1:
            yield finding(entry, known[1], title=catalog.title_of(entry))
        elif not written and not is_left_open(catalog, entry):
            yield finding(entry, title=catalog.title_of(entry))


RULE = Rule(
    code="CX214",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="The short address “{title}” has to lead to one place: to a `touchpoint`, a"
            " `situation`, a `playbook` or a `department`.",
            why="Whoever taps it, with a customer on the line, is led on at once and is asked"
            " nothing.",
            help="Write exactly one of the four keys.",
        ),
        "fa": Message(
            message="نشانی کوتاه «{title}» باید به یک جا برسد: به یک نقطه تماس، یک موقعیت، یک"
            " دستورنامه یا یک واحد.",
            why="کسی که مشتری پشت خطش است، با یک ضربه می‌رود و از او چیزی پرسیده نمی‌شود.",
            help="از `touchpoint:`، `situation:`، `playbook:` و `department:` فقط یکی را بنویسید.",
        ),
    },
    bad="""\
short_addresses:
  - short_address: صف تلفن مرجوعی
    id: returns
""",
    good="""\
short_addresses:
  - short_address: صف تلفن مرجوعی
    id: returns
    playbook: returns
""",
    find=_find,
)
