"""Whatever is named by an id, a title or an alias is described somewhere."""

from collections.abc import Iterable, Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.rules.renaming import may_be_renamed, moved_to, renaming
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import (
    known_ids,
    names_in_one,
    register_of,
    strangers,
    suggestion_for,
)


def unknown_names(catalog: Catalog, links: Iterable[Link] | None = None) -> Iterator[Finding]:
    """Give what this rule finds among all references, or among some of them."""
    for link in strangers(catalog, "unknown", links):
        suggestion = moved_to(catalog, link) or suggestion_for(catalog, link)
        now = renaming(catalog, link, suggestion)
        known = () if suggestion else known_ids(catalog, link)
        register = "" if suggestion else register_of(link)
        old = link.written if known and may_be_renamed(catalog, link) else ""
        yield finding(
            link.part,
            link.key,
            link.index,
            kind=Word(f"kinds.{link.kind}"),
            name=link.written,
            suggestion=suggestion,
            known_names=known,
            only_one=names_in_one(catalog, link),
            renamed=now.old if now else old,
            renamed_to=now.bearer if now else "",
            register_of=register if known else "",
            describe="" if known else register,
        )


RULE = Rule(
    code="CX201",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="There is no {kind} called “{name}”.",
            why="A name that leads nowhere leaves readers stuck just when they need to go on.",
            help="Write the id of something that is described in the project, or describe it first."
            " Departments, roles and the like are described in a file of registers. What only has"
            " another id now is found again with the old one under its `formerly`.",
        ),
        "fa": Message(
            message="در پروژه {kind} «{name}» نداریم.",
            why="نامی که به جایی نمی‌رسد، خواننده را درست وسط کار نگه می‌دارد.",
            help="شناسه چیزی را بنویسید که در پروژه معرفی شده است، یا اول همین را معرفی کنید."
            " واحدها، نقش‌ها و مانند آن در فایل فهرست‌ها معرفی می‌شوند. چیزی که فقط شناسه‌اش عوض"
            " شده، با نوشتن شناسه قبلی زیر `formerly` دوباره پیدا می‌شود.",
        ),
    },
    bad="""\
journey: بازدید
owner: slaes
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=unknown_names,
)
