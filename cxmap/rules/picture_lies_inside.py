"""A picture lies below the folders of the project."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.pictures import picture_path
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Picture
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for picture in catalog.sound(Picture):
        if not picture_path(catalog, picture):
            yield finding(picture, "picture", path=picture.picture)


RULE = Rule(
    code="CX221",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The picture “{path}” is not under `journeys/` or `playbooks/`.",
            why="Only what is there belongs to the project; a picture from elsewhere is"
            " missing on the next computer, or was never meant to be published.",
            help="Put the picture next to this file and write its path from here, such as"
            " `pictures/door.svg`.",
        ),
        "fa": Message(
            message="تصویر «{path}» زیر `journeys/` یا `playbooks/` نیست.",
            why="فقط آنچه آنجاست جزو پروژه است؛ تصویری از جای دیگر، روی دستگاه بعدی نیست یا اصلاً"
            " قرار نبوده منتشر شود.",
            help="تصویر را کنار همین فایل بگذارید و مسیرش را از همین‌جا بنویسید، مثلاً"
            " `pictures/door.svg`.",
        ),
    },
    bad="""\
stories:
  - story: جلوی در
    id: at-the-door
    text: مشتری بیرون در، قیمت را خواند و آمد تو.
    pictures:
      - picture: ../../door.svg
        alt: دری که تابلوی دو قیمت روی آن است
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
