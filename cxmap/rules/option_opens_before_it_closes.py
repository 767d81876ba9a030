"""An option is open for some time: it does not open when its time is already over."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.durations import is_surely_later
from cxmap.language.messages import Message
from cxmap.model.playbook import Option
from cxmap.model.project import Anchor
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    typed = catalog.reading.places.typed
    for option in catalog.sound(Option):
        for key, closes in (("within", option.within), ("done_within", option.done_within)):
            if option.opens is None or closes is None or not _is_one_moment(catalog, option, key):
                continue
            if is_surely_later(option.opens, closes):
                yield finding(
                    option,
                    "opens",
                    opens=typed(option, "opens"),
                    closing=key,
                    closes=typed(option, key),
                )


def _is_one_moment(catalog: Catalog, option: Option, key: str) -> bool:
    """Tell whether both limits are counted from the same moment.

    Without an anchor what we do is counted from the customer's yes, and that comes after opening.
    """
    opens, closes = (catalog.target(option, each, Anchor) for each in ("opens", key))
    has_anchor = any(limit and limit.anchor for limit in (option.opens, getattr(option, key)))
    return opens is closes and (opens is not None or (key == "within" and not has_anchor))


RULE = Rule(
    code="CX331",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="This option is never open: it opens “{opens}”, which is later than"
            " `{closing}: {closes}`.",
            why="Staff would look for a way out that no customer can ever take.",
            help="Let the option open earlier or close later. `after` and `before` are easily"
            " mixed up: check both.",
        ),
        "fa": Message(
            message="این گزینه هیچ‌وقت باز نیست: شروعش «{opens}» است که دیرتر از"
            " `{closing}: {closes}` می‌شود.",
            why="همکاران سراغ راهی می‌روند که هیچ مشتری‌ای نمی‌تواند از آن استفاده کند.",
            help="شروع گزینه را جلوتر بیاورید یا پایانش را عقب‌تر ببرید. «پس از» و «پیش از» هم گاهی"
            " جابه‌جا نوشته می‌شوند؛ هر دو را نگاه کنید.",
        ),
    },
    bad="""\
# file: journeys/base-project.yml
project: نمونه
anchors:
  - anchor: تحویل
    id: delivery
# file: playbooks/exchange.yml
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    options:
      - do: تعویض با سایز دیگر
        id: other-size
        decides: agent
        opens: ۱۰ روز پس از تحویل
        within: ۷ روز پس از تحویل
      - otherwise: نگه دارد و ۲۰٪ تخفیف خرید بعدی
        id: keep-it
        decides: agent
""",
    good="""\
# file: journeys/base-project.yml
project: نمونه
anchors:
  - anchor: تحویل
    id: delivery
# file: playbooks/exchange.yml
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    options:
      - do: تعویض با سایز دیگر
        id: other-size
        decides: agent
        opens: ۱ روز پس از تحویل
        within: ۷ روز پس از تحویل
      - otherwise: نگه دارد و ۲۰٪ تخفیف خرید بعدی
        id: keep-it
        decides: agent
""",
    find=_find,
)
