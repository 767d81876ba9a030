"""What is said of every entry, whatever its kind: its title, its place, its author's remarks."""

from dataclasses import dataclass

from cxmap.model.entries import Entry
from cxmap.views.addresses import Address, address_of
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign
from cxmap.views.reader import Reader
from cxmap.views.standing import standing


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """A value under a name that the author chose."""

    name: Phrase
    value: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """An entry's title, and what its author noted beside its own fields.

    ``anchor`` is the id of its section, ``place`` the file and line of its YAML. A section in the
    page of what it stands in has the file of the page: its place is the line behind a colon.
    """

    title: Phrase
    anchor: str = ""
    place: str = ""
    status: Sign | None = None
    audience: Sign | None = None
    standing: tuple[Sentence | Sign, ...] = ()
    aliases: tuple[Phrase, ...] = ()
    tags: tuple[Phrase, ...] = ()
    notes: Phrase | None = None
    fields: tuple[OwnField, ...] = ()
    sources: tuple[Pointer, ...] = ()

    @property
    def has_remarks(self) -> bool:
        """Tell whether its author noted anything beside its own fields, whatever it rests on."""
        return any((self.aliases, self.tags, self.notes, self.fields, self.sources))

    @property
    def has_badges(self) -> bool:
        """Tell whether there is a status or an audience to show."""
        return any((self.status, self.audience))


def about(reader: Reader, entry: Entry) -> About:
    """Say of an entry what is said of every one."""
    address = address_of(reader.catalog, entry)
    fields = (
        OwnField(name=reader.plain(name), value=value)
        for name, text in entry.fields.items()
        if (value := reader.phrase(text)) is not None
    )
    return About(
        title=reader.title(entry),
        anchor=address.anchor if address else "",
        place=_place(reader, entry, address),
        status=reader.sign("statuses", entry.status),
        audience=reader.sign("audiences", entry.audience),
        standing=standing(reader, entry),
        aliases=reader.phrases(entry.aliases),
        tags=tuple(map(reader.plain, entry.tags)),
        notes=reader.phrase(entry.notes),
        fields=tuple(fields),
        sources=reader.pointers(entry, "source"),
    )


def _place(reader: Reader, entry: Entry, address: Address | None) -> str:
    """Give file and line of an entry's YAML; nothing for what comes with cxmap."""
    catalog = reader.catalog
    if entry not in catalog.reading.places:
        return ""
    span = catalog.place_of(entry)
    is_section = catalog.whole_of(entry) is not entry
    path = "" if is_section and address and address.page == reader.page else span.path
    return f"{path}:{span.line}"
