"""A picture is small enough for a phone."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.pictures import picture_file
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Picture
from cxmap.rules.rule import Finding, Rule, finding

LARGEST = 2_000_000
"""Bytes of a picture that a phone can be asked to load."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    for picture in catalog.sound(Picture):
        file = picture_file(catalog, picture)
        if file is not None and len(file.data) > LARGEST:
            megabytes = round(len(file.data) / 1_000_000)
            yield finding(picture, "picture", path=file.path, megabytes=megabytes)


RULE = Rule(
    code="CX341",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="The picture “{path}” is {megabytes} MB in size.",
            why="On the phone, or with a weak signal, people have read the page before the"
            " picture arrives.",
            help="Save it smaller: a width of 1600 pixels is enough for any page.",
        ),
        "fa": Message(
            message="حجم تصویر «{path}» {megabytes} مگابایت است.",
            why="کسی که پای تلفن است یا آنتن ضعیفی دارد، پیش از رسیدن تصویر صفحه را خوانده است.",
            help="کوچک‌تر ذخیره‌اش کنید؛ ۱۶۰۰ پیکسل پهنا برای هر صفحه‌ای بس است.",
        ),
    },
    bad="""\
stories:
  - story: جلوی در
    id: at-the-door
    text: مشتری بیرون در، قیمت را خواند و آمد تو.
    pictures:
      - picture: pictures/from-the-camera.svg
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
