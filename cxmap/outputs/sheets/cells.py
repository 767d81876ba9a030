"""What stands in a cell for what an author wrote; an import finds by it what nobody has changed."""

from collections.abc import Mapping
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import words
from cxmap.model.entries import Entry
from cxmap.model.shape import FieldShape
from cxmap.writing.tree import Tree

ITEM: Final = "\n"
"""What stands between the items of a list in one cell."""


def shown(shape: FieldShape, tree: "Tree | None", catalog: Catalog, language: str) -> str:
    """Give the text of a cell; ``language`` is that of verdicts and the like, and of names.

    All other texts are those in the first language of the project.
    """
    items = tree if isinstance(tree, list) else [] if tree is None else [tree]
    return ITEM.join(_item(shape, item, catalog, language) for item in items)


def title_shown(part: type[Entry], keys: Mapping[str, Tree], catalog: Catalog) -> str:
    """Give what something is called; what takes over another is called as that one is."""
    if part.SHORT in keys:
        return own_text(keys[part.SHORT], catalog.project.first_language)
    shared = keys.get(part.SHARES)
    found = catalog.named(part.KIND, str(shared), catalog.project).entry if shared else None
    return catalog.title_of(found) if found else str(shared or "")


def own_text(tree: Tree, first: str) -> str:
    """Give a text in the language of the project, or else in the first that it is written in."""
    if isinstance(tree, Mapping):
        said = [tree[language] for language in (first, *LANGUAGES) if language in tree]
        return own_text(said[0], first) if said else ""
    return "" if isinstance(tree, list) else str(tree)


def _item(shape: FieldShape, tree: Tree, catalog: Catalog, language: str) -> str:
    text = own_text(tree, catalog.project.first_language)
    if shape.choices:
        return words(language).get(f"{shape.words}.{text}", text)
    if shape.refers_to and not shape.form:
        found = catalog.named(shape.refers_to, text, catalog.project).entry
        first = catalog.project.first_language
        return found.title.said_in(language, first=first)[0] if found else text
    return text
