"""A link for readers outside leads to a host that they can reach."""

from collections.abc import Iterator

from cxmap.catalog.audience import meant_for, public_keys
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.audiences import OUTSIDE
from cxmap.foundation.problems import Severity, Word
from cxmap.language.hosts import is_intranet
from cxmap.language.markdown import links_in
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.text import Text
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for audience in OUTSIDE:
        for part in meant_for(catalog, audience).parts.values():
            entry = part if isinstance(part, Entry) else catalog.nearest_above(part, Entry)
            if entry is None or catalog.is_copy(part) or not catalog.is_sound(part):
                continue
            for key in sorted(public_keys(part, audience)):
                shape = fields_of(type(part))[key]
                link = next(filter(is_intranet, _links(shape, getattr(part, shape.name))), "")
                if link:
                    yield finding(
                        part,
                        key,
                        title=catalog.title_of(entry),
                        audience=Word(f"audiences.{audience}"),
                        link=link,
                    )


def _links(shape: FieldShape, value: object) -> Iterator[str]:
    if shape.form == "link" and isinstance(value, str):
        yield value
    if shape.is_prose and isinstance(value, Text):
        for said in value.spellings():
            yield from links_in(said)


RULE = Rule(
    code="CX340",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="In “{title}” ({audience}), “{link}” leads to a computer that only people in"
            " the firm reach.",
            why="Readers outside follow it and find nothing, and it tells them how computers are"
            " called in the firm.",
            help="Write the address under which everybody finds it, or take the link away. If only"
            " staff need it, let it stand in something that is for them.",
        ),
        "fa": Message(
            message="در «{title}» ({audience})، «{link}» به رایانه‌ای می‌رسد که فقط از درون شرکت باز"
            " می‌شود.",
            why="خوانندهٔ بیرون آن را باز می‌کند و چیزی نمی‌بیند؛ نام رایانه‌های شرکت را هم می‌فهمد.",
            help="نشانی‌ای بنویسید که برای همه باز می‌شود، یا پیوند را بردارید. اگر فقط همکاران به آن"
            " نیاز دارند، جایی بنویسید که برای همکاران است.",
        ),
    },
    bad="""\
documents:
  - document: برگه تعویض
    id: exchange-slip
    audience: customer
    link: https://files.shop.local/slip.pdf
""",
    good="""\
documents:
  - document: برگه تعویض
    id: exchange-slip
    audience: customer
    link: https://shop.example.org/slip.pdf
""",
    find=_find,
)
