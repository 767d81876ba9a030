"""A picture is of the kind that its ending says."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.pictures import picture_path
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Picture
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for picture in catalog.sound(Picture):
        path = picture_path(catalog, picture)
        file = catalog.reading.pictures.get(path)
        if file is not None and not file.is_what_it_says:
            yield finding(picture, "picture", path=path)


RULE = Rule(
    code="CX223",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{path}” does not contain the kind of picture that its ending says.",
            why="Browsers show a broken picture, or something that nobody has checked.",
            help="Save the picture again from the program it was made with, and let that"
            " program choose the ending.",
        ),
        "fa": Message(
            message="درون «{path}» تصویری از آن نوع که پسوندش می‌گوید نیست.",
            why="مرورگر یک تصویر شکسته نشان می‌دهد، یا چیزی که هیچ‌کس ندیده است.",
            help="تصویر را از همان برنامه‌ای که با آن ساخته‌اید دوباره ذخیره کنید تا"
            " خودش پسوند را بگذارد.",
        ),
    },
    bad="""\
stories:
  - story: جلوی در
    id: at-the-door
    text: مشتری بیرون در، قیمت را خواند و آمد تو.
    pictures:
      - picture: pictures/words.png
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
