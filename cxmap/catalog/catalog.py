"""The catalog: every entry of a project, and how the entries belong together."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Final, TypeVar, cast

from cxmap.catalog.anybody import anybody
from cxmap.catalog.channels import standard_channels
from cxmap.catalog.lanes import standard_lanes
from cxmap.catalog.links import (
    Link,
    References,
    all_references,
    kinds_asked,
    references_taken_over,
    references_to_sources,
)
from cxmap.catalog.names import Found, Names
from cxmap.catalog.resolving import Resolver
from cxmap.catalog.sharing import Astray, shares, with_shared
from cxmap.foundation.spans import Span
from cxmap.language.folding import folded_key
from cxmap.language.suggestions import KnownWords
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.model.playbook import Playbook
from cxmap.model.project import Project
from cxmap.model.text import Text
from cxmap.reading.places import Place
from cxmap.reading.read import Reading

_P = TypeVar("_P", bound=Part)
_E = TypeVar("_E", bound=Entry)
_T = TypeVar("_T")

_IN_ORDER: Final = attrgetter("document.path", "mark")
"""The order of the files, and of what stands in each."""


@dataclass(slots=True, repr=False)
class Catalog:
    """A project as a graph. Entries are looked up, never changed.

    What an entry inherits is answered here (``owner_of`` and its like); the model keeps what its
    author wrote. ``reading`` has in every place all that is shared, ``written`` has it once;
    ``astray`` is what was taken over and would lead to something that was not. ``today`` is the day
    on which it is looked at; without one nothing is late or old. ``audience`` are the readers
    outside for whom everything else was left out; without one it holds all there is.
    """

    reading: Reading
    written: Reading
    project: Project
    shipped: tuple[Entry, ...]
    today: date | None = None
    audience: str = ""
    links: tuple[Link, ...] = ()
    astray: frozenset[Astray] = frozenset()
    _all: dict[type[Part], tuple[Part, ...]] = field(default_factory=dict)
    _sound: dict[type[Part], tuple[Part, ...]] = field(default_factory=dict)
    _by_class: dict[type[Part], list[Part]] = field(default_factory=dict)
    _names: Names = field(default_factory=Names)
    _refs: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _known_ids: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _known_words: dict[tuple[str, str], KnownWords] = field(default_factory=dict)
    _nearest: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _kinds_named: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _words: dict[str, dict[str, str]] = field(default_factory=dict)
    _worked_out: dict[object, object] = field(default_factory=dict)
    _links_from: dict[tuple[int, str], list[Link]] = field(default_factory=dict)
    _links_to: dict[int, list[Link]] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read; else nothing can be said to be absent."""
        return not self.reading.lost_files

    def all(self, part: type[_P]) -> tuple[_P, ...]:
        """Give all parts of a class, in the order of the files."""
        if part not in self._all:
            self._all[part] = tuple(
                each for each in self._of_classes(part) if isinstance(each, part)
            )
        return cast("tuple[_P, ...]", self._all[part])

    def once(self, work_out: Callable[["Catalog"], _T]) -> _T:
        """Give what follows from the whole catalog; it is worked out when first asked for."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        return cast("_T", self._worked_out[work_out])

    def _of_classes(self, part: type[Part]) -> Iterable[Part]:
        """Give the parts among which those of a class are, in their order."""
        if not self._by_class:
            for each in self._every_part():
                self._by_class.setdefault(type(each), []).append(each)
        classes = [each for each in self._by_class if issubclass(each, part)]
        return self._by_class[classes[0]] if len(classes) == 1 else self._every_part()

    def _every_part(self) -> tuple[Part, ...]:
        if Part not in self._all:
            places = sorted(self.reading.places, key=_IN_ORDER)
            self._all[Part] = (*(place.part for place in places), *self.shipped)
        return self._all[Part]

    def sound(self, part: type[_P]) -> tuple[_P, ...]:
        """Give the parts of a class that were read without an error; rules judge only these."""
        if part not in self._sound:
            self._sound[part] = tuple(each for each in self.all(part) if self.is_sound(each))
        return cast("tuple[_P, ...]", self._sound[part])

    def is_sound(self, part: Part) -> bool:
        """Tell whether a part was read without an error of its own."""
        return part not in self.reading.places or self.reading.places[part].is_sound

    def lineage_is_sound(self, part: Part) -> bool:
        """Tell whether a part and everything it inherits from were read without an error."""
        return all(self.is_sound(above) for above in (part, *self.above(part)))

    def may_be_lost(self, name: str) -> bool:
        """Tell whether a name, or one step of it, may be defined where nothing could be read."""
        steps = {name, *name.split("/")}
        is_lost = not self.reading.lost_names.isdisjoint(map(folded_key, steps))
        return self.reading.may_hide_any_name or is_lost

    def files_that_may_hide(self, kind: str) -> tuple[str, ...]:
        """Give the files that could not be read and may describe something of a kind."""
        return tuple(path for lost, path in self.reading.lost_kinds if lost == kind)

    def may_be_named_unseen(self, entry: Entry) -> bool:
        """Tell whether something may name an entry after all.

        It may stand where nothing could be read, or mean this one of two that share an id.
        """
        names = (self.id_of(entry), *entry.title.spellings())
        is_lost = any(folded_key(name) in self.reading.lost_uses for name in names)
        return is_lost or self.find(entry.KIND, self.ref_of(entry)) is not entry

    def is_written(self, part: Part, key: str) -> bool:
        """Tell whether something stands under a key of a part, be it accepted or refused.

        What a part takes over from another stands there.
        """
        return self.reading.places.is_written(part, key) or any(
            self.written.places.is_written(each, key) for each in self.lineage_of(part)
        )

    def lineage_of(self, part: Part) -> tuple[Part, ...]:
        """Give the parts as they were written from which a part takes something over."""
        return self.reading.places[part].lineage if part in self.reading.places else ()

    def origin_of(self, part: Part) -> Part | None:
        """Give the part as it was written that a part is or takes over; None where it is its own.

        What is wrong with that one is not wrong a second time here.
        """
        return self.reading.places[part].origin if part in self.reading.places else None

    def is_copy(self, part: Part) -> bool:
        """Tell whether nothing of a part was written where it stands."""
        return part in self.reading.places and self.reading.places[part].is_copy

    def place_of(self, part: Part, key: str = "", index: int | str | None = None) -> Span:
        """Give the span of a part's title, or of the value under one of its keys."""
        return self.reading.places.span(part, key, index)

    def ref_of(self, entry: Entry) -> str:
        """Give the ref of an entry: its id, behind the ids it is unique in."""
        if entry in self.reading.places:
            return self.reading.places[entry].ref
        return entry.id or ""

    def refs_of(self, entry: Entry) -> tuple[str, ...]:
        """Give the ref of an entry, then those it had before something in it was renamed.

        ``enter`` in ``visit``, which was called ``tour``, is ``visit/enter`` and ``tour/enter``.
        """
        if id(entry) not in self._refs:
            scope, _, own = self.ref_of(entry).rpartition("/")
            scopes: tuple[str, ...] = (scope,)
            if scope:
                around = (each for each in self.above(entry) if isinstance(each, Entry))
                bearer = next((each for each in around if self.ref_of(each) == scope), None)
                scopes = self.refs_of(bearer) if bearer is not None else scopes
            names = (own, *entry.formerly)
            self._refs[id(entry)] = tuple(
                f"{each}/{name}" if each else name for each in scopes for name in names
            )
        return self._refs[id(entry)]

    def id_of(self, entry: Entry) -> str:
        """Give the id of an entry, proposed where its author gave none."""
        return self.ref_of(entry).rpartition("/")[2]

    def title_of(self, entry: Entry) -> str:
        """Give the title of an entry in the language of the project."""
        first = self.project.first_language
        return entry.title.said_in(first, first=first)[0]

    def find(self, kind: str, ref: str) -> Entry | None:
        """Give the entry of a kind with exactly this ref."""
        return self._names.by_ref(kind, ref)

    def named(self, kind: str, name: str, part: Part) -> Found:
        """Give what a name of a kind would mean if a part wrote it."""
        return self._names.find(kind, name, self._scope(part))

    def kinds_named(self, name: str, part: Part) -> tuple[str, ...]:
        """Give the kinds that have something of a name, as far as a part could name it."""
        asked = (name, self._scope(part))
        if asked not in self._kinds_named:
            self._kinds_named[asked] = tuple(
                kind for kind in self._names.kinds() if self.named(kind, name, part).entries
            )
        return self._kinds_named[asked]

    @property
    def has_project(self) -> bool:
        """Whether a file describes the project itself."""
        return self.project in self.reading.places

    def known_ids(self, kind: str, part: Part) -> tuple[str, ...]:
        """Give the ids of a kind as they could be written at a part."""
        root = self._root(part)
        if (kind, root) not in self._known_ids:
            self._known_ids[kind, root] = self._names.known_ids(kind, root)
        return self._known_ids[kind, root]

    def nearest_name(self, kind: str, written: str, part: Part) -> str:
        """Give the name of a kind that was most likely meant at a part, or an empty text."""
        root = self._root(part)
        if (kind, root) not in self._known_words:
            known_ids, titles = self.known_ids(kind, part), self._names.titles(kind)
            self._known_words[kind, root] = KnownWords.of(known_ids, titles)
        if (kind, root, written) not in self._nearest:
            near = self._known_words[kind, root].nearest(written)
            found = near or self._names.only_with_words_of(written, kind)
            self._nearest[kind, root, written] = found
        return self._nearest[kind, root, written]

    def above(self, part: Part) -> Iterator[Part]:
        """Give what a part stands in, from its parent up to the file."""
        return self.reading.places.above(part)

    def whole_of(self, entry: Entry) -> Entry:
        """Give the entry that a file or register holds as a whole, and that an entry stands in."""
        above = [part for part in self.above(entry) if isinstance(part, Entry)]
        return above[-1] if above else entry

    def nearest_above(self, part: Part, kind: type[_P]) -> _P | None:
        """Give the nearest part of a class that a part stands in."""
        return next((above for above in self.above(part) if isinstance(above, kind)), None)

    def is_draft(self, part: Part) -> bool:
        """Tell whether an entry, something around it, or the whole project is a draft."""
        lineage = (part, *self.above(part), self.project)
        return any(isinstance(each, Entry) and each.status == "draft" for each in lineage)

    # Links

    def links_from(self, part: Part, key: str) -> tuple[Link, ...]:
        """Give what a part names under a key, in its order."""
        return tuple(self._links_from.get((id(part), key), ()))

    def links_to(self, entry: Entry) -> tuple[Link, ...]:
        """Give every place that names an entry."""
        return tuple(self._links_to.get(id(entry), ()))

    def target(self, part: Part, key: str, kind: type[_E]) -> _E | None:
        """Give the entry that a part names under a key, where it names exactly one known."""
        for link in self.links_from(part, key):
            if isinstance(link.found.entry, kind):
                return link.found.entry
        return None

    def targets(self, part: Part, key: str, kind: type[_E]) -> tuple[_E, ...]:
        """Give all known entries that a part names under a key."""
        links = self.links_from(part, key)
        return tuple(link.found.entry for link in links if isinstance(link.found.entry, kind))

    def words(self, language: str) -> dict[str, str]:
        """Give the words of the pages in a language, in the project's own way."""
        if language not in self._words:
            self._words[language] = self.project.words_in(language)
        return self._words[language]

    # What is inherited

    def journeys(self) -> tuple[Journey, ...]:
        """Give all journeys in the order of their files."""
        return self.all(Journey)

    def playbooks(self) -> tuple[Playbook, ...]:
        """Give all playbooks in the order of their files."""
        return self.all(Playbook)

    def stage_of(self, touchpoint: Touchpoint) -> Stage | None:
        """Give the stage a touchpoint stands in."""
        return self.nearest_above(touchpoint, Stage)

    def journey_of(self, part: Part) -> Journey | None:
        """Give the journey a part stands in."""
        return self.nearest_above(part, Journey)

    def _scope(self, part: Part) -> str:
        return self.reading.places[part].ref if part in self.reading.places else ""

    def _root(self, part: Part) -> str:
        return self._scope(part).split("/", maxsplit=1)[0]

    def index(self, references: References) -> None:
        """Enter all entries and resolve the references of places; only ``catalog_of`` asks."""
        asked = [(place, *each) for place in self.reading.places for each in references(place)]
        self._enter(kinds_asked(asked) if references is not all_references else None)
        resolver = Resolver(reading=self.reading, written=self.written, names=self._names)
        links = []
        for place, shape, position, text in asked:
            found = resolver.found(place, shape, position, text)
            link = Link(
                part=place.part,
                key=shape.key,
                index=position,
                written=text,
                kind=shape.refers_to,
                found=found,
            )
            links.append(link)
            self._links_from.setdefault((id(place.part), shape.key), []).append(link)
            if found.entry is not None:
                self._links_to.setdefault(id(found.entry), []).append(link)
        self.links, self.astray = tuple(links), frozenset(resolver.astray)

    def _enter(self, kinds: frozenset[str] | None) -> None:
        """Enter all entries by their names; or those of some kinds, where no other is looked up."""
        shipped = Names()
        self._names = Names(beyond=shipped)
        for entry in self.shipped:
            shipped.add(entry, entry.id or "")
        renamed: set[str] = set()
        wanted: list[Place] = []
        for place in self.reading.places:
            if isinstance(place.part, Entry):
                renamed |= {_whole(place.ref)} if place.part.formerly else set()
                if kinds is None or place.part.KIND in kinds:
                    wanted.append(place)
        for place in sorted(wanted, key=_IN_ORDER):
            entry = cast("Entry", place.part)
            former = self.refs_of(entry)[1:] if _whole(place.ref) in renamed else ()
            is_copy = bool(place.lineage) and self._has_title_of_another(entry)
            self._names.add(entry, place.ref, former, is_copy=is_copy)

    def source_of(self, part: Part) -> Part | None:
        """Give the other part that a part takes over."""
        source = self.target(part, part.SHARES, Entry)
        return source if isinstance(source, type(part)) and source is not part else None

    def _has_title_of_another(self, entry: Entry) -> bool:
        origin = self.origin_of(entry)
        return isinstance(origin, Entry) and origin.title in (entry.title, Text(own=""))


def catalog_of(reading: Reading, today: date | None = None, audience: str = "") -> Catalog:
    """Build the graph of one reading, as it is looked at on one day.

    With an ``audience`` the reading has to hold nothing but what these readers may see.
    """
    if not any(shares(place.part) for place in reading.places):
        return _catalog(reading, reading, today, audience)
    written = _catalog(reading, reading, today, references=references_to_sources)
    shared = with_shared(reading, written.source_of)
    astray = _catalog(shared, reading, today, references=references_taken_over).astray
    if astray:
        shared = with_shared(reading, written.source_of, astray)
    return _catalog(shared, reading, today)


def _whole(ref: str) -> str:
    return ref.partition("/")[0]


def _catalog(
    reading: Reading,
    written: Reading,
    today: date | None,
    audience: str = "",
    *,
    references: References = all_references,
) -> Catalog:
    """Build the graph with the references that are asked for: all, or what sharing needs."""
    projects = [entry for entry in reading.entries if isinstance(entry, Project)]
    own = {(each.KIND, reading.places[each].ref) for each in reading.entries}
    catalog = Catalog(
        reading=reading,
        written=written,
        project=projects[0] if projects else Project(project=Text(own="cxmap")),
        shipped=tuple(
            entry
            for entry in (*standard_channels(), *standard_lanes(), anybody())
            if (entry.KIND, entry.id) not in own
        ),
        today=today,
        audience=audience,
    )
    catalog.index(references)
    return catalog
