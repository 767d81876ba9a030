"""A journey inside a journey comes to an end: it does not hold the one it stands in."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Journey
from cxmap.rules.circles import as_text, circles
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    links: dict[int, list[Link]] = {}
    for link in catalog.links:
        journey = catalog.journey_of(link.part) if link.key == "sub_journey" else None
        if journey is not None:
            links.setdefault(id(journey), []).append(link)

    def inside(journey: Journey) -> list[Journey]:
        found = (link.found.entry for link in links.get(id(journey), ()))
        return [entry for entry in found if isinstance(entry, Journey)]

    for circle in circles(catalog.sound(Journey), inside):
        following = [*circle[1:], circle[0]][0]
        link = next(each for each in links[id(circle[0])] if each.found.entry is following)
        way = as_text([catalog.title_of(each) for each in circle])
        yield finding(link.part, "sub_journey", title=catalog.title_of(circle[0]), way=way)


RULE = Rule(
    code="CX205",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="Journey “{title}” contains itself: {way}.",
            why="Anyone who opens a step to see more of it would go round forever.",
            help="Remove one `sub_journey:` of this circle. If customers really start again,"
            " write it as `next:` at the last touchpoint.",
        ),
        "fa": Message(
            message="سفر «{title}» درون خودش آمده است: {way}.",
            why="کسی که قدمی را باز می‌کند تا جزئیاتش را ببیند، تا ابد دور خودش می‌چرخد.",
            help="یکی از `sub_journey:`های این حلقه را بردارید. اگر مشتری واقعاً دوباره از سر"
            " می‌گیرد، آن را در آخرین نقطه تماس با `next:` بنویسید.",
        ),
    },
    bad="""\
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        sub_journey: welcome
# file: journeys/welcome.yml
journey: پیشواز
owner: sales
stages:
  - stage: در
    id: door
    sub_journey: visit
    touchpoints:
      - touchpoint: سلام
        id: greet
""",
    good="""\
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        sub_journey: welcome
# file: journeys/welcome.yml
journey: پیشواز
owner: sales
stages:
  - stage: در
    id: door
    touchpoints:
      - touchpoint: سلام
        id: greet
""",
    find=_find,
)
