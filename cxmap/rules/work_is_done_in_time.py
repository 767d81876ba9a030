"""What is to be done by a day is done by then."""

from collections.abc import Iterator
from datetime import date

from cxmap.catalog.ages import is_over
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.waiting import waits
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import ProgrammePhase
from cxmap.model.voice import Action
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    work: tuple[Action | ProgrammePhase, ...] = (
        *catalog.sound(Action),
        *catalog.sound(ProgrammePhase),
    )
    for each in work:
        key, last = _last_day(each)
        if not waits(each) or is_left_open(catalog, each):
            continue
        if is_over(catalog, last):
            day = Moment(catalog.reading.places.typed(each, key))
            yield finding(each, key, title=catalog.title_of(each), day=day)


def _last_day(work: Action | ProgrammePhase) -> tuple[str, date | None]:
    return ("due", work.due) if isinstance(work, Action) else ("ends", work.ends)


RULE = Rule(
    code="CX503",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="“{title}” was due by {day} and is not done.",
            why="Work that slips silently ends up with nobody, and whoever counts on it is"
            " the last to hear.",
            help="Write `progress: done` and what came of it, or agree on another day with"
            " whoever does it. If it is no longer wanted, write `progress: declined`.",
        ),
        "fa": Message(
            message="قرار بود «{title}» تا {day} انجام شود و نشده است.",
            why="کاری که بی‌صدا عقب بیفتد، دست آخر با هیچ‌کس نیست و کسی که رویش حساب کرده دیرتر از"
            " همه خبردار می‌شود.",
            help="اگر انجام شده، `progress: done` و نتیجه‌اش را بنویسید؛ وگرنه با کسی که کار با"
            " اوست روز دیگری بگذارید. کاری که دیگر لازم نیست، `progress: declined` دارد.",
        ),
    },
    bad="""\
improvements:
  - opportunity: همان دم در راه را پیدا کنند
    id: find-the-way
    actions:
      - action: تابلو را بزرگ‌تر کنیم
        id: larger-sign
        due: 1405-07-01
        progress: in_progress
""",
    good="""\
improvements:
  - opportunity: همان دم در راه را پیدا کنند
    id: find-the-way
    actions:
      - action: تابلو را بزرگ‌تر کنیم
        id: larger-sign
        due: 1405-07-01
        progress: done
""",
    find=_find,
    needs_day=True,
)
