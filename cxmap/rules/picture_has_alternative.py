"""What a picture shows is also said in words."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Picture
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for picture in catalog.sound(Picture):
        if not catalog.is_written(picture, "alt"):
            yield finding(picture, "picture", path=picture.picture)


RULE = Rule(
    code="CX342",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Nothing says in words what the picture “{path}” shows.",
            why="Anyone who listens to the page, or is still waiting for the picture, learns"
            " nothing from it.",
            help="Under `alt:`, write what can be seen, as you would say it on the phone.",
        ),
        "fa": Message(
            message="هیچ‌جا به زبان گفته نشده تصویر «{path}» چه نشان می‌دهد.",
            why="کسی که صفحه را گوش می‌کند، یا تصویر هنوز برایش نیامده، چیزی از آن نمی‌فهمد.",
            help="زیر `alt:` بنویسید چه دیده می‌شود، همان‌طور که پای تلفن می‌گفتید.",
        ),
    },
    bad="""\
stories:
  - story: جلوی در
    id: at-the-door
    text: مشتری بیرون در، قیمت را خواند و آمد تو.
    pictures:
      - picture: pictures/door.svg
""",
    good="""\
stories:
  - story: جلوی در
    id: at-the-door
    text: مشتری بیرون در، قیمت را خواند و آمد تو.
    pictures:
      - picture: pictures/door.svg
        alt: دری که تابلوی دو قیمت روی آن است
""",
    find=_find,
)
