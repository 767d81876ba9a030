"""What stands in a cell for what an author wrote; an import finds by it what nobody has changed."""

from collections.abc import Mapping
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.feelings import feeling_in
from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import words
from cxmap.model.entries import Entry
from cxmap.model.shape import FieldShape
from cxmap.writing.tree import Tree

ITEM: Final = "\n"
"""What stands between the items of a list in one cell."""


def shown(shape: FieldShape, tree: "Tree | None", catalog: Catalog, language: str) -> str:
    """Give the text of a cell in a language; what has no translation is said as it is written."""
    items = tree if isinstance(tree, list) else [] if tree is None else [tree]
    return ITEM.join(_item(shape, item, catalog, language) for item in items)


def title_shown(
    part: type[Entry], keys: Mapping[str, Tree], catalog: Catalog, language: str
) -> str:
    """Give what something is called; what takes over another is called as that one is."""
    if part.SHORT in keys:
        return own_text(keys[part.SHORT], language)
    shared = keys.get(part.SHARES)
    found = catalog.named(part.KIND, str(shared), catalog.project).entry if shared else None
    return _named(found, catalog, language) if found else str(shared or "")


def own_text(tree: Tree, language: str) -> str:
    """Give a text in a language, or else in the first that it is written in."""
    if isinstance(tree, Mapping):
        said = [tree[each] for each in (language, *LANGUAGES) if each in tree]
        return own_text(said[0], language) if said else ""
    return "" if isinstance(tree, list) else str(tree)


def feeling_said(text: str, catalog: Catalog, language: str) -> str:
    """Give a word for a feeling as it is in a language; empty for one that nobody knows."""
    project = catalog.project
    for own in project.feelings:
        if folded_key(text) in map(folded_key, own.feeling.spellings()):
            return own.feeling.said_in(language, first=project.first_language)[0]
    return feeling_in(language, text)


def _item(shape: FieldShape, tree: Tree, catalog: Catalog, language: str) -> str:
    text = own_text(tree, language)
    if shape.choices:
        return words(language).get(f"{shape.words}.{text}", text)
    if shape.form == "feeling":
        return feeling_said(text, catalog, language) or text
    if shape.refers_to and not shape.form:
        found = catalog.named(shape.refers_to, text, catalog.project).entry
        return _named(found, catalog, language) if found else text
    return text


def _named(entry: Entry, catalog: Catalog, language: str) -> str:
    return entry.title.said_in(language, first=catalog.project.first_language)[0]
