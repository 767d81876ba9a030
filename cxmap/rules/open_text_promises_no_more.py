"""What readers outside may see promises no more than we do: what narrows it is seen, too."""

from collections.abc import Iterator

from cxmap.catalog.audience import meant_for
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.audiences import OUTSIDE
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for audience in OUTSIDE:
        for part, key in meant_for(catalog, audience).narrowed():
            entry = part if isinstance(part, Entry) else catalog.nearest_above(part, Entry)
            if entry is not None and catalog.is_sound(part):
                yield finding(
                    part,
                    key,
                    title=catalog.title_of(entry),
                    audience=Word(f"audiences.{audience}"),
                    key=key,
                )


RULE = Rule(
    code="CX329",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{title}” ({audience}) holds only with `{key}`, and these readers never see"
            " what stands there.",
            why="What comes in the second round, when the first was not enough, is not open to"
            " everybody. Without its round it would be a promise, so it is not shown to them.",
            help="Write `audience: internal` for it, if staff offer it only then. If everybody may"
            " have it from the start, take `{key}` away.",
        ),
        "fa": Message(
            message="«{title}» ({audience}) فقط با `{key}` درست است و این خواننده‌ها هرگز آن را"
            " نمی‌بینند.",
            why="راهی که در دور دوم پیشنهاد می‌شود، وقتی راه اول بس نبود، برای همه باز نیست. بدون"
            " دورش قولی می‌شود که نداده‌ایم؛ برای همین به آن‌ها نشان داده نمی‌شود.",
            help="اگر فقط همان وقت پیشنهاد می‌شود، برایش `audience: internal` بنویسید. اگر از"
            " همان اول برای همه باز است، `{key}` را بردارید.",
        ),
    },
    bad="""\
playbook: پس‌دادن
audience: customer
situations:
  - situation: سایز نمی‌خورد
    id: size
    audience: customer
    options:
      - do: تعویض دیرهنگام
        id: late-exchange
        audience: customer
        tier: 2
        decides: anybody
      - otherwise: اندازه‌کردن رایگان
        id: alter
        audience: customer
        decides: anybody
""",
    good="""\
playbook: پس‌دادن
audience: customer
situations:
  - situation: سایز نمی‌خورد
    id: size
    audience: customer
    options:
      - do: تعویض دیرهنگام
        id: late-exchange
        audience: internal
        tier: 2
        decides: anybody
      - otherwise: اندازه‌کردن رایگان
        id: alter
        audience: customer
        decides: anybody
""",
    find=_find,
)
