"""No two things of one kind share an id where that id must tell them apart."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.taken_over import place_in_use
from cxmap.foundation.problems import Severity, Word
from cxmap.language.folding import fold
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    # Entries that are unsound, too: an id is taken whatever else is wrong.
    first: dict[tuple[str, str, str], Entry] = {}
    twice: dict[int, tuple[Entry, Entry]] = {}
    # What was taken over comes first: its id can not be changed where it is used.
    for entry in sorted(catalog.all(Entry), key=catalog.is_copy, reverse=True):
        if entry not in catalog.reading.places:
            continue
        whole = catalog.whole_of(entry).KIND  # a policy and a playbook may share an id
        known = first.setdefault((entry.KIND, whole, fold(catalog.ref_of(entry))), entry)
        if known is not entry:
            twice[id(entry)] = (entry, known)
    for entry, known in twice.values():
        # What stands in a copy has the ids of the copy: that is one mistake.
        if twice.keys().isdisjoint(map(id, catalog.above(entry))):
            yield finding(
                entry,
                "id",
                seen=known,
                seen_under="id",
                kind=Word(f"kinds.{entry.KIND}"),
                name=catalog.id_of(entry),
                first=place_in_use(catalog, known, "id"),
                uses=sum(link.found.entry in (known, entry) for link in catalog.links) or "",
            )


RULE = Rule(
    code="CX106",
    severity=Severity.ERROR,
    softens_in_draft=False,
    words={
        "en": Message(
            message="The id “{name}” is taken: another {kind} has it at {first}.",
            why="An id is the address of one thing; with two of them, links lead to the wrong one.",
            help="Give one of the two another `id`. Without an `id`, equal titles give equal"
            " ids; the id of a journey or playbook is the name of its file.",
        ),
        "fa": Message(
            message="شناسه «{name}» ({kind}) پیش‌تر در {first} به کار رفته است.",
            why="شناسه نشانی یک چیز است؛ اگر دو چیز یک شناسه داشته باشند، پیوندها اشتباه می‌روند.",
            help="به یکی از آن دو `id` دیگری بدهید. بدون `id`، از عنوان‌های یکسان شناسه یکسان"
            " ساخته می‌شود؛ شناسه هر سفر یا دستورنامه نام فایل آن است.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: welcome
      - touchpoint: همراهی تا اتاق جلسه
        id: welcome
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: welcome
      - touchpoint: همراهی تا اتاق جلسه
        id: escort
""",
    find=_find,
)
