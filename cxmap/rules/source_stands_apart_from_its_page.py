"""A source and the place in it are written apart."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import cited, strangers


def _find(catalog: Catalog) -> Iterator[Finding]:
    for link in strangers(catalog, "with_its_place"):
        source, place = cited(catalog, link)
        yield finding(link.part, link.key, link.index, source=source, place=place)


RULE = Rule(
    code="CX210",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="This text contains both a source, “{source}”, and a place in it, “{place}”;"
            " the place goes under `at:`.",
            why="A source is named by its id, so that everything that rests on it can be"
            " found together.",
            help="Write two keys: `source:` with the id of the source, and below it `at:` with the"
            " page or chapter.",
        ),
        "fa": Message(
            message="اینجا منبع («{source}») و جای مطلب در آن («{place}») یک متن شده‌اند؛ جای مطلب"
            " زیر `at:` می‌آید.",
            why="منبع را با شناسه‌اش نام می‌برند تا هر چه به آن تکیه دارد یک‌جا پیدا شود.",
            help="دو کلید بنویسید: `source:` با شناسه منبع و زیرش `at:` با شماره صفحه یا فصل.",
        ),
    },
    bad="""\
# file: journeys/books.yml
sources:
  - source: راهنمای خدمت
    id: service-guide
# file: journeys/visit.yml
journey: بازدید
owner: sales
source: service-guide ص ۱۲
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    good="""\
# file: journeys/books.yml
sources:
  - source: راهنمای خدمت
    id: service-guide
# file: journeys/visit.yml
journey: بازدید
owner: sales
source:
  - source: service-guide
    at: ص ۱۲
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=_find,
)
