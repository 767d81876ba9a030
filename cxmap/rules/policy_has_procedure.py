"""Every policy is carried out by a playbook in which there is something to do."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.in_force import holds_no_more
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Part
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Policy
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for policy in catalog.sound(Policy):
        if holds_no_more(catalog, policy):
            continue
        links = catalog.links_to(policy)
        playbooks = [_playbook_around(catalog, link.part) for link in links]
        is_carried_out = any(book and _has_something_to_do(catalog, book) for book in playbooks)
        if not is_carried_out and not catalog.may_be_named_unseen(policy):
            yield finding(policy, title=catalog.title_of(policy))


def _playbook_around(catalog: Catalog, part: Part) -> Playbook | None:
    return part if isinstance(part, Playbook) else catalog.nearest_above(part, Playbook)


def _has_something_to_do(catalog: Catalog, playbook: Playbook) -> bool:
    """Tell whether there is a step, a box to tick or an option, or something that may be one."""
    parts = (*playbook.situations, *playbook.procedures, *playbook.checklists)
    if not all(catalog.is_sound(part) for part in (playbook, *parts)):
        return True
    return (
        any(situation.options for situation in playbook.situations)
        or any(procedure.steps for procedure in playbook.procedures)
        or any(checklist.items for checklist in playbook.checklists)
    )


RULE = Rule(
    code="CX302",
    severity=Severity.ERROR,
    needs_all_files=True,
    words={
        "en": Message(
            message="No playbook says how policy “{title}” is carried out.",
            why="Most organisations have policies for customers, but few have the steps that"
            " carry them out; a policy without steps is only a wish.",
            help="Name the policy under `policies:` in a playbook that has at least one step,"
            " checklist item or option.",
        ),
        "fa": Message(
            message="هیچ دستورنامه‌ای نمی‌گوید آیین‌نامه «{title}» چطور اجرا می‌شود.",
            why="بیشتر سازمان‌ها درباره مشتری آیین‌نامه دارند، اما کمتر سازمانی گام‌های اجرایش را"
            " نوشته است؛ آیین‌نامه بدون قدم‌های اجرا فقط آرزوست.",
            help="نام آیین‌نامه را زیر `policies:` در دستورنامه‌ای بنویسید که دست‌کم یک گام،"
            " یک مورد چک‌لیست یا یک گزینه دارد.",
        ),
    },
    bad="""\
policies:
  - policy: هر مشتری تا هفت روز حق تعویض دارد
    id: exchange-right
""",
    good="""\
# file: journeys/policies.yml
policies:
  - policy: هر مشتری تا هفت روز حق تعویض دارد
    id: exchange-right
# file: playbooks/exchange.yml
playbook: تعویض
owner: after-sales
policies:
  - exchange-right
procedures:
  - procedure: تعویض در فروشگاه
    id: in-shop
    steps:
      - فاکتور را ببینید
      - کالای تازه را تحویل بدهید
""",
    find=_find,
)
