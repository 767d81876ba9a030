"""A spot is where the next entry stands: in the file, and below which ids."""

from dataclasses import dataclass, replace

from cxmap.files.nodes import Mark
from cxmap.model.entries import Entry, Part


@dataclass(frozen=True, slots=True)
class Spot:
    """The mark of an entry, its id, the refs it stands below, and whether it is in a draft.

    ``scope`` is the ref of the nearest entry around it, ``root`` that of the whole file. ``key``
    is the key it stands under, ``is_item`` whether as one item of a list.
    """

    mark: Mark
    id: str = ""
    scope: str = ""
    root: str = ""
    is_draft: bool = False
    key: str = ""
    is_item: bool = False

    def ref(self, part: type[Part]) -> str:
        """Give the ref of the entry: unique in its file or beside its siblings."""
        if not issubclass(part, Entry):
            return self.scope
        scope = self.root if part.IDS_PER_DOCUMENT else self.scope
        return f"{scope}/{self.id}" if scope else self.id

    def inside(self, part: type[Part], key: str, mark: Mark) -> "Spot":
        """Give the spot of something that stands under a key of the part of this spot."""
        is_scope = not issubclass(part, Entry) or part.IS_SCOPE
        scope = self.ref(part) if is_scope else self.scope
        return Spot(mark, "", scope, self.root or scope, self.is_draft, key)

    def item(self, mark: Mark, name: str) -> "Spot":
        """Give the spot of one item of the list that stands here."""
        return Spot(mark, name, self.scope, self.root, self.is_draft, self.key, is_item=True)

    def in_draft(self) -> "Spot":
        """Give the same spot, in a draft."""
        return replace(self, is_draft=True)
