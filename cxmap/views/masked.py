"""What is shown of an earlier state without the personal data that stood there."""

from dataclasses import replace
from typing import TypeVar, cast

from cxmap.language.personal_data import without_personal_data
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Shown

_S = TypeVar("_S", bound=Showable | None)


def masked(value: _S) -> _S:
    """Give a value with all personal data in its texts masked.

    What somebody took out of the files for being personal is not brought back by telling so.
    """
    return cast("_S", _masked(value))


def _masked(value: Showable | None) -> Showable | None:
    if isinstance(value, str):
        return without_personal_data(value)
    if isinstance(value, Phrase | Shown):
        return replace(value, text=without_personal_data(value.text))
    if isinstance(value, Pointer):
        where = tuple(map(masked, value.where))
        return replace(value, name=masked(value.name), where=where)
    if isinstance(value, Sentence):
        return Sentence(tuple(map(masked, value.parts)))
    return value
