"""What has another id now is named by that one."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.data_files import is_a_row
from cxmap.catalog.taken_over import is_taken_over
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.rules.ids_of_today import id_of_today
from cxmap.rules.old_ids import is_claimed_twice
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for link in catalog.links:
        entry = link.found.entry
        if entry is None or not link.found.by_id or entry not in catalog.reading.places:
            continue
        today, *former = (
            f"/{each}".endswith(f"/{link.written}") for each in catalog.refs_of(entry)
        )
        if today or not any(former):
            continue
        if is_a_row(catalog, link.part):  # what a tool has exported, nobody edits
            continue
        if is_claimed_twice(catalog, entry, link.written):  # either may be meant
            continue
        now = id_of_today(catalog, link, entry)
        if now and not is_taken_over(catalog, link.part, link.key):
            yield finding(
                link.part,
                link.key,
                link.index,
                seen=entry,
                seen_under="formerly",
                remark="old_id_here",
                kind=Word(f"kinds.{link.kind}"),
                name=link.written,
                id=now,
            )


RULE = Rule(
    code="CX216",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="The {kind} “{name}” is “{id}” now; the old id stands under `formerly`.",
            why="Two names for one thing send whoever reads the YAML looking for two things.",
            help="Write “{id}” instead; `cxmap fix` does this for you. `formerly` may stay:"
            " old links lead on by it.",
        ),
        "fa": Message(
            message="شناسه «{name}» ({kind}) حالا «{id}» است؛ شناسه قبلی زیر `formerly` آمده است.",
            why="وقتی یک چیز دو نام دارد، خواننده دنبال دو چیز می‌گردد.",
            help="به‌جایش «{id}» را بنویسید؛ `cxmap fix` این کار را می‌کند. خود `formerly` بماند:"
            " پیوندهای قدیمی از همان راه به مقصد می‌رسند.",
        ),
    },
    bad="""\
# file: journeys/teams.yml
departments:
  - department: پشتیبانی
    id: support
    formerly: helpdesk
# file: journeys/visit.yml
journey: بازدید
owner: helpdesk
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    good="""\
# file: journeys/teams.yml
departments:
  - department: پشتیبانی
    id: support
    formerly: helpdesk
# file: journeys/visit.yml
journey: بازدید
owner: support
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=_find,
)
