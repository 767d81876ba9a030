"""Whom something is for can see it: some things stay inside, whoever they are for."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.audiences import OUTSIDE
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry, Part
from cxmap.model.project import Project
from cxmap.model.shape import fields_of, is_public
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for entry in catalog.sound(Entry):
        around = next(catalog.above(entry), None)
        if entry.audience not in OUTSIDE or _can_be_seen(entry, around):
            continue
        yield finding(
            entry,
            "audience",
            title=catalog.title_of(entry),
            audience=Word(f"audiences.{entry.audience}"),
            kind=Word(f"kinds.{entry.KIND}"),
        )


def _can_be_seen(entry: Entry, around: Part | None) -> bool:
    """Tell whether readers outside can see something like this where it stands."""
    if not any(is_public(type(entry), key) for key in (entry.SHORT, *entry.ONE_OF) if key):
        return False
    if around is None or isinstance(around, Project):
        return True
    return any(
        shape.part is type(entry)
        and is_public(type(around), key)
        and _holds(around, shape.name, entry)
        for key, shape in fields_of(type(around)).items()
    )


def _holds(around: Part, name: str, entry: Entry) -> bool:
    value = getattr(around, name)
    return any(each is entry for each in (value if isinstance(value, tuple) else (value,)))


RULE = Rule(
    code="CX327",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” ({audience}) is never shown to them: what is a {kind} stays inside.",
            why="Who owns something, what hurts, what was counted, and how we argue among ourselves"
            " is no business of readers outside, so no site for them has it.",
            help="Leave out `audience:`. What they should know belongs in something that they can"
            " see, such as a promise, a service, a term or a guide.",
        ),
        "fa": Message(
            message="«{title}» ({audience}) هرگز به آن‌ها نشان داده نمی‌شود: {kind} اینجا درون شرکت"
            " می‌ماند.",
            why="اینکه مسئول چیزی کیست، چه چیزی آزار می‌دهد، چه شمرده‌ایم و میان خودمان چه می‌گوییم،"
            " به خواننده بیرون مربوط نیست؛ پس هیچ سایتی برای او این‌ها را ندارد.",
            help="`audience:` را بردارید. چیزی که باید بدانند، جایش در چیزی است که می‌بینند: یک"
            " وعده، یک خدمت، یک واژه یا یک راهنما.",
        ),
    },
    bad="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    audience: customer
    method: میانگین جواب‌ها
    scale: ۱ تا ۵
    direction: higher
    target: 4
""",
    good="""\
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: میانگین جواب‌ها
    scale: ۱ تا ۵
    direction: higher
    target: 4
""",
    find=_find,
)
