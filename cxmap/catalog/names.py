"""Finding an entry by what an author calls it: an id, a former id, a title or an alias."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cxmap.language.folding import folded_key
from cxmap.language.suggestions import holding_words_of
from cxmap.model.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a name: the entries it may mean, and whether it was their id."""

    entries: tuple[Entry, ...] = ()
    by_id: bool = False

    @property
    def entry(self) -> Entry | None:
        """The entry that is meant, where exactly one is."""
        return self.entries[0] if len(self.entries) == 1 else None


@dataclass(slots=True)
class Names:
    """An index over the refs, former refs and titles of entries, kind by kind.

    ``beyond`` holds names that count only where nothing is found here. A title that several have
    means the one that is no copy of another.
    """

    beyond: "Names | None" = None
    _copies: set[int] = field(default_factory=set)
    _by_ref: dict[tuple[str, str], Entry] = field(default_factory=dict)
    _by_former_ref: dict[tuple[str, str], Entry] = field(default_factory=dict)
    _by_title: dict[tuple[str, str], list[tuple[str, Entry]]] = field(default_factory=dict)
    _of_kind: dict[str, list[tuple[str, Entry]]] = field(default_factory=dict)
    _inside: set[tuple[str, str]] = field(default_factory=set)

    def add(
        self, entry: Entry, ref: str, former: Iterable[str] = (), *, is_copy: bool = False
    ) -> None:
        """Enter one entry with its ref and its former ones; of two with one ref the first wins."""
        if is_copy:
            self._copies.add(id(entry))
        self._by_ref.setdefault((entry.KIND, ref), entry)
        self._of_kind.setdefault(entry.KIND, []).append((ref, entry))
        self._note_inside(entry.KIND, ref)
        for each in former:
            self._by_former_ref.setdefault((entry.KIND, each), entry)
            self._note_inside(entry.KIND, each)
        for title in _titles(entry):
            self._by_title.setdefault((entry.KIND, folded_key(title)), []).append((ref, entry))

    def _note_inside(self, kind: str, ref: str) -> None:
        """Remember what ids inside of others are called: all else is looked up but once."""
        _, slash, own = ref.rpartition("/")
        if slash:
            self._inside.add((kind, own))

    def find(self, kind: str, name: str, scope: str = "") -> Found:
        """Find what a name means for a reader who stands in ``scope``, the ref of an entry.

        Ids are looked up from the inside outwards, as a person would: first beside the entry,
        then in its journey, then in the whole project. Former ids come after ids, then titles.
        """
        may_be_inside = (kind, name.rpartition("/")[2]) in self._inside
        prefixes = (*_outwards(scope),) if may_be_inside else ("",)
        for refs in (self._by_ref, self._by_former_ref) if self._by_former_ref else (self._by_ref,):
            for prefix in prefixes:
                entry = refs.get((kind, f"{prefix}/{name}" if prefix else name))
                if entry is not None:
                    return Found(entries=(entry,), by_id=True)
        known = self._by_title.get((kind, folded_key(name)))
        for prefix in _outwards(scope) if known else ():
            near = _unique(
                entry for ref, entry in known or () if ref.startswith(f"{prefix}/" * bool(prefix))
            )
            if near:
                originals = tuple(entry for entry in near if id(entry) not in self._copies)
                return Found(entries=originals or near)
        return self.beyond.find(kind, name, scope) if self.beyond else Found()

    def kinds(self) -> tuple[str, ...]:
        """Give every kind of which something is known."""
        beyond = self.beyond.kinds() if self.beyond else ()
        return tuple(dict.fromkeys((*self._of_kind, *beyond)))

    def by_ref(self, kind: str, ref: str) -> Entry | None:
        """Give the entry of a kind that has exactly this ref, now or formerly."""
        for refs in (self._by_ref, self._by_former_ref):
            if (kind, ref) in refs:
                return refs[kind, ref]
        return self.beyond.by_ref(kind, ref) if self.beyond else None

    def known_ids(self, kind: str, root: str) -> tuple[str, ...]:
        """Give the ids of a kind as short as the file ``root`` writes them, its own ones first."""
        own = f"{root}/"
        beyond = self.beyond.known_ids(kind, root) if self.beyond else ()
        refs = (ref for ref, _ in self._of_kind.get(kind, ()))
        near_first = sorted(refs, key=lambda ref: not ref.startswith(own))
        return (*(ref.removeprefix(own) for ref in near_first), *beyond)

    def only_with_words_of(self, text: str, kind: str) -> str:
        """Give the ref of the one entry in whose title all words of a text stand, or nothing."""
        found = [ref for ref, entry in self._of_kind.get(kind, ()) if _holds(entry, text)]
        beyond = self.beyond.only_with_words_of(text, kind) if self.beyond and not found else ""
        return found[0] if len(found) == 1 else beyond

    def titles(self, kind: str) -> Iterator[str]:
        """Give the titles of all entries of a kind."""
        for _, entry in self._of_kind.get(kind, ()):
            yield from entry.title.spellings()
        if self.beyond:
            yield from self.beyond.titles(kind)


def _titles(entry: Entry) -> Iterator[str]:
    yield from entry.title.spellings()
    for alias in entry.aliases:
        yield from alias.spellings()


def _holds(entry: Entry, text: str) -> bool:
    return bool(holding_words_of(text, _titles(entry)))


def _outwards(scope: str) -> Iterator[str]:
    """Give a ref and everything around it: "a/b", "a", ""."""
    while scope:
        yield scope
        scope = scope.rpartition("/")[0]
    yield ""


def _unique(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({id(entry): entry for entry in entries}.values())
