"""The lessons of a reading path: what each leads to, and what a device remembers of it."""

from dataclasses import dataclass, replace
from typing import Final

from cxmap.compare.meaning import meaning_of
from cxmap.model.entries import Entry
from cxmap.model.knowledge import Lesson
from cxmap.model.shape import FieldShape, references_of
from cxmap.views.about import About, Fact, about, facts
from cxmap.views.addresses import Address, nearest_address
from cxmap.views.fingerprints import fingerprint
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.times import minutes_of

_INNER: Final = ("situation", "touchpoint", "stage")
"""Keys of what stands inside something that may be named beside it; the innermost is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a device remembers something by: the same in every language.

    Another ``edition`` means that it says something else now; ``former_keys`` are those it had
    under old ids.
    """

    key: str
    edition: str
    former_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonView:
    """One thing to read; ``address`` is None for a task that leads to no page.

    ``kind`` says what it is, where its title alone does not; ``minutes`` are known where it takes
    minutes or hours.
    """

    id: str
    mark: Mark
    about: About
    way: Pointer
    address: Address | None
    kind: str
    takes: Sentence | None
    minutes: int | None
    facts: tuple[Fact, ...]


def lesson_view(reader: Reader, lesson: Lesson) -> LessonView:
    """Show a lesson."""
    named = _named(reader, lesson)
    shape, target = named if named is not None else (None, None)
    way = _address(reader, lesson, target) if target is not None else None
    title = reader.title(lesson)
    is_called_so = target is not None and reader.title(target) == title
    without = {"takes", *({shape.name} if shape is not None and is_called_so else ())}
    return LessonView(
        id=reader.catalog.id_of(lesson),
        mark=mark_of(reader, target if target is not None else lesson),
        about=about(reader, lesson),
        way=Pointer(name=title, href=reader.href(way)),
        address=way,
        kind=reader.label(lesson, shape.key) if shape is not None and is_called_so else "",
        takes=reader.duration(lesson.takes) if lesson.takes is not None else None,
        minutes=minutes_of(lesson.takes),
        facts=facts(reader, lesson, without=frozenset(without)),
    )


def mark_of(reader: Reader, entry: Entry) -> Mark:
    """Give what a device remembers an entry by."""
    ref, *former = reader.catalog.refs_of(entry)
    return Mark(
        key=f"{entry.KIND}/{ref}",
        edition=fingerprint(meaning_of(reader.catalog, entry)),
        former_keys=tuple(f"{entry.KIND}/{each}" for each in former),
    )


def _named(reader: Reader, lesson: Lesson) -> tuple[FieldShape, Entry] | None:
    """Give what is to be read, and under which key: of several things the innermost."""
    found = [
        (shape, link.found.entry)
        for shape in references_of(Lesson)
        if shape.key != "takes"
        for link in reader.catalog.links_from(lesson, shape.key)
        if link.found.entry is not None and shape.refers_to == link.found.entry.KIND
    ]
    inner = [each for each in found if each[0].key in _INNER]
    return next(iter((*inner, *found)), None)


def _address(reader: Reader, lesson: Lesson, target: Entry) -> Address | None:
    """Give the way to what is read; the page is told from which path the reader comes."""
    address = nearest_address(reader.catalog, target)
    if address is None:
        return None
    path = reader.catalog.id_of(reader.catalog.whole_of(lesson))
    return replace(address, query=f"path={path}&lesson={reader.catalog.id_of(lesson)}")
