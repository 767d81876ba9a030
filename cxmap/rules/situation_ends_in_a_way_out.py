"""Every situation has a way out that is open to every customer."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.playbook import Option, Situation
from cxmap.rules.rule import Finding, Rule, finding

_ON_PURPOSE = ("not_applicable", "not_described")


def _find(catalog: Catalog) -> Iterator[Finding]:
    for situation in catalog.sound(Situation):
        if situation.status in _ON_PURPOSE:
            continue
        # An option that was refused may have been the way out.
        is_known = all(catalog.is_sound(option) for option in situation.options)
        is_reported = not situation.options and catalog.is_written(situation, "options")
        has_way_out = any(map(_is_always_open, situation.options))
        if is_known and not is_reported and not has_way_out:
            yield finding(situation, title=catalog.title_of(situation))


def _is_always_open(option: Option) -> bool:
    """Tell whether an option is open at any time: a limit from a moment closes it one day."""
    return option.is_unconditional and not (option.within and option.within.anchor)


RULE = Rule(
    code="CX303",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="Situation “{title}” has no way out that is always open: none of its options"
            " begins with `otherwise`.",
            why="Whatever has happened, staff must be able to offer one more thing; a flat no"
            " is the moment when a customer leaves.",
            help="Under `options:`, write one more option that begins with `otherwise:` and is"
            " open to everybody, such as a voucher, a call back or a word with the"
            " supervisor.",
        ),
        "fa": Message(
            message="موقعیت «{title}» راهی ندارد که همیشه باز باشد: هیچ‌یک از گزینه‌هایش با"
            " `otherwise` شروع نمی‌شود.",
            why="هر چه پیش آمده باشد، همکارمان باید یک راه دیگر داشته باشد؛ مشتری درست با شنیدن یک"
            " «نه» می‌رود.",
            help="زیر `options:` یک گزینه دیگر بنویسید که با `otherwise:` شروع شود و برای همه باز"
            " باشد؛ مثل بن خرید، تماس دوباره یا صحبت با سرپرست.",
        ),
    },
    bad="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    options:
      - do: تعویض با سایز دیگر
        id: other-size
        if: برچسب سر جایش است
        decides: agent
""",
    good="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    options:
      - do: تعویض با سایز دیگر
        id: other-size
        if: برچسب سر جایش است
        decides: agent
      - otherwise: نگه دارد و ۲۰٪ تخفیف خرید بعدی
        id: keep-it
        decides: agent
""",
    find=_find,
)
