"""A picture is where its path leads."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.pictures import nearest_picture, picture_path
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Picture
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for picture in catalog.sound(Picture):
        path = picture_path(catalog, picture)
        if path and path not in catalog.reading.pictures:
            yield finding(
                picture, "picture", path=path, suggestion=nearest_picture(catalog, picture)
            )


RULE = Rule(
    code="CX222",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="There is no readable picture at “{path}”.",
            why="Readers would see an empty frame.",
            help="Put the picture there, or correct the path; it starts from the folder of"
            " this file.",
        ),
        "fa": Message(
            message="در «{path}» تصویری نیست که خوانده شود.",
            why="خواننده یک قاب خالی می‌بیند.",
            help="تصویر را همان‌جا بگذارید یا مسیر را درست کنید؛ مسیر از پوشه همین فایل شروع می‌شود.",
        ),
    },
    bad="""\
stories:
  - story: جلوی در
    id: at-the-door
    text: مشتری بیرون در، قیمت را خواند و آمد تو.
    pictures:
      - picture: pictures/dor.svg
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
