"""Whatever others may link to has an id of its own in a finished project."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.sharing import shares
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Stage, Touchpoint
from cxmap.model.playbook import Option, Situation
from cxmap.rules.rule import Finding, Rule, finding

_LINKED = (Stage, Touchpoint, Expectation, Situation, Option)


def _find(catalog: Catalog) -> Iterator[Finding]:
    for entry in catalog.sound(Entry):
        if not isinstance(entry, _LINKED) or catalog.reading.places.id_is_written(entry):
            continue
        if shares(entry):
            continue  # it is called like what it is the same as
        if not catalog.is_draft(entry):
            yield finding(
                entry,
                kind=Word(f"kinds.{entry.KIND}"),
                title=catalog.title_of(entry),
            )


RULE = Rule(
    code="CX117",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="The {kind} “{title}” has no `id`: its address will change when its title"
            " changes.",
            why="Links, bookmarks and ticked boxes depend on the address.",
            help="Write an `id:` in lowercase Latin letters, digits and hyphens. Until then,"
            " the title in Latin letters stands in for it.",
        ),
        "fa": Message(
            message="«{title}» ({kind}) `id` ندارد: اگر عنوانش عوض شود، نشانی‌اش هم عوض می‌شود.",
            why="پیوندها، نشانک‌ها و تیک‌های چک‌لیست به همین نشانی وصل‌اند.",
            help="`id:` را با حرف‌های کوچک لاتین، رقم و خط تیره بنویسید. تا آن وقت همان عنوان،"
            " با حرف‌های لاتین، جای آن را می‌گیرد.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=_find,
)
