"""Every text that an author wrote somewhere, in the order of the fields."""

from collections.abc import Iterator

from cxmap.model.condition import Condition
from cxmap.model.entries import Part
from cxmap.model.shape import fields_of
from cxmap.model.text import Text


def texts_of(part: Part) -> Iterator[Text]:
    """Give the texts of a part and of everything that stands in it.

    >>> from cxmap.model.registers import Department
    >>> [text.own for text in texts_of(Department(department=Text(own="Sales")))]
    ['Sales']
    """
    for shape in fields_of(type(part)).values():
        yield from _texts_in(getattr(part, shape.name))


def _texts_in(value: object) -> Iterator[Text]:
    match value:
        case Text():
            yield value
        case Condition(text=Text() as text):
            yield text
        case Part():
            yield from texts_of(value)
        case tuple():
            for each in value:
                yield from _texts_in(each)
        case dict():
            for each in value.values():
                yield from _texts_in(each)
