"""Every challenge leads to something that helps with it."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.knowledge import Challenge
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import all_lead_somewhere

_WAYS: Final = ("journeys", "playbooks", "policies", "metrics")


def _find(catalog: Catalog) -> Iterator[Finding]:
    is_known = all_lead_somewhere(catalog, "challenge")
    for challenge in catalog.sound(Challenge) if is_known else ():
        leads = any(catalog.is_written(challenge, key) for key in _WAYS)
        is_named = catalog.links_to(challenge) or catalog.may_be_named_unseen(challenge)
        if not leads and not is_named and not is_left_open(catalog, challenge):
            yield finding(challenge, title=catalog.title_of(challenge))


RULE = Rule(
    code="CX362",
    severity=Severity.WARNING,
    needs_all_files=True,
    words={
        "en": Message(
            message="Challenge “{title}” leads nowhere: to no journey, playbook, policy, metric or"
            " guide.",
            why="The page of challenges is read by the people who decide; a challenge that"
            " leads nowhere tells them that nothing is being done.",
            help="Under `journeys:`, `playbooks:`, `policies:` or `metrics:`, name what helps"
            " with it, or name the challenge under `challenges:` of a guide.",
        ),
        "fa": Message(
            message="چالش «{title}» به هیچ سفر، دستورنامه، آیین‌نامه، شاخص یا راهنمایی نمی‌رسد.",
            why="صفحه چالش‌ها را کسانی می‌خوانند که تصمیم می‌گیرند؛ چالشی که به جایی نرسد،"
            " می‌گوید کاری برایش نمی‌شود.",
            help="چیزی را که به آن کمک می‌کند زیر `journeys:`، `playbooks:`، `policies:` یا"
            " `metrics:` بنویسید، یا نام چالش را زیر `challenges:` یک راهنما بیاورید.",
        ),
    },
    bad="""\
challenges:
  - challenge: همکار تازه دیر راه می‌افتد
    id: newcomers
""",
    good="""\
challenges:
  - challenge: همکار تازه دیر راه می‌افتد
    id: newcomers
    playbooks: returns
""",
    find=_find,
)
