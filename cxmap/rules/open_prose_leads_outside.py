"""A text for readers outside leads to no page of the site by itself."""

from collections.abc import Iterator

from cxmap.catalog.audience import meant_for, public_keys
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.opening import links_into_the_site
from cxmap.foundation.audiences import OUTSIDE
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry, Part
from cxmap.model.project import OwnWord, Project
from cxmap.model.shape import fields_of
from cxmap.model.text import Text
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for audience in OUTSIDE:
        shown = meant_for(catalog, audience).parts.values()
        for part in (*shown, *_greetings(catalog, audience)):
            entry = part if isinstance(part, Entry) else catalog.nearest_above(part, Entry)
            for key in _prose_keys(part, audience):
                link = _first_link(getattr(part, fields_of(type(part))[key].name))
                if link and entry is not None:
                    yield finding(
                        part,
                        key,
                        title=catalog.title_of(entry),
                        audience=Word(f"audiences.{audience}"),
                        link=link,
                    )


def _greetings(catalog: Catalog, audience: str) -> Iterator[Part]:
    """Give what a project says to these readers on their first page."""
    for project in catalog.all(Project):
        yield from (each for each in project.words if each.word == f"outside.text_{audience}")


def _prose_keys(part: Part, audience: str) -> tuple[str, ...]:
    if isinstance(part, OwnWord):
        return ("says",) if part.word == f"outside.text_{audience}" else ()
    shapes = fields_of(type(part))
    return tuple(key for key in sorted(public_keys(part, audience)) if shapes[key].is_prose)


def _first_link(value: object) -> str:
    texts = value.spellings() if isinstance(value, Text) else ()
    return next((link for text in texts for link in links_into_the_site(text)), "")


RULE = Rule(
    code="CX326",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="In “{title}” ({audience}), “{link}” leads to a page of the site that these"
            " readers may not have.",
            why="Their site has only what is for them. A link that somebody typed by hand may lead"
            " to a page that is not there, and gives its name away.",
            help="Take the link out of the text, give the whole address where it leads to another"
            " site, or name what it leads to in a field of its own, such as `standards:`.",
        ),
        "fa": Message(
            message="در «{title}» ({audience})، «{link}» به صفحه‌ای از سایت می‌رسد که شاید این"
            " خواننده‌ها نداشته باشند.",
            why="سایت آن‌ها فقط چیزهایی را دارد که برای آن‌هاست. پیوندی که دستی نوشته شده شاید به"
            " صفحه‌ای برسد که آنجا نیست و نامش را لو بدهد.",
            help="پیوند را از متن بردارید، اگر به سایت دیگری می‌رسد نشانی کاملش را بنویسید، یا آنچه"
            " به آن می‌رسد را در کلید خودش، مثل `standards:`، نام ببرید.",
        ),
    },
    bad="""\
terms:
  - term: برگه تعویض
    id: exchange-slip
    audience: customer
    definition: برگه‌ای در جعبه؛ [بیشتر بدانید](playbooks/returns.html).
""",
    good="""\
terms:
  - term: برگه تعویض
    id: exchange-slip
    audience: customer
    definition: برگه‌ای در جعبه؛ [بیشتر بدانید](https://shop.example.org/exchange).
""",
    find=_find,
)
