"""A former id leads to one thing: nothing else has it today, and nothing else had it."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.taken_over import place_in_use
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.model.short_addresses import ShortAddress
from cxmap.rules.old_ids import claims
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for entry in catalog.sound(Entry):
        if not entry.formerly or isinstance(entry, ShortAddress):
            continue  # what stands on stickers has a rule of its own
        scope = catalog.ref_of(entry).rpartition("/")[0]
        for index, name in enumerate(entry.formerly):
            ref = f"{scope}/{name}" if scope else name
            other, key, reason = _holder(catalog, entry, ref)
            if other is not None:
                yield finding(
                    entry,
                    "formerly",
                    index,
                    seen=other,
                    seen_under=key,
                    remark="old_id_here" if key == "formerly" else "id_here",
                    kind=Word(f"kinds.{entry.KIND}"),
                    name=name,
                    reason=Word(f"old_ids.{reason}"),
                    first=place_in_use(catalog, other, key),
                )


def _holder(catalog: Catalog, entry: Entry, ref: str) -> tuple[Entry | None, str, str]:
    """Give what else has a former id, the key under which it does, and what that means."""
    now = catalog.find(entry.KIND, ref)
    if now is not None and catalog.ref_of(now) == ref and now in catalog.reading.places:
        return now, "id", "own" if now is entry else "now"
    had = filter(catalog.is_sound, claims(catalog).get((entry.KIND, ref), ()))
    first = next(had, entry)
    return (None, "", "") if first is entry else (first, "formerly", "before")


RULE = Rule(
    code="CX217",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{name}” is no clear old id of this {kind}: {reason} ({first}).",
            why="Whoever comes by an old id is led on without being asked, perhaps to the wrong"
            " place.",
            help="Take the id out from under `formerly`, where it does not belong or is not used"
            " any more, and write the id of today wherever the old one still stands.",
        ),
        "fa": Message(
            message="«{name}» را نمی‌شود شناسه قبلی این {kind} دانست: {reason} ({first}).",
            why="کسی که با شناسه قبلی می‌آید، بی‌پرسش به جای دیگری می‌رود و شاید به جای اشتباه.",
            help="شناسه را از زیر `formerly` بردارید، آنجا که درست نیست یا دیگر به کار نمی‌رود، و"
            " هر جا شناسه قبلی مانده است، شناسه امروز را بنویسید.",
        ),
    },
    bad="""\
departments:
  - department: انبار
    id: store
    formerly: desk
  - department: پشتیبانی
    id: support
    formerly: desk
""",
    good="""\
departments:
  - department: انبار
    id: store
    formerly: depot
  - department: پشتیبانی
    id: support
    formerly: desk
""",
    find=_find,
)
