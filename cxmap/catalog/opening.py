"""A catalog that holds nothing but what one audience may see: whatever is made of it is theirs.

Nothing is hidden later on: what stays inside was never in it, so no page, search, diagram or file
can give it away.
"""

from dataclasses import dataclass, field, replace
from typing import TypeVar

from cxmap.catalog.audience import Shown, public_keys, shown_to
from cxmap.catalog.catalog import Catalog, catalog_of
from cxmap.catalog.inherited import calendar_of
from cxmap.files.nodes import Document
from cxmap.language.languages import LANGUAGES
from cxmap.language.limits import Limit
from cxmap.language.markdown import leads_away, links_in
from cxmap.language.unlinking import without_links
from cxmap.model.entries import Part
from cxmap.model.playbook import Playbook
from cxmap.model.project import OwnWord, Project
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.text import Text
from cxmap.reading.places import Place, Places
from cxmap.reading.read import Reading

_P = TypeVar("_P", bound=Part)


def opened(catalog: Catalog, audience: str) -> Catalog:
    """Give the catalog that readers outside may see; it holds no text that is not for them."""
    opening = _Opening(shown=shown_to(catalog, audience))
    entries = tuple(
        opening.opened(entry) for entry in catalog.reading.entries if entry in opening.shown
    )
    reading = Reading(
        entries=entries,
        places=opening.places,
        problems=(),
        texts={},
        pictures={},
    )
    return catalog_of(reading, catalog.today, audience)


def is_empty(catalog: Catalog) -> bool:
    """Tell whether there is nothing in a catalog but the project itself."""
    return all(isinstance(entry, Project) for entry in catalog.reading.entries)


def links_into_the_site(prose: str) -> tuple[str, ...]:
    """Give where a text leads by itself on the site, whatever stands there.

    >>> links_into_the_site("[Here](../roles/agent.html) or [there](https://example.org)")
    ('../roles/agent.html',)
    """
    return tuple(each for each in links_in(prose) if not leads_away(each))


def _without_links(prose: str) -> str:
    """Give a text whose words stay and lead nowhere on the site.

    >>> _without_links("[Here](../roles/agent.html) or [there](https://example.org)")
    'Here or [there](https://example.org)'
    """
    return without_links(prose, leads_away) if links_into_the_site(prose) else prose


@dataclass(slots=True, kw_only=True)
class _Opening:
    """Makes every part anew that may be seen, with no more in it than may be seen."""

    shown: Shown
    places: Places = field(default_factory=Places)
    _names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Number the files in their order: their names are nobody's business outside."""
        paths = sorted({place.document.path for place in self.shown.catalog.reading.places})
        self._names = {path: f"{number:06}" for number, path in enumerate(paths)}

    def opened(self, part: _P) -> _P:
        """Give a part as readers may see it."""
        keys = public_keys(part, self.shown.audience)
        public = {key: shape for key, shape in fields_of(type(part)).items() if key in keys}
        children: list[Part] = []
        values = {
            name: field.get_default(call_default_factory=True)
            for name, field in type(part).model_fields.items()
        }
        for shape in public.values():
            value = getattr(part, shape.name)
            if shape.part is None:
                values[shape.name] = self._value(part, shape, value)
            else:
                inside = [self.opened(each) for each in _several(value) if each in self.shown]
                values[shape.name] = tuple(inside) if shape.is_list else next(iter(inside), None)
                children += inside
        if isinstance(part, Project):
            values |= _said_outside(part, self.shown.audience)
        hours = self._hours_of_owner(part)
        values |= hours
        # A list of which nothing is left was not written as an empty one.
        emptied = {name for name in values if values[name] == () != getattr(part, name)}
        open_ones = {shape.name for shape in public.values()} - emptied
        written = part.model_fields_set & open_ones | {*hours}
        made = part.model_copy(update=values)
        # What is left out was never written, as far as readers outside can tell.
        made.__pydantic_fields_set__.intersection_update(written)
        self._add(part, made, tuple(children))
        return made

    def _add(self, part: Part, made: Part, children: tuple[Part, ...]) -> None:
        """Remember where a part stands; its file is a number, and the text of it is not known."""
        place = self.shown.catalog.reading.places[part]
        document = Document(path=self._names[place.document.path], root=None)
        self.places.add(
            Place(part=made, document=document, node=None, mark=place.mark, ref=place.ref),
            children,
        )

    def _value(self, part: Part, shape: FieldShape, value: object) -> object:
        """Give what stands in a field, without the names of what may not be seen."""
        if shape.is_prose and isinstance(value, Text):
            return _text_without_links(value)
        if not shape.refers_to:
            return value
        refs = self._refs(part, shape)
        if isinstance(value, Limit):
            return replace(value, anchor=refs.get(None, "")) if value.anchor else value
        if isinstance(value, tuple):
            return tuple(refs[index] for index in range(len(value)) if index in refs)
        return refs.get(None)

    def _refs(self, part: Part, shape: FieldShape) -> dict[int | None, str]:
        """Give what a part names under a key and readers may see: the ref at each position.

        A name may be an alias or a former id, which are not theirs to see; a ref is found by both.
        """
        catalog = self.shown.catalog
        return {
            link.index: catalog.ref_of(link.found.entry)
            for link in catalog.links_from(part, shape.key)
            if link.found.entry is not None and link.found.entry in self.shown
        }

    def _hours_of_owner(self, part: Part) -> dict[str, object]:
        """Give the calendar of a playbook that counts by the hours of its owner, whom nobody sees.

        Without it other days would count outside than those that staff count.
        """
        catalog = self.shown.catalog
        if not isinstance(part, Playbook) or catalog.links_from(part, "calendar"):
            return {}
        calendar = calendar_of(catalog, part)
        is_seen = calendar is not None and calendar in self.shown
        return {"calendar": catalog.ref_of(calendar)} if calendar is not None and is_seen else {}


def _several(value: object) -> tuple[Part, ...]:
    every = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in every if isinstance(each, Part))


def _text_without_links(text: Text) -> Text:
    return Text(
        own=None if text.own is None else _without_links(text.own),
        translations=tuple(
            (language, _without_links(said)) for language, said in text.translations
        ),
    )


def _said_outside(project: Project, audience: str) -> dict[str, object]:
    """Give what a project says to readers outside: its name, a welcome, and words of the pages.

    A project that is for these readers has a title and words of its own; what it says under
    ``outside`` is for them in any case.
    """
    is_theirs = project.audience == audience
    table = f"{audience}_words."
    words = tuple(
        OwnWord(word=key.removeprefix(table), says=_in_every_language(project, key))
        for key in project.words_in(project.first_language)
        if key.startswith(table)
    )
    if is_theirs:
        return {"words": (*words, *project.words)}
    return {
        "words": words,
        "project": _in_every_language(project, f"outside.title_{audience}"),
        "description": _text_without_links(_in_every_language(project, f"outside.text_{audience}")),
    }


def _in_every_language(project: Project, key: str) -> Text:
    return Text(translations=tuple((each, project.words_in(each)[key]) for each in LANGUAGES))
