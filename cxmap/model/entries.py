"""What every described thing has in common."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from cxmap.model.references import CategoryRef, SourceRef
from cxmap.model.text import PlainString, Text
from cxmap.model.values import Audience, Basis, Date, Id, PicturePath, ProseText, Status


class Part(BaseModel):
    """A group of fields inside an entry; it has no life of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    SHORT: ClassVar[str] = ""
    """The field that a plain text stands for; empty where there is no short form."""

    ONE_OF: ClassVar[tuple[str, ...]] = ()
    """Two fields of which exactly one says what the part is; empty where ``SHORT`` does."""

    SHARES: ClassVar[str] = ""
    """The key that names the one it takes over; empty where nothing of its class is shared."""

    NEVER_BOTH: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Pairs of keys that contradict each other."""

    IN_ORDER: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Pairs of keys whose dates follow each other: the first is never later than the second."""

    EDITORIAL: ClassVar[frozenset[str]] = frozenset()
    """Keys, besides those of the classes it is made of, whose change concerns nobody's work."""

    OBSERVED: ClassVar[frozenset[str]] = frozenset()
    """Keys that tell what has been seen; of what is only planned nothing has been seen yet."""

    PUBLIC: ClassVar[frozenset[str]] = frozenset()
    """Keys that readers outside the firm may see; everything else is for those inside."""

    NEEDED: ClassVar[frozenset[str]] = frozenset(
        {
            *("only_in", "not_in", "persona", "rows", "calendar"),
            *("pays_outside", "paid_to", "opens_after", "exceptions"),
        }
    )
    """Public keys without which the rest would not be true: for whom, when and where it holds."""

    NARROWS: ClassVar[Mapping[str, object]] = {}
    """Keys that stay inside and without which the rest would promise more than we do.

    With each stands the value that narrows nothing.
    """

    SAYS_ITSELF: ClassVar[bool] = False
    """Whether it is for readers outside only where it says so itself, whatever is around it."""


class Citation(Part):
    """A source, and the place in it where something is said."""

    SHORT: ClassVar[str] = "source"

    source: SourceRef
    at: Text | None = None


class Claim(Part):
    """What one source says of something, beside what others say of it."""

    SHORT: ClassVar[str] = "says"

    says: Text
    id: Id | None = None
    source: tuple[Citation, ...] = ()
    date: Date | None = None


class Picture(Part):
    """A picture that lies beside the YAML, with what it shows in words for whoever cannot see it.

    The path begins at the folder of the file in which it is written.
    """

    SHORT: ClassVar[str] = "picture"
    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"id", "source"})

    picture: PicturePath
    id: Id | None = None
    alt: Text | None = None
    caption: Text | None = None
    source: tuple[Citation, ...] = ()


class Entry(Part):
    """A thing with a title and an id, which other things can refer to."""

    KIND: ClassVar[str]
    """The word for the kind: its register, its pages and its references are named after it."""

    IDS_PER_DOCUMENT: ClassVar[bool] = False
    """Whether ids are unique in the whole file, and not just beside their siblings."""

    IS_SCOPE: ClassVar[bool] = True
    """Whether the ids below the entry are its own; False makes them ids of the whole project."""

    IS_LIGHT: ClassVar[bool] = False
    """Whether one plain text may stand for a list of one."""

    EDITORIAL: ClassVar[frozenset[str]] = frozenset(
        {"id", "aliases", "formerly", "notes", "tags", "status"}
    )
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"id"})

    id: Id | None = None
    aliases: tuple[Text, ...] = ()
    formerly: tuple[Id, ...] = ()
    notes: ProseText | None = None
    tags: tuple[PlainString, ...] = ()
    status: Status | None = None
    audience: Audience | None = None
    fields: dict[str, Text] = {}

    @property
    def title(self) -> Text:
        """The text under the key that says what the entry is."""
        title = getattr(self, self.SHORT)
        return title if isinstance(title, Text) else Text(own="" if title is None else str(title))


class Sourced(Entry):
    """An entry that can say what it rests on, what sources say, where it belongs, how it looks."""

    EDITORIAL: ClassVar[frozenset[str]] = frozenset({"source", "basis", "claims", "category"})

    source: tuple[Citation, ...] = ()
    basis: Basis | None = None
    claims: tuple[Claim, ...] = ()
    pictures: tuple[Picture, ...] = ()
    category: tuple[CategoryRef, ...] = ()
