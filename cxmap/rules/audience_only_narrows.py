"""What stands inside something is for the same readers, or for fewer."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.model.project import Project
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for entry in catalog.sound(Entry):
        if entry.audience in (None, "internal") or not _is_own(catalog, entry):
            continue
        above = _nearest_that_says(catalog, entry)
        if above is not None and above.audience != entry.audience:
            yield finding(
                entry,
                "audience",
                seen=above,
                title=catalog.title_of(entry),
                audience=Word(f"audiences.{entry.audience}"),
                around=catalog.title_of(above),
                readers=Word(f"audiences.{above.audience or 'internal'}"),
            )


def _is_own(catalog: Catalog, entry: Entry) -> bool:
    """Tell whether an entry says itself whom it is for; what it takes over is judged there."""
    return not catalog.is_copy(entry) and catalog.reading.places.is_written(entry, "audience")


def _nearest_that_says(catalog: Catalog, entry: Entry) -> Entry | None:
    """Give what is around an entry and says whom it is for; the whole, where none does.

    The settings of a project are around nothing.
    """
    around = [
        each
        for each in catalog.above(entry)
        if isinstance(each, Entry) and not isinstance(each, Project)
    ]
    says = (each for each in around if each.audience is not None)
    return next(says, around[-1] if around else None)


RULE = Rule(
    code="CX324",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” is for other readers ({audience}) than “{around}”, which contains"
            " it ({readers}).",
            why="What is inside a page goes where the page goes: either those readers never"
            " see it, or others see it who should not.",
            help="Leave out `audience:`, or write it for what contains this. Inside something,"
            " the audience can only become smaller: `internal`.",
        ),
        "fa": Message(
            message="«{title}» برای خواننده دیگری است ({audience})، اما درون «{around}» آمده است"
            " ({readers}).",
            why="هر چیز درون یک صفحه همان‌جایی می‌رود که صفحه می‌رود: آن خواننده هیچ‌وقت نمی‌بیندش، یا"
            " کسی می‌بیند که نباید.",
            help="`audience:` را بردارید یا آن را برای چیزی بنویسید که این درونش است. درون هر چیز،"
            " خواننده‌ها فقط کمتر می‌شوند: `internal`.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
audience: internal
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        audience: customer
""",
    good="""\
journey: بازدید
owner: sales
audience: customer
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        audience: internal
""",
    find=_find,
)
