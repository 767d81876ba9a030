"""Finding an entry by what an author calls it: an id, a former id, a title or an alias."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cxmap.language.folding import folded_key
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
    """An index over the refs, former ids and titles of all entries, kind by kind."""

    _by_ref: dict[tuple[str, str], Entry] = field(default_factory=dict)
    _by_title: dict[tuple[str, str], list[tuple[str, Entry]]] = field(default_factory=dict)
    _refs: dict[str, list[str]] = field(default_factory=dict)

    def add(self, entry: Entry, ref: str) -> None:
        """Enter one entry; of two with the same ref the first keeps it."""
        self._by_ref.setdefault((entry.KIND, ref), entry)
        self._refs.setdefault(entry.KIND, []).append(ref)
        scope = ref.rpartition("/")[0]
        for former in entry.formerly:
            self._by_ref.setdefault((entry.KIND, f"{scope}/{former}" if scope else former), entry)
        for title in _titles(entry):
            self._by_title.setdefault((entry.KIND, folded_key(title)), []).append((ref, entry))

    def find(self, kind: str, name: str, scope: str = "") -> Found:
        """Find what a name means for a reader who stands in ``scope``, the ref of an entry.

        Ids are looked up from the inside outwards, as a person would: first beside the entry,
        then in its journey, then in the whole project. Titles come after ids.
        """
        for prefix in _outwards(scope):
            entry = self._by_ref.get((kind, f"{prefix}/{name}" if prefix else name))
            if entry is not None:
                return Found(entries=(entry,), by_id=True)
        known = self._by_title.get((kind, folded_key(name)), [])
        for prefix in _outwards(scope):
            near = _unique(
                entry for ref, entry in known if ref.startswith(f"{prefix}/" * bool(prefix))
            )
            if near:
                return Found(entries=near)
        return Found()

    def by_ref(self, kind: str, ref: str) -> Entry | None:
        """Give the entry of a kind that has exactly this ref."""
        return self._by_ref.get((kind, ref))

    def known_ids(self, kind: str, scope: str = "") -> tuple[str, ...]:
        """Give the ids of a kind, as short as a reader in ``scope`` would write them."""
        root = scope.split("/", maxsplit=1)[0]
        return tuple(ref.removeprefix(f"{root}/") for ref in self._refs.get(kind, ()))

    def known(self, kind: str, scope: str = "") -> tuple[str, ...]:
        """Give the names of a kind that a reader in ``scope`` would write, for suggestions."""
        refs = self.known_ids(kind, scope)
        titles = (
            title
            for (of_kind, _), known in self._by_title.items()
            if of_kind == kind
            for _, entry in known
            for title in entry.title.spellings()
        )
        return tuple(sorted({*refs, *titles}))


def _titles(entry: Entry) -> Iterator[str]:
    yield from entry.title.spellings()
    for alias in entry.aliases:
        yield from alias.spellings()


def _outwards(scope: str) -> Iterator[str]:
    """Give a ref and everything around it: "a/b", "a", ""."""
    while scope:
        yield scope
        scope = scope.rpartition("/")[0]
    yield ""


def _unique(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({id(entry): entry for entry in entries}.values())
