"""What ages comes to its next step later than to the one before."""

from collections.abc import Iterator
from itertools import pairwise

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.durations import is_surely_later
from cxmap.language.messages import Message
from cxmap.model.standards import Standard
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    typed = catalog.reading.places.typed
    for standard in catalog.sound(Standard):
        timed = [(step, step.after) for step in standard.ageing if step.after is not None]
        for (former, earlier), (step, after) in pairwise(timed):
            if earlier.anchor == after.anchor and is_surely_later(earlier, after):
                yield finding(
                    step,
                    "after",
                    seen=former,
                    after=typed(step, "after"),
                    former=typed(former, "after"),
                )


RULE = Rule(
    code="CX338",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="This step comes after “{after}”, but is listed below one that comes only"
            " after “{former}”.",
            why="Readers go through the steps from top to bottom and would see this one too late.",
            help="Put the steps in the order in which they come, or correct the time of one of"
            " them.",
        ),
        "fa": Message(
            message="این قدم بعد از «{after}» است، اما زیر قدمی آمده که تازه بعد از «{former}»"
            " می‌رسد.",
            why="خواننده قدم‌ها را از بالا به پایین می‌خواند و این یکی را وقتی می‌بیند که دیر شده"
            " است.",
            help="قدم‌ها را به ترتیب زمانشان بنویسید، یا زمان یکی را درست کنید.",
        ),
    },
    bad="""\
standards:
  - standard: رسیدگی به شکایت
    id: complaint
    ageing:
      - then: مدیر خبردار می‌شود
        after: ۳ روز
      - then: سرپرست یادآوری می‌کند
        after: ۱ روز
""",
    good="""\
standards:
  - standard: رسیدگی به شکایت
    id: complaint
    ageing:
      - then: سرپرست یادآوری می‌کند
        after: ۱ روز
      - then: مدیر خبردار می‌شود
        after: ۳ روز
""",
    find=_find,
)
