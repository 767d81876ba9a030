"""What is named under a key is of the kind that belongs there."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Typed, Word
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import another_kind, known_ids, strangers


def _find(catalog: Catalog) -> Iterator[Finding]:
    for link in strangers(catalog, "another_kind"):
        kind, keys = another_kind(catalog, link)
        yield finding(
            link.part,
            link.key,
            link.index,
            key=link.key,
            name=link.written,
            expected=Word(f"kinds.{link.kind}"),
            found=Word(f"kinds.{kind}"),
            fitting=Typed(tuple(f"{key}:" for key in keys)),
            known_names=known_ids(catalog, link),
        )


RULE = Rule(
    code="CX209",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{name}” is of the kind “{found}”, but `{key}` takes the kind “{expected}”.",
            why="Anyone who follows the name expects one thing and finds another.",
            help="Write the name under the key that fits its kind, or name something of the"
            " right kind here. Departments are our own; anyone outside is an"
            " organisation.",
        ),
        "fa": Message(
            message="«{name}» از نوع «{found}» است؛ `{key}` نام چیزی از نوع «{expected}» را"
            " می‌خواهد.",
            why="کسی که این نام را دنبال کند منتظر یک چیز است و به چیز دیگری می‌رسد.",
            help="نام را زیر کلیدی بنویسید که به نوعش می‌خورد، یا اینجا چیزی از نوع درست بیاورید."
            " واحدها مال خودمان‌اند و هر که بیرون از ماست سازمان است.",
        ),
    },
    bad="""\
# file: journeys/partners.yml
organisations:
  - organisation: شرکت پیک
    id: courier
# file: journeys/delivery.yml
journey: رساندن کالا
owner: sales
stages:
  - stage: ارسال
    id: sending
    touchpoints:
      - touchpoint: تحویل کالا
        id: handover
        owner: courier
""",
    good="""\
# file: journeys/partners.yml
organisations:
  - organisation: شرکت پیک
    id: courier
# file: journeys/delivery.yml
journey: رساندن کالا
owner: sales
stages:
  - stage: ارسال
    id: sending
    touchpoints:
      - touchpoint: تحویل کالا
        id: handover
        owner_outside: courier
""",
    find=_find,
)
