"""What of a file can be translated: all its texts, but for those that are the same everywhere."""

from dataclasses import dataclass

from cxmap.files.nodes import Document, Mapping, Node, Sequence
from cxmap.language.languages import LANGUAGES
from cxmap.language.plain_texts import said_without_translator
from cxmap.language.slugs import is_slug
from cxmap.model.entries import Part
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.originals import Below, Item, Originals
from cxmap.model.shape import FieldShape, fields_of
from cxmap.reading.blanks import without_blanks
from cxmap.reading.ids import ids_of_items


def originals(document: Document, into: str) -> Originals:
    """Give what an overlay into a language would hold, from a file that none was laid over yet.

    What can be said without a translator, such as a number, needs no translation.
    """
    root = document.root
    if root is None:
        return {}
    without_blanks(root)
    reader = _Originals(into)
    kind = next((WHOLE_FILES[key] for key in root if key in WHOLE_FILES), None)
    if kind is not None:
        return reader.of_part(root, kind)
    lists = ((key, value) for key, value in root.items() if isinstance(value, Sequence))
    below = {
        key: reader.of_parts(value, REGISTERS[key]) for key, value in lists if key in REGISTERS
    }
    return {key: items for key, items in below.items() if items}


@dataclass(frozen=True, slots=True)
class _Originals:
    """The texts that do not say it in one language yet, in the order of the file."""

    into: str

    def of_part(self, node: Mapping, part: type[Part]) -> Originals:
        """Gather the texts of a group of keys."""
        shapes = fields_of(part)
        below = {
            key: self._below(shapes[key], value) for key, value in node.items() if key in shapes
        }
        return {key: texts for key, texts in below.items() if texts}

    def of_parts(self, items: Sequence, part: type[Part]) -> tuple[Item, ...]:
        """Gather the texts of a list; of plain texts only the position counts, so all are given."""
        of_short = _is_text(fields_of(part).get(part.SHORT))
        found = []
        for item, name in zip(items, ids_of_items(items, part), strict=True):
            shared = item.get(part.SHARES) if isinstance(item, Mapping) else None
            names = (("id", name), *([(part.SHARES, shared)] if isinstance(shared, str) else ()))
            texts = (
                self.of_part(item, part)
                if isinstance(item, Mapping)
                else of_short and self._text(item)
            )
            found.append(Item(names=names, short=part.SHORT, texts=texts or None))
        are_plain = not any(isinstance(each, Mapping) for each in items)
        return _all_or_none(found) if are_plain else tuple(each for each in found if each.texts)

    def _below(self, shape: FieldShape, value: Node) -> "Below | None":
        if isinstance(value, Sequence):
            if shape.part is not None:
                return self.of_parts(value, shape.part)
            texts = [Item(texts=self._text(each)) for each in value]
            return _all_or_none(texts) if shape.is_text else None
        if isinstance(value, Mapping) and shape.part is not None:
            return self.of_part(value, shape.part)
        if isinstance(value, Mapping) and shape.is_mapping:
            said = {name: self._text(each) for name, each in value.items()}
            # What may be an id is rather one, such as the choice of a form that somebody made.
            return {name: text for name, text in said.items() if text and not is_slug(text)}
        return self._text(value) if _is_text(shape) else None

    def _text(self, value: Node) -> str | None:
        """Give a text, unless it is said in the other language where it stands."""
        if isinstance(value, Mapping):
            said = value if value.keys() <= {*LANGUAGES} and self.into not in value else {}
            value = next(iter(said.values()), None)
        if not isinstance(value, str) or said_without_translator(self.into, value) is not None:
            return None
        return value


def _is_text(shape: FieldShape | None) -> bool:
    """Tell whether a plain text under a key is one for readers, itself or in its short form."""
    if shape is None:
        return False
    if shape.part is not None and not shape.is_text:
        return _is_text(fields_of(shape.part).get(shape.part.SHORT))
    return shape.is_text or shape.form == "condition"


def _all_or_none(items: list[Item]) -> tuple[Item, ...]:
    return tuple(items) if any(each.texts for each in items) else ()
