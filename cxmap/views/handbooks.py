"""The handbooks of departments and roles: what they are called, and the way to them."""

from cxmap.model.registers import Department, Role
from cxmap.views.addresses import handbook_address
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader


def handbook_title(reader: Reader, whose: Department | Role) -> Sentence:
    """Give what a handbook is called."""
    return reader.sentence("handbook.title", whose=reader.title(whose))


def handbook_pointer(reader: Reader, whose: Department | Role) -> Pointer | None:
    """Give the way to the handbook of a department or role, where there is one."""
    address = handbook_address(reader.catalog, whose)
    if address is None:
        return None
    return Pointer(name=reader.own(reader.word("handbook.link")), href=reader.href(address))
