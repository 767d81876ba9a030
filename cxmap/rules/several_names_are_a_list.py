"""Several names stand in a list, and not in one text."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import several, strangers


def _find(catalog: Catalog) -> Iterator[Finding]:
    for link in strangers(catalog, "several"):
        names = several(catalog, link)
        yield finding(
            link.part,
            link.key,
            link.index,
            key=link.key,
            count=len(names),
            name=link.written,
            suggestion=f"[{', '.join(names)}]",
        )


RULE = Rule(
    code="CX212",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{name}” is read as one name but contains {count}; write them as a list.",
            why="Without brackets or dashes, everything after the colon is one name, and"
            " nothing has that name.",
            help="Put brackets around the names and a Latin comma between them, as in"
            " `[sales, finance]`, or write one `- ` on each line.",
        ),
        "fa": Message(
            message="«{name}» یک نام خوانده می‌شود، اما {count} نام است؛ آن‌ها را فهرست کنید.",
            why="بدون کروشه یا خط تیره، هر چه پس از دونقطه بیاید یک نام است و چنین نامی نیست.",
            help="دور نام‌ها کروشه و میانشان ویرگول لاتین بگذارید، مثل `[sales, finance]`، یا هر"
            " کدام را با `- ` در سطر خودش بنویسید.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        channel: phone; email
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
        channel: [phone, email]
""",
    find=_find,
)
