"""Entries and parts become what an author types for them: short where the format is short."""

from cxmap.model.condition import Condition
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape, fields_of, is_light
from cxmap.model.text import Text
from cxmap.writing.author import Author
from cxmap.writing.key_order import keys_in_order
from cxmap.writing.tree import Prose, Tree
from cxmap.writing.values import typed_value


def typed(part: Part, author: Author) -> Tree:
    """Give what stands for a part in a list: its title alone, if that says everything."""
    keys = typed_keys(part, author)
    short = keys.get(part.SHORT)
    return short if isinstance(short, str) and len(keys) == 1 else keys


def typed_keys(part: Part, author: Author) -> dict[str, Tree]:
    """Give the keys that an author types for a part, without those that say nothing new.

    >>> from cxmap.model.playbook import Step
    >>> step = Step(step=Text(own="کد را بگیرید"), systems=("returns-desk",))
    >>> typed_keys(step, Author())
    {'step': 'کد را بگیرید', 'systems': 'returns-desk'}
    >>> from cxmap.model.standards import Calendar
    >>> typed_keys(Calendar(calendar=Text(own="هر روز"), days_off=()), Author())
    {'calendar': 'هر روز', 'days_off': []}
    """
    shapes = fields_of(type(part))
    said = [key for key in keys_in_order(type(part)) if _is_said(part, shapes[key])]
    return {key: _under_key(part, shapes[key], author) for key in said}


def _is_said(part: Part, shape: FieldShape) -> bool:
    """Tell whether a key says something: an empty list does where its author wrote one."""
    field = type(part).model_fields[shape.name]
    default = field.get_default(call_default_factory=True, validated_data={})
    value = getattr(part, shape.name)
    is_none_of_them = value == () and shape.name in part.model_fields_set
    return field.is_required() or value != default or is_none_of_them


def _under_key(part: Part, shape: FieldShape, author: Author) -> Tree:
    value = getattr(part, shape.name)
    if isinstance(value, Part):
        return typed_keys(value, author)
    if not isinstance(value, tuple):
        is_title = shape.key in (part.SHORT, *part.ONE_OF)
        return _value(value, str if is_title else Prose, author)
    items = [_value(item, str, author) for item in value]
    takes_one = shape.refers_to or (shape.part is not None and is_light(shape.part))
    return items[0] if takes_one and len(items) == 1 and isinstance(items[0], str) else items


def _value(value: object, written: type[str], author: Author) -> Tree:
    """Give one value; ``written`` is what becomes of a text, which may be prose or not."""
    match value:
        case Text():
            return _text(value, written, author)
        case Condition(text=Text() as text):
            return _text(text, written, author)
        case Condition():
            return {key: each[0] if len(each) == 1 else list(each) for key, each in value.answers}
        case Part():
            return typed(value, author)
        case dict():
            return {key: _value(each, written, author) for key, each in value.items()}
        case _:
            return typed_value(value, author)


def _text(text: Text, written: type[str], author: Author) -> Tree:
    """Give a text, by its languages if it is translated; the author's own comes first."""
    if text.own is not None and not text.translations:
        return written(text.own)
    own = () if text.own is None else ((author.language, text.own),)
    return {language: written(said) for language, said in (*own, *text.translations)}
